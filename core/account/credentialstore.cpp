// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/credentialstore.h"

namespace imgurl {

CredentialStore::~CredentialStore() = default;

} // namespace imgurl
