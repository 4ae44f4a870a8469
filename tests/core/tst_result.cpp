// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/result.h"

#include <QString>
#include <QTest>

#include <memory>

using namespace imgurl;

namespace {

enum class Fault { Small, Large };

Result<QString, Fault> half(int n)
{
    if (n % 2)
        return Fault::Small;
    return QString::number(n / 2);
}

} // namespace

class TestResult : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsAValue()
    {
        const auto result = half(8);
        QVERIFY(result.ok());
        QCOMPARE(*result, QStringLiteral("4"));
        QCOMPARE(result->size(), 1);
        QCOMPARE(result.valueOr(QString()), QStringLiteral("4"));
    }

    void holdsAnError()
    {
        const auto result = half(7);
        QVERIFY(!result);
        QCOMPARE(result.error(), Fault::Small);
        QCOMPARE(result.valueOr(QStringLiteral("none")), QStringLiteral("none"));
    }

    void givesAwayWhatCannotBeCopied()
    {
        Result<std::unique_ptr<int>, Fault> result(std::make_unique<int>(3));
        const std::unique_ptr<int> taken = std::move(result).value();
        QCOMPARE(*taken, 3);
    }

    void comparesBothSides()
    {
        QVERIFY(half(8) == half(8));
        QVERIFY(!(half(8) == half(7)));
        QVERIFY((Result<Done, Fault>(Done{}).ok()));
    }
};

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
