// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/targetfinder.h"

#include "account/accountalbums.h"
#include "recipe/recipesetting.h"
#include "target/targetchoice.h"

namespace imgurl {

TargetFinder::TargetFinder(const Parts &parts)
    : m_parts(parts)
{
}

void TargetFinder::find(const QString &accountName, const QString &albumName, QObject *context,
    const std::function<void(const TargetAnswer &)> &done) const
{
    const auto account = chooseAccount(m_parts.accounts, accountName);
    if (!account) {
        done(account.error());
        return;
    }
    UploadTarget target{
        account->id, account->name, account->server, {}, readRecipe(m_parts.settings, account->id)};
    if (albumName.isEmpty()) {
        done(target);
        return;
    }
    const auto known = chooseAlbum(m_parts.services.albums.list(account->id).albums, albumName);
    if (known) {
        target.album = *known;
        done(target);
        return;
    }
    askForAlbums(m_parts.services, *account, context,
        [target, albumName, done](const AlbumsAnswer &answer) mutable {
            if (!answer) {
                done(answer.error());
                return;
            }
            const auto album = chooseAlbum(answer->albums, albumName);
            if (!album) {
                done(album.error());
                return;
            }
            target.album = *album;
            done(target);
        });
}

} // namespace imgurl
