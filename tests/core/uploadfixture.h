// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "api/uploadjob.h"
#include "jobend.h"
#include "sandboxserver.h"

#include <QTemporaryDir>

#include <memory>

namespace imgurl {

//! For each test function a server of its own, a client and pictures to send.
class UploadFixture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    using End = JobEnd<UploadResult>;

    //! A request for a new picture of `size` bytes, which are in m_bytes too.
    UploadRequest picture(qsizetype size = 5000);
    UploadJob *job(const UploadRequest &request);
    //! The one result of a whole job.
    UploadResult run(const UploadRequest &request);
    //! For every upload from now on.
    void setFault(const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<ApiClient> m_client;
    QByteArray m_bytes;
    quint32 m_seed = 0;
};

} // namespace imgurl
