// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/albumsquestion.h"

#include "account/accountalbums.h"
#include "api/albumsjob.h"
#include "api/apiclient.h"
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
                done(TargetProblem{.kind = TargetProblem::Kind::Site, .site = result.error()});
        });
    job->start();
}

void askForAlbums(const AlbumServices &services, const Account &account, QObject *context,
    const std::function<void(const AlbumsAnswer &)> &done)
{
    const auto remember = [&albums = services.albums, id = account.id, done](
                              const AlbumsAnswer &answer) {
        if (answer)
            albums.setList(id, {answer->albums, QDateTime::currentDateTimeUtc()});
        done(answer);
    };
    whenDone(services.credentials.read(account.id), context,
        [&client = services.client, server = account.server, context, remember, done](
            const Result<Credentials, CredentialError> &credentials) {
            if (credentials)
                askForAlbums(client, server, *credentials, context, remember);
            else
                done(TargetProblem{
                    .kind = TargetProblem::Kind::Credentials, .credentials = credentials.error()});
        });
}

} // namespace imgurl
