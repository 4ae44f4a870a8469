// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/processlock.h"
#include "upload/storeerror.h"

#include <QString>

namespace imgurl {

//! The processes that work on one store. Each holds a lock on a file of its own for its life; one
//! whose lock can be taken is dead. Used on the store's thread.
class StoreOwners {
public:
    //! Names this process; nothing is written yet.
    explicit StoreOwners(QString folder);
    ~StoreOwners();
    StoreOwners(const StoreOwners &) = delete;
    StoreOwners &operator=(const StoreOwners &) = delete;

    [[nodiscard]] const QString &mine() const { return m_mine; }
    //! From now on this process lives for the others. False when no lock can be had.
    [[nodiscard]] bool enter();
    [[nodiscard]] bool isAlive(const QString &owner) const;
    //! Removes the files of the dead.
    void clean() const;

private:
    [[nodiscard]] QString path(const QString &owner) const;

    const QString m_folder;
    const QString m_mine;
    ProcessLock m_lock;
};

} // namespace imgurl
