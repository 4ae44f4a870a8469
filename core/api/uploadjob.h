// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentials.h"
#include "api/apijob.h"
#include "api/types.h"
#include "api/uploadbody.h"
#include "common/result.h"

#include <QPointer>

namespace imgurl {

struct UploadRequest {
    QUrl server; //!< normalised base
    Credentials credentials;
    QString albumId; //!< empty: no album
    UploadSource source;
    QString fileName; //!< as the site shall see it; the job makes it safe
    QByteArray contentType; //!< "image/png"
};

using UploadResult = Result<UploadedImage, ApiError>;

//! Sends one image. An error with bodySent, Interrupted above all, leaves the outcome unknown: the
//! site may have stored the image.
class UploadJob : public ApiJob {
    Q_OBJECT

public:
    UploadJob(ApiClient &client, const UploadRequest &request);

    [[nodiscard]] bool bodySent() const override;

Q_SIGNALS:
    //! Bytes of the body. Equal: all is sent, the site is at work on it. Begins again from the
    //! start when the upload is repeated at another address (movedTo).
    void progress(qint64 sent, qint64 total);
    void finished(const imgurl::UploadResult &result);

protected:
    void send(const QUrl &url) override;
    void inspect(HttpAnswer &answer) override;
    void exchangeProgress(qint64 sent, qint64 total) override;
    void deliver(const HttpAnswer &answer) override;
    void deliver(const ApiError &error) override;

private:
    void giveUp();

    const UploadRequest m_request;
    QPointer<UploadBody> m_body;
    bool m_bodySent = false;
};

} // namespace imgurl
