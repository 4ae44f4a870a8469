// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace imgurl {

//! Lies over its parent while something is dragged over it, and says what a drop would do. Takes no
//! events itself.
class DropOverlay final : public QWidget {
    Q_OBJECT

public:
    explicit DropOverlay(QWidget *parent);

    void announce(const QString &sentence, const QString &note, bool accepted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_sentence;
    QString m_note;
    bool m_accepted = true;
};

} // namespace imgurl
