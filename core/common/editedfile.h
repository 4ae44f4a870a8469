// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

#include <vector>

namespace imgurl {

//! `content` in the place of `length` bytes from `at` on.
struct FileEdit {
    qint64 at = 0;
    qint64 length = 0;
    QByteArray content;

    friend bool operator==(const FileEdit &, const FileEdit &) = default;
};

//! In the order of the file; none overlaps another, or ends behind it.
using FileEdits = std::vector<FileEdit>;

//! Bytes of a file that has `size`, with the edits.
[[nodiscard]] qint64 editedSize(qint64 size, const FileEdits &edits);

//! Reads an open file once, from its start to its end, as if the edits had been made.
class EditedFile {
public:
    //! `file` outlives this, and nobody else reads from it.
    EditedFile(QFile &file, FileEdits edits);

    //! Up to `limit` bytes, and at least one unless the file has ended; -1 on an error.
    [[nodiscard]] qint64 read(char *data, qint64 limit);

private:
    QFile &m_file;
    const FileEdits m_edits;
    FileEdits::const_iterator m_next;
    qint64 m_at = 0; // in the file
    qint64 m_served = 0; // of the next edit
};

} // namespace imgurl
