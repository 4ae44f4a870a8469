// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/noticebar.h"

namespace imgurl {

class EditorEndpoint;
class EditorSwitch;

//! What the user should know of editors: that they cannot be served, or that one asks for the
//! first time.
class EditorNotice final : public NoticeBar {
    Q_OBJECT

public:
    struct Parts {
        EditorSwitch &serving;
        EditorEndpoint &endpoint;
    };
    explicit EditorNotice(const Parts &parts, QWidget *parent = nullptr);

private:
    void showNext();
    void showTrouble(const QString &trouble);
    void showOrigin(const QString &origin);

    const Parts m_parts;
    QStringList m_newOrigins;
};

} // namespace imgurl
