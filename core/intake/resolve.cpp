// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/resolve.h"

#include "fetch/suggestedname.h"
#include "intake/imagesearch.h"
#include "intake/keepfile.h"

#include <QFileInfo>

namespace imgurl {

namespace {

NewUpload uploadOf(const QString &path)
{
    return {path, QFileInfo(path).fileName(), false};
}

void lookThrough(const QString &folder, const CancelCheck &isCanceled, Resolved &resolved)
{
    resolved.folders << QFileInfo(folder).fileName();
    const auto found = imagesIn(folder, isCanceled);
    for (const FoundPath &entry : found) {
        if (entry.isUnreadableFolder) {
            resolved.unreadable << entry.path;
        } else {
            resolved.uploads << uploadOf(entry.path);
            ++resolved.fromFolders;
        }
    }
}

QString withoutSlash(const QString &path)
{
    return path.size() > 1 && path.endsWith(u'/') ? path.chopped(1) : path;
}

} // namespace

NewUpload uploadOf(const QUrl &address)
{
    const QString name = suggestedName({}, address);
    return {{}, name.isEmpty() ? address.host() : name, false, address};
}

Resolved resolve(const QList<GivenItem> &items, const Spool &spool, const CancelCheck &isCanceled)
{
    Resolved resolved;
    resolved.uploads.reserve(items.size());
    for (const GivenItem &item : items) {
        if (isCanceled && isCanceled())
            break;
        if (!item.address.isEmpty()) {
            resolved.uploads << uploadOf(item.address);
        } else if (!item.content.isEmpty()) {
            const QString path = keepFile(spool, item.extension, item.content);
            if (path.isEmpty())
                resolved.spoolFailed = true;
            else
                resolved.uploads << NewUpload{path, QFileInfo(path).fileName(), true};
        } else if (const QString path = withoutSlash(item.path); QFileInfo(path).isDir()) {
            lookThrough(path, isCanceled, resolved);
        } else {
            resolved.uploads << uploadOf(path);
        }
    }
    return resolved;
}

} // namespace imgurl
