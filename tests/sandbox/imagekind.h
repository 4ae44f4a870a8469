// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

namespace imgurl::inline sandbox {

//! What the first bytes say: "jpg", "png", "gif", "bmp", "webp"; empty for anything else.
[[nodiscard]] QString imageKind(QByteArrayView start);
[[nodiscard]] QString imageKindOfFile(const QString &path);
//! "image/png"; the kind as above.
[[nodiscard]] QByteArray imageMimeType(const QString &kind);
//! jpg jpeg png gif bmp webp, in any case.
[[nodiscard]] bool isAllowedExtension(const QString &extension);

//! The vendor's rule: wider than 290 or taller than 175, webp never.
[[nodiscard]] bool wantsThumbnail(const QString &kind, QSize size);
//! Cropped to 290x175. False when the image cannot be decoded or written.
[[nodiscard]] bool writeThumbnail(
    const QString &source, const QString &kind, const QString &target);
//! Empty when the head of the image is damaged.
[[nodiscard]] QSize imageSize(const QString &path);

} // namespace imgurl::inline sandbox
