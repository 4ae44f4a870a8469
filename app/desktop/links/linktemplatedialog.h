// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/linkstyle.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace imgurl {

//! A template, with what it makes of an image. Deletes itself when it closes.
class LinkTemplateDialog final : public QDialog {
    Q_OBJECT

public:
    explicit LinkTemplateDialog(const LinkTemplate &shown, QWidget *parent = nullptr);

    [[nodiscard]] LinkTemplate value() const;

private:
    [[nodiscard]] QPushButton *makeInsertButton();
    void showConsequences();

    QPlainTextEdit *m_text;
    QCheckBox *m_deletes;
    QLabel *m_preview;
    QPushButton *m_use;
};

} // namespace imgurl
