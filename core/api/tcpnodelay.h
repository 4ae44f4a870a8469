// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace imgurl {

//! Lets the last piece of a request leave at once instead of after the peer's delayed
//! acknowledgement, some 40 ms later. Qt leaves Nagle's algorithm on, writes a body in pieces of
//! 16 KB and, in 6.4, gives no access to its sockets; so this goes through the process's
//! descriptors and sets TCP_NODELAY where it is missing. On a socket that is somebody else's it
//! does no harm. Where descriptors are not small numbers it does nothing.
void sendTailsAtOnce();

} // namespace imgurl
