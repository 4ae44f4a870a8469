// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "probe/regularfile.h"

#include <vector>

namespace imgurl {

//! In the place of `length` bytes of a file, `content`.
struct Edit {
    qint64 at = 0;
    qint64 length = 0;
    QByteArray content;
};

//! What changes in a file; every byte outside of it stays. Edits never overlap.
class EditList {
public:
    void remove(qint64 at, qint64 length);
    //! Drops the content, too, once too much of it is held.
    void replace(qint64 at, qint64 length, const QByteArray &content);
    void append(const EditList &more);

    [[nodiscard]] bool isEmpty() const { return m_edits.empty(); }
    //! A file made to have more edits than any picture needs.
    [[nodiscard]] bool isOverfull() const;
    //! Bytes by which the file grows behind `at`; negative: shrinks.
    [[nodiscard]] qint64 growthBehind(qint64 at) const;
    //! Of the file with its changes.
    [[nodiscard]] qint64 sizeOf(qint64 fileSize) const { return fileSize + growthBehind(0); }
    //! Done, Canceled, FileChanged, FileNotReadable, or SpoolNotWritable when `target` fails.
    [[nodiscard]] Result<Done, ApiError> write(RegularFile &file, QIODevice &target) const;

private:
    std::vector<Edit> m_edits;
    qint64 m_held = 0; // bytes of content
};

} // namespace imgurl
