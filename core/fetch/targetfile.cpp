// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/targetfile.h"

#include <QFileInfo>

#include <utility>

namespace imgurl {

TargetFile::TargetFile(const QString &path)
    : m_file(path)
{
    if (!QFileInfo(path).isFile()) // a device may act on being opened
        return;
    // For reading too: WriteOnly alone would empty a file that has something in it.
    m_ours = m_file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered)
        && m_file.size() == 0;
    if (!m_ours)
        m_file.close();
}

TargetFile::~TargetFile()
{
    remove();
}

bool TargetFile::write(const QByteArray &bytes)
{
    return m_file.write(bytes) == bytes.size();
}

bool TargetFile::empty()
{
    return m_file.resize(0) && m_file.seek(0);
}

bool TargetFile::close()
{
    m_file.close();
    return m_file.error() == QFileDevice::NoError;
}

void TargetFile::remove()
{
    if (std::exchange(m_ours, false))
        m_file.remove();
}

} // namespace imgurl
