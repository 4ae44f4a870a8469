// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "albumscommand.h"

#include "commandaccounts.h"
#include "standardstreams.h"
#include "target/albumsquestion.h"
#include "targetrefusal.h"

namespace imgurl {

using namespace Qt::StringLiterals;

AlbumsCommand::AlbumsCommand(const AlbumsOptions &options, CommandAccounts &accounts)
    : m_options(options)
    , m_accounts(accounts)
{
}

void AlbumsCommand::start()
{
    const auto account = m_accounts.choose(m_options.account);
    if (!account) {
        refuse(account.error());
        return;
    }
    askForAlbums({m_client, m_accounts.credentials, m_accounts.albums}, *account, this,
        [this](const AlbumsAnswer &answer) {
            if (!answer) {
                refuse(refusalOf(answer.error()));
                return;
            }
            QByteArray lines;
            for (const Album &album : answer->albums) {
                lines += printable(album.id).toUtf8() + '\t' + printable(album.name).toUtf8()
                    + (album.isPrivate ? "\tprivate\n" : "\n");
            }
            end(writeOut(lines) ? ExitStatus::Done : ExitStatus::Failed);
        });
}

} // namespace imgurl
