// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"

#include <QObject>

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
        });
    }

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] const R &result() const { return m_result.value(); }

private:
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
