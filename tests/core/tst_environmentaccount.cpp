// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/environmentaccount.h"
#include "settings/settings.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

QProcessEnvironment environment(const QString &server, const QString &uid, const QString &token)
{
    QProcessEnvironment set;
    set.insert(u"IMGURL_SERVER"_s, server);
    set.insert(u"IMGURL_UID"_s, uid);
    set.insert(u"IMGURL_TOKEN"_s, token);
    return set;
}

} // namespace

class TestEnvironmentAccount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void isNoneWithoutVariables()
    {
        Settings settings(path());
        const auto none = environmentAccount(QProcessEnvironment(), settings);
        QVERIFY(none.ok());
        QVERIFY(!none->has_value());
        const auto empty = environmentAccount(environment({}, u" "_s, {}), settings);
        QVERIFY(empty.ok());
        QVERIFY(!empty->has_value());
    }

    void isTakenAwayFromTheProgramsStartedLater()
    {
        qputenv("IMGURL_SERVER", "http://127.0.0.1:8080");
        qputenv("IMGURL_UID", "u1");
        qputenv("IMGURL_TOKEN", "t1");
        Settings settings(path());
        const auto found = environmentAccount(takeEnvironment(), settings);
        QVERIFY(found.ok());
        QCOMPARE((*found)->credentials, (Credentials{u"u1"_s, u"t1"_s}));
        QProcess child;
        child.start(u"env"_s, QStringList());
        QVERIFY(child.waitForFinished());
        const QByteArray inherited = child.readAllStandardOutput();
        QVERIFY(inherited.contains("PATH="));
        QVERIFY(!inherited.contains("IMGURL_"));
    }

    void isASessionAccount()
    {
        Settings settings(path());
        const auto found = environmentAccount(
            environment(u"http://127.0.0.1:8080/api/v2/"_s, u" u1\n"_s, u"t1 "_s), settings);
        QVERIFY(found.ok());
        QVERIFY(found->has_value());
        QCOMPARE((*found)->account.server, QUrl(u"http://127.0.0.1:8080"_s));
        QCOMPARE((*found)->account.name, u"127.0.0.1"_s);
        QVERIFY((*found)->account.sessionOnly);
        QCOMPARE((*found)->credentials, (Credentials{u"u1"_s, u"t1"_s}));
    }

    void namesWhatIsMissing_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("uid");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QStringList>("missing");
        const QString set = u"www.imgurl.org"_s;
        QTest::newRow("server") << QString() << set << set << QStringList{u"IMGURL_SERVER"_s};
        QTest::newRow("uid") << set << QString() << set << QStringList{u"IMGURL_UID"_s};
        QTest::newRow("token") << set << set << u" "_s << QStringList{u"IMGURL_TOKEN"_s};
        QTest::newRow("uid and token")
            << set << QString() << QString() << QStringList{u"IMGURL_UID"_s, u"IMGURL_TOKEN"_s};
    }

    void namesWhatIsMissing()
    {
        QFETCH(QString, server);
        QFETCH(QString, uid);
        QFETCH(QString, token);
        QFETCH(QStringList, missing);
        Settings settings(path());
        const auto found = environmentAccount(environment(server, uid, token), settings);
        QVERIFY(!found);
        QCOMPARE(found.error(), (EnvironmentError{missing, {}}));
    }

    void saysWhatIsWrongWithTheServer()
    {
        Settings settings(path());
        const auto found =
            environmentAccount(environment(u"ftp://host"_s, u"u"_s, u"t"_s), settings);
        QVERIFY(!found);
        QCOMPARE(found.error(), (EnvironmentError{{}, ServerAddressError::OtherScheme}));
    }

    void hasTheSameIdAtEveryStart()
    {
        const AccountId first = idOf(u"host"_s, u"uid-4711"_s, u"t1"_s);
        QCOMPARE(idOf(u"https://host/api/v2"_s, u"uid-4711"_s, u"t2"_s), first);
        QVERIFY(idOf(u"host"_s, u"uid-4712"_s, u"t1"_s) != first);
        QVERIFY(idOf(u"host2"_s, u"uid-4711"_s, u"t1"_s) != first);
        QVERIFY(idOf(u"host:1"_s, u"1uid"_s, u"t"_s) != idOf(u"host:11"_s, u"uid"_s, u"t"_s));
    }

    void hasAnotherIdOnAnotherMachine()
    {
        const AccountId here = idOf(u"host"_s, u"uid"_s, u"t"_s);
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(idOf(u"host"_s, u"uid"_s, u"t"_s) != here);
    }

    void writesNothingButTheSalt()
    {
        const AccountId id = idOf(u"secret-host"_s, u"uid-4711"_s, u"token-4711"_s);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY(written.contains("accountSalt="));
        for (const QByteArray &word : {QByteArray("secret-host"), QByteArray("uid-4711"),
                 QByteArray("token-4711"), id.toUtf8()})
            QVERIFY2(!written.contains(word), word.constData());
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"settings.ini"_s); }

    [[nodiscard]] AccountId idOf(const QString &server, const QString &uid, const QString &token)
    {
        Settings settings(path());
        const auto found = environmentAccount(environment(server, uid, token), settings);
        return found && found->has_value() ? (*found)->account.id : AccountId();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestEnvironmentAccount)
#include "tst_environmentaccount.moc"
