// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "upload/newupload.h"
#include "upload/storeerror.h"
#include "upload/upload.h"

#include <QList>
#include <QVariantList>

namespace imgurl {

class Database;

// The statements that the store is made of. Each gives the rows it touched, as they are then, and
// marks them with the revision of the transaction.

using Rows = QList<Upload>;

//! The rows that a statement gives: a SELECT, or a change with RETURNING.
[[nodiscard]] Result<Rows, StoreError> fetchRows(
    Database &database, const QString &sql, const QVariantList &values);
[[nodiscard]] Result<Rows, StoreError> fetchRowsById(
    Database &database, const QList<UploadId> &ids);
[[nodiscard]] Result<Rows, StoreError> insertBatch(Database &database, const UploadTarget &target,
    const QList<NewUpload> &uploads, const QString &owner);
[[nodiscard]] Result<Rows, StoreError> updateRows(Database &database, const QString &assignments,
    const QString &condition, const QVariantList &values);
[[nodiscard]] Result<Rows, StoreError> updateEach(Database &database, const QString &assignments,
    const QString &condition, const QVariantList &values, const QList<UploadId> &ids);
[[nodiscard]] Result<Rows, StoreError> removeEach(
    Database &database, const QString &condition, const QList<UploadId> &ids);

extern const QString kClearError; //!< assignments without values
extern const QString kSetError; //!< assignments for errorValues()
[[nodiscard]] QVariantList errorValues(const ApiError &error);

//! "?, ?, ?" for IN (...).
[[nodiscard]] QString marks(qsizetype count);
//! As the table has it: never NULL.
[[nodiscard]] QString columnText(const QUrl &url);
[[nodiscard]] QString columnText(const QString &value);

} // namespace imgurl
