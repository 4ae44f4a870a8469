// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/linkstyle.h"
#include "upload/uploadstore.h"

#include <QMainWindow>

class QMenu;

namespace imgurl {

class AccountGuide;
class AccountStore;
class BatchCopier;
class DragAnnouncer;
class EditorEndpoint;
class EditorNotice;
class EditorSwitch;
class HoldNotice;
class IntakeGuide;
class LeftRowsNotice;
class LookingNotice;
class NoticeBar;
class PrepareStrip;
class QuitGuide;
class Settings;
class StatusStrip;
class TopRow;
class UploadActions;
class UploadsView;
class WorkGuide;
struct EnvironmentError;
struct WindowParts;

//! The one window: it takes what comes in, and puts the parts together.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts &parts);
    ~MainWindow() override;

    void raiseToFront();
    //! As if these files, absolute paths, had been dropped.
    void take(const QStringList &paths);
    //! The store is open, and can be asked.
    void storeOpened(const StoreOpening &opening);
    void showStoreError(const StoreError &error);
    void hideStoreError();
    void showEnvironmentError(const EnvironmentError &error);

Q_SIGNALS:
    void quitRequested(); //!< now; what is unfinished goes on at the next start
    void quitWhenIdleRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildLayout();
    void connectParts(const WindowParts &parts);
    void addShortcuts();
    void fillMenu(QMenu &menu);
    void answerDrag(QDropEvent &event) const;
    void albumsFailed(const ApiError &error);
    void setLinkStyle(const LinkStyle &style);
    void openEditors();
    void showEditorState();

    AccountStore &m_accounts;
    Settings &m_settings;
    TopRow *m_top;
    PrepareStrip *m_prepare;
    NoticeBar *m_practice;
    NoticeBar *m_storeNotice;
    NoticeBar *m_damageNotice;
    NoticeBar *m_environmentNotice;
    UploadsView *m_view;
    StatusStrip *m_status;
    DragAnnouncer *m_drag;
    AccountGuide *m_guide;
    IntakeGuide *m_intake;
    UploadActions *m_actions;
    BatchCopier *m_copier;
    WorkGuide *m_work;
    QuitGuide *m_quit;
    HoldNotice *m_hold;
    LeftRowsNotice *m_leftRows;
    LookingNotice *m_looking;
    EditorEndpoint &m_editors;
    EditorSwitch *m_serving;
    EditorNotice *m_editorNotice;
};

} // namespace imgurl
