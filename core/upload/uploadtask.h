// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "prepare/imagepreparer.h"
#include "upload/uploadchanges.h"

#include <QObject>
#include <QPointer>

namespace imgurl {

class ApiClient;
class CredentialStore;
class Fetcher;
class SameImages;
class Spool;
class SourceFetch;
class UploadJob;
class UploadStore;
struct Credentials;

//! What an upload needs; all of it outlives the tasks.
struct UploadServices {
    UploadStore &store;
    ApiClient &client;
    CredentialStore &credentials;
    ImagePreparer &preparer;
    Fetcher &fetcher;
    const Spool &spool; //!< where fetched images lie
};

//! How a row came to its link.
struct UploadOutcome {
    UploadedImage image;
    UploadId sameAs = 0; //!< the row that sent the same image before; 0: this one was sent

    friend bool operator==(const UploadOutcome &, const UploadOutcome &) = default;
};

//! One attempt at one claimed row: fetch its image if it lies elsewhere, look at it, make what is
//! to be sent, get the credentials, send; smaller once more, where it is to fit and did not. Ends
//! with one finished() unless it is deleted first, which aborts it. Whoever listens writes the
//! result down.
class UploadTask final : public QObject {
    Q_OBJECT

public:
    using Outcome = Result<UploadOutcome, ApiError>;

    UploadTask(
        Upload row, const UploadServices &services, SameImages &same, QObject *parent = nullptr);
    ~UploadTask() override;

    void start();
    //! Not one more byte leaves; nothing is said any more.
    void abort();

    [[nodiscard]] const Upload &row() const { return m_row; }
    //! False while the image is fetched, looked at or made.
    [[nodiscard]] bool isSending() const { return !m_job.isNull(); }
    //! The site may have the image, though progress() has not said so yet.
    [[nodiscard]] bool bodySent() const;

Q_SIGNALS:
    void progress(imgurl::UploadId id, qint64 sent, qint64 total);
    void fetching(imgurl::UploadId id, qint64 got, qint64 total);
    void finished(const imgurl::UploadTask::Outcome &result);

private:
    void fetch();
    void look();
    void looked(const Result<KnownSource, ApiError> &source);
    void askForSame();
    void make();
    void made(const Result<PreparedFile, ApiError> &file);
    void send(const PreparedFile &file, const Credentials &credentials);
    void sent(const Result<UploadedImage, ApiError> &result);
    [[nodiscard]] bool mayFit(const ApiError &error) const;
    void end(const Outcome &result);
    [[nodiscard]] UploadFacts sourceFacts() const;

    Upload m_row;
    const UploadServices m_services;
    SameImages &m_same;
    QPointer<SourceFetch> m_fetch;
    QFuture<void> m_preparing;
    KnownSource m_source;
    PreparedFile m_file; // keeps the copy while it is sent
    QPointer<UploadJob> m_job;
    bool m_fetchedAgain = false;
    bool m_aborted = false;
};

} // namespace imgurl
