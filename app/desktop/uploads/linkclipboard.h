// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/linkstyle.h"
#include "upload/upload.h"

#include <QDateTime>
#include <QList>
#include <QObject>

class QClipboard;

namespace imgurl {

//! The links of these rows, one line each, in list order; rows without a link are left out.
[[nodiscard]] QStringList linkLines(const QList<Upload> &rows, const LinkStyle &style);

//! Puts links into the clipboard, and knows whether somebody else has copied something since.
class LinkClipboard final : public QObject {
    Q_OBJECT

public:
    explicit LinkClipboard(QClipboard &clipboard, QObject *parent = nullptr);

    void copy(const QString &text);
    //! Whether another program, or another part of this one, has set the clipboard after this
    //! moment. Before our start nobody watched, so that counts as yes.
    [[nodiscard]] bool changedByOthersSince(const QDateTime &moment) const;

private:
    QClipboard &m_clipboard;
    QDateTime m_lastForeignChange;
    QString m_ours; // what we put there last
    bool m_copying = false;
};

} // namespace imgurl
