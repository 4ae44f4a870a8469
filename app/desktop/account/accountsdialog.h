// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "account/accountservices.h"
#include "api/albumsjob.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace imgurl {

class AccountForm;
class ConnectionTest;
class ResultLine;

//! The accounts: which one is used, adding, editing, testing and removing. Opened by open().
class AccountsDialog final : public QDialog {
    Q_OBJECT

public:
    explicit AccountsDialog(const AccountServices &services, QWidget *parent = nullptr);

    void done(int result) override;

Q_SIGNALS:
    //! The person wants the account gone: after its waiting rows, or at once with those canceled.
    //! Whoever listens calls removeAccount() when it is time.
    void removalRequested(const imgurl::AccountId &id, bool cancelRows);
    void saved(const imgurl::AccountId &id);
    void recipeChanged(const imgurl::AccountId &id);

private:
    void buildLayout();
    [[nodiscard]] QPushButton *button(const QString &objectName, const QString &text);
    void listAccounts();
    void showChoices();
    [[nodiscard]] AccountId selected() const;
    void use();
    void edit();
    void prepare();
    void test();
    void askToRemove();

    const AccountServices m_services;
    QListWidget *m_list;
    QPushButton *m_use;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_prepare;
    QPushButton *m_testButton;
    QPushButton *m_remove;
    ResultLine *m_line;
    ConnectionTest *m_test;
    AccountForm *m_form;
};

} // namespace imgurl
