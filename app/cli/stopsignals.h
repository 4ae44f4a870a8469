// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace imgurl {

//! SIGINT, SIGTERM and SIGHUP as a Qt signal, each time. The third ends the process on the spot,
//! should the event loop be stuck behind a reader of our output who does not read. Calls that wait,
//! such as reading an answer, are interrupted.
class StopSignals final : public QObject {
    Q_OBJECT

public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void received();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

//! One has come.
[[nodiscard]] bool isStopRequested();

//! While it exists, the first signal ends the process: for calls that wait without a bound while
//! there is nothing to be put in order.
class EndAtOnce {
public:
    EndAtOnce();
    ~EndAtOnce();
    EndAtOnce(const EndAtOnce &) = delete;
    EndAtOnce &operator=(const EndAtOnce &) = delete;
};

} // namespace imgurl
