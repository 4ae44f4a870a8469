// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/linkstyle.h"
#include "upload/uploadstore.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace imgurl {

class AgainActions;
class ImageDeleter;
class LinkClipboard;
class RemovalActions;
class Spool;
class UploadQueue;

//! What a person can do with rows. Reads them from the store first, so that it works for rows that
//! are not on the screen. What cannot be undone is asked.
class UploadActions final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        UploadStore &store;
        UploadQueue &queue;
        ImageDeleter &deleter;
        LinkClipboard &clipboard;
        const Spool &spool;
        QWidget &window; //!< the parent of questions
    };
    explicit UploadActions(const Parts &parts, QObject *parent = nullptr);

    void copyLinks(const QList<UploadId> &ids, const LinkStyle &style);
    //! Copy, upload again or cancel: what the row's first button shows.
    void triggerMain(const Upload &row, const LinkStyle &style);
    void triggerOffer(const Upload &row);
    //! The image of a row that has its link gets another row, and is sent whatever is there.
    void uploadAnyway(const Upload &row);
    void shrinkToFit(const Upload &row);
    //! The menu of one row; of several, what makes sense for all.
    void showMenu(const QList<UploadId> &ids, const LinkStyle &style, const QPoint &place);

    void copyDeleteLink(const Upload &row);
    void openInBrowser(const Upload &row);
    void askDelete(const Upload &row);
    void showFile(const Upload &row);
    void askRemove(const QList<UploadId> &ids);

Q_SIGNALS:
    void message(const QString &text);

private:
    void fillMenu(QMenu &menu, const QList<Upload> &rows, const LinkStyle &style);
    void addWorkActions(QMenu &menu, const QList<Upload> &rows);
    void addSingleActions(QMenu &menu, const Upload &row);
    void addAgainActions(QMenu &menu, const QList<Upload> &rows);
    void addSourceActions(QMenu &menu, const Upload &row);
    static void sayGone(QAction &action, bool inItsText);
    template <typename Work> void withRows(const QList<UploadId> &ids, Work work);

    const Parts m_parts;
    RemovalActions *m_removal;
    AgainActions *m_again;
};

} // namespace imgurl
