// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace imgurl {

class EditorEndpoint;
class EditorSwitch;

//! Whether and how editors are served. What is changed counts at once. Opened by open(); deletes
//! itself when it is closed.
class EditorsDialog final : public QDialog {
    Q_OBJECT

public:
    struct Parts {
        EditorSwitch &serving;
        EditorEndpoint &endpoint;
    };
    EditorsDialog(const Parts &parts, QWidget *parent);

private:
    void buildLayout();
    [[nodiscard]] QWidget *addressRow();
    [[nodiscard]] QWidget *secretRow();
    [[nodiscard]] QWidget *blockedPart();
    void showState();
    void showBlocked();
    void copySecret();

    const Parts m_parts;
    QCheckBox *m_on;
    QLabel *m_state;
    QLabel *m_address;
    QSpinBox *m_port;
    QCheckBox *m_secret;
    QPushButton *m_copySecret;
    QPushButton *m_renewSecret;
    QWidget *m_blockedPart = nullptr;
    QListWidget *m_blocked;
    QPushButton *m_unblock;
};

} // namespace imgurl
