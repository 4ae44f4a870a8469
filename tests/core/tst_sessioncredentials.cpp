// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/sessioncredentials.h"

#include "heldcredentialstore.h"

#include <QTest>

using namespace imgurl;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const AccountId kId = u"id-blog"_s;
const Credentials kOld{u"u1"_s, u"old"_s};
const Credentials kNew{u"u1"_s, u"new"_s};

// What the session answers comes by the event loop.
template <typename Value>
Result<Value, CredentialError> ended(const QFuture<Result<Value, CredentialError>> &future)
{
    const CredentialError never{CredentialErrorKind::Other, u"no answer"_s};
    return QTest::qWaitFor([&future] { return future.isFinished(); }) && !future.isCanceled()
        ? future.result()
        : Result<Value, CredentialError>(never);
}

template <typename Value>
std::optional<CredentialErrorKind> errorOf(const QFuture<Result<Value, CredentialError>> &future)
{
    const auto result = ended(future);
    return result ? std::nullopt : std::optional(result.error().kind);
}

} // namespace

class TestSessionCredentials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_keychain = std::make_unique<HeldCredentialStore>();
        m_session = std::make_unique<SessionCredentials>(*m_keychain, 1h);
    }

    void asksTheKeychainOnce()
    {
        putIntoKeychain(kOld);
        const auto first = m_session->read(kId);
        QVERIFY(!first.isFinished());
        m_keychain->letGo();
        QCOMPARE(*ended(first), kOld);
        QVERIFY(ended(m_session->read(kId)).ok());
        QCOMPARE(m_keychain->held(), 0);
    }

    void asksAgainAfterAnError()
    {
        const auto first = m_session->read(kId);
        m_keychain->refuse(CredentialErrorKind::Locked);
        QCOMPARE(errorOf(first), CredentialErrorKind::Locked);
        const auto second = m_session->read(kId);
        m_keychain->letGo();
        QCOMPARE(errorOf(second), CredentialErrorKind::NotFound);
    }

    void usesWhatItHasUntilTheNewIsWritten()
    {
        know(kOld);
        const auto written = m_session->write(kId, kNew);
        QCOMPARE(*ended(m_session->read(kId)), kOld);
        m_keychain->letGo();
        QVERIFY(ended(written).ok());
        QCOMPARE(*ended(m_session->read(kId)), kNew);
    }

    void keepsWhatItHadWhenAWriteFails()
    {
        know(kOld);
        const auto written = m_session->write(kId, kNew);
        m_keychain->refuse(CredentialErrorKind::Denied);
        QCOMPARE(errorOf(written), CredentialErrorKind::Denied);
        QCOMPARE(*ended(m_session->read(kId)), kOld);
        QCOMPARE(m_keychain->kept(kId), kOld);
    }

    void givesUpWaitingButRemembersTheLateAnswer()
    {
        putIntoKeychain(kOld);
        m_session = std::make_unique<SessionCredentials>(*m_keychain, 1ms);
        const auto asked = m_session->read(kId);
        QCOMPARE(errorOf(asked), CredentialErrorKind::TimedOut);
        m_keychain->letGo();
        QTRY_VERIFY(m_session->read(kId).isFinished());
        QCOMPARE(*ended(m_session->read(kId)), kOld);
    }

    void holdsForThisSessionWithoutTheKeychain()
    {
        m_session->keepForSession(kId, kNew);
        QVERIFY(m_session->isKeptForSession(kId));
        QCOMPARE(*ended(m_session->read(kId)), kNew);
        QCOMPARE(m_keychain->held(), 0);
    }

    void undoesAWriteThatEndsAfterThisSessionOnly()
    {
        const auto written = m_session->write(kId, kNew);
        m_session->keepForSession(kId, kNew);
        m_keychain->letGo();
        QVERIFY(ended(written).ok());
        QCOMPARE(m_keychain->kept(kId), kNew);
        QCOMPARE(m_keychain->held(), 1);
        m_keychain->letGo();
        QVERIFY(!m_keychain->kept(kId));
        QVERIFY(m_session->isKeptForSession(kId));
        QCOMPARE(*ended(m_session->read(kId)), kNew);
    }

    void undoesItAfterTheLimitToo()
    {
        m_session = std::make_unique<SessionCredentials>(*m_keychain, 1ms);
        const auto written = m_session->write(kId, kNew);
        QCOMPARE(errorOf(written), CredentialErrorKind::TimedOut);
        m_session->keepForSession(kId, kNew);
        m_keychain->letGo();
        QTRY_COMPARE(m_keychain->held(), 1);
        m_keychain->letGo();
        QVERIFY(!m_keychain->kept(kId));
    }

    void undoesAWriteOfAnAccountThatIsForgotten()
    {
        const auto written = m_session->write(kId, kNew);
        m_session->forget(kId);
        m_keychain->letGo();
        QTRY_COMPARE(m_keychain->held(), 1);
        m_keychain->letGo();
        QVERIFY(!m_keychain->kept(kId));
        QVERIFY(!m_session->read(kId).isFinished());
    }

    void writesAfterAllWhenAskedAgain()
    {
        const auto first = m_session->write(kId, kOld);
        m_session->keepForSession(kId, kOld);
        const auto second = m_session->write(kId, kNew);
        m_keychain->letGo();
        QCOMPARE(*ended(m_session->read(kId)), kOld);
        m_keychain->letGo();
        QVERIFY(ended(first).ok());
        QVERIFY(ended(second).ok());
        QCOMPARE(m_keychain->held(), 0);
        QCOMPARE(m_keychain->kept(kId), kNew);
        QCOMPARE(*ended(m_session->read(kId)), kNew);
        QVERIFY(!m_session->isKeptForSession(kId));
    }

    void doesNotBringBackTheOldByALateRead()
    {
        putIntoKeychain(kOld);
        const auto read = m_session->read(kId);
        m_session->keepForSession(kId, kNew);
        m_keychain->letGo();
        QCOMPARE(*ended(read), kNew);
        QCOMPARE(*ended(m_session->read(kId)), kNew);
    }

    void removesHereAndThere()
    {
        know(kOld);
        const auto removed = m_session->remove(kId);
        m_keychain->letGo();
        QVERIFY(ended(removed).ok());
        QVERIFY(!m_keychain->kept(kId));
        const auto read = m_session->read(kId);
        m_keychain->letGo();
        QCOMPARE(errorOf(read), CredentialErrorKind::NotFound);
    }

    void keepsAccountsApart()
    {
        m_session->keepForSession(kId, kNew);
        QVERIFY(!m_session->read(u"id-work"_s).isFinished());
        QVERIFY(!m_session->isKeptForSession(u"id-work"_s));
    }

    void leavesNobodyWaitingWhenItGoes()
    {
        const auto read = m_session->read(kId);
        const auto written = m_session->write(kId, kNew);
        m_session.reset();
        m_keychain->letGo();
        m_keychain->letGo();
        QTRY_VERIFY(read.isCanceled());
        QTRY_VERIFY(written.isCanceled());
    }

    void saysSoWhenTheKeychainGoes()
    {
        const auto read = m_session->read(kId);
        m_keychain.reset();
        QCOMPARE(errorOf(read), CredentialErrorKind::Unavailable);
    }

private:
    void putIntoKeychain(const Credentials &credentials)
    {
        const auto written = m_keychain->write(kId, credentials);
        m_keychain->letGo();
        QVERIFY(ended(written).ok());
    }

    void know(const Credentials &credentials)
    {
        putIntoKeychain(credentials);
        const auto read = m_session->read(kId);
        m_keychain->letGo();
        QVERIFY(ended(read).ok());
    }

    std::unique_ptr<HeldCredentialStore> m_keychain;
    std::unique_ptr<SessionCredentials> m_session;
};

QTEST_GUILESS_MAIN(TestSessionCredentials)
#include "tst_sessioncredentials.moc"
