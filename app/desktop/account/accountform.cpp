// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountform.h"

#include "account/accountfields.h"
#include "account/accountstore.h"
#include "account/connectiontest.h"
#include "account/connectiontext.h"
#include "account/plainhttpnotice.h"
#include "account/resultline.h"
#include "account/sessioncredentials.h"
#include "account/sitepages.h"
#include "common/accounttext.h"
#include "common/whendone.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QPushButton>

namespace imgurl {

using namespace Qt::StringLiterals;

AccountForm::AccountForm(const AccountServices &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_test(new ConnectionTest(services.client, this))
    , m_fields(new AccountFields(this))
    , m_openTokenPage(button(u"openTokenPageButton"_s, tr("Open the A&PI Token page")))
    , m_register(button(u"registerButton"_s, tr("&Register at this site")))
    , m_plainHttp(new PlainHttpNotice(this))
    , m_line(new ResultLine(this))
    , m_useMovedServer(button(u"useMovedServerButton"_s, tr("Use t&hat address")))
    , m_keepForSession(button(u"keepForSessionButton"_s, tr("&Keep for this session only")))
    , m_testButton(button(u"testConnectionButton"_s, tr("Test &connection")))
    , m_save(button(u"saveAccountButton"_s, tr("Sa&ve")))
    , m_cancel(button(u"cancelAccountButton"_s, tr("Cancel")))
{
    setObjectName(u"accountForm"_s);
    buildLayout();
    connect(m_fields, &AccountFields::edited, this, &AccountForm::edited);
    connect(m_test, &ConnectionTest::finished, this, &AccountForm::tested);
    connect(m_openTokenPage, &QPushButton::clicked, this, [this] { openPage(&tokenPage); });
    connect(m_register, &QPushButton::clicked, this, [this] { openPage(&registrationPage); });
    connect(m_testButton, &QPushButton::clicked, this, [this] { test(Stage::Testing); });
    connect(m_useMovedServer, &QPushButton::clicked, this, &AccountForm::useMovedServer);
    connect(m_keepForSession, &QPushButton::clicked, this, &AccountForm::keepForSession);
    connect(m_save, &QPushButton::clicked, this, &AccountForm::save);
}

void AccountForm::addAccount()
{
    if (isVisible())
        return;
    openWith({AccountStore::newId(), {}, QUrl(QString(kDefaultServer)), false}, true);
    m_fields->focusFirstEmpty();
}

void AccountForm::editAccount(const AccountId &id)
{
    const std::optional<Account> account = m_services.accounts.account(id);
    if (isVisible() || !account)
        return;
    openWith(*account, false);
    load(false);
}

void AccountForm::showRefused(const AccountId &id)
{
    const std::optional<Account> account = m_services.accounts.account(id);
    if (isVisible() || !account)
        return;
    openWith(*account, false);
    m_line->say(connectionErrorText(ApiError{.kind = ErrorKind::NotAuthorized}));
    m_fields->focusToken();
    load(true);
}

void AccountForm::done(int result)
{
    ++m_opening;
    m_test->cancel();
    // A keychain that answers only now must not keep an account that nobody added.
    if (m_isNew && !m_services.accounts.account(m_account.id))
        m_services.credentials.forget(m_account.id);
    m_known.reset();
    m_fields->clearCredentials();
    QDialog::done(result);
}

void AccountForm::openWith(const Account &account, bool isNew)
{
    ++m_opening;
    m_account = account;
    m_isNew = isNew;
    m_known.reset();
    setWindowTitle(isNew ? tr("Add account") : tr("Account: %1").arg(account.name));
    m_fields->setServer(account.server);
    m_fields->setServerFixed(account.sessionOnly);
    m_fields->setName(isNew ? QString() : account.name);
    m_fields->setPace(readPace(m_services.settings, account.id), !account.sessionOnly);
    m_fields->clearCredentials();
    m_plainHttp->setAccepted(
        m_services.settings.value(keys::plainHttpAccepted, account.id) ? account.server : QUrl());
    edited();
    open();
}

void AccountForm::load(bool refused)
{
    const int opening = m_opening;
    whenDone(m_services.credentials.read(m_account.id), this,
        [=, this](const Result<Credentials, CredentialError> &result) {
            if (opening == m_opening)
                loaded(result, refused);
        });
}

void AccountForm::loaded(const Result<Credentials, CredentialError> &result, bool refused)
{
    const bool typed =
        !m_fields->credentials().uid.isEmpty() || !m_fields->credentials().token.isEmpty();
    if (!result && !refused && !typed) {
        m_line->say(credentialSentence(result.error()));
        m_fields->focusFirstEmpty();
    }
    if (!result || typed)
        return;
    m_known = *result;
    m_fields->setCredentials(*result);
    if (refused)
        m_fields->focusToken();
}

void AccountForm::edited()
{
    m_test->cancel();
    m_mayWrite = false;
    m_movedTo.clear();
    m_line->say({});
    m_plainHttp->setServer(m_fields->server().valueOr(QUrl()));
    m_keepForSession->hide();
    setStage(Stage::Editing);
}

bool AccountForm::isComplete()
{
    const auto server = m_fields->server();
    if (!server) {
        m_line->say(serverAddressSentence(server.error()));
        m_fields->focusServer();
    } else if (!m_fields->credentials().isComplete()) {
        m_line->say(tr("Enter UID and token."));
        m_fields->focusFirstEmpty();
    } else if (m_plainHttp->isNeeded()) {
        m_line->say(tr("Nothing was sent yet: see the warning about http:// above."));
        m_plainHttp->focusBox();
    } else {
        return true;
    }
    return false;
}

bool AccountForm::isUnchanged() const
{
    // What only this session holds is not saved yet, so Save tries the keychain again.
    const bool isKept =
        m_account.sessionOnly || !m_services.credentials.isKeptForSession(m_account.id);
    return !m_isNew && isKept && m_known == m_fields->credentials()
        && m_fields->server().valueOr(QUrl()) == m_account.server;
}

void AccountForm::test(Stage stage)
{
    if (!isComplete())
        return;
    m_movedTo.clear();
    m_line->say(tr("Asking the site…"));
    setStage(stage);
    m_test->start(*m_fields->server(), m_fields->credentials());
}

void AccountForm::tested(const AlbumsResult &result, const QUrl &movedTo)
{
    const bool toSave = m_stage == Stage::TestingToSave;
    m_movedTo = movedTo;
    m_line->say(connectionText(result, movedTo));
    // Where the site has no list of albums no test can be good. What replaces nothing may be saved
    // untested.
    m_mayWrite = result || m_isNew || result.error().kind == ErrorKind::NoSuchApi;
    m_keepForSession->setVisible(!result && !m_mayWrite);
    setStage(Stage::Editing);
    if (result && toSave && movedTo.isEmpty())
        write();
    else if (!result && m_mayWrite)
        m_save->setText(tr("Sa&ve anyway"));
}

void AccountForm::save()
{
    if (!isComplete())
        return;
    if (isUnchanged())
        storeAccount();
    else if (m_mayWrite)
        write();
    else
        test(Stage::TestingToSave);
}

void AccountForm::write()
{
    if (m_account.sessionOnly) {
        keepForSession();
        return;
    }
    m_line->say(
        tr("Waiting for the keychain. It may be asking for its password in another window."));
    setStage(Stage::Writing);
    m_keepForSession->show();
    const int opening = m_opening;
    whenDone(m_services.credentials.write(m_account.id, m_fields->credentials()), this,
        [=, this](const Result<Done, CredentialError> &result) {
            if (opening == m_opening)
                written(result);
        });
}

void AccountForm::written(const Result<Done, CredentialError> &result)
{
    setStage(Stage::Editing);
    if (result) {
        storeAccount();
        return;
    }
    m_line->say(tr("%1 UID and token are not saved. You can keep them for this session only: until "
                   "ImgURL Desktop ends.")
                    .arg(credentialSentence(result.error())));
    m_keepForSession->show();
    m_keepForSession->setFocus();
}

void AccountForm::keepForSession()
{
    if (!isComplete())
        return;
    ++m_opening;
    setStage(Stage::Editing);
    m_services.credentials.keepForSession(m_account.id, m_fields->credentials());
    storeAccount();
}

void AccountForm::storeAccount()
{
    m_account.server = *m_fields->server();
    m_account.name = m_fields->name();
    m_known = m_fields->credentials();
    m_isNew = false;
    const bool saved = m_services.accounts.save(m_account);
    if (!m_account.sessionOnly) {
        writePace(m_services.settings, m_account.id, m_fields->pace());
        m_services.settings.set(keys::plainHttpAccepted, m_account.id, m_plainHttp->isAccepted());
    }
    Q_EMIT this->saved(m_account.id);
    if (saved)
        accept();
    else
        m_line->say(tr("The account works now, but the settings file cannot be written: it is "
                       "forgotten when ImgURL Desktop ends."));
}

void AccountForm::useMovedServer()
{
    m_fields->setServer(m_movedTo);
    edited();
    test(Stage::Testing);
}

void AccountForm::setStage(Stage stage)
{
    m_stage = stage;
    const bool editing = stage == Stage::Editing;
    m_fields->setEnabled(stage != Stage::Writing);
    m_plainHttp->setEnabled(stage != Stage::Writing);
    m_testButton->setEnabled(editing);
    m_save->setEnabled(editing);
    m_save->setText(tr("Sa&ve"));
    m_useMovedServer->setVisible(editing && !m_movedTo.isEmpty());
}

} // namespace imgurl
