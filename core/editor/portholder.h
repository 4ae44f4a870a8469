// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

#include <functional>

namespace imgurl {

//! Who answers editors at a port that cannot be had.
enum class PortHolder {
    Unknown, //!< it does not speak their protocol, or not in time
    ImgurlDesktop,
    PicGo, //!< or PicList
};

//! In the answer to a heartbeat, which is PicGo's to the byte.
constexpr auto kHolderHeader = "X-Served-By";
constexpr auto kHolderName = "ImgURL Desktop";

//! Asks 127.0.0.1 for a heartbeat, for two seconds at most; `done` is called once, unless the
//! context goes first.
void askPortHolder(quint16 port, QObject *context, const std::function<void(PortHolder)> &done);

} // namespace imgurl
