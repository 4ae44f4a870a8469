// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/namelook.h"

#include <QFileInfo>

namespace imgurl {

using namespace Qt::StringLiterals;

NameLook::Kind NameLook::kindOf(const QString &path)
{
    const QString extension = QFileInfo(path).suffix();
    const auto known = m_known.constFind(extension);
    return known != m_known.cend() ? *known : *m_known.insert(extension, lookUp(extension));
}

NameLook::Kind NameLook::lookUp(const QString &extension) const
{
    if (extension.isEmpty())
        return Kind::Unknown;
    const QMimeType type =
        m_types.mimeTypeForFile(u"name."_s + extension, QMimeDatabase::MatchExtension);
    if (type.isDefault())
        return Kind::Unknown;
    return type.name().startsWith("image/"_L1) ? Kind::Image : Kind::Other;
}

} // namespace imgurl
