// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSaveFile>

namespace imgurl::inline sandbox {

bool makePrivateFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return true;
    if (!makePrivateFolder(info.absolutePath()))
        return false;
    return QDir().mkdir(
               info.absoluteFilePath(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
        // Another thread may have made it meanwhile.
        || QFileInfo(path).isDir();
}

bool writePrivateFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(content) == content.size() && file.commit();
}

void makePrivate(const QString &filePath)
{
    QFile::setPermissions(filePath, QFile::ReadOwner | QFile::WriteOwner);
}

QString randomHex(int digits)
{
    QString hex;
    while (hex.size() < digits) {
        hex += QStringLiteral("%1").arg(
            QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
    }
    return hex.first(digits);
}

} // namespace imgurl::inline sandbox
