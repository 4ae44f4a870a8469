// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/contentname.h"

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestExtension = 4;

//! Where the dot of the extension is; the size where there is none. "Version 1.2" has none.
qsizetype extensionStart(QStringView name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot < 0)
        return name.size();
    const QStringView extension = name.sliced(dot + 1);
    const bool isExtension = !extension.isEmpty() && extension.size() <= kLongestExtension
        && extension.front().isLetter();
    return isExtension ? dot : name.size();
}

bool fits(QStringView found, const QString &wanted)
{
    return found.compare(wanted, Qt::CaseInsensitive) == 0
        || (wanted == "jpg"_L1 && found.compare("jpeg"_L1, Qt::CaseInsensitive) == 0);
}

} // namespace

QString nameForContent(const QString &fileName, const QByteArray &extension)
{
    const QString wanted = QString::fromLatin1(extension);
    const qsizetype dot = extensionStart(fileName);
    if (fits(QStringView(fileName).sliced(qMin(dot + 1, fileName.size())), wanted) && dot > 0)
        return fileName;
    QString base = fileName.left(dot);
    while (base.endsWith(u'.') || base.endsWith(u' '))
        base.chop(1);
    return (base.isEmpty() ? u"image"_s : base) + u'.' + wanted;
}

} // namespace imgurl
