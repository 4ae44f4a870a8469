// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace imgurl {

//! What a request says of itself, as it came.
struct EditorCaller {
    QByteArray host{};
    std::optional<QByteArray> origin{};
    QByteArray fetchSite{}; //!< Sec-Fetch-Site
    QByteArray authorization{};
    QByteArray secretHeader{}; //!< X-PicGo-Secret
    QByteArray secretQuery{}; //!< ?secret= of PicGo, decoded
    QByteArray keyQuery{}; //!< ?key= of PicList, decoded
};

enum class EditorAccess {
    Granted,
    ForeignHost, //!< a name that was made to lead here (DNS rebinding)
    ForeignOrigin, //!< a page of another place
    WrongSecret,
};

//! Whether an origin is one of this computer or of an editor: those of loopback addresses, and
//! app://obsidian.md. "null" is anybody's.
[[nodiscard]] bool isEditorOrigin(const QByteArray &origin);

//! Every web page can send requests to this computer. A browser says where from; one that names
//! no origin is no page. An empty secret: none is asked for.
[[nodiscard]] EditorAccess accessOf(const EditorCaller &caller, const QByteArray &secret);

} // namespace imgurl
