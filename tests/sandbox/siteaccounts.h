// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandboxvalues.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <mutex>
#include <optional>

namespace imgurl::inline sandbox {

//! Users, their albums and the port, kept in sandbox.json of the folder. Any thread.
class SiteAccounts {
public:
    //! Reads the file, or makes the first user and the albums. False: it cannot be read or written.
    [[nodiscard]] bool load(const QString &folder);

    [[nodiscard]] int port() const;
    void setPort(int port);

    [[nodiscard]] QList<SandboxUser> users() const;
    [[nodiscard]] std::optional<SandboxUser> user(const QString &uid) const;
    SandboxUser addUser();
    SandboxUser replaceToken(const QString &uid);

    [[nodiscard]] QList<SandboxAlbum> albums(const QString &uid) const;
    SandboxAlbum addAlbum(const QString &uid, const QString &name, bool isPrivate);
    void removeAlbum(const QString &albumId);
    //! In the documented shape.
    [[nodiscard]] QJsonArray albumsJson(const QString &uid) const;

private:
    void read(const QJsonObject &stored);
    [[nodiscard]] bool save() const;
    SandboxUser makeUser();
    SandboxAlbum makeAlbum(const QString &uid, const QString &name, bool isPrivate);

    mutable std::mutex m_mutex;
    QString m_path;
    int m_port = 0;
    int m_lastAlbum = 0;
    QList<SandboxUser> m_users;
    QList<SandboxAlbum> m_albums;
};

} // namespace imgurl::inline sandbox
