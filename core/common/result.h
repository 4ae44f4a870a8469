// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <type_traits>
#include <utility>
#include <variant>

namespace imgurl {

//! The value of a Result that has none to give.
struct Done {
    friend bool operator==(Done, Done) = default;
};

//! A value or an error: the one error channel of the program. Both are implicit, so a function says
//! `return value;` or `return error;`. Reading the side that is not there is a fault of the
//! program.
template <typename T, typename E> class [[nodiscard]] Result {
    static_assert(!std::is_same_v<T, E>, "value and error must differ in type");

public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(E error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool ok() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] T value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] T valueOr(T fallback) const { return ok() ? value() : std::move(fallback); }

    [[nodiscard]] const E &error() const & { return std::get<1>(m_state); }
    [[nodiscard]] E error() && { return std::get<1>(std::move(m_state)); }

    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    friend bool operator==(const Result &, const Result &) = default;

private:
    std::variant<T, E> m_state;
};

} // namespace imgurl
