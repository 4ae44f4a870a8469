// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/given.h"
#include "probe/regularfile.h"
#include "upload/newupload.h"

namespace imgurl {

class Spool;

//! What given things are, once somebody has looked.
struct Resolved {
    QList<NewUpload> uploads; //!< in the order in which they were given
    int fromFolders = 0; //!< so many of them
    QStringList folders; //!< names of those that were looked through
    QStringList unreadable; //!< paths of folders
    bool spoolFailed = false; //!< a picture could not be kept
};

//! Folders become the images in them, bytes become files of the spool. Blocks.
[[nodiscard]] Resolved resolve(
    const QList<GivenItem> &items, const Spool &spool, const CancelCheck &isCanceled = {});

//! A row of an address.
[[nodiscard]] NewUpload uploadOf(const QUrl &address);

} // namespace imgurl
