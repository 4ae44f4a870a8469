// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "api/types.h"

#include <QDateTime>
#include <QList>

namespace imgurl {

class Settings;

//! The last list of albums a site gave for an account.
struct AlbumList {
    QList<Album> albums;
    QDateTime fetched; //!< UTC; invalid: never
};

//! What is remembered of an account's albums from run to run, so that they can be chosen offline.
class AccountAlbums {
public:
    explicit AccountAlbums(Settings &settings);

    [[nodiscard]] AlbumList list(const AccountId &id) const;
    void setList(const AccountId &id, const AlbumList &list);

    //! The album uploads go to. Id empty: no album. Kept whole, so that one that vanished from the
    //! site still has a name.
    [[nodiscard]] Album chosen(const AccountId &id) const;
    void setChosen(const AccountId &id, const Album &album);

private:
    Settings &m_settings;
};

} // namespace imgurl
