// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace imgurl {

//! Why the store could not do what was asked. storeErrorSentence (app/common) has the sentences.
struct StoreError {
    enum class Kind {
        CannotOpen, //!< folder or file cannot be created, read or written
        NewerSchema, //!< written by a later version of this program
        NeedsAlone, //!< this version must change the file, and another process has it open
        Damaged,
        Full,
        Busy, //!< another process kept it locked for longer than the time-out
        Other,
    };
    Kind kind = Kind::Other;
    QString detail; //!< SQLite's or the file system's own words
    QString path;

    friend bool operator==(const StoreError &, const StoreError &) = default;
};

} // namespace imgurl
