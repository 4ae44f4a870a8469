// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/editoroutcome.h"
#include "upload/uploadstore.h"

#include <QFuture>
#include <QObject>

#include <chrono>

namespace imgurl {

class Spool;
class UploadQueue;

//! Uploads what editors ask for by the store and the queue that all uploads go through, and tells
//! when it has stopped.
class EditorUploads final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        UploadStore &store;
        UploadQueue &queue;
        const Spool &spool;
        Ownership ownership = Ownership::Anyone;
        std::chrono::milliseconds patience = std::chrono::seconds(120); //!< without progress
    };
    explicit EditorUploads(const Parts &parts, QObject *parent = nullptr);

    //! Of these, the files being in the spool, the rows are made as one batch. Folders are refused:
    //! no editor means all that lies in one.
    [[nodiscard]] QFuture<EditorOutcome> upload(
        const UploadTarget &target, const Sources &sources, const QList<NewUpload> &files);

Q_SIGNALS:
    void added(imgurl::BatchId batch);
    void ended(const imgurl::EditorOutcome &outcome);

private:
    const Parts m_parts;
};

} // namespace imgurl
