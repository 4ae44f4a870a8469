// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace imgurl {

//! The picture to be converted. Knows whether its reader wanted more than there is: some of Qt's
//! decoders make up the rest of a file that was cut, and say nothing.
class SourceFile : public QFile {
public:
    explicit SourceFile(const QString &path)
        : QFile(path)
    {
    }

    //! A regular file and nothing else, and without a wait; false when there is none.
    [[nodiscard]] bool openExisting();
    //! Whether a read met the end of the file at its first byte, since it was forgotten.
    [[nodiscard]] bool wasTooShort() const { return m_tooShort; }
    void forgetReads() { m_tooShort = false; }

protected:
    qint64 readData(char *data, qint64 limit) override;

private:
    bool m_tooShort = false;
};

} // namespace imgurl
