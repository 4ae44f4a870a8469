// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace imgurl {

//! One form of a link: its name, the link to read and select, and a button that copies it.
class LinkField final : public QWidget {
    Q_OBJECT

public:
    //! name: for objectName; title: "Markdown"; copyText: what the button does.
    LinkField(const QString &name, const QString &title, const QString &copyText, QWidget *parent);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void copyRequested();

private:
    QLineEdit *m_edit;
    QToolButton *m_copy;
};

} // namespace imgurl
