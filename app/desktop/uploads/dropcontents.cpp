// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/dropcontents.h"

#include "common/intaketext.h"
#include "intake/gather.h"
#include "intake/namelook.h"
#include "offer/offer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace imgurl {

namespace {

struct DropText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::DropText)
};

//! Counts one source after the other.
class Judge {
public:
    Judge(DropContents &contents, const QSet<QString> &folders)
        : m_contents(contents)
        , m_folders(folders)
    {
    }

    void operator()(const LocalSource &source)
    {
        if (source.path.endsWith(u'/') || m_folders.contains(source.path)) {
            m_contents.folders.append(QDir(source.path).dirName());
            return;
        }
        const NameLook::Kind kind = m_names.kindOf(source.path);
        if (kind != NameLook::Kind::Image)
            m_contents.doubtful.append(source.path);
        if (kind == NameLook::Kind::Image || kind == NameLook::Kind::Unknown)
            ++m_contents.images;
        else
            m_contents.refused.append(
                {IntakeProblem::NotAnImage, shortened(QFileInfo(source.path).fileName())});
    }
    void operator()(const AddressSource &) { ++m_contents.addresses; }
    void operator()(const DataUrlSource &) { ++m_contents.images; }
    void operator()(const PictureSource &) { ++m_contents.images; }
    void operator()(const RefusedSource &source) { m_contents.refused.append(source); }

private:
    DropContents &m_contents;
    const QSet<QString> &m_folders;
    NameLook m_names;
};

QString foldersSentence(const QStringList &folders, const QString &album)
{
    const int count = int(folders.size());
    if (count == 1) {
        return album.isEmpty()
            ? DropText::tr("Upload the images in %1").arg(folders.first())
            : DropText::tr("Upload the images in %1 to %2").arg(folders.first(), album);
    }
    return album.isEmpty()
        ? DropText::tr("Upload the images in %n folder(s)", nullptr, count)
        : DropText::tr("Upload the images in %n folder(s) to %1", nullptr, count).arg(album);
}

QString imagesSentence(int count, const QString &album)
{
    return album.isEmpty() ? DropText::tr("Upload %n image(s)", nullptr, count)
                           : DropText::tr("Upload %n image(s) to %1", nullptr, count).arg(album);
}

QString addressesSentence(int count, const QString &album)
{
    return album.isEmpty()
        ? DropText::tr("Fetch and upload %n image(s)", nullptr, count)
        : DropText::tr("Fetch and upload %n image(s) to %1", nullptr, count).arg(album);
}

QString mixedSentence(int count, const QString &album)
{
    return album.isEmpty()
        ? DropText::tr("Upload %n file(s) and folder(s)", nullptr, count)
        : DropText::tr("Upload %n file(s) and folder(s) to %1", nullptr, count).arg(album);
}

} // namespace

DropContents withFolders(const DropContents &contents, const QSet<QString> &folders)
{
    DropContents judged;
    judged.sources = contents.sources;
    judged.bitmap = contents.bitmap;
    if (judged.bitmap)
        return judged;
    Judge judge(judged, folders);
    for (const Source &source : std::as_const(judged.sources))
        std::visit(judge, source);
    return judged;
}

DropContents readDrop(const QMimeData &data)
{
    const Offer offer = readOffer(data);
    DropContents contents;
    contents.sources = offer.sources;
    contents.bitmap = offer.bitmap;
    return withFolders(contents, {});
}

QString dropSentence(const DropContents &contents, const QString &album)
{
    if (!contents.folders.isEmpty()) {
        return contents.count() == 0
            ? foldersSentence(contents.folders, album)
            : mixedSentence(contents.count() + int(contents.folders.size()), album);
    }
    if (contents.count() > 0) {
        return contents.count() == contents.addresses ? addressesSentence(contents.addresses, album)
                                                      : imagesSentence(contents.count(), album);
    }
    const QString reason = refusalSentence(contents.refused);
    return reason.isEmpty() ? DropText::tr("Only images can be uploaded.") : reason;
}

QString leftOutSentence(const Gathered &gathered)
{
    QStringList sentences;
    int others = 0;
    for (const GatheredFolder &folder : gathered.folders) {
        if (folder.images == 0)
            sentences << DropText::tr("There are no images in %1.").arg(folder.name);
        else
            others += folder.others;
    }
    // A hundred empty folders are said as one.
    if (sentences.size() > 1) {
        sentences = {
            DropText::tr("There are no images in %n folder(s).", nullptr, int(sentences.size()))};
    }
    if (others > 0) {
        sentences << DropText::tr(
            "%n other file(s) in the folders are not images.", nullptr, others);
    }
    sentences << refusalSentence(gathered.refused);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace imgurl
