// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/retrypolicy.h"

#include <QSet>
#include <QTest>

using namespace imgurl;
using namespace std::chrono_literals;
using Kind = ErrorKind;
using Step = NextStep;

namespace {

constexpr int kAttempts = 4;

Step stepAt(Kind kind, int attempt, int lostAnswers = 0, bool bodySent = false)
{
    Upload row;
    row.attempts = attempt;
    row.lostAnswers = lostAnswers;
    return nextStep(row, {.kind = kind, .bodySent = bodySent}, kAttempts);
}

const QSet<Kind> kUser{Kind::NotAuthorized, Kind::QuotaUsedUp, Kind::Banned, Kind::NoCredentials};
const QSet<Kind> kNetwork{
    Kind::HostNotFound, Kind::ConnectionRefused, Kind::TlsFailed, Kind::ProxyFailed, Kind::Offline};
const QSet<Kind> kHaste{Kind::RateLimited, Kind::Unavailable};
//! The site cannot have stored it, whatever was sent.
const QSet<Kind> kNotStored{Kind::PartiallyReceived, Kind::SiteCannotStore,
    Kind::OutsideStorageFailed, Kind::FetchFailed, Kind::FetchTimedOut};
//! That depends on whether the whole body was sent.
const QSet<Kind> kCutOff{
    Kind::SiteCrashed, Kind::GatewayFailed, Kind::TimedOut, Kind::ConnectionLost};
const QSet<Kind> kLost{Kind::Interrupted};

} // namespace

class TestRetryPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsStep()
    {
        for (int i = 0; i <= int(Kind::Canceled); ++i) {
            const Kind kind = Kind(i);
            Step first = Step::Fail;
            if (kUser.contains(kind))
                first = Step::WaitForUser;
            else if (kNetwork.contains(kind))
                first = Step::WaitForNetwork;
            else if (kHaste.contains(kind))
                first = Step::SlowDown;
            else if (kNotStored.contains(kind) || kCutOff.contains(kind) || kLost.contains(kind))
                first = Step::TryAgain;
            QVERIFY2(stepAt(kind, 1) == first, qPrintable(errorKindName(kind)));
            const bool ends = first == Step::TryAgain || first == Step::SlowDown;
            QVERIFY2(stepAt(kind, kAttempts) == (ends ? Step::Fail : first),
                qPrintable(errorKindName(kind)));
        }
    }

    void whatTheSiteCannotHaveIsTriedFourTimes()
    {
        for (const Kind kind : kNotStored + kCutOff) {
            for (int attempt = 1; attempt < kAttempts; ++attempt)
                QVERIFY(stepAt(kind, attempt) == Step::TryAgain);
            QVERIFY(stepAt(kind, kAttempts) == Step::Fail);
        }
    }

    void aLostAnswerIsTriedOnceMore()
    {
        for (const Kind kind : kCutOff + kLost) {
            QVERIFY(isAnswerLost({.kind = kind, .bodySent = true}));
            QVERIFY(stepAt(kind, 1, 0, true) == Step::TryAgain);
            QVERIFY(stepAt(kind, 2, 1, true) == Step::Fail);
            // One that was not heard in between does not make it safer.
            QVERIFY(stepAt(kind, 3, 1, true) == Step::Fail);
            QVERIFY(stepAt(kind, kAttempts, 0, true) == Step::Fail);
        }
        for (const Kind kind : kCutOff)
            QVERIFY(!isAnswerLost({.kind = kind}));
        for (const Kind kind : kNotStored + kHaste)
            QVERIFY(!isAnswerLost({.kind = kind, .bodySent = true}));
    }

    void anotherServersAnswerDecidesWhetherItIsAskedAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("again");
        QTest::newRow("no answer") << 0 << true;
        QTest::newRow("nothing in it") << 200 << false;
        QTest::newRow("not there") << 404 << false;
        QTest::newRow("in haste") << 429 << true;
        QTest::newRow("down") << 503 << true;
    }

    void anotherServersAnswerDecidesWhetherItIsAskedAgain()
    {
        QFETCH(int, status);
        QFETCH(bool, again);
        Upload row;
        row.attempts = 1;
        QVERIFY(nextStep(row, {.kind = Kind::FetchFailed, .httpStatus = status}, kAttempts)
            == (again ? Step::TryAgain : Step::Fail));
    }

    void pausesGrowAndDiffer()
    {
        const ApiError error{.kind = Kind::SiteCannotStore};
        QSet<qint64> seen;
        for (int i = 0; i < 100; ++i) {
            for (int attempt = 1; attempt <= 4; ++attempt) {
                const auto pause = pauseAfter(error, attempt, 1s);
                const auto middle = 1000ms * (1 << (attempt - 1));
                QVERIFY(pause >= middle * 3 / 4);
                QVERIFY(pause <= middle * 5 / 4 + 1ms);
                seen.insert(pause.count());
            }
        }
        QVERIFY(seen.size() > 50);
    }

    void theSitesOwnPauseIsHonouredUpToTenMinutes()
    {
        ApiError error{.kind = Kind::RateLimited};
        error.retryAfter = 120s;
        QCOMPARE(pauseAfter(error, 1, 1s), 120'000ms);
        error.retryAfter = 24h;
        QCOMPARE(pauseAfter(error, 1, 1s), 600'000ms);
    }
};

QTEST_APPLESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
