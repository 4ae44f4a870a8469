// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers.h"
#include "siteaccounts.h"
#include "siteimages.h"

#include <QByteArray>
#include <QString>

namespace imgurl::inline sandbox {

class Form;

//! What the site does when nothing is wrong with it; it knows no sockets. Any thread.
class Site {
public:
    struct Uploaded {
        Answer answer;
        bool stored = false; //!< an image that was not there before
    };

    [[nodiscard]] bool load(const QString &folder);
    [[nodiscard]] SiteAccounts &accounts() { return m_accounts; }
    [[nodiscard]] SiteImages &images() { return m_images; }

    //! base: scheme://host:port of the links.
    [[nodiscard]] Uploaded upload(const Form &form, qint64 fileLimit, const QString &base);
    [[nodiscard]] Answer albums(const Form &form) const;
    [[nodiscard]] Answer remove(const QString &deleteHash);
    //! The home page, an image, a thumbnail, an image's page, or 404.
    [[nodiscard]] Answer page(const QString &path) const;

private:
    [[nodiscard]] bool knows(const Form &form) const;
    [[nodiscard]] Uploaded store(const Form &form, const QString &extension, const QString &base);
    [[nodiscard]] QJsonObject success(const StoredImage &image, const QString &kind,
        const Form &form, bool duplicate, const QString &base) const;

    SiteAccounts m_accounts;
    SiteImages m_images;
};

} // namespace imgurl::inline sandbox
