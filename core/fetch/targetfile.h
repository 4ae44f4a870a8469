// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace imgurl {

//! The file that a body is written to, removed with this object unless it is released. Only an
//! empty regular file that exists is taken; any other is left alone.
class TargetFile {
public:
    explicit TargetFile(const QString &path);
    ~TargetFile();
    Q_DISABLE_COPY_MOVE(TargetFile)

    [[nodiscard]] QString path() const { return m_file.fileName(); }
    //! False when it could not be taken.
    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    //! All are false when the disk does not take it.
    [[nodiscard]] bool write(const QByteArray &bytes);
    [[nodiscard]] bool empty();
    [[nodiscard]] bool close();
    void release() { m_ours = false; }
    void remove();

private:
    QFile m_file;
    bool m_ours = false;
};

} // namespace imgurl
