// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "upload/storeerror.h"
#include "upload/upload.h"

#include <QList>

namespace imgurl {

class Database;

//! What a command did to the rows, as they are then.
struct StoreChanges {
    QList<Upload> added;
    QList<Upload> changed;
    QList<Upload> removed; //!< of what another process removed, id and batch alone

    [[nodiscard]] bool isEmpty() const
    {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
};

//! What other processes did since it was asked last. Used on the store's thread.
class ForeignChanges {
public:
    //! From here on.
    [[nodiscard]] Result<Done, StoreError> begin(Database &database);
    [[nodiscard]] Result<StoreChanges, StoreError> read(Database &database);
    //! The transaction in which they were read is committed: they need not be read again.
    void accept() { m_isAccepted = true; }

private:
    qint64 m_known = 0; // the last revision that nothing is left to be told of
    qint64 m_read = 0; // the same, when the last reading is accepted
    bool m_isAccepted = false;
};

} // namespace imgurl
