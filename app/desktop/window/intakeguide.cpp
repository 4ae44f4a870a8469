// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/intakeguide.h"

#include "account/accountstore.h"
#include "albums/albumpicker.h"
#include "common/intaketext.h"
#include "probe/imageheader.h"
#include "recipe/recipesetting.h"
#include "uploads/dropcontents.h"
#include "window/accountguide.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QMimeDatabase>
#include <QPushButton>
#include <QTimer>

#include <chrono>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostWithoutAsking = 200;

QString imagePatterns()
{
    const QMimeDatabase types;
    QStringList patterns;
    for (const ImageFormat format : kImageFormats) {
        const QString type = QString::fromLatin1(contentType(format));
        patterns << types.mimeTypeForName(type).globPatterns();
    }
    return patterns.join(u' ');
}

} // namespace

IntakeGuide::IntakeGuide(const Parts &parts)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_intake(new Intake(parts.store, parts.spool, this))
{
    connect(m_intake, &Intake::storeFailed, this, &IntakeGuide::storeFailed);
    connect(m_intake, &Intake::gathered, this, &IntakeGuide::gathered);
    connect(m_intake, &Intake::looking, this, &IntakeGuide::looking);
    connect(m_intake, &Intake::looked, this, &IntakeGuide::looked);
}

void IntakeGuide::chooseFiles()
{
    auto *dialog = new QFileDialog(&m_parts.window, tr("Add images"));
    dialog->setObjectName(u"addImagesDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Images (%1)").arg(imagePatterns()), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this,
        [this](const QStringList &paths) { take(paths); });
    dialog->open();
}

void IntakeGuide::chooseFolder()
{
    auto *dialog = new QFileDialog(&m_parts.window, tr("Add a folder"));
    dialog->setObjectName(u"addFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::filesSelected, this,
        [this](const QStringList &paths) { take(paths); });
    dialog->open();
}

void IntakeGuide::paste()
{
    if (const QMimeData *offered = QApplication::clipboard()->mimeData())
        take(*offered);
}

void IntakeGuide::take(const QMimeData &mime)
{
    const Offered offered = readOffered(mime);
    if (!offered.isEmpty()) {
        add(offered);
        return;
    }
    Q_EMIT message(offered.damaged
            ? refusalSentence({RefusedSource{IntakeProblem::DataDamaged, {}}})
            : dropSentence({}, {}));
}

void IntakeGuide::take(const QStringList &paths)
{
    add({sourcesFromPaths(paths), {}});
}

void IntakeGuide::cancel()
{
    m_intake->cancel();
}

void IntakeGuide::whenSettled(const std::function<void()> &todo)
{
    using namespace std::chrono_literals;
    if (!m_intake->isBusy()) {
        todo();
        return;
    }
    // The object is gone once it has done either: so `todo` is done once.
    auto *once = new QObject(this);
    const auto settle = [once, todo] {
        delete once;
        todo();
    };
    connect(m_intake, &Intake::settled, once, settle);
    QTimer::singleShot(1s, once, settle);
}

void IntakeGuide::add(const Offered &offered)
{
    if (m_parts.albums.chosenVanished())
        askForLostAlbum(offered);
    else
        m_intake->look(offered, target());
}

UploadTarget IntakeGuide::target() const
{
    const auto account = m_parts.accounts.current();
    if (!account)
        return {};
    UploadTarget target = targetOf(*account);
    target.album = m_parts.albums.chosen();
    target.recipe = readRecipe(m_parts.settings, account->id);
    return target;
}

void IntakeGuide::gathered(const Gathered &gathered, const UploadTarget &target)
{
    if (gathered.canceled) {
        m_intake->discard(gathered);
        Q_EMIT message(tr("Stopped; nothing was added."));
    } else if (gathered.imagesInFolders() > kMostWithoutAsking) {
        askAboutMany(gathered, target);
    } else {
        insert(gathered, target);
    }
}

void IntakeGuide::insert(const Gathered &gathered, const UploadTarget &target)
{
    const QString leftOut = leftOutSentence(gathered);
    if (!leftOut.isEmpty())
        Q_EMIT message(leftOut);
    if (gathered.uploads.isEmpty())
        return;
    // An account may have come since.
    const UploadTarget now = target.account.isEmpty() ? this->target() : target;
    m_intake->insert(gathered, now);
    if (now.account.isEmpty())
        Q_EMIT accountMissing();
}

void IntakeGuide::askAboutMany(const Gathered &gathered, const UploadTarget &target)
{
    const int images = int(gathered.uploads.size());
    auto *box = new QMessageBox(&m_parts.window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Folder"));
    box->setText(gathered.folders.size() == 1
            ? tr("Upload %Ln image(s) from “%1”?", nullptr, images)
                  .arg(gathered.folders.first().name)
            : tr("Upload %Ln image(s) from several folders?", nullptr, images));
    auto *upload = box->addButton(tr("Upload"), QMessageBox::AcceptRole);
    upload->setObjectName(u"uploadManyButton"_s);
    box->addButton(QMessageBox::Cancel);
    connect(box, &QDialog::finished, this, [this, box, upload, gathered, target] {
        if (box->clickedButton() == upload)
            insert(gathered, target);
        else
            m_intake->discard(gathered);
    });
    box->open();
}

void IntakeGuide::askForLostAlbum(const Offered &offered)
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
    connect(without, &QPushButton::clicked, this, [this, offered] {
        m_parts.albums.chooseNone();
        add(offered);
    });
    box->open();
}

} // namespace imgurl
