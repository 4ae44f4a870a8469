// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingkey.h"

#include <QSettings>
#include <QString>
#include <QVariant>

namespace imgurl {

//! The settings file: an INI of mode 0600 in a folder of mode 0700. A change is seen at once and
//! written when the event loop comes round, by save(), and at the end. Never a place for uid, token
//! or delete link. A value of the wrong type counts as not there.
class Settings {
public:
    //! Where the application keeps it; needs the application's name.
    [[nodiscard]] static QString defaultPath();
    explicit Settings(const QString &filePath = defaultPath());

    template <typename T> [[nodiscard]] T value(const SettingKey<T> &key) const
    {
        return read(key.name, key.fallback);
    }
    template <typename T> void set(const SettingKey<T> &key, const std::type_identity_t<T> &value)
    {
        write(key.name, value);
    }
    template <typename T>
    [[nodiscard]] T value(const AccountKey<T> &key, const QString &accountId) const
    {
        return read(accountPath(accountId, key.name), key.fallback);
    }
    template <typename T>
    void set(
        const AccountKey<T> &key, const QString &accountId, const std::type_identity_t<T> &value)
    {
        write(accountPath(accountId, key.name), value);
    }
    //! Everything kept for this account.
    void removeAccount(const QString &accountId);

    //! Writes now, and takes in what other processes have written. False when the file cannot be
    //! written.
    bool save();
    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    template <typename T> [[nodiscard]] T read(const QString &path, T (*fallback)()) const
    {
        const QVariant stored = readable(m_file.value(path), QMetaType::fromType<T>());
        return stored.isValid() ? stored.value<T>() : fallback();
    }
    void write(const QString &path, const QVariant &value);
    [[nodiscard]] static QVariant readable(const QVariant &stored, QMetaType type);
    [[nodiscard]] static QString accountPath(const QString &accountId, QLatin1StringView name);

    QSettings m_file;
};

} // namespace imgurl
