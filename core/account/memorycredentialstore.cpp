// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/memorycredentialstore.h"

namespace imgurl {

QFuture<Result<Credentials, CredentialError>> MemoryCredentialStore::read(const AccountId &id)
{
    using Answer = Result<Credentials, CredentialError>;
    const auto found = m_credentials.constFind(id);
    return QtFuture::makeReadyFuture(found == m_credentials.cend()
            ? Answer(CredentialError{CredentialErrorKind::NotFound, {}})
            : Answer(*found));
}

QFuture<Result<Done, CredentialError>> MemoryCredentialStore::write(
    const AccountId &id, const Credentials &credentials)
{
    m_credentials.insert(id, credentials);
    return QtFuture::makeReadyFuture(Result<Done, CredentialError>(Done{}));
}

QFuture<Result<Done, CredentialError>> MemoryCredentialStore::remove(const AccountId &id)
{
    using Answer = Result<Done, CredentialError>;
    return QtFuture::makeReadyFuture(m_credentials.remove(id)
            ? Answer(Done{})
            : Answer(CredentialError{CredentialErrorKind::NotFound, {}}));
}

} // namespace imgurl
