// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/deletejob.h"

#include "api/responses.h"

namespace imgurl {

using namespace Qt::StringLiterals;

DeleteJob::DeleteJob(ApiClient &client, const QUrl &deleteUrl)
    : ApiJob(client, deleteUrl)
{
}

void DeleteJob::send(const QUrl &url)
{
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (web && !url.host().isEmpty())
        getOnce(url);
    else
        fail(ApiError{.kind = ErrorKind::NoLink});
}

void DeleteJob::deliver(const HttpAnswer &answer)
{
    Q_EMIT finished(readDelete(answer));
}

void DeleteJob::deliver(const ApiError &error)
{
    Q_EMIT finished(error);
}

} // namespace imgurl
