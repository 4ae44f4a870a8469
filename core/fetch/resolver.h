// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>

#include <functional>

class QObject;

namespace imgurl {

//! Says what addresses a host has, none when it is not known: at once or later, in the context's
//! thread, and never after the context is gone. It is asked about literal addresses, too.
using Resolver = std::function<void(const QString &host, QObject *context,
    std::function<void(const QList<QHostAddress> &)> answer)>;

//! Asks the system, later. A literal address is its own answer.
[[nodiscard]] Resolver systemResolver();

} // namespace imgurl
