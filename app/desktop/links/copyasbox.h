// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/linkstyle.h"

#include <QComboBox>

namespace imgurl {

class Settings;

//! How links are copied: one of the formats or the user's own template, which is edited from here.
class CopyAsBox final : public QComboBox {
    Q_OBJECT

public:
    explicit CopyAsBox(Settings &settings, QWidget *parent = nullptr);

    [[nodiscard]] LinkStyle linkStyle() const;

Q_SIGNALS:
    void linkStyleChanged(const imgurl::LinkStyle &style);

private:
    void fill();
    void choose(int index);
    void editTemplate();
    void keep(const LinkTemplate &made);
    [[nodiscard]] LinkTemplate ownTemplate() const;

    Settings &m_settings;
};

} // namespace imgurl
