// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/processlock.h"
#include "common/result.h"
#include "upload/storeerror.h"

#include <QString>

namespace imgurl {

//! The store as a file: who has it open, and what becomes of a damaged one.
class StoreFile {
public:
    explicit StoreFile(QString path);

    //! Makes the folder (0700) and the file (0600) where they are missing.
    [[nodiscard]] Result<Done, StoreError> prepare() const;

    //! Every process has its store open under this lock, for as long as it has it open. Waits up to
    //! 5 s for one that changes the schema.
    [[nodiscard]] Result<Done, StoreError> share();
    //! Instead: NeedsAlone while another process shares.
    [[nodiscard]] Result<Done, StoreError> lockAlone();

    //! Where a copy of the file goes before the schema changes: made empty, 0600.
    [[nodiscard]] Result<QString, StoreError> placeForCopy(int version) const;
    //! Renames the file and what SQLite keeps beside it; the new name.
    [[nodiscard]] Result<QString, StoreError> moveAside() const;

    //! Has to be looked at before it is used again.
    void markDoubtful() const;
    void clearDoubt() const;
    [[nodiscard]] bool isDoubtful() const;

private:
    [[nodiscard]] StoreError failure(StoreError::Kind kind, const QString &detail = {}) const;

    const QString m_path;
    ProcessLock m_lock;
};

} // namespace imgurl
