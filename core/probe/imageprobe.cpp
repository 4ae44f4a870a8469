// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/imageprobe.h"

#include <openssl/evp.h>

#include <memory>

namespace imgurl {

namespace {

constexpr qint64 kPiece = 256 * 1024;

ApiError failure(ErrorKind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

Result<ImageFacts, ApiError> factsOf(RegularFile &file)
{
    if (const auto opened = file.openExisting(); !opened)
        return opened.error();
    const auto header = readImageHeader(file);
    if (!header)
        return failure(ErrorKind::NotAnImage);
    return ImageFacts{*header, file.stamp().size, {}};
}

Result<QByteArray, ApiError> hashOf(RegularFile &file, qint64 expectedSize)
{
    const FileStamp before = file.stamp();
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> hash(
        EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (!hash || EVP_DigestInit_ex(hash.get(), EVP_sha256(), nullptr) != 1)
        qFatal("no SHA-256 in libcrypto");
    QByteArray piece(kPiece, Qt::Uninitialized);
    qint64 total = 0;
    file.seek(0);
    for (qint64 count = 0; (count = file.read(piece.data(), kPiece)) != 0; total += count) {
        if (count < 0)
            return failure(file.isCanceled() ? ErrorKind::Canceled : ErrorKind::FileNotReadable);
        EVP_DigestUpdate(hash.get(), piece.constData(), size_t(count));
    }
    if (total != expectedSize || file.stamp() != before)
        return failure(ErrorKind::FileChanged);
    QByteArray result(EVP_MD_size(EVP_sha256()), Qt::Uninitialized);
    EVP_DigestFinal_ex(hash.get(), reinterpret_cast<unsigned char *>(result.data()), nullptr);
    return result;
}

} // namespace

Result<ImageFacts, ApiError> probeImage(const QString &path)
{
    RegularFile file(path);
    return factsOf(file);
}

Result<ImageFacts, ApiError> probeAndHashImage(const QString &path, const CancelCheck &isCanceled)
{
    RegularFile file(path, isCanceled);
    auto facts = factsOf(file);
    if (!facts)
        return file.isCanceled() ? failure(ErrorKind::Canceled) : facts.error();
    auto hash = hashOf(file, facts->size);
    if (!hash)
        return hash.error();
    facts.value().sha256 = *hash;
    return facts;
}

} // namespace imgurl
