// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/localimage.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

//! "https:", and not the drive of "C:\\a.png".
bool hasScheme(const QString &address)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]+:"_s);
    return scheme.match(address).hasMatch();
}

QString withoutQuery(const QString &address)
{
    static const QRegularExpression query(u"[?#].*$"_s);
    QString path = address;
    return path.remove(query);
}

QString decoded(const QString &address)
{
    return QUrl::fromPercentEncoding(address.toUtf8());
}

//! The likeliest first.
QStringList readings(const QString &address)
{
    QStringList paths{
        decoded(withoutQuery(address)), decoded(address), withoutQuery(address), address};
    // As some editors on Windows write it.
    if (!address.contains(u'/'))
        paths.append(decoded(address).replace(u'\\', u'/'));
    return paths;
}

} // namespace

std::optional<QString> localImage(const QString &address, const QString &folder)
{
    if (hasScheme(address)) {
        const QUrl url(address);
        return url.isLocalFile() && url.host().isEmpty() ? std::optional(url.toLocalFile())
                                                         : std::nullopt;
    }
    if (address.startsWith("//"_L1) || address.startsWith(u'#'))
        return std::nullopt;
    QStringList paths = readings(address);
    for (QString &path : paths) {
        // As the kernel reads it: taking ".." out by its letters leads elsewhere behind a link.
        if (!QDir::isAbsolutePath(path))
            path = folder + u'/' + path;
    }
    const auto there =
        std::ranges::find_if(paths, [](const QString &path) { return QFileInfo(path).isFile(); });
    return there == paths.end() ? paths.constFirst() : *there;
}

} // namespace imgurl
