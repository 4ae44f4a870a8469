// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingkey.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

//! Every setting there is.
namespace imgurl::keys {

using namespace Qt::StringLiterals;

inline constexpr SettingKey<QString> currentAccount{"currentAccount"_L1, [] { return QString(); }};
inline constexpr SettingKey<QStringList> accountOrder{
    "accountOrder"_L1, [] { return QStringList(); }};
inline constexpr SettingKey<QString> accountSalt{"accountSalt"_L1, [] { return QString(); }};
inline constexpr SettingKey<QString> copyFormat{"copyFormat"_L1, [] { return u"url"_s; }};
//! Empty: there is none yet.
inline constexpr SettingKey<QString> linkTemplate{"linkTemplate"_L1, [] { return QString(); }};
inline constexpr SettingKey<bool> linkTemplateDeletes{
    "linkTemplateDeletes"_L1, [] { return false; }};
inline constexpr SettingKey<bool> copyWhenDone{"copyWhenDone"_L1, [] { return true; }};
inline constexpr SettingKey<bool> serveEditors{"editors/serve"_L1, [] { return false; }};
//! PicGo's: some editors know no other.
inline constexpr SettingKey<int> editorPort{"editors/port"_L1, [] { return 36677; }};
//! Whether one is asked for; the keychain has it.
inline constexpr SettingKey<bool> editorSecret{"editors/secret"_L1, [] { return false; }};
inline constexpr SettingKey<QStringList> knownOrigins{
    "editors/known"_L1, [] { return QStringList(); }};
inline constexpr SettingKey<QStringList> blockedOrigins{
    "editors/blocked"_L1, [] { return QStringList(); }};
inline constexpr SettingKey<bool> paused{"paused"_L1, [] { return false; }};
inline constexpr SettingKey<QByteArray> windowGeometry{
    "window/geometry"_L1, [] { return QByteArray(); }};
inline constexpr SettingKey<QByteArray> splitterState{
    "window/splitter"_L1, [] { return QByteArray(); }};

inline constexpr AccountKey<QString> accountName{"name"_L1, [] { return QString(); }};
inline constexpr AccountKey<QString> accountServer{"server"_L1, [] { return QString(); }};
inline constexpr AccountKey<bool> plainHttpAccepted{"plainHttpAccepted"_L1, [] { return false; }};
//! JSON objects, see AccountAlbums.
inline constexpr AccountKey<QString> lastAlbum{"lastAlbum"_L1, [] { return QString(); }};
inline constexpr AccountKey<QString> albumList{"albums"_L1, [] { return QString(); }};
inline constexpr AccountKey<int> uploadsAtOnce{"uploadsAtOnce"_L1, [] { return 4; }};
inline constexpr AccountKey<int> uploadGap{"uploadGap"_L1, [] { return 0; }}; // seconds
//! The words of recipe.h.
inline constexpr AccountKey<QString> metadata{"metadata"_L1, [] { return u"location"_s; }};
inline constexpr AccountKey<bool> shrink{"shrink"_L1, [] { return false; }};
inline constexpr AccountKey<int> longestEdge{
    "longestEdge"_L1, [] { return 1920; }}; // pixels; 0: any
inline constexpr AccountKey<QString> shrunkFormat{"shrunkFormat"_L1, [] { return u"keep"_s; }};
inline constexpr AccountKey<int> quality{"quality"_L1, [] { return 85; }};
inline constexpr AccountKey<QString> nameTemplate{"nameTemplate"_L1, [] { return QString(); }};
inline constexpr AccountKey<bool> linkAgain{"linkAgain"_L1, [] { return true; }};

} // namespace imgurl::keys
