// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace imgurl {

//! Standard output in the order of the input: what is settled out of turn waits for its turn.
class OrderedOutput {
public:
    void setCount(qsizetype count) { m_lines.resize(count); }
    //! `line` with its end; empty: nothing is printed in this place. Once for each place. False
    //! when standard output cannot be written any more.
    [[nodiscard]] bool settle(qsizetype place, const QByteArray &line);
    [[nodiscard]] bool isSettled(qsizetype place) const { return m_lines[place].has_value(); }
    [[nodiscard]] bool isComplete() const { return m_settled == m_lines.size(); }

private:
    QList<std::optional<QByteArray>> m_lines;
    qsizetype m_next = 0;
    qsizetype m_settled = 0;
};

} // namespace imgurl
