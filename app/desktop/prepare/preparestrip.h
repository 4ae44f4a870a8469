// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace imgurl {

class AccountStore;
class ElidedLabel;
class Settings;
struct Recipe;

//! What will be done to the next images of the current account: a switch for shrinking, the rest in
//! words, and the way to change it.
class PrepareStrip final : public QWidget {
    Q_OBJECT

public:
    PrepareStrip(AccountStore &accounts, Settings &settings, QWidget *parent = nullptr);

    //! Reads again what is kept.
    void refresh();
    void openDialog();

private:
    void setShrink(bool on);
    [[nodiscard]] Recipe recipe() const;

    AccountStore &m_accounts;
    Settings &m_settings;
    QCheckBox *m_shrink;
    ElidedLabel *m_besides;
    QPushButton *m_prepare;
};

} // namespace imgurl
