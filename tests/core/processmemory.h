// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace imgurl {

//! A line of /proc/self/status, in kB.
inline qint64 memory(QByteArrayView name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.sliced(name.size() + 1).chopped(2).trimmed().toLongLong();
    }
    return -1;
}

//! The peak counts from here. What the process takes now, or -1.
inline qint64 restartPeak()
{
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    if (!reset.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || reset.write("5") != 1)
        return -1;
    return memory("VmRSS");
}

} // namespace imgurl
