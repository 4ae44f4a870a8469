// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "albums/albumpicker.h"
#include "links/linkstyle.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace imgurl {

class CopyAsBox;
class Settings;

//! Account, album, copy format, add, and the menu for what is rarely wanted.
class TopRow final : public QWidget {
    Q_OBJECT

public:
    TopRow(const AlbumPicker::Parts &parts, Settings &settings, QWidget *parent = nullptr);

    [[nodiscard]] AlbumPicker &albums() const { return *m_albums; }
    [[nodiscard]] QMenu &menu() const { return *m_menu; }
    [[nodiscard]] LinkStyle linkStyle() const;

Q_SIGNALS:
    void accountsRequested();
    void addRequested();
    void linkStyleChanged(const imgurl::LinkStyle &style);

private:
    void showAccount();

    AccountStore &m_accounts;
    QToolButton *m_account;
    AlbumPicker *m_albums;
    CopyAsBox *m_copyAs;
    QMenu *m_menu;
};

} // namespace imgurl
