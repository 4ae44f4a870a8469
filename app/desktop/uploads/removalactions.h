// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/uploadstore.h"

#include <QObject>

class QWidget;

namespace imgurl {

class ImageDeleter;
class Spool;
class UploadQueue;

//! Away with a row, or with its image at the site. What cannot be undone is asked.
class RemovalActions final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        UploadStore &store;
        UploadQueue &queue;
        ImageDeleter &deleter;
        const Spool &spool;
        QWidget &window; //!< the parent of questions
    };
    explicit RemovalActions(const Parts &parts, QObject *parent = nullptr);

    void askDelete(const Upload &row);
    void askRemove(const QList<Upload> &rows);

Q_SIGNALS:
    void message(const QString &text);

private:
    void remove(const QList<Upload> &rows);
    void removeSpooled(const QList<Upload> &rows);

    const Parts m_parts;
};

} // namespace imgurl
