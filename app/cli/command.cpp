// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "standardstreams.h"

#include <utility>

namespace imgurl {

void Command::end(ExitStatus status)
{
    if (!std::exchange(m_ended, true))
        Q_EMIT finished(status);
}

void Command::refuse(const Refusal &refusal)
{
    say(refusal.sentence);
    end(refusal.status);
}

} // namespace imgurl
