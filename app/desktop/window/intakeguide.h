// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/storeerror.h"
#include "uploads/intake.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QMimeData;
class QWidget;

namespace imgurl {

class AccountStore;
class AlbumPicker;
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
    void chooseFolder();
    void paste();
    void take(const QMimeData &mime);
    void take(const QStringList &paths); //!< absolute, of files or folders
    void cancel();
    //! What was taken is with the store, or it takes so long that nobody waits for it.
    void whenSettled(const std::function<void()> &todo);

Q_SIGNALS:
    void message(const QString &text);
    void storeFailed(const imgurl::StoreError &error);
    //! Rows were made, and wait for an account that does not exist yet.
    void accountMissing();
    void looking(int imagesInFolders); //!< as Intake's
    void looked();

private:
    void add(const Offered &offered);
    void askForLostAlbum(const Offered &offered);
    void gathered(const Gathered &gathered, const UploadTarget &target);
    void askAboutMany(const Gathered &gathered, const UploadTarget &target);
    void insert(const Gathered &gathered, const UploadTarget &target);
    [[nodiscard]] UploadTarget target() const;

    const Parts m_parts;
    Intake *m_intake;
};

} // namespace imgurl
