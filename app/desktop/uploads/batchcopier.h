// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/linkstyle.h"
#include "upload/upload.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace imgurl {

class BatchWatcher;
class LinkClipboard;
struct EditorOutcome;
class Settings;

//! When a batch has ended, puts its links into the clipboard, once and in list order; unless
//! somebody has copied something else since, or the user has switched this off: then it offers to.
class BatchCopier final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        BatchWatcher &watcher;
        LinkClipboard &clipboard;
        Settings &settings;
    };
    explicit BatchCopier(const Parts &parts, QObject *parent = nullptr);

    //! The links of this batch go to an editor.
    void passOver(BatchId batch) { m_passedOver.insert(batch); }
    //! What the editor did not get, it does not wait for any more.
    void editorAnswered(const EditorOutcome &outcome);
    void setLinkStyle(const LinkStyle &style) { m_style = style; }

Q_SIGNALS:
    void message(const QString &text);
    void offered(const QString &text, const std::function<void()> &copy);

private:
    void batchFinished(const QList<Upload> &rows);

    const Parts m_parts;
    QSet<BatchId> m_passedOver;
    LinkStyle m_style = LinkFormat::Url;
};

} // namespace imgurl
