// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/retrypolicy.h"

#include <QSet>
#include <QTest>

using namespace imgurl;

class TestRetryPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsStep()
    {
        using Kind = ErrorKind;
        const QSet<Kind> user{
            Kind::NotAuthorized, Kind::QuotaUsedUp, Kind::Banned, Kind::NoCredentials};
        const QSet<Kind> network{Kind::HostNotFound, Kind::ConnectionRefused, Kind::TlsFailed,
            Kind::ProxyFailed, Kind::Offline};
        for (int i = 0; i <= int(Kind::Canceled); ++i) {
            ApiError error;
            error.kind = Kind(i);
            const bool waitsForUser = user.contains(error.kind);
            const NextStep before = waitsForUser ? NextStep::WaitForUser
                : network.contains(error.kind)   ? NextStep::WaitForNetwork
                                                 : NextStep::Fail;
            const NextStep after = waitsForUser ? NextStep::WaitForUser : NextStep::Fail;
            QVERIFY2(nextStep(error, false) == before, qPrintable(errorKindName(error.kind)));
            QVERIFY2(nextStep(error, true) == after, qPrintable(errorKindName(error.kind)));
        }
    }
};

QTEST_APPLESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
