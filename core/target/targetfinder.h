// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "target/albumsquestion.h"
#include "upload/newupload.h"

namespace imgurl {

class AccountStore;
class Settings;

using TargetAnswer = Result<UploadTarget, TargetProblem>;

//! Makes of names where uploads go. The site is asked for its albums only when the name is none
//! that is remembered.
class TargetFinder {
public:
    struct Parts {
        const AccountStore &accounts;
        const Settings &settings;
        AlbumServices services;
    };
    explicit TargetFinder(const Parts &parts);

    //! Each by name or id. No account: the current one; no album: none. With the recipe of the
    //! account. `done` is called once, maybe at once, unless the context goes first.
    void find(const QString &account, const QString &album, QObject *context,
        const std::function<void(const TargetAnswer &)> &done) const;

private:
    const Parts m_parts;
};

} // namespace imgurl
