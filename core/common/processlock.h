// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace imgurl {

//! A file that one process at a time can lock, or several that share it. The kernel holds the lock,
//! so it ends with its process, however that ends; neither clocks nor the names of computers and
//! programs matter.
class ProcessLock {
public:
    enum class Mode { Exclusive, Shared };
    enum class Answer {
        Taken,
        HeldByAnother,
        NoLock, //!< the file cannot be made, or its file system knows no locks
    };

    explicit ProcessLock(QString path);
    ~ProcessLock();
    ProcessLock(const ProcessLock &) = delete;
    ProcessLock &operator=(const ProcessLock &) = delete;

    //! Does not wait. One that is held already changes its mode; when it cannot, it is held as
    //! before, unless another process was quicker: look at isHeld().
    [[nodiscard]] Answer take(Mode mode = Mode::Exclusive);
    [[nodiscard]] bool isHeld() const { return m_file >= 0; }
    void release();
    //! For a name that is never used again. Only while it is held exclusively.
    void removeFile();

private:
    [[nodiscard]] Answer lock(int file, Mode mode);

    const QString m_path;
    int m_file = -1;
    Mode m_mode = Mode::Exclusive;
};

} // namespace imgurl
