// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentfile.h"

#include "document/localimage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringDecoder>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargest = 16 * 1024 * 1024;

struct DocumentText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::DocumentText)
};

DocumentKind kindOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == "html"_L1 || suffix == "htm"_L1 || suffix == "xhtml"_L1
        ? DocumentKind::Html
        : DocumentKind::Markdown;
}

bool isUtf8(const QByteArray &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(text);
    return !decoder.hasError() && !decoded.contains(QChar::Null);
}

//! A name that is free.
QString backupOf(const QString &path)
{
    QString backup = path + u".bak"_s;
    for (int number = 2; QFileInfo::exists(backup); ++number)
        backup = u"%1.bak%2"_s.arg(path).arg(number);
    return backup;
}

QString notWritten(const QString &path, const QString &why)
{
    return DocumentText::tr("%1 cannot be written: %2.").arg(path, why);
}

} // namespace

DocumentFile::DocumentFile(const QString &path, DocumentKind kind, const QByteArray &text)
    : m_path(path)
    , m_kind(kind)
    , m_text(text)
{
    const QString folder = QFileInfo(path).absolutePath();
    for (const ImageReference &reference : imagesIn(kind, text)) {
        const auto local = localImage(reference.address, folder);
        if (!local)
            continue;
        // One file may be named in many ways.
        const QString canonical = QFileInfo(*local).canonicalFilePath();
        m_images.append({reference, canonical.isEmpty() ? *local : canonical});
    }
}

Result<DocumentFile, QString> DocumentFile::read(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return DocumentText::tr("%1 is a folder; name the files in it.").arg(path);
    if (!file.open(QIODevice::ReadOnly))
        return DocumentText::tr("%1 cannot be read: %2.").arg(path, file.errorString());
    const QByteArray text = file.read(kLargest + 1);
    if (text.size() > kLargest)
        return DocumentText::tr("%1 is too large for a text with images.").arg(path);
    if (!isUtf8(text))
        return DocumentText::tr("%1 is no text in UTF-8; save it as such.").arg(path);
    return DocumentFile(path, kindOf(path), text);
}

QString DocumentFile::placeOf(const Image &image) const
{
    return u"%1:%2"_s.arg(m_path).arg(m_text.first(image.reference.from).count('\n') + 1);
}

Result<QByteArray, QString> DocumentFile::withLinks(const QHash<QString, QUrl> &links) const
{
    QList<NewLink> places;
    for (const Image &image : m_images) {
        if (const auto link = links.constFind(image.path); link != links.cend())
            places.append({image.reference, *link});
    }
    const auto text = imgurl::withLinks(m_kind, m_text, places);
    if (!text) {
        return DocumentText::tr("The links cannot be put into %1 without changing how it reads; "
                                "it was left as it is.")
            .arg(m_path);
    }
    return *text;
}

QString DocumentFile::newPath() const
{
    const QFileInfo file(m_path);
    const QString suffix = file.suffix();
    const QString stem = file.path() + u'/' + file.completeBaseName() + u".linked"_s;
    return QDir::cleanPath(suffix.isEmpty() ? stem : stem + u'.' + suffix);
}

Result<Done, QString> DocumentFile::writeNew(const QString &path, const QByteArray &text) const
{
    if (QFileInfo::exists(path))
        return notWritten(path, DocumentText::tr("it is there already"));
    return write(path, text);
}

Result<Done, QString> DocumentFile::replace(const QByteArray &text) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || file.readAll() != m_text) {
        return DocumentText::tr("%1 was changed meanwhile and is left as it is; run this again, "
                                "the images are not uploaded twice.")
            .arg(m_path);
    }
    const QString backup = backupOf(m_path);
    QFile copy(m_path);
    if (!copy.copy(backup))
        return notWritten(backup, copy.errorString());
    return write(m_path, text);
}

//! Whole or not at all.
Result<Done, QString> DocumentFile::write(const QString &path, const QByteArray &text) const
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size()
        && file.setPermissions(QFile::permissions(m_path)) && file.commit();
    return written ? Result<Done, QString>(Done()) : notWritten(path, file.errorString());
}

} // namespace imgurl
