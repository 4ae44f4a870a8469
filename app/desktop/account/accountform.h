// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "account/accountservices.h"
#include "account/credentialstore.h"
#include "api/albumsjob.h"

#include <QDialog>

#include <optional>

class QPushButton;

namespace imgurl {

class AccountFields;
class ConnectionTest;
class PlainHttpNotice;
class ResultLine;

//! The form of one account, new or known. Saving tests the connection first, then writes to the
//! keychain; while the keychain thinks, the form stays usable and offers to keep UID and token for
//! this session only. An entry that is there already is replaced only after a good test. The fields
//! are cleared whenever the form closes.
class AccountForm final : public QDialog {
    Q_OBJECT

public:
    explicit AccountForm(const AccountServices &services, QWidget *parent = nullptr);

    // Each opens the form, unless it is open already.
    void addAccount();
    void editAccount(const AccountId &id);
    //! The site refused the account's credentials: opens with the token focused.
    void showRefused(const AccountId &id);

    void done(int result) override;

protected:
    //! Grows when a line needs more room: a layout alone would squeeze the fields.
    bool event(QEvent *event) override;

Q_SIGNALS:
    //! The account is in the store and its credentials can be read: what waited for them may go on.
    void saved(const imgurl::AccountId &id);

private:
    enum class Stage { Editing, Testing, TestingToSave, Writing };

    void buildLayout();
    [[nodiscard]] QPushButton *button(const QString &objectName, const QString &text);
    void openWith(const Account &account, bool isNew);
    void load(bool refused);
    void loaded(const Result<Credentials, CredentialError> &result, bool refused);

    void edited();
    void test(Stage stage);
    void tested(const AlbumsResult &result, const QUrl &movedTo);
    void save();
    void write();
    void written(const Result<Done, CredentialError> &result);
    void keepForSession();
    void storeAccount();
    void useMovedServer();
    void openPage(QUrl (*page)(const QUrl &));

    [[nodiscard]] bool isComplete();
    [[nodiscard]] bool isUnchanged() const;
    void setStage(Stage stage);

    const AccountServices m_services;
    ConnectionTest *m_test;
    // In the order of the Tab key, which is that of their making.
    AccountFields *m_fields;
    QPushButton *m_openTokenPage;
    QPushButton *m_register;
    PlainHttpNotice *m_plainHttp;
    ResultLine *m_line;
    QPushButton *m_useMovedServer;
    QPushButton *m_keepForSession;
    QPushButton *m_testButton;
    QPushButton *m_save;
    QPushButton *m_cancel;

    Account m_account;
    bool m_isNew = true;
    Stage m_stage = Stage::Editing;
    std::optional<Credentials> m_known; //!< of the account, as far as the keychain told
    bool m_mayWrite = false; //!< what is in the fields was tested, or may go untested
    QUrl m_movedTo;
    int m_opening = 0; //!< answers asked for under an earlier number come too late
};

} // namespace imgurl
