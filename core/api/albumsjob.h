// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentials.h"
#include "api/apijob.h"
#include "api/types.h"
#include "common/result.h"

#include <QList>

namespace imgurl {

using AlbumsResult = Result<QList<Album>, ApiError>;

//! Asks for the account's albums; it changes nothing, so it is the test of a connection too. A
//! NoSuchApi does not prove that uploads fail: older sites lack only this call.
class AlbumsJob : public ApiJob {
    Q_OBJECT

public:
    AlbumsJob(ApiClient &client, const QUrl &server, const Credentials &credentials);

Q_SIGNALS:
    void finished(const imgurl::AlbumsResult &result);

protected:
    void send(const QUrl &url) override;
    void deliver(const HttpAnswer &answer) override;
    void deliver(const ApiError &error) override;

private:
    const Credentials m_credentials;
};

} // namespace imgurl
