// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"

#include <QObject>
#include <QTestEventLoop>

#include <chrono>
#include <optional>

namespace imgurl {

//! Counts the ends of a job and keeps the last result. Make it before start().
template <typename R> class JobEnd {
public:
    template <typename Job> explicit JobEnd(Job *job)
    {
        QObject::connect(job, &Job::finished, &m_context, [this](const R &result) {
            ++m_count;
            m_result = result;
            m_loop.exitLoop();
        });
    }

    //! True when it has ended. (QTest::qWaitFor sleeps 10 ms between looks: 1.6 MB/s.)
    [[nodiscard]] bool wait(std::chrono::milliseconds timeout = std::chrono::seconds(30))
    {
        if (m_count == 0)
            m_loop.enterLoopMSecs(static_cast<int>(timeout.count()));
        return m_count > 0;
    }

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] const R &result() const { return m_result.value(); }

private:
    QTestEventLoop m_loop;
    QObject m_context;
    int m_count = 0;
    std::optional<R> m_result;
};

//! The error's name, or "ok".
template <typename R> QString kindOf(const R &result)
{
    return result.ok() ? QStringLiteral("ok") : errorKindName(result.error().kind);
}

} // namespace imgurl
