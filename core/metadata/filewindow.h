// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/regularfile.h"

namespace imgurl {

//! Small reads anywhere in a file, at the cost of a copy: it keeps a window of the file in memory.
class FileWindow {
public:
    //! `file` is open and outlives this.
    explicit FileWindow(RegularFile &file);

    [[nodiscard]] qint64 size() const { return m_size; }
    //! Fewer bytes at the end of the file, none once a read failed.
    [[nodiscard]] QByteArray read(qint64 at, qint64 length);
    //! What the window holds from `at` on: at least one byte, unless the file ends there.
    [[nodiscard]] QByteArrayView view(qint64 at);

    [[nodiscard]] bool failed() const { return m_failed; }
    //! Canceled, FileChanged or FileNotReadable.
    [[nodiscard]] ApiError error() const;

private:
    bool fill(qint64 at);

    RegularFile &m_file;
    qint64 m_size;
    QByteArray m_window;
    qint64 m_start = 0; // of the window, in the file
    bool m_failed = false;
    bool m_ended = false; // before its size
};

} // namespace imgurl
