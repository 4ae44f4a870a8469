// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/uploadstore.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace imgurl {

//! The bottom line: what is at work on the left, the last thing that happened on the right, and at
//! times one thing to do about it.
class StatusStrip final : public QWidget {
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    void setWork(const UploadCounts &counts);
    void showMessage(const QString &text);
    void offer(const QString &text, const std::function<void()> &action);

private:
    QLabel *m_work;
    QLabel *m_message;
    QPushButton *m_offer;
    std::function<void()> m_action;
};

} // namespace imgurl
