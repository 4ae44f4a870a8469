// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uploads/dropcontents.h"

#include <QObject>

class QWidget;

namespace imgurl {

class DropOverlay;

//! Says over the window what a drag will do: at once by names, and a moment later by what a look
//! at the disk tells about folders.
class DragAnnouncer final : public QObject {
    Q_OBJECT

public:
    explicit DragAnnouncer(QWidget *window);

    void begin(const QMimeData &data, const QString &album);
    void end();
    [[nodiscard]] bool isWanted() const { return !m_contents.isEmpty(); }

private:
    void announce();
    void lookForFolders();

    DropOverlay *m_overlay;
    DropContents m_contents;
    QString m_album;
    int m_drag = 0; // counts, so that a late look is not taken for one at another drag
};

} // namespace imgurl
