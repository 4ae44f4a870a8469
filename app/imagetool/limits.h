// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace imgurl {

//! What a picture can do to the machine, once it has taken over the decoder or makes it work
//! without an end: memory, processor time, and no longer than the program that asked for it.
void limitThisProcess(int cpuSeconds);

} // namespace imgurl
