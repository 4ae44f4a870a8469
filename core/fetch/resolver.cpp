// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/resolver.h"

#include <QHostInfo>

namespace imgurl {

Resolver systemResolver()
{
    return [](const QString &host, QObject *context,
               const std::function<void(const QList<QHostAddress> &)> &answer) {
        // By the same reading as a socket's: what it takes for a literal it does not look up.
        const QHostAddress literal(host);
        if (literal.isNull()) {
            QHostInfo::lookupHost(
                host, context, [answer](const QHostInfo &info) { answer(info.addresses()); });
            return;
        }
        QMetaObject::invokeMethod(
            context, [answer, literal] { answer({literal}); }, Qt::QueuedConnection);
    };
}

} // namespace imgurl
