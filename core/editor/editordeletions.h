// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/editorrequests.h"

#include <QFuture>
#include <QObject>

#include <chrono>
#include <memory>

namespace imgurl {

class ImageDeleter;
class UploadStore;

struct EditorDeletion {
    int deleted = 0;
    int failed = 0;

    friend bool operator==(const EditorDeletion &, const EditorDeletion &) = default;
};

//! Deletes what editors name, by the rows of the store alone: what a record says beside the row's
//! number only has to agree with it.
class EditorDeletions final : public QObject {
    Q_OBJECT

public:
    EditorDeletions(UploadStore &store, ImageDeleter &deleter,
        std::chrono::milliseconds patience = std::chrono::seconds(120), QObject *parent = nullptr);

    [[nodiscard]] QFuture<EditorDeletion> remove(const QList<EditorRecord> &records);

private:
    UploadStore &m_store;
    ImageDeleter &m_deleter;
    const std::chrono::milliseconds m_patience; // without progress
};

} // namespace imgurl
