// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/upload.h"

#include <QHash>
#include <QList>
#include <QPointer>

#include <functional>

namespace imgurl {

//! Lets one image through where several of the same are on their way to the same place: the others
//! go on when its end is written down, and then find its link.
class SameImages {
public:
    //! Calls `go` at once, or when those that came before have left; never once `context` is gone.
    void enter(const Upload &row, const QByteArray &sha256, QObject *context,
        const std::function<void()> &go);
    //! The row's end is written, or it was given up. Nothing happens for one that never entered.
    void leave(UploadId id);

private:
    struct Entry {
        UploadId id = 0;
        QPointer<QObject> context;
        std::function<void()> go;
    };

    QHash<QString, QList<Entry>> m_lines; // the first of each is through
    QHash<UploadId, QString> m_keys;
};

} // namespace imgurl
