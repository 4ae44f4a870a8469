// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/keepfile.h"

#include "upload/spool.h"

#include <QSaveFile>

namespace imgurl {

QString keepFile(
    const Spool &spool, const QByteArray &extension, const std::function<bool(QIODevice &)> &write)
{
    const QString path = spool.newFile(extension);
    if (path.isEmpty())
        return {};
    // QSaveFile, because it writes through to the disk before it says yes.
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && write(file) && file.commit())
        return path;
    spool.remove(path);
    return {};
}

QString keepFile(const Spool &spool, const QByteArray &extension, const QByteArray &content)
{
    return keepFile(spool, extension,
        [&content](QIODevice &file) { return file.write(content) == content.size(); });
}

} // namespace imgurl
