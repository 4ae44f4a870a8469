// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/imagesearch.h"

#include "probe/imageprobe.h"

#include <QDirIterator>
#include <QFileInfo>

namespace imgurl {

QList<FoundPath> imagesIn(const QString &folder, const CancelCheck &isCanceled)
{
    const auto stops = [&isCanceled] { return isCanceled && isCanceled(); };
    QStringList paths{folder};
    QDirIterator entries(
        folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext() && !stops())
        paths << entries.next();
    paths.sort();
    QList<FoundPath> found;
    for (const QString &path : std::as_const(paths)) {
        if (stops())
            break;
        const QFileInfo entry(path);
        if (entry.isDir()) {
            if (!entry.isReadable() || !entry.isExecutable())
                found.append({path, true});
            continue;
        }
        const auto probed = probeImage(path);
        if (probed || probed.error().kind == ErrorKind::FileNotReadable)
            found.append({path, false});
    }
    return found;
}

} // namespace imgurl
