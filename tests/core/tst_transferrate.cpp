// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/transferrate.h"

#include <QTest>

using namespace imgurl;
using namespace std::chrono_literals;

class TestTransferRate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidOfLessThanASecond()
    {
        TransferRate rate;
        QCOMPARE(rate.perSecond(), 0);
        rate.note(0ms, 0);
        rate.note(999ms, 5000);
        QCOMPARE(rate.perSecond(), 0);
        rate.note(1000ms, 5000);
        QCOMPARE(rate.perSecond(), 5000);
    }

    void whatIsLongAgoDoesNotCount()
    {
        TransferRate rate;
        for (int i = 0; i <= 40; ++i)
            rate.note(i * 250ms, i < 20 ? i * 1000 : 20'000);
        QCOMPARE(rate.perSecond(), 0);
        rate.note(10'250ms, 30'000);
        QCOMPARE(rate.perSecond(), 10'000 * 1000 / 5000);
    }

    void itDoesNotJump()
    {
        TransferRate rate;
        rate.note(0ms, 0);
        qint64 bytes = 0;
        for (int i = 1; i <= 100; ++i) {
            // As sockets take it: much, and then nothing for a while.
            bytes += i % 4 == 0 ? 4000 : 0;
            rate.note(i * 250ms, bytes);
            if (i > 24)
                QVERIFY(std::abs(rate.perSecond() - 4000) <= 800);
        }
    }

    void afterARestItBeginsAnew()
    {
        TransferRate rate;
        rate.note(0ms, 0);
        rate.note(2s, 9000);
        rate.clear();
        QCOMPARE(rate.perSecond(), 0);
        rate.note(60s, 9000);
        rate.note(61s, 9500);
        QCOMPARE(rate.perSecond(), 500);
    }
};

QTEST_GUILESS_MAIN(TestTransferRate)
#include "tst_transferrate.moc"
