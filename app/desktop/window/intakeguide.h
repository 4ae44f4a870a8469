// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/storeerror.h"
#include "uploads/offeredpicture.h"

#include <QObject>
#include <QStringList>

class QMimeData;
class QWidget;

namespace imgurl {

class AccountStore;
class AlbumPicker;
class Intake;
class Settings;
class Spool;
class UploadStore;

//! Leads from what is offered (a drop, the clipboard, a dialog) to rows of the current account and
//! album.
class IntakeGuide final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        AccountStore &accounts;
        AlbumPicker &albums;
        Settings &settings;
        UploadStore &store;
        const Spool &spool;
        QWidget &window; //!< the parent of dialogs
    };
    explicit IntakeGuide(const Parts &parts);

    void chooseFiles();
    void paste();
    void take(const QMimeData &mime);
    void take(const QStringList &paths); //!< absolute

Q_SIGNALS:
    void message(const QString &text);
    void storeFailed(const imgurl::StoreError &error);
    //! Rows were made, and wait for an account that does not exist yet.
    void accountMissing();

private:
    void add(const QStringList &paths, const OfferedPicture &picture);
    void askForLostAlbum(const QStringList &paths, const OfferedPicture &picture);

    const Parts m_parts;
    Intake *m_intake;
};

} // namespace imgurl
