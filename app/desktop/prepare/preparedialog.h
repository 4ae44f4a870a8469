// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"

#include <QDialog>

namespace imgurl {

class Settings;

//! The recipe of one account. What is changed is kept at once and counts for what is dropped from
//! then on. Opened by open(); deletes itself when it is closed.
class PrepareDialog final : public QDialog {
    Q_OBJECT

public:
    PrepareDialog(Settings &settings, const Account &account, QWidget *parent);

Q_SIGNALS:
    void changed(const imgurl::AccountId &account);
};

} // namespace imgurl
