// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <chrono>

namespace imgurl {

//! Bytes per second over the last few seconds, of a count that grows.
class TransferRate {
public:
    using Time = std::chrono::milliseconds; //!< of any clock that only goes on

    static constexpr Time kWindow{5000};
    static constexpr Time kShortest{1000}; //!< of less nothing can be said

    void note(Time now, qint64 bytes);
    void clear() { m_samples.clear(); }
    [[nodiscard]] qint64 perSecond() const; //!< 0: not known

private:
    struct Sample {
        Time time;
        qint64 bytes;
    };
    QList<Sample> m_samples;
};

} // namespace imgurl
