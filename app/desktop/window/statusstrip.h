// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace imgurl {

struct WorkProgress;

//! The bottom line: what is at work on the left and what to do about it, the last thing that
//! happened on the right, and at times one thing to do about that.
class StatusStrip final : public QWidget {
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    void setWork(const WorkProgress &work, bool paused);
    void showMessage(const QString &text);
    void offer(const QString &text, const std::function<void()> &action);
    //! How editors are served; empty: they are not.
    void setEditors(const QString &text);

Q_SIGNALS:
    void pauseRequested(bool paused);
    void retryFailedRequested();
    void failedRequested(); //!< to see them
    void editorsRequested();

private:
    [[nodiscard]] QPushButton *button(const QString &objectName);
    void buildLayout();

    QLabel *m_work;
    QProgressBar *m_bar;
    QPushButton *m_pause;
    QPushButton *m_retry;
    QPushButton *m_failed;
    QLabel *m_message;
    QPushButton *m_offer;
    QToolButton *m_editors;
    std::function<void()> m_action;
    bool m_paused = false;
};

} // namespace imgurl
