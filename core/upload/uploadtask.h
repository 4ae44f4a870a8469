// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "upload/preparer.h"
#include "upload/upload.h"

#include <QObject>
#include <QPointer>

namespace imgurl {

class ApiClient;
class CredentialStore;
class UploadJob;
class UploadStore;
struct Credentials;

//! What an upload needs; all of it outlives the tasks.
struct UploadServices {
    UploadStore &store;
    ApiClient &client;
    CredentialStore &credentials;
    Preparer &preparer;
};

//! One attempt at one claimed row: look at the file, get the credentials, send. Ends with one
//! finished() unless it is deleted first, which aborts it. Whoever listens writes the result down.
class UploadTask final : public QObject {
    Q_OBJECT

public:
    UploadTask(Upload row, const UploadServices &services, QObject *parent = nullptr);
    ~UploadTask() override;

    void start();
    //! Not one more byte leaves; nothing is said any more.
    void abort();

    [[nodiscard]] const Upload &row() const { return m_row; }
    //! The site may have the image, though progress() has not said so yet.
    [[nodiscard]] bool bodySent() const;

Q_SIGNALS:
    void progress(imgurl::UploadId id, qint64 sent, qint64 total);
    void finished(const imgurl::Result<imgurl::UploadedImage, imgurl::ApiError> &result);

private:
    void send(const PreparedFile &file, const Credentials &credentials);
    void prepared(const Result<PreparedFile, ApiError> &file);
    void end(const Result<UploadedImage, ApiError> &result);

    const Upload m_row;
    const UploadServices m_services;
    QPointer<UploadJob> m_job;
    bool m_aborted = false;
};

} // namespace imgurl
