// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"
#include "common/result.h"
#include "upload/upload.h"

#include <QObject>
#include <QPointer>

namespace imgurl {

class FetchJob;
class Fetcher;
class Spool;
class UploadStore;
struct FetchedFile;

struct FetchedSource {
    QString path;
    QString fileName;

    friend bool operator==(const FetchedSource &, const FetchedSource &) = default;
};

//! Brings what lies at a row's address into the spool, and writes down that it is there. Ends with
//! one finished() unless it is deleted first, which leaves no file behind.
class SourceFetch final : public QObject {
    Q_OBJECT

public:
    using Outcome = Result<FetchedSource, ApiError>;

    SourceFetch(const Upload &row, UploadStore &store, Fetcher &fetcher, const Spool &spool,
        QObject *parent = nullptr);
    ~SourceFetch() override;

    void start();

Q_SIGNALS:
    void progress(qint64 got, qint64 total); //!< bytes; total -1 while the server does not say
    void finished(const imgurl::SourceFetch::Outcome &source);

private:
    void fetched(const FetchedFile &file);

    const UploadId m_id;
    const QUrl m_address;
    const QString m_fileName;
    UploadStore &m_store;
    Fetcher &m_fetcher;
    const Spool &m_spool;
    QPointer<FetchJob> m_job;
};

} // namespace imgurl
