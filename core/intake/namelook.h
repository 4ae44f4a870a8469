// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMimeDatabase>
#include <QString>

namespace imgurl {

//! What files are by their extensions, the disk not asked. Each one is looked up once: thousands
//! of files have few.
class NameLook {
public:
    enum class Kind {
        Image,
        Unknown, //!< no extension, or one that nobody knows: an image until it is read
        Other,
    };

    [[nodiscard]] Kind kindOf(const QString &path);

private:
    [[nodiscard]] Kind lookUp(const QString &extension) const;

    const QMimeDatabase m_types;
    QHash<QString, Kind> m_known;
};

} // namespace imgurl
