// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/suggestedname.h"

#include "common/filenametext.h"

#include <QStringDecoder>
#include <QUrl>

#include <optional>

namespace imgurl {

namespace {

constexpr qsizetype kByteLimit = 200;
constexpr qsizetype kReadLimit = 16 * kByteLimit; // of what may be percent-encoded

//! UTF-8, or else Latin-1 as the standard has it.
QString decoded(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

//! From `at`, which moves behind it, up to a semicolon outside of quotes; quotes taken off.
QByteArray takeValue(const QByteArray &header, qsizetype &at)
{
    QByteArray value;
    bool quoted = false;
    for (; at < header.size() && (quoted || header[at] != ';'); ++at) {
        if (header[at] == '"')
            quoted = !quoted;
        else if (quoted && header[at] == '\\' && at + 1 < header.size())
            value += header[++at];
        else
            value += header[at];
    }
    return quoted ? value : value.trimmed();
}

//! Of filename*, such as UTF-8''%E6%99%9A.png. Other character sets have died out.
std::optional<QString> extendedName(const QByteArray &value)
{
    const qsizetype language = value.indexOf('\'');
    const qsizetype text = value.indexOf('\'', language + 1);
    if (language < 0 || text < 0)
        return {};
    const QByteArray charset = value.first(language).toLower();
    const QByteArray bytes = QByteArray::fromPercentEncoding(value.sliced(text + 1));
    if (charset == "utf-8")
        return QString::fromUtf8(bytes);
    if (charset == "iso-8859-1")
        return QString::fromLatin1(bytes);
    return {};
}

//! Of filename, which by the standard is not percent-encoded and in practice often is; filename*
//! wins, wherever it stands.
QString nameOf(const QByteArray &header)
{
    QString name;
    // What is in front of the first semicolon says "attachment".
    for (qsizetype at = header.indexOf(';'); at >= 0 && at < header.size();) {
        const qsizetype equals = header.indexOf('=', ++at);
        if (equals < 0)
            break;
        const QByteArray key = header.sliced(at, equals - at).trimmed().toLower();
        at = equals + 1;
        const QByteArray value = takeValue(header, at);
        if (key == "filename")
            name = decoded(QByteArray::fromPercentEncoding(value));
        else if (const auto extended = key == "filename*" ? extendedName(value) : std::nullopt)
            return *extended;
    }
    return name;
}

QString madeSafe(QString name)
{
    name.replace(u'\\', u'/');
    name = name.sliced(name.lastIndexOf(u'/') + 1).left(kReadLimit);
    for (QChar &c : name) {
        if (isUnsafeInName(c))
            c = u'_';
    }
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    name = name.trimmed();
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString extension = dot > 0 && name.size() - dot <= 10 ? name.sliced(dot) : QString();
    return cutToBytes(name.chopped(extension.size()), kByteLimit - extension.toUtf8().size())
        + extension;
}

} // namespace

QString suggestedName(const QByteArray &contentDisposition, const QUrl &address)
{
    const QString told = madeSafe(nameOf(contentDisposition.left(kReadLimit)));
    if (!told.isEmpty())
        return told;
    const QByteArray path = address.path(QUrl::FullyEncoded).toLatin1();
    const QByteArray last = path.sliced(path.lastIndexOf('/') + 1).left(kReadLimit);
    return madeSafe(decoded(QByteArray::fromPercentEncoding(last)));
}

} // namespace imgurl
