// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "albums/albumpicker.h"
#include "links/linkformat.h"

#include <QWidget>

class QComboBox;
class QMenu;
class QToolButton;

namespace imgurl {

class Settings;

//! Account, album, copy format, add, and the menu for what is rarely wanted.
class TopRow final : public QWidget {
    Q_OBJECT

public:
    TopRow(const AlbumPicker::Parts &parts, Settings &settings, QWidget *parent = nullptr);

    [[nodiscard]] AlbumPicker &albums() const { return *m_albums; }
    [[nodiscard]] QMenu &menu() const { return *m_menu; }
    [[nodiscard]] LinkFormat format() const;

Q_SIGNALS:
    void accountsRequested();
    void addRequested();
    void formatChanged(imgurl::LinkFormat format);

private:
    void showAccount();

    AccountStore &m_accounts;
    Settings &m_settings;
    QToolButton *m_account;
    AlbumPicker *m_albums;
    QComboBox *m_format;
    QMenu *m_menu;
};

} // namespace imgurl
