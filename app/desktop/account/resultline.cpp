// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/resultline.h"

#include <QAccessible>

namespace imgurl {

using namespace Qt::StringLiterals;

ResultLine::ResultLine(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"resultLabel"_s);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrap(true);
    // A label that takes the focus with every Tab would stand in the way while it says nothing.
    setFocusPolicy(Qt::ClickFocus);
}

void ResultLine::say(const QString &words)
{
    setText(words);
    setAccessibleName(words);
    if (words.isEmpty())
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace imgurl
