// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exitstatus.h"

#include <QObject>

namespace imgurl {

//! One run of one command. Ends with one finished(), which may come from inside start().
class Command : public QObject {
    Q_OBJECT

public:
    virtual void start() = 0;
    //! Ctrl+C: may come more than once.
    virtual void stop() { end(ExitStatus::Stopped); }

Q_SIGNALS:
    void finished(imgurl::ExitStatus status);

protected:
    //! Only the first end counts.
    void end(ExitStatus status);
    void refuse(const Refusal &refusal);
    [[nodiscard]] bool hasEnded() const { return m_ended; }

private:
    bool m_ended = false;
};

} // namespace imgurl
