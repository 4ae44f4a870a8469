// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountstore.h"

#include "account/serveraddress.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QUuid>

#include <algorithm>

namespace imgurl {

namespace {

QStringList storedIds(const QList<Account> &accounts)
{
    QStringList ids;
    for (const Account &account : accounts) {
        if (!account.sessionOnly)
            ids << account.id;
    }
    return ids;
}

} // namespace

AccountStore::AccountStore(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    load();
}

QList<Account> AccountStore::accounts() const
{
    return m_accounts;
}

std::optional<Account> AccountStore::account(const AccountId &id) const
{
    const auto found = std::ranges::find(m_accounts, id, &Account::id);
    return found == m_accounts.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Account> AccountStore::current() const
{
    return account(m_current);
}

AccountId AccountStore::newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool AccountStore::save(const Account &account)
{
    const std::optional<Account> before = current();
    if (const auto found = std::ranges::find(m_accounts, account.id, &Account::id);
        found != m_accounts.end())
        *found = account;
    else
        m_accounts.insert(account.sessionOnly ? 0 : m_accounts.size(), account);
    if (!account.sessionOnly) {
        m_settings.set(keys::accountName, account.id, account.name);
        m_settings.set(
            keys::accountServer, account.id, account.server.toString(QUrl::FullyEncoded));
        m_settings.set(keys::accountOrder, storedIds(m_accounts));
    }
    return changed(before);
}

bool AccountStore::remove(const AccountId &id)
{
    const std::optional<Account> before = current();
    if (!m_accounts.removeIf([&id](const Account &account) { return account.id == id; }))
        return true;
    m_settings.set(keys::accountOrder, storedIds(m_accounts));
    m_settings.removeAccount(id);
    return changed(before);
}

void AccountStore::setCurrent(const AccountId &id)
{
    const std::optional<Account> chosen = account(id);
    if (!chosen || id == m_current)
        return;
    m_current = id;
    if (!chosen->sessionOnly)
        m_settings.set(keys::currentAccount, id);
    Q_EMIT currentChanged();
}

void AccountStore::load()
{
    const QStringList order = m_settings.value(keys::accountOrder);
    for (const AccountId &id : order) {
        const auto server = normalizedServer(m_settings.value(keys::accountServer, id));
        if (!server || account(id))
            continue;
        const QString name = m_settings.value(keys::accountName, id);
        m_accounts << Account{id, name.isEmpty() ? server->host() : name, *server};
    }
    m_current = m_settings.value(keys::currentAccount);
    if (!current() && !m_accounts.isEmpty())
        m_current = m_accounts.first().id;
}

bool AccountStore::changed(const std::optional<Account> &currentBefore)
{
    if (!current()) {
        const bool any = !m_accounts.isEmpty();
        m_current = any ? m_accounts.first().id : AccountId();
        if (!any || !m_accounts.first().sessionOnly)
            m_settings.set(keys::currentAccount, m_current);
    }
    const bool saved = m_settings.save();
    const bool currentIsOther = current() != currentBefore;
    Q_EMIT accountsChanged();
    if (currentIsOther)
        Q_EMIT currentChanged();
    return saved;
}

} // namespace imgurl
