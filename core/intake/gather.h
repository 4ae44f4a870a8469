// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/sources.h"
#include "upload/newupload.h"

#include <atomic>

namespace imgurl {

class Spool;

//! Of a folder that was given.
struct GatheredFolder {
    QString name;
    int images = 0;
    int others = 0; //!< files that are no image

    friend bool operator==(const GatheredFolder &, const GatheredFolder &) = default;
};

//! What becomes of sources: the rows to be, in the order in which they were given.
struct Gathered {
    QList<NewUpload> uploads;
    QList<RefusedSource> refused;
    QList<GatheredFolder> folders;
    bool canceled = false;

    [[nodiscard]] int imagesInFolders() const;
};

//! Where a gathering stands, for other threads to see and to end.
struct GatherState {
    std::atomic<bool> canceled = false;
    std::atomic<int> imagesInFolders = 0;
};

//! Looks into folders, writes pictures into the spool and sees whether a file is an image where its
//! name says that it is none. Reads the disk: for worker threads. The spooled files of a gathering
//! that becomes no rows have to go: discard().
[[nodiscard]] Gathered gather(const Sources &sources, const Spool &spool, GatherState &state);

//! A row of an address.
[[nodiscard]] NewUpload uploadOf(const QUrl &address);

void discard(const Gathered &gathered, const Spool &spool);

} // namespace imgurl
