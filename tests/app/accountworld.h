// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/heldcredentialstore.h"

#include "account/accountservices.h"
#include "account/accountstore.h"
#include "account/sessioncredentials.h"
#include "api/apiclient.h"
#include "sandboxserver.h"
#include "settings/settings.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace imgurl {

//! What the account dialogs stand on: a real site, a real settings file, and a keychain whose
//! answers the test lets go.
struct AccountWorld {
    explicit AccountWorld(std::chrono::milliseconds keychainLimit = std::chrono::hours(1))
        : credentials(keychain, keychainLimit)
    {
        started = site.start();
    }

    [[nodiscard]] Credentials right() const { return {site.user().uid, site.user().token}; }

    [[nodiscard]] Account addAccount(const Credentials &kept)
    {
        const Account account{QStringLiteral("id-blog"), QStringLiteral("Blog"), site.url()};
        accounts.save(account);
        const auto written = keychain.write(account.id, kept);
        keychain.letGo();
        return account;
    }

    [[nodiscard]] QByteArray settingsFile()
    {
        settings.save();
        QFile file(folder.filePath(QStringLiteral("settings.ini")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] qsizetype questions() const
    {
        return site.requests(SandboxServer::Endpoint::Albums).size();
    }

    QTemporaryDir folder;
    SandboxServer site;
    bool started = false;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    AccountStore accounts{settings};
    HeldCredentialStore keychain;
    SessionCredentials credentials;
    ApiClient client;
    AccountServices services{accounts, credentials, client, settings};
};

//! What is shown there, by its object name.
struct Shown {
    const QWidget &window;

    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return window.findChild<QPushButton *>(name);
    }
    [[nodiscard]] QLineEdit *edit(const QString &name) const
    {
        return window.findChild<QLineEdit *>(name);
    }
    [[nodiscard]] QString line() const
    {
        return window
            .findChild<QLabel *>(QStringLiteral("resultLabel"), Qt::FindDirectChildrenOnly)
            ->text();
    }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    void type(const QString &name, const QString &text) const
    {
        edit(name)->selectAll();
        QTest::keyClick(edit(name), Qt::Key_Delete);
        QTest::keyClicks(edit(name), text);
    }
};

} // namespace imgurl
