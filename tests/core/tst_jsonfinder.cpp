// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/jsonfinder.h"

#include <QElapsedTimer>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

QByteArray json(const char *quotedOnce)
{
    return QByteArray(quotedOnce).replace('\'', '"');
}

} // namespace

class TestJsonFinder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheObject_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray good = json("{'code':200,'msg':'{ \\' }','data':{'url':'x'}}");
        QTest::newRow("alone") << good;
        QTest::newRow("white space") << "\r\n \t" + good + "\n\n";
        QTest::newRow("mark") << "\xEF\xBB\xBF" + good;
        QTest::newRow("marks and white space") << "\n\xEF\xBB\xBF \xEF\xBB\xBF" + good;
        QTest::newRow("PHP notices before") << QByteArray(9000, 'x')
                + "<br />\n<b>Notice</b>: it's "
                  "\"here\" {\"a\": function() { return 1; }}\n"
                + good;
        QTest::newRow("style before") << "<style>a { color: red } b{\"c\"}</style>" + good;
        QTest::newRow("page after") << good + "<!-- cached { -->";
        QTest::newRow("another before") << json("{'code':0,'msg':'old'}") + good;
        QTest::newRow("unclosed before") << "{\"code\": 200, \"msg\": " + good;
        QTest::newRow("objects without code around")
            << json("{'level':'warn'}") + good + json("{'took':3}");
        QTest::newRow("not UTF-8") << good.left(20) + "\xFF" + good.mid(20);
    }

    void findsTheObject()
    {
        QFETCH(QByteArray, body);
        const auto object = findJson(body);
        QVERIFY(object);
        QCOMPARE((*object)["code"_L1].toInt(), 200);
        QCOMPARE((*object)["data"_L1]["url"_L1].toString(), u"x"_s);
    }

    void findsNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("page") << QByteArray("<html><body>{}</body></html>");
        QTest::newRow("array") << QByteArray("[1,2]");
        QTest::newRow("cut") << json("{'code':200,'msg':'','data':{'url':'x'}");
        QTest::newRow("inner code only") << json("<p>{'data':{'code':200}}</p>");
        QTest::newRow("too deep") << json("{'code':200,'a':") + QByteArray(3000, '[')
                + QByteArray(3000, ']') + '}';
    }

    void findsNothing()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!findJson(body));
    }

    void takesTheWholeEvenWithoutCode() { QVERIFY(findJson(json("{'url':'x'}"))); }

    void hostileBodiesEndSoon_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("openings") << QByteArray("{");
        QTest::newRow("keys") << QByteArray("{\"\":");
        QTest::newRow("quotes") << QByteArray("{\"");
        QTest::newRow("empty objects") << QByteArray("{}");
    }

    void hostileBodiesEndSoon()
    {
        QFETCH(QByteArray, piece);
        const QByteArray body = piece.repeated(1024 * 1024 / piece.size());
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!findJson(body));
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestJsonFinder)
#include "tst_jsonfinder.moc"
