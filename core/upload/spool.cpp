// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/spool.h"

#include "common/privatefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

// Another process may have written its file and not yet its row: it asks the site for the album
// first.
constexpr qint64 kTimeForARow = 24 * 60 * 60; // seconds

} // namespace

Spool::Spool(QString folder)
    : m_folder(QDir::cleanPath(std::move(folder)))
    , m_made(QDateTime::currentDateTimeUtc())
{
}

QString Spool::newFile(const QByteArray &extension, const QString &stem) const
{
    if (!makePrivateFolder(m_folder))
        return {};
    const QString base = stem + u'-' + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    for (int n = 1; n < 1000; ++n) {
        const QString name = n == 1 ? base : base + u'-' + QString::number(n);
        QFile file(m_folder + u'/' + name + u'.' + QString::fromLatin1(extension));
        if (file.open(
                QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
            return file.fileName();
        if (!file.exists())
            return {};
    }
    return {};
}

void Spool::remove(const QString &path) const
{
    if (QFileInfo(path).absolutePath() == m_folder)
        QFile::remove(path);
}

void Spool::removeAllBut(const QSet<QString> &wanted) const
{
    const auto files = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        if (file.lastModified() < m_made.addSecs(-kTimeForARow)
            && !wanted.contains(file.absoluteFilePath()))
            QFile::remove(file.absoluteFilePath());
    }
}

} // namespace imgurl
