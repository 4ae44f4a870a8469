// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/linkclipboard.h"

#include "upload/linkfacts.h"

#include <QClipboard>
#include <QScopedValueRollback>

namespace imgurl {

QStringList linkLines(const QList<Upload> &rows, const LinkStyle &style)
{
    QStringList lines;
    for (const Upload &row : rows) {
        if (row.image && row.serverState != ServerState::Deleted)
            lines << linkIn(style, linkFactsOf(row, int(lines.size()) + 1));
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
