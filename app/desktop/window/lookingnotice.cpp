// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/lookingnotice.h"

#include "window/intakeguide.h"

namespace imgurl {

LookingNotice::LookingNotice(IntakeGuide &guide, QWidget *parent)
    : NoticeBar(parent)
{
    connect(&guide, &IntakeGuide::looking, this, [this, &guide](int images) {
        showNotice(tr("Looking through what was added… %Ln image(s) in folders", nullptr, images),
            {{tr("Cancel"), [&guide] { guide.cancel(); }}});
    });
    connect(&guide, &IntakeGuide::looked, this, &QWidget::hide);
}

} // namespace imgurl
