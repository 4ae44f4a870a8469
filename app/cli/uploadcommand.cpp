// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploadcommand.h"

#include "albumsquestion.h"
#include "common/whendone.h"
#include "recipe/recipesetting.h"
#include "standardstreams.h"

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;

UploadCommand::UploadCommand(const UploadOptions &options, CommandAccounts &accounts)
    : UploadRun(options.run, accounts)
    , m_options(options)
{
}

void UploadCommand::start()
{
    const auto account = accounts().choose(m_options.account);
    if (!account) {
        refuse(account.error());
        return;
    }
    m_account = *account;
    const auto inputs = collectInputs(m_options, spool());
    if (!inputs) {
        refuse(inputs.error());
        return;
    }
    m_inputs = *inputs;
    if (m_inputs.isEmpty()) {
        say(tr("There is no image to upload."));
        end(ExitStatus::Done);
        return;
    }
    if (m_options.album.isEmpty())
        openStore();
    else
        findAlbum();
}

void UploadCommand::findAlbum()
{
    const QList<Album> known = accounts().albums.list(m_account.id).albums;
    if (albumsCalled(known).size() == 1) {
        albumsKnown(known);
        return;
    }
    askForAlbums(client(), accounts(), m_account, this, [this](const AlbumsAnswer &answer) {
        if (answer)
            albumsKnown(answer->albums);
        else
            refuse(answer.error());
    });
}

QList<Album> UploadCommand::albumsCalled(const QList<Album> &albums) const
{
    QList<Album> found;
    for (const Album &album : albums) {
        if (album.id == m_options.album)
            return {album};
        if (album.name == m_options.album)
            found << album;
    }
    return found;
}

void UploadCommand::albumsKnown(const QList<Album> &albums)
{
    const QList<Album> found = albumsCalled(albums);
    if (found.size() == 1) {
        m_album = found.first();
        openStore();
        return;
    }
    if (found.size() > 1) {
        refuse({ExitStatus::Usage,
            tr("More than one album is called \"%1\": take its id from \"imgurl albums\".")
                .arg(m_options.album)});
        return;
    }
    QStringList names;
    for (const Album &album : albums)
        names << printable(album.name);
    refuse({ExitStatus::Usage,
        names.isEmpty()
            ? tr("There is no album \"%1\": this account has none.").arg(m_options.album)
            : tr("There is no album \"%1\"; there are: %2")
                  .arg(m_options.album, names.join(u", "_s))});
}

void UploadCommand::opened()
{
    setCount(m_inputs.size());
    QList<NewUpload> uploads;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < m_inputs.size(); ++i) {
        if (!m_inputs[i].upload)
            continue;
        uploads << *m_inputs[i].upload;
        places << i;
    }
    const UploadTarget target{m_account.id, m_account.name, m_account.server, m_album,
        changed(readRecipe(accounts().settings, m_account.id), m_options.recipe)};
    whenDone(store().add(target, uploads, Ownership::Mine), this,
        [this, places](const Result<QList<Upload>, StoreError> &rows) {
            if (!rows) {
                refuseStore(rows.error());
                return;
            }
            for (qsizetype i = 0; i < m_inputs.size(); ++i) {
                if (!m_inputs[i].upload)
                    settleProblem(i, m_inputs[i].name, m_inputs[i].problem);
            }
            run(*rows, places, m_inputs.size());
        });
}

} // namespace imgurl
