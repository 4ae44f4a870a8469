// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <array>
#include <functional>

class QLabel;
class QPushButton;

namespace imgurl {

//! What to do about a notice.
struct NoticeAction {
    QString text;
    std::function<void()> todo;
};

//! A line above the list that stays until what it says is settled: a sentence, and up to two things
//! to do about it.
class NoticeBar : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void showNotice(const QString &text, const QList<NoticeAction> &actions = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    std::array<QPushButton *, 2> m_buttons;
    std::array<std::function<void()>, 2> m_actions;
};

} // namespace imgurl
