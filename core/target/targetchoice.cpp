// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/targetchoice.h"

#include "account/accountalbums.h"
#include "account/accountstore.h"

namespace imgurl {

namespace {

template <typename T>
Result<T, TargetProblem> choose(const QList<T> &all, const QString &nameOrId,
    TargetProblem::Kind unknown, TargetProblem::Kind several)
{
    QList<T> called;
    QStringList names;
    for (const T &one : all) {
        if (one.id == nameOrId)
            return one;
        if (one.name == nameOrId)
            called.append(one);
        names.append(one.name);
    }
    if (called.size() == 1)
        return called.first();
    return TargetProblem{
        .kind = called.isEmpty() ? unknown : several, .given = nameOrId, .known = names};
}

} // namespace

Result<Account, TargetProblem> chooseAccount(const AccountStore &accounts, const QString &nameOrId)
{
    using Kind = TargetProblem::Kind;
    const QList<Account> all = accounts.accounts();
    if (all.isEmpty())
        return TargetProblem{.kind = Kind::NoAccount};
    if (const auto current = accounts.current(); current && nameOrId.isEmpty())
        return *current;
    return choose(all, nameOrId, Kind::UnknownAccount, Kind::SeveralAccounts);
}

Result<Album, TargetProblem> chooseAlbum(const QList<Album> &albums, const QString &nameOrId)
{
    using Kind = TargetProblem::Kind;
    return choose(albums, nameOrId, Kind::UnknownAlbum, Kind::SeveralAlbums);
}

Result<UploadTarget, TargetProblem> withChosenAlbum(
    const UploadTarget &target, const AccountAlbums &albums)
{
    UploadTarget result = target;
    result.album = albums.chosen(target.account);
    const AlbumList known = albums.list(target.account);
    if (result.album.id.isEmpty() || !known.fetched.isValid())
        return result;
    const auto found = chooseAlbum(known.albums, result.album.id);
    if (found)
        return result;
    TargetProblem problem = found.error();
    problem.given = result.album.name;
    return problem;
}

} // namespace imgurl
