// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/editedfile.h"
#include "metadata/metadatarule.h"

namespace imgurl {

//! What changes in a file; every byte outside of it stays. Edits never overlap.
class EditList {
public:
    void remove(qint64 at, qint64 length, MetadataParts parts);
    //! In the place of `length` bytes, `content`; `parts` is what it no longer has.
    void replace(qint64 at, qint64 length, const QByteArray &content, MetadataParts parts);

    [[nodiscard]] bool isEmpty() const { return m_edits.empty(); }
    [[nodiscard]] MetadataParts removed() const { return m_removed; }
    //! The file was made to have more edits than any picture needs: some are not in the list.
    [[nodiscard]] bool isOverfull() const { return m_overfull; }
    //! Where what follows the byte before `at` lies afterwards.
    [[nodiscard]] qint64 moved(qint64 at) const;
    [[nodiscard]] FileEdits take();

private:
    FileEdits m_edits;
    MetadataParts m_removed;
    qint64 m_held = 0; // bytes of content
    bool m_overfull = false;
};

} // namespace imgurl
