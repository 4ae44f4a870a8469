// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountremoval.h"

#include "account/accountservices.h"
#include "account/accountstore.h"
#include "account/sessioncredentials.h"
#include "common/accounttext.h"
#include "common/whendone.h"

#include <QCoreApplication>

namespace imgurl {

namespace {

struct AccountRemoval {
    Q_DECLARE_TR_FUNCTIONS(imgurl::AccountRemoval)
};

} // namespace

void removeAccount(const AccountServices &services, const AccountId &id, QObject *context,
    const std::function<void(const QString &sentence)> &entryLeft)
{
    const std::optional<Account> account = services.accounts.account(id);
    if (!account)
        return;
    services.accounts.remove(id);
    if (account->sessionOnly) {
        services.credentials.forget(id);
        return;
    }
    whenDone(services.credentials.remove(id), context,
        [entryLeft, name = account->name](const Result<Done, CredentialError> &removed) {
            if (removed || removed.error().kind == CredentialErrorKind::NotFound)
                return;
            entryLeft(AccountRemoval::tr("%1 UID and token of %2 are still in it: delete the entry "
                                         "\"imgurl-desktop\" there.")
                          .arg(credentialSentence(removed.error()), name));
        });
}

} // namespace imgurl
