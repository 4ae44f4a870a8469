// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversion.h"

#include <QTcpServer>
#include <QTest>

using namespace imgurl;
using namespace conversion;

class TestConversionOfDrawings : public QObject, private Fixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { QFile::remove(target()); }

    void drawsInTheSizeOfTheDrawing_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<QSize>("size");
        QTest::newRow("its own") << QByteArray("width=\"60\" height=\"40\" viewBox=\"0 0 6 4\"")
                                 << QSize(60, 40);
        QTest::newRow("of its view") << QByteArray("viewBox=\"0 0 24 12\"") << QSize(24, 12);
        QTest::newRow("less than a pixel")
            << QByteArray("width=\"0.2\" height=\"0.1\" viewBox=\"0 0 24 12\"") << QSize(24, 12);
        QTest::newRow("enormous") << QByteArray("width=\"1e9\" height=\"5e8\"")
                                  << QSize(4096, 2048);
        QTest::newRow("900 megapixels")
            << QByteArray("width=\"30000\" height=\"30000\"") << QSize(4096, 4096);
        QTest::newRow("a square of a billion")
            << QByteArray("width=\"1000000000\" height=\"1000000000\"") << QSize(4096, 4096);
    }

    void drawsInTheSizeOfTheDrawing()
    {
        QFETCH(QByteArray, attributes);
        const QImage image =
            drawn(svg("<rect width=\"100%\" height=\"100%\" fill=\"red\"/>", attributes));
        QTEST(image.size(), "size");
    }

    void drawsTextWithoutAScreen()
    {
        qunsetenv("DISPLAY");
        qunsetenv("WAYLAND_DISPLAY");
        const QImage image =
            drawn(svg("<text x=\"0\" y=\"20\" font-size=\"24\" fill=\"black\">MMM</text>"));
        int dark = 0;
        for (int x = 0; x < 20; ++x) {
            for (int y = 0; y < 20; ++y)
                dark += image.pixelColor(x, y).alpha() > 128;
        }
        QVERIFY(dark > 20);
        QCOMPARE(drawn(svg("")).pixelColor(5, 5).alpha(), 0);
    }

    void readsNothingOutsideADrawing_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<bool>("shown");
        QImage secret(20, 20, QImage::Format_RGB32);
        secret.fill(Qt::green);
        QVERIFY(secret.save(path(u"secret.png"_s)));
        const auto image = [](const QByteArray &address,
                               const QByteArray &name = "xlink:href") -> QByteArray {
            return "<image width=\"20\" height=\"20\" " + name + "=\"" + address + "\"/>";
        };
        const QByteArray secretPath = QFile::encodeName(path(u"secret.png"_s));
        const QByteArray nested = svg(image(secretPath)).toBase64();
        const QByteArray within = imagefiles::contentOf(path(u"secret.png"_s)).toBase64();
        QTest::newRow("a path") << image(secretPath) << false;
        QTest::newRow("a url") << image("file://" + secretPath) << false;
        QTest::newRow("a name beside it") << image("secret.png") << false;
        QTest::newRow("in another drawing")
            << image("data:image/svg+xml;base64," + nested) << false;
        QTest::newRow("in another drawing that lies")
            << image("data:image/png;base64," + nested) << false;
        QTest::newRow("a second address")
            << "<image width=\"20\" height=\"20\" href=\"data:image/png;base64,AAAA\" xlink:href=\""
                + secretPath + "\"/>"
            << false;
        QTest::newRow("within") << image("data:image/png;base64," + within) << true;
        QTest::newRow("within, in the newer way")
            << image("data:image/png;base64," + within, "href") << true;
    }

    void readsNothingOutsideADrawing()
    {
        QFETCH(QByteArray, inside);
        QFETCH(bool, shown);
        const QImage image = drawn(svg(inside));
        QVERIFY(!image.isNull());
        QCOMPARE(image.pixelColor(10, 10).alpha() > 0, shown);
    }

    void asksNoServer()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QByteArray address =
            "http://127.0.0.1:" + QByteArray::number(server.serverPort()) + "/a.png";
        const QImage image = drawn("<?xml-stylesheet type=\"text/css\" href=\"" + address + "\"?>"
            + svg("<style>@import url(" + address + "); rect { fill: url(" + address + ") }</style>"
                + "<image width=\"20\" height=\"20\" xlink:href=\"" + address + "\"/>"
                + "<image width=\"20\" height=\"20\" href=\"" + address + "\"/>"
                + "<use xlink:href=\"" + address + "#a\"/>"));
        QCOMPARE(image.size(), QSize(20, 20));
        QVERIFY(!server.waitForNewConnection(0));
    }

    void readsNoStyleSheetOutsideADrawing()
    {
        const QString sheet = file(u"a.css"_s, "rect { fill: #00ff00 }");
        const QByteArray instruction = "<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/css\" "
                                       "href=\""
            + QFile::encodeName(sheet) + "\"?>";
        const QImage image = drawn(instruction + svg("<rect width=\"20\" height=\"20\"/>"));
        QCOMPARE(image.pixelColor(10, 10), QColor(Qt::black));
    }

    void knowsTheEntitiesOfADrawing()
    {
        const QString part = file(u"part"_s, "<rect width='20' height='20'/>");
        const QImage outside = drawn("<!DOCTYPE svg [<!ENTITY c SYSTEM \"file://"
            + QFile::encodeName(part) + "\">]>" + svg("<g>&c;</g>"));
        QVERIFY(outside.isNull() || outside.pixelColor(10, 10).alpha() == 0);
        const QImage image = drawn("<!DOCTYPE svg [<!ENTITY c \"#0000ff\">]>"
            + svg("<rect width=\"20\" height=\"20\" fill=\"&c;\"/>"));
        QCOMPARE(image.pixelColor(10, 10), QColor(Qt::blue));
    }
};

QTEST_GUILESS_MAIN(TestConversionOfDrawings)
#include "tst_conversionofdrawings.moc"
