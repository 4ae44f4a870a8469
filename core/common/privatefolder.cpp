// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/privatefolder.h"

#include <QDir>
#include <QFileInfo>

namespace imgurl {

bool makePrivateFolder(const QString &path)
{
    const QFileInfo folder(QDir::cleanPath(path));
    if (folder.isDir())
        return true;
    const QString parent = folder.absolutePath();
    if (parent == folder.absoluteFilePath() || !makePrivateFolder(parent))
        return false;
    return QDir().mkdir(
               folder.absoluteFilePath(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
        || QFileInfo(folder.absoluteFilePath()).isDir();
}

} // namespace imgurl
