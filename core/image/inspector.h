// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/upload.h"

#include <QList>
#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace imgurl {

class UploadStore;

//! Looks at new rows' files as soon as they are in the store, so that a waiting row shows its size
//! and dimensions. Reads headers only, in one thread of its own; what is wrong with a file is said
//! when its turn to be uploaded comes.
class Inspector final : public QObject {
    Q_OBJECT

public:
    explicit Inspector(UploadStore &store, QObject *parent = nullptr);
    ~Inspector() override;

private:
    void inspect(const QList<Upload> &rows);

    UploadStore &m_store;
    std::atomic<bool> m_stopped = false;
    QThreadPool m_pool;
};

} // namespace imgurl
