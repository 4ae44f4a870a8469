// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountsdialog.h"

#include "account/accountform.h"
#include "account/accountstore.h"
#include "account/connectiontest.h"
#include "account/connectiontext.h"
#include "account/removalquestion.h"
#include "account/resultline.h"
#include "account/sessioncredentials.h"
#include "common/accounttext.h"
#include "common/whendone.h"
#include "prepare/preparedialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIdRole = Qt::UserRole + 1;

} // namespace

AccountsDialog::AccountsDialog(const AccountServices &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_list(new QListWidget(this))
    , m_use(button(u"useAccountButton"_s, tr("&Use this account")))
    , m_add(button(u"addAccountButton"_s, tr("&Add…")))
    , m_edit(button(u"editAccountButton"_s, tr("&Edit…")))
    , m_prepare(button(u"prepareAccountButton"_s, tr("&Prepare images…")))
    , m_testButton(button(u"testAccountButton"_s, tr("&Test connection")))
    , m_remove(button(u"removeAccountButton"_s, tr("&Remove…")))
    , m_line(new ResultLine(this))
    , m_test(new ConnectionTest(services.client, this))
    , m_form(new AccountForm(services, this))
{
    setObjectName(u"accountsDialog"_s);
    setWindowTitle(tr("Accounts"));
    buildLayout();
    connect(m_list, &QListWidget::currentItemChanged, this, &AccountsDialog::showChoices);
    connect(m_list, &QListWidget::itemActivated, this, &AccountsDialog::use);
    connect(m_use, &QPushButton::clicked, this, &AccountsDialog::use);
    connect(m_add, &QPushButton::clicked, m_form, &AccountForm::addAccount);
    connect(m_edit, &QPushButton::clicked, this, &AccountsDialog::edit);
    connect(m_prepare, &QPushButton::clicked, this, &AccountsDialog::prepare);
    connect(m_testButton, &QPushButton::clicked, this, &AccountsDialog::test);
    connect(m_remove, &QPushButton::clicked, this, &AccountsDialog::askToRemove);
    connect(m_form, &AccountForm::saved, this, &AccountsDialog::saved);
    connect(m_test, &ConnectionTest::finished, this,
        [this](const AlbumsResult &result, const QUrl &movedTo) {
            m_line->say(connectionText(result, movedTo));
            showChoices();
        });
    connect(
        &services.accounts, &AccountStore::accountsChanged, this, &AccountsDialog::listAccounts);
    connect(&services.accounts, &AccountStore::currentChanged, this, &AccountsDialog::listAccounts);
    listAccounts();
}

void AccountsDialog::done(int result)
{
    m_test->cancel();
    m_line->say({});
    QDialog::done(result);
}

void AccountsDialog::buildLayout()
{
    auto *label = new QLabel(tr("A&ccounts"), this);
    label->setBuddy(m_list);
    m_list->setObjectName(u"accountList"_s);
    m_list->setAccessibleName(tr("Accounts"));

    auto *actions = new QVBoxLayout;
    for (QPushButton *action : {m_use, m_add, m_edit, m_prepare, m_testButton, m_remove})
        actions->addWidget(action);
    actions->addStretch();
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(actions);

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(button(u"closeAccountsButton"_s, tr("Close")), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addLayout(middle, 1);
    column->addWidget(m_line);
    column->addWidget(buttons);
}

QPushButton *AccountsDialog::button(const QString &objectName, const QString &text)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(objectName);
    made->setAutoDefault(false);
    return made;
}

void AccountsDialog::listAccounts()
{
    const AccountId before = selected();
    const std::optional<Account> current = m_services.accounts.current();
    const QSignalBlocker silent(m_list);
    m_list->clear();
    const QList<Account> accounts = m_services.accounts.accounts();
    for (const Account &account : accounts) {
        const QString where =
            tr("%1 · %2").arg(account.name, account.server.authority() + account.server.path());
        const bool isCurrent = current && current->id == account.id;
        auto *item = new QListWidgetItem(isCurrent ? tr("%1 (in use)").arg(where) : where, m_list);
        item->setData(kIdRole, account.id);
        if (account.id == before || (before.isEmpty() && isCurrent))
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
    showChoices();
}

void AccountsDialog::showChoices()
{
    const AccountId id = selected();
    const std::optional<Account> current = m_services.accounts.current();
    const bool any = !id.isEmpty();
    m_use->setEnabled(any && current && current->id != id);
    m_edit->setEnabled(any);
    m_prepare->setEnabled(any);
    m_testButton->setEnabled(any && !m_test->isRunning());
    m_remove->setEnabled(any);
}

AccountId AccountsDialog::selected() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(kIdRole).toString() : AccountId();
}

void AccountsDialog::use()
{
    m_services.accounts.setCurrent(selected());
}

void AccountsDialog::edit()
{
    m_form->editAccount(selected());
}

void AccountsDialog::prepare()
{
    const std::optional<Account> account = m_services.accounts.account(selected());
    if (!account)
        return;
    auto *dialog = new PrepareDialog(m_services.settings, *account, this);
    connect(dialog, &PrepareDialog::changed, this, &AccountsDialog::recipeChanged);
    dialog->open();
}

void AccountsDialog::test()
{
    const std::optional<Account> account = m_services.accounts.account(selected());
    if (!account)
        return;
    m_testButton->setEnabled(false);
    m_line->say(tr("Asking %1…").arg(account->name));
    whenDone(m_services.credentials.read(account->id), this,
        [this, server = account->server](const Result<Credentials, CredentialError> &credentials) {
            if (credentials && isVisible())
                m_test->start(server, *credentials);
            else if (!credentials)
                m_line->say(credentialSentence(credentials.error()));
            showChoices();
        });
}

void AccountsDialog::askToRemove()
{
    if (const std::optional<Account> account = m_services.accounts.account(selected()))
        askForRemoval(*account, this,
            [this, id = account->id](bool cancelRows) { Q_EMIT removalRequested(id, cancelRows); });
}

} // namespace imgurl
