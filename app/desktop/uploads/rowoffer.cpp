// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/rowoffer.h"

#include "upload/toolarge.h"
#include "upload/upload.h"

#include <QCoreApplication>

namespace imgurl {

namespace {

struct OfferText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::RowOffer)
};

} // namespace

RowOffer offerOf(const Upload &row)
{
    if (row.state == UploadState::Done && row.sameAs != 0 && row.serverState == ServerState::There)
        return RowOffer::UploadAnyway;
    if (row.state == UploadState::Failed && row.error && isTooLarge(*row.error, row.sentSize()))
        return RowOffer::ShrinkToFit;
    return RowOffer::None;
}

QString offerText(RowOffer offer)
{
    switch (offer) {
    case RowOffer::None:
        return {};
    case RowOffer::UploadAnyway:
        return OfferText::tr("Upload anyway");
    case RowOffer::ShrinkToFit:
        return OfferText::tr("Shrink to fit and try again");
    }
    Q_UNREACHABLE();
}

} // namespace imgurl
