// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/rowtext.h"

#include "common/errortext.h"
#include "uploads/senttext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

struct RowText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::RowText)
};

QString join(const QStringList &parts)
{
    QStringList known = parts;
    known.removeAll(QString());
    return known.join(u" · "_s);
}

QString albumName(const Upload &row)
{
    return row.album.id.isEmpty() ? QString() : row.album.name;
}

QString waitingText(const Upload &row, const std::optional<ApiError> &hold)
{
    if (row.account.isEmpty())
        return RowText::tr("Waiting for an account");
    if (!hold)
        return RowText::tr("Waiting");
    switch (hold->kind) {
    case ErrorKind::NotAuthorized:
    case ErrorKind::NoCredentials:
        return RowText::tr("Waiting for the UID and token of this account");
    case ErrorKind::QuotaUsedUp:
    case ErrorKind::Banned:
        return RowText::tr("Waiting: %1").arg(failureText(*hold, row.size));
    default:
        return RowText::tr("Offline, waiting for the network. %1")
            .arg(errorSentence(*hold, row.size));
    }
}

} // namespace

QString failureText(const ApiError &error, qint64 fileSize)
{
    const QString sentence = errorSentence(error, fileSize);
    return error.serverMessage.isEmpty() || sentence.contains(error.serverMessage)
        ? sentence
        : RowText::tr("%1 The site says: %2").arg(sentence, error.serverMessage);
}

QString dimensionsText(const Upload &row)
{
    const QSize size = row.sent && !row.sent->pixelSize.isEmpty() ? row.sent->pixelSize
        : !row.pixelSize.isEmpty()                                ? row.pixelSize
        : row.image                                               ? row.image->pixelSize
                                                                  : QSize();
    return size.isEmpty()
        ? QString()
        : u"%1 × %2"_s.arg(QString::number(size.width()), QString::number(size.height()));
}

QString factsText(const Upload &row)
{
    return join({sizesText(row), dimensionsText(row), albumName(row)});
}

QString rowFactsText(const Upload &row)
{
    return join({sizesText(row), dimensionsText(row), removedText(row), albumName(row)});
}

QString timeText(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    const QLocale locale;
    const QString clock = locale.toString(local.time(), QLocale::ShortFormat);
    if (local.date() == now.date())
        return clock;
    if (local.date().addDays(1) == now.date())
        return RowText::tr("Yesterday %1").arg(clock);
    return locale.toString(local.date(), QLocale::ShortFormat);
}

QString statusText(const Upload &row, const std::optional<ApiError> &hold)
{
    const bool toBeFetched = row.source.isEmpty() && !row.address.isEmpty();
    switch (row.state) {
    case UploadState::Waiting:
        return join({waitingText(row, hold), toBeFetched ? addressText(row) : QString()});
    case UploadState::Uploading:
        return toBeFetched ? RowText::tr("Fetching %1").arg(addressText(row))
                           : RowText::tr("Starting");
    case UploadState::Held:
        return RowText::tr("Stopped on the command line");
    case UploadState::Canceled:
        return RowText::tr("Canceled");
    case UploadState::Failed:
        return failureText(row.error.value_or(ApiError()), row.sentSize());
    case UploadState::Done:
        break;
    }
    switch (row.serverState) {
    case ServerState::There:
        return row.sameAs ? RowText::tr("Same image as before, not sent again") : QString();
    case ServerState::Deleting:
        return RowText::tr("Deleting from the server");
    case ServerState::Deleted:
        return RowText::tr("Deleted from the server");
    case ServerState::Unconfirmed:
        return RowText::tr("The server did not confirm the deletion");
    }
    Q_UNREACHABLE();
}

QString rowSummary(const Upload &row, const QString &status)
{
    QStringList parts{row.fileName, rowFactsText(row), locationNote(row)};
    if (row.image && row.serverState != ServerState::Deleted)
        parts << row.image->url.toString(QUrl::FullyEncoded);
    parts << status;
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace imgurl
