// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/intakeguide.h"

#include "account/accountstore.h"
#include "albums/albumpicker.h"
#include "recipe/recipesetting.h"
#include "uploads/dropcontents.h"
#include "uploads/intake.h"
#include "window/accountguide.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

namespace imgurl {

using namespace Qt::StringLiterals;

IntakeGuide::IntakeGuide(const Parts &parts)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_intake(new Intake(parts.store, parts.spool, this))
{
    connect(m_intake, &Intake::storeFailed, this, &IntakeGuide::storeFailed);
    connect(m_intake, &Intake::spoolFailed, this, [this] {
        Q_EMIT message(tr("The picture could not be written to disk and was not added."));
    });
}

void IntakeGuide::chooseFiles()
{
    auto *dialog = new QFileDialog(&m_parts.window, tr("Add images"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Images (*.png *.jpg *.jpeg *.gif *.webp *.bmp)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this,
        [this](const QStringList &paths) { add(paths, {}); });
    dialog->open();
}

void IntakeGuide::paste()
{
    if (const QMimeData *offered = QApplication::clipboard()->mimeData())
        take(*offered);
}

void IntakeGuide::take(const QMimeData &mime)
{
    const DropContents contents = readDrop(mime);
    if (contents.isEmpty()) {
        Q_EMIT message(dropSentence(contents, {}));
        return;
    }
    const OfferedPicture picture = contents.bitmap ? readPicture(mime) : OfferedPicture();
    if (contents.images.isEmpty() && picture.isNull()) {
        Q_EMIT message(tr("The picture arrived damaged; copy it again, or save it as a file."));
        return;
    }
    add(contents.images, picture);
    const QString refusal = refusalSentence(contents);
    if (!refusal.isEmpty())
        Q_EMIT message(refusal);
}

void IntakeGuide::take(const QStringList &paths)
{
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    QMimeData files;
    files.setUrls(urls);
    take(files);
}

void IntakeGuide::add(const QStringList &paths, const OfferedPicture &picture)
{
    if (m_parts.albums.chosenVanished()) {
        askForLostAlbum(paths, picture);
        return;
    }
    const auto account = m_parts.accounts.current();
    UploadTarget target;
    if (account) {
        target = targetOf(*account);
        target.album = m_parts.albums.chosen();
        target.recipe = readRecipe(m_parts.settings, account->id);
    }
    m_intake->add(paths, target);
    if (!picture.isNull())
        m_intake->add(picture, target);
    if (!account)
        Q_EMIT accountMissing();
}

void IntakeGuide::askForLostAlbum(const QStringList &paths, const OfferedPicture &picture)
{
    auto *box = new QMessageBox(&m_parts.window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Album"));
    box->setText(tr("The album %1 is no longer at the site.").arg(m_parts.albums.chosen().name));
    box->setInformativeText(tr("Upload without an album?"));
    auto *without = box->addButton(tr("Upload without an album"), QMessageBox::AcceptRole);
    without->setObjectName(u"uploadWithoutAlbumButton"_s);
    box->addButton(QMessageBox::Cancel);
    connect(without, &QPushButton::clicked, this, [this, paths, picture] {
        m_parts.albums.chooseNone();
        add(paths, picture);
    });
    box->open();
}

} // namespace imgurl
