// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/uploadstore.h"
#include "window/noticebar.h"

#include <QTimer>

namespace imgurl {

class AccountStore;
class AlbumPicker;
class UploadActions;

//! Rows that wait for a word of the user: those that were stopped on the command line, and those of
//! an account that is not here, be it removed or of a past environment.
class LeftRowsNotice final : public NoticeBar {
    Q_OBJECT

public:
    struct Parts {
        const AccountStore &accounts;
        const AlbumPicker &albums;
        UploadStore &store;
        UploadActions &actions;
    };
    explicit LeftRowsNotice(const Parts &parts, QWidget *parent = nullptr);

    //! Once the store is open; from then on by itself.
    void look();

private:
    void lookSoon();
    void show(const UploadCounts &counts, const QList<WaitingAccount> &waiting);
    void showStranded(const WaitingAccount &rows);
    void remove(const AccountId &account);

    const Parts m_parts;
    QTimer m_soon; // runs only after the store has changed
};

} // namespace imgurl
