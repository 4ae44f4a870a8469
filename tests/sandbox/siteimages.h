// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandboxvalues.h"

#include <QFile>
#include <QList>
#include <QString>

#include <map>
#include <mutex>
#include <optional>

namespace imgurl::inline sandbox {

//! The stored images and their files. images.jsonl in the folder has a line for each that came and
//! for each that went, so storing one costs the same with ten thousand there. Any thread.
class SiteImages {
public:
    enum class Removal { Removed, Unknown };

    struct Kept {
        StoredImage image;
        bool duplicate = false;
    };

    [[nodiscard]] bool load(const QString &folder);

    [[nodiscard]] QList<StoredImage> all() const;
    [[nodiscard]] std::optional<StoredImage> byImgid(const QString &imgid) const;
    //! Moves the file (and the thumbnail, unless empty) in and numbers the image; when one of this
    //! imgid is there already, that one comes back and nothing is moved. Empty: the disk refused.
    [[nodiscard]] std::optional<Kept> keep(
        StoredImage image, const QString &file, const QString &thumbnail);
    //! The record goes before the files, as on the site.
    Removal remove(const QString &deleteHash);
    [[nodiscard]] QString absolutePath(const QString &relative) const;

private:
    [[nodiscard]] bool append(const QByteArray &line);
    void apply(const QByteArray &line);

    mutable std::mutex m_mutex;
    QString m_folder;
    QFile m_journal;
    std::map<int, StoredImage> m_images; // by serverId
    int m_lastId = 0;
};

} // namespace imgurl::inline sandbox
