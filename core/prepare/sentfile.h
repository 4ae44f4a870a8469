// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metadata/metadatarule.h"

#include <QSize>
#include <QString>

namespace imgurl {

//! What leaves for a source.
struct SentFile {
    QString name; //!< what the site shall see: its extension fits the content
    qint64 size = 0; //!< bytes
    QSize pixelSize; //!< as shown, orientation applied; empty when the header does not say
    MetadataParts removed;
    bool locationStays = false; //!< it tells a place, and that could not be taken out

    friend bool operator==(const SentFile &, const SentFile &) = default;
};

} // namespace imgurl
