// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/upload.h"

#include <QVariantList>

namespace imgurl {

class Statement;

// A row of the table and the value that it stands for.

[[nodiscard]] QString stateName(UploadState state); //!< "waiting": the store's word, and JSON's
[[nodiscard]] QString stateName(ServerState state);

//! The columns that uploadFrom() reads, in its order.
[[nodiscard]] const QString &uploadColumns();
//! The row at which the statement stands.
[[nodiscard]] Upload uploadFrom(const Statement &statement);

//! "INSERT INTO uploads ..." for a new row, and its values; id, attempts and what comes later are
//! left out.
[[nodiscard]] const QString &insertStatement();
//! owner empty: any process may work on it.
[[nodiscard]] QVariantList insertValues(
    const Upload &row, const QString &owner, qint64 revision, int priority);

} // namespace imgurl
