// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kOwnerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto kOwnerFolder = kOwnerFile | QFileDevice::ExeOwner;

// QSettings would make a new file readable by all; one that exists keeps its mode when rewritten.
void makePrivate(const QString &filePath)
{
    const QString folder = QFileInfo(filePath).absolutePath();
    if (QFileInfo::exists(folder)) {
        QFile::setPermissions(folder, kOwnerFolder);
    } else {
        QDir().mkpath(QFileInfo(folder).absolutePath());
        QDir().mkdir(folder, kOwnerFolder);
    }
    QFile file(filePath);
    if (file.exists())
        file.setPermissions(kOwnerFile);
    else
        file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kOwnerFile);
}

QString prepared(const QString &filePath)
{
    makePrivate(filePath);
    return filePath;
}

} // namespace

QString Settings::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.ini"_s;
}

Settings::Settings(const QString &filePath)
    : m_file(prepared(filePath), QSettings::IniFormat)
{
}

void Settings::removeAccount(const QString &accountId)
{
    m_file.remove(accountPath(accountId, {}));
}

bool Settings::save()
{
    if (!QFile::exists(m_file.fileName()))
        makePrivate(m_file.fileName());
    m_file.sync();
    return m_file.status() == QSettings::NoError;
}

void Settings::write(const QString &path, const QVariant &value)
{
    if (m_file.value(path) != value)
        m_file.setValue(path, value);
}

QVariant Settings::readable(const QVariant &stored, QMetaType type)
{
    if (stored.metaType() == type)
        return stored;
    // In the file a bool is a word, a number its digits, and a list of one a string.
    const bool isString = stored.metaType() == QMetaType::fromType<QString>();
    if (isString && type == QMetaType::fromType<bool>()) {
        const QString word = stored.toString();
        return word == "true"_L1 ? QVariant(true)
            : word == "false"_L1 ? QVariant(false)
                                 : QVariant();
    }
    if (isString && type == QMetaType::fromType<int>()) {
        bool isNumber = false;
        const int number = stored.toString().toInt(&isNumber);
        return isNumber ? QVariant(number) : QVariant();
    }
    if (isString && type == QMetaType::fromType<QStringList>())
        return QStringList{stored.toString()};
    return {};
}

QString Settings::accountPath(const QString &accountId, QLatin1StringView name)
{
    const QString group = "accounts/"_L1 + accountId;
    return name.isEmpty() ? group : QString(group + u'/' + name);
}

} // namespace imgurl
