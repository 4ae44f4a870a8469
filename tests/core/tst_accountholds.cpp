// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/accountholds.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ApiError error(ErrorKind kind)
{
    ApiError result;
    result.kind = kind;
    return result;
}

} // namespace

class TestAccountHolds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsUntilReleased()
    {
        AccountHolds holds;
        QSignalSpy held(&holds, &AccountHolds::held);
        QSignalSpy released(&holds, &AccountHolds::released);
        QVERIFY(!holds.reason(u"one"_s));
        holds.hold(u"one"_s, error(ErrorKind::QuotaUsedUp), false);
        holds.hold(u"two"_s, error(ErrorKind::Offline), true);
        QCOMPARE(holds.reason(u"one"_s)->kind, ErrorKind::QuotaUsedUp);
        QCOMPARE(holds.accounts(), (QSet<AccountId>{u"one"_s, u"two"_s}));
        QCOMPARE(held.size(), 2);
        holds.release(u"one"_s);
        QVERIFY(!holds.reason(u"one"_s));
        holds.release(u"one"_s);
        holds.release(u"unknown"_s);
        QCOMPARE(released.size(), 1);
        holds.releaseAll();
        QCOMPARE(released.size(), 2);
        QVERIFY(holds.accounts().isEmpty());
    }

    void theFirstReasonSpeaksUnlessAWorseOneFollows()
    {
        AccountHolds holds;
        QSignalSpy held(&holds, &AccountHolds::held);
        holds.hold(u"one"_s, error(ErrorKind::Offline), true);
        holds.hold(u"one"_s, error(ErrorKind::HostNotFound), true);
        QCOMPARE(holds.reason(u"one"_s)->kind, ErrorKind::Offline);
        holds.hold(u"one"_s, error(ErrorKind::NotAuthorized), false);
        QCOMPARE(holds.reason(u"one"_s)->kind, ErrorKind::NotAuthorized);
        holds.hold(u"one"_s, error(ErrorKind::QuotaUsedUp), false);
        holds.hold(u"one"_s, error(ErrorKind::Offline), true);
        QCOMPARE(holds.reason(u"one"_s)->kind, ErrorKind::NotAuthorized);
        QCOMPARE(held.size(), 2);
    }

    void theNetworkIsTriedAgainLaterEachTime()
    {
        AccountHolds holds({100ms, 400ms});
        QCOMPARE_GE(timeOfHold(holds), 90);
        QCOMPARE_GE(timeOfHold(holds), 180);
        QCOMPARE_GE(timeOfHold(holds), 360);
        const qint64 longest = timeOfHold(holds);
        QCOMPARE_GE(longest, 360);
        QCOMPARE_LT(longest, 800);
        holds.noteAnswer();
        QCOMPARE_LT(timeOfHold(holds), 400);
    }

    void whatAPersonMustPutRightStays()
    {
        AccountHolds holds({20ms, 20ms});
        QSignalSpy released(&holds, &AccountHolds::released);
        holds.hold(u"one"_s, error(ErrorKind::Offline), true);
        holds.hold(u"one"_s, error(ErrorKind::NotAuthorized), false);
        holds.hold(u"two"_s, error(ErrorKind::Offline), true);
        QTRY_COMPARE(released.size(), 1);
        QCOMPARE(released[0][0].toString(), u"two"_s);
        QCOMPARE(holds.accounts(), QSet<AccountId>{u"one"_s});
    }

    void aReleaseByHandEndsTheTimer()
    {
        AccountHolds holds({300ms, 1min});
        holds.hold(u"one"_s, error(ErrorKind::Offline), true);
        holds.release(u"one"_s);
        // The pause of this one is its own, not what was left of the first.
        QCOMPARE_GE(timeOfHold(holds), 540);
    }

private:
    //! Milliseconds until a hold for the network ends by itself; the timers may be 5 % early.
    static qint64 timeOfHold(AccountHolds &holds)
    {
        QSignalSpy released(&holds, &AccountHolds::released);
        QElapsedTimer timer;
        timer.start();
        holds.hold(u"one"_s, error(ErrorKind::Offline), true);
        return released.wait() ? timer.elapsed() : -1;
    }
};

QTEST_GUILESS_MAIN(TestAccountHolds)
#include "tst_accountholds.moc"
