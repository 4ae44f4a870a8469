// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/suggestedname.h"

#include <QTest>
#include <QUrl>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestSuggestedName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromTheAddress_data();
    void fromTheAddress();
    void fromTheHeader_data();
    void fromTheHeader();
    void isBounded();
};

void TestSuggestedName::fromTheAddress_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << "/a/sunset.png"_ba << u"sunset.png"_s;
    QTest::newRow("query") << "/a.png?w=1/b.jpg#c.gif"_ba << u"a.png"_s;
    QTest::newRow("Chinese") << "/%E6%99%9A%E9%9C%9E.png"_ba << u"晚霞.png"_s;
    QTest::newRow("not UTF-8") << "/%E9t%E9.png"_ba << u"été.png"_s;
    QTest::newRow("separators") << "/a%2F..%2F..%2Fetc%2Fpasswd"_ba << u"passwd"_s;
    QTest::newRow("backslashes") << "/c:%5Cpictures%5Cb.png"_ba << u"b.png"_s;
    QTest::newRow("twice encoded") << "/a%252Fb.png"_ba << u"a%2Fb.png"_s;
    QTest::newRow("control") << "/a%00b%0D%0Ac%7F.png"_ba << u"a_b__c_.png"_s;
    QTest::newRow("turned") << "/a%E2%80%AEgnp.exe"_ba << u"a_gnp.exe"_s;
    QTest::newRow("hidden") << "/.bashrc"_ba << u"bashrc"_s;
    QTest::newRow("up") << "/a/%2E%2E%2F"_ba << QString();
    QTest::newRow("two dots") << "/x%5C.."_ba << QString();
    QTest::newRow("folder") << "/a/"_ba << QString();
    QTest::newRow("nothing") << ""_ba << QString();
    QTest::newRow("space") << "/%20%20a%20b.png%20"_ba << u"a b.png"_s;
}

void TestSuggestedName::fromTheAddress()
{
    QFETCH(QByteArray, path);
    QFETCH(QString, name);
    QCOMPARE(suggestedName({}, QUrl::fromEncoded("https://a.example" + path)), name);
}

void TestSuggestedName::fromTheHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("name");
    const QString other = u"of-the-path.png"_s;
    QTest::newRow("token") << "attachment; filename=a.png"_ba << u"a.png"_s;
    QTest::newRow("quoted") << R"(inline; filename="a; b.png"; x=y)"_ba << u"a; b.png"_s;
    QTest::newRow("escaped") << R"(inline; filename="a \"b\".png")"_ba << u"a \"b\".png"_s;
    QTest::newRow("any case") << "INLINE;FILENAME = a.png "_ba << u"a.png"_s;
    QTest::newRow("UTF-8") << "inline; filename=\"\xE6\x99\x9A.png\""_ba << u"晚.png"_s;
    QTest::newRow("Latin-1") << "inline; filename=\"\xE9t\xE9.png\""_ba << u"été.png"_s;
    QTest::newRow("encoded") << "inline; filename=%E6%99%9A.png"_ba << u"晚.png"_s;
    QTest::newRow("extended") << "inline; filename*=UTF-8''%E6%99%9A.png"_ba << u"晚.png"_s;
    QTest::newRow("language") << "inline; filename*=utf-8'zh'%E6%99%9A.png"_ba << u"晚.png"_s;
    QTest::newRow("extended Latin-1")
        << "inline; filename*=iso-8859-1''%E9t%E9.png"_ba << u"été.png"_s;
    QTest::newRow("extended wins")
        << "inline; filename=a.png; filename*=UTF-8''b.png"_ba << u"b.png"_s;
    QTest::newRow("wins in front")
        << "inline; filename*=UTF-8''b.png; filename=a.png"_ba << u"b.png"_s;
    QTest::newRow("other set") << "inline; filename*=GBK''%CD%ED.png; filename=a.png"_ba
                               << u"a.png"_s;
    QTest::newRow("separators") << R"(inline; filename="../../etc/passwd")"_ba << u"passwd"_s;
    QTest::newRow("extended separators")
        << "inline; filename*=UTF-8''..%2F..%5Cb.png"_ba << u"b.png"_s;
    QTest::newRow("line") << "inline; filename*=UTF-8''a%0D%0Ab.png"_ba << u"a__b.png"_s;
    QTest::newRow("two dots") << R"(inline; filename="..")"_ba << other;
    QTest::newRow("empty") << R"(inline; filename="")"_ba << other;
    QTest::newRow("none") << "inline"_ba << other;
    QTest::newRow("no value") << "inline; filename"_ba << other;
    QTest::newRow("unended") << R"(inline; filename="a.png)"_ba << u"a.png"_s;
    QTest::newRow("backslash at the end") << R"(inline; filename="a.png\)"_ba << other;
    QTest::newRow("no quotes in extended") << "inline; filename*=b.png"_ba << other;
    QTest::newRow("semicolons") << ";;;"_ba << other;
}

void TestSuggestedName::fromTheHeader()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, name);
    QCOMPARE(suggestedName(header, QUrl(u"https://a.example/of-the-path.png"_s)), name);
}

void TestSuggestedName::isBounded()
{
    const QUrl nowhere(u"https://a.example/"_s);
    const QByteArray sunset = QByteArray("\xE6\x99\x9A").repeated(300);
    const QString name = suggestedName("inline; filename=\"" + sunset + ".jpeg\"", nowhere);
    QCOMPARE(name, u"晚"_s.repeated(65) + u".jpeg"_s);
    const QByteArray smiles = QByteArray("\xF0\x9F\x98\x80").repeated(100);
    QCOMPARE(suggestedName("inline; filename=\"a" + smiles + '"', nowhere).toUtf8().size(), 197);
    QVERIFY(suggestedName("inline; filename=a." + sunset, nowhere).toUtf8().size() <= 200);
}

QTEST_GUILESS_MAIN(TestSuggestedName)
#include "tst_suggestedname.moc"
