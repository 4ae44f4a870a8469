// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace imgurl {

//! A file that one process at a time can lock. The kernel holds the lock, so it ends with its
//! process, however that ends; neither clocks nor the names of computers and programs matter.
class ProcessLock {
public:
    enum class Answer {
        Taken,
        HeldByAnother,
        NoLock, //!< the file cannot be made, or its file system knows no locks
    };

    explicit ProcessLock(QString path);
    ~ProcessLock();
    ProcessLock(const ProcessLock &) = delete;
    ProcessLock &operator=(const ProcessLock &) = delete;

    //! Does not wait.
    [[nodiscard]] Answer take();

private:
    const QString m_path;
    int m_file = -1;
};

} // namespace imgurl
