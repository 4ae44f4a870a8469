// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/accounttext.h"

#include <QCoreApplication>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

struct AccountText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::AccountText)
};

} // namespace

QString serverAddressSentence(ServerAddressError error)
{
    switch (error) {
    case ServerAddressError::Empty:
        return AccountText::tr("Enter the address of the site.");
    case ServerAddressError::OtherScheme:
        return AccountText::tr("The address must begin with https:// or http://.");
    case ServerAddressError::HasCredentials:
        return AccountText::tr("Leave user name and password out of the address.");
    case ServerAddressError::NotAnAddress:
        return AccountText::tr("This is not the address of a site.");
    }
    Q_UNREACHABLE();
}

QString credentialSentence(const CredentialError &error)
{
    switch (error.kind) {
    case CredentialErrorKind::NotFound:
        return AccountText::tr("The keychain shows no UID and token for this account: unlock it, "
                               "or enter them again.");
    case CredentialErrorKind::Locked:
        return AccountText::tr("The keychain is locked.");
    case CredentialErrorKind::Denied:
        return AccountText::tr("Access to the keychain was refused.");
    case CredentialErrorKind::Unavailable:
        return AccountText::tr("No keychain is running on this desktop.");
    case CredentialErrorKind::TimedOut:
        return AccountText::tr("The keychain has not answered yet.");
    case CredentialErrorKind::Damaged:
        return AccountText::tr("The keychain's entry for this account cannot be read: enter UID "
                               "and token again.");
    case CredentialErrorKind::Other:
        return error.detail.isEmpty()
            ? AccountText::tr("The keychain failed.")
            : AccountText::tr("The keychain failed: %1").arg(error.detail);
    }
    Q_UNREACHABLE();
}

QString environmentSentence(const EnvironmentError &error)
{
    if (error.server)
        return AccountText::tr("IMGURL_SERVER cannot be used. %1")
            .arg(serverAddressSentence(*error.server));
    return AccountText::tr("Not set in the environment: %1. An account needs IMGURL_SERVER, "
                           "IMGURL_UID and IMGURL_TOKEN.")
        .arg(error.missing.join(u", "_s));
}

} // namespace imgurl
