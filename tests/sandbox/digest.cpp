// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digest.h"

#include <openssl/evp.h>

namespace imgurl::inline sandbox {

Digest Digest::sha256()
{
    return Digest(EVP_sha256());
}

Digest Digest::md5()
{
    return Digest(EVP_md5());
}

Digest::Digest(const evp_md_st *kind)
    : m_kind(kind)
    , m_context(EVP_MD_CTX_new())
{
    reset();
}

void Digest::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), size_t(bytes.size()));
}

void Digest::reset()
{
    EVP_DigestInit_ex(m_context.get(), m_kind, nullptr);
}

QByteArray Digest::result() const
{
    const Context copy(EVP_MD_CTX_new());
    EVP_MD_CTX_copy_ex(copy.get(), m_context.get());
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_DigestFinal_ex(copy.get(), bytes, &size);
    return QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size));
}

void Digest::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

} // namespace imgurl::inline sandbox
