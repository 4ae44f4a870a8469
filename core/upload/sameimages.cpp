// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/sameimages.h"

namespace imgurl {

using namespace Qt::StringLiterals;

void SameImages::enter(
    const Upload &row, const QByteArray &sha256, QObject *context, const std::function<void()> &go)
{
    const QString key = QStringList{QString::fromLatin1(sha256.toHex()), row.account,
        row.server.toString(QUrl::FullyEncoded), row.album.id, recipeText(row.recipe)}
                            .join(u'\n');
    m_keys.insert(row.id, key);
    auto &line = m_lines[key];
    line.append({row.id, context, go});
    if (line.size() == 1)
        go();
}

void SameImages::leave(UploadId id)
{
    const auto key = m_keys.constFind(id);
    if (key == m_keys.cend())
        return;
    const auto line = m_lines.find(*key);
    m_keys.erase(key);
    const bool wasFirst = line->first().id == id;
    line->removeIf([id](const Entry &entry) { return entry.id == id; });
    if (line->isEmpty()) {
        m_lines.erase(line);
    } else if (wasFirst) {
        const Entry next = line->first();
        if (next.context)
            next.go();
    }
}

} // namespace imgurl
