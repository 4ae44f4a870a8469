// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QSet>
#include <QString>

namespace imgurl {

//! The folder for pictures that exist nowhere else, such as a pasted bitmap. Mode 0700.
class Spool {
public:
    explicit Spool(QString folder);

    //! A path for a new file, paste-YYYYMMDD-HHMMSS.png or with a number behind the time; the file
    //! is made empty and 0600, so that the name is taken. Empty when the folder cannot be written.
    //! Any thread.
    [[nodiscard]] QString newFile(
        const QByteArray &extension = "png", const QString &stem = QStringLiteral("paste")) const;
    //! Removes the file if it is one of ours.
    void remove(const QString &path) const;
    //! Removes what lay there before this object and is none of these paths; a picture that is
    //! pasted meanwhile has no row yet. Blocks; call it where that does no harm.
    void removeAllBut(const QSet<QString> &wanted) const;

private:
    QString m_folder;
    QDateTime m_made;
};

} // namespace imgurl
