// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QHostAddress;

namespace imgurl {

//! Whether an address is one of the public Internet: not of a private network, this machine, a
//! documentation range or any other of IANA's special-purpose registries, and not unassigned IPv6
//! space. An IPv6 address that carries an IPv4 one is judged by that. A null address is not public;
//! scope ids do not matter.
[[nodiscard]] bool isPublicAddress(const QHostAddress &address);

} // namespace imgurl
