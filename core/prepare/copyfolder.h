// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace imgurl {

//! A file made for one attempt, removed with this object.
class PreparedCopy {
public:
    explicit PreparedCopy(QString path);
    ~PreparedCopy();
    Q_DISABLE_COPY_MOVE(PreparedCopy)

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    const QString m_path;
};

//! The folder of such files. Mode 0700.
class CopyFolder {
public:
    explicit CopyFolder(QString path);

    //! An empty file of mode 0600; none when the folder cannot be written. Any thread.
    [[nodiscard]] std::shared_ptr<PreparedCopy> newFile() const;
    //! Removes what processes that crashed have left behind, a day ago or longer. Blocks.
    void removeLeftOver() const;

private:
    const QString m_path;
};

} // namespace imgurl
