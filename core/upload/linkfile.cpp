// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/linkfile.h"

#include <QFile>

#include <unistd.h>

namespace imgurl {

bool writeLinkFile(const QString &path, const QList<UploadedImage> &images)
{
    constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner;
    QByteArray text;
    for (const UploadedImage &image : images)
        text += image.url.toEncoded() + '\t' + image.deleteUrl.toEncoded() + '\n';
    QFile file(path);
    return file.open(QIODevice::WriteOnly, kOwner) && file.write(text) == text.size()
        && file.flush() && ::fsync(file.handle()) == 0;
}

} // namespace imgurl
