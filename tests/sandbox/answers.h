// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace imgurl::inline sandbox {

//! What goes back to the client.
struct Answer {
    int status = 200;
    QByteArray contentType = "text/html; charset=UTF-8";
    QByteArray body;
    std::optional<QJsonObject> json; //!< instead of body
    QString file; //!< absolute path, instead of body
    QList<std::pair<QByteArray, QByteArray>> headers;
};

//! Compact, slashes written \/ as PHP does.
[[nodiscard]] QByteArray phpJson(const QJsonObject &object);
//! {"code":code,"msg":message,"data":""}
[[nodiscard]] QJsonObject refusalJson(const QString &message, int code = -1000);
//! The documented prefix and the reason.
[[nodiscard]] QString uploadFailed(const QString &reason);
[[nodiscard]] Answer refused(const QString &message, int code = -1000);
[[nodiscard]] Answer text(const QString &sentence);

[[nodiscard]] QByteArray serverPage(int status, const QByteArray &title); //!< as nginx words it
[[nodiscard]] QByteArray homePage();
[[nodiscard]] QByteArray imagePage(const QString &title, const QByteArray &imageUrl);
[[nodiscard]] QByteArray loginPage();
[[nodiscard]] QByteArray unlicensedPage();
[[nodiscard]] QByteArray blacklistPage();
[[nodiscard]] QByteArray challengePage(); //!< asks a browser for JavaScript
[[nodiscard]] QByteArray phpNoise(); //!< 9 KB of error HTML, ends without a line break

// The sentences of the site, CodeIgniter's and its own.
namespace say {
inline constexpr auto kTooLarge =
    u"The file you are attempting to upload is larger than the permitted size.";
inline constexpr auto kPhpTooLarge = u"The uploaded file exceeds the maximum allowed size in your "
                                     u"PHP configuration file.";
inline constexpr auto kNotSelected = u"You did not select a file to upload.";
inline constexpr auto kType = u"The filetype you are attempting to upload is not allowed.";
inline constexpr auto kPartial = u"The file was only partially uploaded.";
inline constexpr auto kNotWritable =
    u"The upload destination folder does not appear to be writable.";
inline constexpr auto kNoPermission = u"您没有权限，请先登录！";
inline constexpr auto kNoAlbum = u"相册不存在！";
inline constexpr auto kDeleted = u"图片已删除！";
inline constexpr auto kNoToken = u"token不存在！";
inline constexpr auto kBadToken = u"不是有效的token！";
} // namespace say

} // namespace imgurl::inline sandbox
