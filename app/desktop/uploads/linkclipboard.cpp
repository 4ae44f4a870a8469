// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/linkclipboard.h"

#include <QClipboard>
#include <QScopedValueRollback>

namespace imgurl {

QStringList linkLines(const QList<Upload> &rows, LinkFormat format)
{
    QStringList lines;
    for (const Upload &row : rows) {
        if (row.image && row.serverState != ServerState::Deleted)
            lines << formattedLink(format, row.image->url, altText(row.fileName));
    }
    return lines;
}

LinkClipboard::LinkClipboard(QClipboard &clipboard, QObject *parent)
    : QObject(parent)
    , m_clipboard(clipboard)
    , m_lastForeignChange(QDateTime::currentDateTimeUtc())
{
    connect(&clipboard, &QClipboard::dataChanged, this, [this] {
        if (m_copying)
            return;
        // Some desktops tell of our own copy once more. What others own is not read: a program
        // that hangs would make us wait for it.
        if (!m_clipboard.ownsClipboard() || m_clipboard.text() != m_ours)
            m_lastForeignChange = QDateTime::currentDateTimeUtc();
    });
}

void LinkClipboard::copy(const QString &text)
{
    const QScopedValueRollback copying(m_copying, true);
    m_ours = text;
    m_clipboard.setText(text);
}

bool LinkClipboard::changedByOthersSince(const QDateTime &moment) const
{
    return m_lastForeignChange >= moment;
}

} // namespace imgurl
