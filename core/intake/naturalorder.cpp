// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/naturalorder.h"

#include <QString>

namespace imgurl {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

//! The digits at the beginning, without leading zeros; takes them off.
QStringView takeNumber(QStringView &text)
{
    qsizetype size = 0;
    while (size < text.size() && isDigit(text.at(size)))
        ++size;
    QStringView number = text.first(size);
    text = text.sliced(size);
    while (number.size() > 1 && number.front() == u'0')
        number = number.sliced(1);
    return number;
}

int compareNumbers(QStringView left, QStringView right)
{
    return left.size() != right.size() ? (left.size() < right.size() ? -1 : 1)
                                       : left.compare(right);
}

int compareNaturally(QStringView left, QStringView right)
{
    while (!left.isEmpty() && !right.isEmpty()) {
        int order = 0;
        if (isDigit(left.front()) && isDigit(right.front())) {
            order = compareNumbers(takeNumber(left), takeNumber(right));
        } else {
            order = left.first(1).compare(right.first(1), Qt::CaseInsensitive);
            left = left.sliced(1);
            right = right.sliced(1);
        }
        if (order != 0)
            return order;
    }
    return int(right.isEmpty()) - int(left.isEmpty());
}

} // namespace

bool comesBefore(QStringView left, QStringView right)
{
    const int order = compareNaturally(left, right);
    return order != 0 ? order < 0 : left.compare(right) < 0;
}

} // namespace imgurl
