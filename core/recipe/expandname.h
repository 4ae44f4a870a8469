// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace imgurl {

//! What a name template can tell of an image.
struct NameFacts {
    QString fileName; //!< what the user calls it
    QDateTime time; //!< when it was given; the local time is what counts
    int number = 1; //!< inside what was given at once, from 1
    qint64 seed = 0; //!< images of different seeds have different {rand}
};

//! The template with {name} (without extension), {date} (20261126), {time} (142233), {n} and
//! {rand} (six letters and digits) filled in; anything else stays as it is. The file's own name
//! when nothing but spaces comes out. The extension is not the template's matter.
[[nodiscard]] QString expandName(const QString &nameTemplate, const NameFacts &facts);

} // namespace imgurl
