// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/keychaincredentialstore.h"
#include "account/sessioncredentials.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace imgurl;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const Credentials kCredentials{u"uid-4711"_s, u"token-\"图\\4711"_s};

// The real keyring runs beside this program, so a future here ends in the event loop.
template <typename Value>
Result<Value, CredentialError> ended(QFuture<Result<Value, CredentialError>> future)
{
    const CredentialError never{CredentialErrorKind::Other, u"the keychain never answered"_s};
    return QTest::qWaitFor([&future] { return future.isFinished(); }, 20000) && !future.isCanceled()
        ? future.result()
        : Result<Value, CredentialError>(never);
}

template <typename Value>
std::optional<CredentialErrorKind> errorOf(QFuture<Result<Value, CredentialError>> future)
{
    const auto result = ended(future);
    if (!result)
        qInfo() << result.error().detail;
    return result ? std::nullopt : std::optional(result.error().kind);
}

struct Run {
    int exitCode = -1;
    QByteArray output;
};

Run run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    return {process.exitCode(), process.readAllStandardOutput()};
}

Run lookUp(const AccountId &id)
{
    return run(u"secret-tool"_s, {u"lookup"_s, u"user"_s, id, u"server"_s, u"imgurl-desktop"_s});
}

} // namespace

//! tests/keyring-session.sh unlocked
class TestUnlockedKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote()
    {
        KeychainCredentialStore store;
        QVERIFY(ended(store.write(u"id-1"_s, kCredentials)).ok());
        QCOMPARE(*ended(store.read(u"id-1"_s)), kCredentials);
        const Credentials changed{kCredentials.uid, u"other"_s};
        QVERIFY(ended(store.write(u"id-1"_s, changed)).ok());
        QCOMPARE(*ended(store.read(u"id-1"_s)), changed);
    }

    void removesWhatItWrote()
    {
        KeychainCredentialStore store;
        QVERIFY(ended(store.write(u"id-2"_s, kCredentials)).ok());
        QVERIFY(ended(store.remove(u"id-2"_s)).ok());
        QCOMPARE(errorOf(store.read(u"id-2"_s)), CredentialErrorKind::NotFound);
        QVERIFY(lookUp(u"id-2"_s).exitCode != 0);
    }

    void keepsOneEntryAnAccount()
    {
        KeychainCredentialStore store;
        const Credentials other{u"uid-2"_s, u"token-2"_s};
        auto first = store.write(u"id-3"_s, kCredentials);
        auto second = store.write(u"id-4"_s, other);
        auto third = store.read(u"id-3"_s);
        QCOMPARE(*ended(store.read(u"id-4"_s)), other);
        QCOMPARE(*ended(third), kCredentials);
        const QByteArray entry = lookUp(u"id-4"_s).output;
        QCOMPARE(entry.trimmed(), QByteArray(R"({"token":"token-2","uid":"uid-2"})"));
    }

    void saysWhatIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::newRow("no JSON") << QByteArray("token-4711");
        QTest::newRow("no object") << QByteArray(R"(["uid", "token"])");
        QTest::newRow("no token") << QByteArray(R"({"uid":"uid-4711"})");
        QTest::newRow("numbers") << QByteArray(R"({"uid":4711,"token":4711})");
    }

    void saysWhatIsDamaged()
    {
        QFETCH(QByteArray, entry);
        const QStringList store{u"store"_s, u"--label=x"_s, u"xdg:schema"_s, u"org.qt.keychain"_s,
            u"user"_s, u"id-5"_s, u"server"_s, u"imgurl-desktop"_s, u"type"_s, u"plaintext"_s};
        QCOMPARE(run(u"secret-tool"_s, store, entry).exitCode, 0);
        const auto result = ended(KeychainCredentialStore().read(u"id-5"_s));
        QVERIFY(!result);
        QCOMPARE(result.error(), (CredentialError{CredentialErrorKind::Damaged, {}}));
    }

    void leavesNothingReadableOnTheDisk()
    {
        KeychainCredentialStore store;
        QVERIFY(ended(store.write(u"id-6"_s, {u"uid-6006"_s, u"token-6006"_s})).ok());
        int files = 0;
        for (QDirIterator it(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden,
                 QDirIterator::Subdirectories);
             it.hasNext(); ++files) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("6006"), qPrintable(file.fileName()));
        }
        QVERIFY(files > 0);
    }

    void livesOnWhenNobodyWaitsAnyMore()
    {
        const auto keyring = pid_t(qEnvironmentVariableIntValue("KEYRING_PID"));
        QVERIFY(keyring > 1);
        KeychainCredentialStore store;
        SessionCredentials session(store, 50ms);
        QCOMPARE(kill(keyring, SIGSTOP), 0);
        QCOMPARE(errorOf(session.write(u"id-7"_s, kCredentials)), CredentialErrorKind::TimedOut);
        session.keepForSession(u"id-7"_s, kCredentials);
        QCOMPARE(kill(keyring, SIGCONT), 0);
        // Jobs run one after the other: behind this one, write and undoing are over.
        QTRY_COMPARE(errorOf(store.read(u"id-7"_s)), CredentialErrorKind::NotFound);
        QVERIFY(lookUp(u"id-7"_s).exitCode != 0);
        QCOMPARE(*ended(session.read(u"id-7"_s)), kCredentials);
    }
};

//! tests/keyring-session.sh unlocked: this locks it. Without a display there is nobody to ask.
class TestLockedKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(ended(KeychainCredentialStore().write(u"id-1"_s, kCredentials)).ok());
        const Run lock =
            callService(u"Lock"_s, u"array:objpath:/org/freedesktop/secrets/collection/login"_s);
        QCOMPARE(lock.exitCode, 0);
        QVERIFY(lock.output.contains("collection/login"));
    }

    // The entry is there: "not found" proves nothing.
    void doesNotFindWhatIsThere()
    {
        QCOMPARE(errorOf(KeychainCredentialStore().read(u"id-1"_s)), CredentialErrorKind::NotFound);
    }

    void saysThatItIsLocked()
    {
        QCOMPARE(errorOf(KeychainCredentialStore().write(u"id-2"_s, kCredentials)),
            CredentialErrorKind::Locked);
    }

    void doesNotPretendToRemove()
    {
        QVERIFY(entryIsThere());
        QCOMPARE(errorOf(KeychainCredentialStore().remove(u"id-1"_s)), CredentialErrorKind::Locked);
        QVERIFY(entryIsThere());
    }

private:
    static bool entryIsThere()
    {
        return callService(u"SearchItems"_s, u"dict:string:string:user,id-1"_s)
            .output.contains("/collection/login/");
    }

    static Run callService(const QString &method, const QString &argument)
    {
        return run(u"dbus-send"_s,
            {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s,
                u"/org/freedesktop/secrets"_s, "org.freedesktop.Secret.Service."_L1 + method,
                argument});
    }
};

//! tests/keyring-session.sh none, and nobus
class TestNoKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isUnavailable()
    {
        KeychainCredentialStore store;
        QCOMPARE(errorOf(store.read(u"id-1"_s)), CredentialErrorKind::Unavailable);
        QCOMPARE(errorOf(store.write(u"id-1"_s, kCredentials)), CredentialErrorKind::Unavailable);
        QCOMPARE(errorOf(store.remove(u"id-1"_s)), CredentialErrorKind::Unavailable);
    }

    void neverFallsBackToAFile()
    {
        KeychainCredentialStore store;
        QVERIFY(!ended(store.write(u"id-1"_s, kCredentials)));
        for (QDirIterator it(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden,
                 QDirIterator::Subdirectories);
             it.hasNext();) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("4711"), qPrintable(file.fileName()));
        }
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QString state = app.arguments().value(1);
    const QStringList rest = app.arguments().mid(0, 1) + app.arguments().mid(2);
    if (state == u"unlocked"_s)
        return QTest::qExec(std::make_unique<TestUnlockedKeychain>().get(), rest);
    if (state == u"locked"_s)
        return QTest::qExec(std::make_unique<TestLockedKeychain>().get(), rest);
    if (state == u"none"_s)
        return QTest::qExec(std::make_unique<TestNoKeychain>().get(), rest);
    qCritical("usage: keyring-session.sh STATE tst_keychain unlocked|locked|none");
    return 2;
}

#include "tst_keychain.moc"
