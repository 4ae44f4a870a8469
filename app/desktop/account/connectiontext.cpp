// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/connectiontext.h"

#include "common/errortext.h"

#include <QCoreApplication>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

struct ConnectionText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::ConnectionText)
};

} // namespace

QString connectionText(const AlbumsResult &result, const QUrl &movedTo)
{
    if (!result)
        return connectionErrorText(result.error());
    const QString works =
        ConnectionText::tr("The connection works; %n album(s).", nullptr, int(result->size()));
    return movedTo.isEmpty()
        ? works
        : ConnectionText::tr("%1 The site sent it on to %2.").arg(works, movedTo.toDisplayString());
}

QString connectionErrorText(const ApiError &error)
{
    QString text = errorSentence(error, -1);
    if (error.kind == ErrorKind::NoSuchApi)
        text = ConnectionText::tr("%1 An older site may lack only the list of albums, so uploads "
                                  "may work.")
                   .arg(text);
    return error.serverMessage.isEmpty() || text.contains(error.serverMessage)
        ? text
        : ConnectionText::tr("%1 The site says: %2").arg(text, error.serverMessage);
}

} // namespace imgurl
