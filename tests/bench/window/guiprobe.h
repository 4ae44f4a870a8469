// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QEvent>
#include <QList>
#include <QTimer>

#include <chrono>
#include <vector>

namespace imgurl {

//! An application that measures its GUI thread: what each event costs, and how late a heartbeat of
//! 1 ms is.
class GuiProbe final : public QApplication {
    Q_OBJECT

public:
    struct Handler {
        double cpu = 0; //!< ms of the thread, with all that was handled inside
        QByteArray receiver; //!< its class
        QEvent::Type type = QEvent::None;
    };

    GuiProbe(int &argc, char **argv);

    void start(); //!< forgets what was measured before
    void stop();
    [[nodiscard]] QList<Handler> costliest() const { return m_costliest; } //!< first: the maximum
    //! Milliseconds; of every millisecond in which a beat was due, those that a long handler
    //! swallowed too.
    [[nodiscard]] std::vector<double> lateness() const { return m_lateness; }

    bool notify(QObject *receiver, QEvent *event) override;

private:
    using Clock = std::chrono::steady_clock;
    void beat();
    void note(const Handler &handler);

    QTimer m_timer;
    Clock::time_point m_due;
    std::vector<double> m_lateness;
    QList<Handler> m_costliest;
    int m_depth = 0;
};

} // namespace imgurl
