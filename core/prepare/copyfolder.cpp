// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/copyfolder.h"

#include "common/privatefolder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryFile>

namespace imgurl {

using namespace Qt::StringLiterals;

PreparedCopy::PreparedCopy(QString path)
    : m_path(std::move(path))
{
}

PreparedCopy::~PreparedCopy()
{
    QFile::remove(m_path);
}

CopyFolder::CopyFolder(QString path)
    : m_path(QDir::cleanPath(std::move(path)))
{
}

std::shared_ptr<PreparedCopy> CopyFolder::newFile() const
{
    if (!makePrivateFolder(m_path))
        return {};
    QTemporaryFile file(m_path + u"/copy-XXXXXX"_s); // made with mode 0600
    file.setAutoRemove(false);
    return file.open() ? std::make_shared<PreparedCopy>(file.fileName()) : nullptr;
}

void CopyFolder::removeLeftOver() const
{
    const auto yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    const auto files = QDir(m_path).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        if (file.lastModified() < yesterday)
            QFile::remove(file.absoluteFilePath());
    }
}

} // namespace imgurl
