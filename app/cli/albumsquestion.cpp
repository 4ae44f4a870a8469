// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "albumsquestion.h"

#include "api/albumsjob.h"
#include "api/apiclient.h"
#include "commandaccounts.h"
#include "common/accounttext.h"
#include "common/errortext.h"
#include "common/whendone.h"

#include <memory>

namespace imgurl {

void askForAlbums(ApiClient &client, const QUrl &server, const Credentials &credentials,
    QObject *context, const std::function<void(const AlbumsAnswer &)> &done)
{
    AlbumsJob *job = client.albums(server, credentials);
    const auto movedTo = std::make_shared<QUrl>();
    QObject::connect(
        job, &AlbumsJob::movedTo, context, [movedTo](const QUrl &to) { *movedTo = to; });
    QObject::connect(
        job, &AlbumsJob::finished, context, [movedTo, done](const AlbumsResult &result) {
            if (result)
                done(AlbumsFound{*result, *movedTo});
            else
                done(Refusal{
                    exitStatusOf(result.error().kind), failureSentence(result.error(), -1)});
        });
    job->start();
}

void askForAlbums(ApiClient &client, CommandAccounts &accounts, const Account &account,
    QObject *context, const std::function<void(const AlbumsAnswer &)> &done)
{
    const auto remember = [&accounts, id = account.id, done](const AlbumsAnswer &answer) {
        if (answer)
            accounts.albums.setList(id, {answer->albums, QDateTime::currentDateTimeUtc()});
        done(answer);
    };
    whenDone(accounts.credentials.read(account.id), context,
        [&client, server = account.server, context, remember, done](
            const Result<Credentials, CredentialError> &credentials) {
            if (credentials)
                askForAlbums(client, server, *credentials, context, remember);
            else
                done(Refusal{ExitStatus::Credentials, credentialSentence(credentials.error())});
        });
}

} // namespace imgurl
