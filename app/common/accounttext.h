// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentialstore.h"
#include "account/environmentaccount.h"
#include "account/serveraddress.h"

#include <QString>

namespace imgurl {

// What goes wrong with accounts, as one sentence for a person.

[[nodiscard]] QString serverAddressSentence(ServerAddressError error);
[[nodiscard]] QString credentialSentence(const CredentialError &error);
[[nodiscard]] QString environmentSentence(const EnvironmentError &error);

} // namespace imgurl
