// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/imagehtml.h"

#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestImageHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("address");
        const QString address = u"https://x.example/a.png"_s;
        QTest::newRow("Firefox")
            << u"<img src=\"https://x.example/a.png\" alt=\"A cat\" width=\"4\">"_s << address;
        QTest::newRow("Chrome") << u"<meta http-equiv='content-type' content='text/html; "
                                   "charset=utf-8'><img src=\"https://x.example/a.png\"/>"_s
                                << address;
        QTest::newRow("in a link")
            << u"<a href=\"https://page.example/\"><img src=\"https://x.example/a.png\"></a>"_s
            << address;
        QTest::newRow("in a fragment of Windows")
            << u"<html><body>\n<!--StartFragment--><IMG class=x SRC='https://x.example/a.png'>"
               "<!--EndFragment-->\n</body></html>"_s
            << address;
        QTest::newRow("no quotes") << u"<img src=https://x.example/a.png>"_s << address;
        QTest::newRow("slash after the name")
            << u"<img/src='https://x.example/a.png'>"_s << address;
        QTest::newRow("blanks around it")
            << u"<img\nsrc = \" https://x.example/a.png\t\" >"_s << address;
        QTest::newRow("entities")
            << u"<img src=\"https://x.example/a?b=1&amp;c=2&#38;d&#x3D;3&e&\">"_s
            << u"https://x.example/a?b=1&c=2&d=3&e&"_s;
        QTest::newRow("unknown entity") << u"<img src=\"https://x.example/a?b&copy;=1&nbsp\">"_s
                                        << u"https://x.example/a?b&copy;=1&nbsp"_s;
        QTest::newRow("scheme of the page") << u"<img src=\"//x.example/a.png\">"_s << address;
        QTest::newRow("the first of several")
            << u"<p>x</p><img src=\"https://x.example/a.png\"><img src=\"https://b.example/\">"_s
            << address;
        QTest::newRow("not in a comment")
            << u"<!-- <img src=\"https://b.example/\"> --><img src=\"https://x.example/a.png\">"_s
            << address;
        QTest::newRow("other attributes with a src in them")
            << u"<img data-src=\"https://b.example/\" alt='src=\"https://b.example/\" >' "
               "srcset=\"https://b.example/ 2x\" src=\"https://x.example/a.png\">"_s
            << address;
        QTest::newRow("other tags that begin alike")
            << u"<image src=\"https://b.example/\"><imgx src=\"https://b.example/\">"
               "<img src=\"https://x.example/a.png\">"_s
            << address;
        QTest::newRow("one without a source first")
            << u"<img alt=\"x\"><img src=\"\"><img src=\"https://x.example/a.png\">"_s << address;
        QTest::newRow("Chinese") << u"<img src=\"https://x.example/夏 天.png\">"_s
                                 << u"https://x.example/夏 天.png"_s;
    }

    void addresses()
    {
        QFETCH(QString, html);
        QFETCH(QString, address);
        const auto source = imageFromHtml(html);
        QVERIFY(source && std::holds_alternative<AddressSource>(*source));
        QCOMPARE(std::get<AddressSource>(*source).address, QUrl(address));
    }

    void pictureInThePage()
    {
        const QString url = u"data:image/png;base64,iVBO/w=="_s;
        QCOMPARE(imageFromHtml(u"<img src=\""_s + url + u"\">"_s), Source(DataUrlSource{url}));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<int>("problem");
        QTest::newRow("relative") << u"<img src=\"images/a.png\">"_s
                                  << int(IntakeProblem::RelativeAddress);
        QTest::newRow("of the host")
            << u"<img src=\"/images/a.png\">"_s << int(IntakeProblem::RelativeAddress);
        QTest::newRow("a file here")
            << u"<img src=\"file:///etc/secret.png\">"_s << int(IntakeProblem::OtherPlace);
        QTest::newRow("of the page's script")
            << u"<img src=\"blob:https://x.example/1\">"_s << int(IntakeProblem::OtherPlace);
        QTest::newRow("of a mail")
            << u"<img src=\"cid:part1@x\">"_s << int(IntakeProblem::OtherPlace);
    }

    void refusals()
    {
        QFETCH(QString, html);
        const auto source = imageFromHtml(html);
        QVERIFY(source && std::holds_alternative<RefusedSource>(*source));
        QTEST(int(std::get<RefusedSource>(*source).problem), "problem");
    }

    void noImage_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("nothing") << u""_s;
        QTest::newRow("a link") << u"<a href=\"https://x.example/a.png\">a</a>"_s;
        QTest::newRow("in a comment") << u"<!-- <img src=\"https://x.example/\"> -->"_s;
        QTest::newRow("in an open comment") << u"<!-- <img src=\"https://x.example/\">"_s;
        QTest::newRow("cut off") << u"<p><img"_s;
        QTest::newRow("cut off at the value") << u"<img src="_s;
        QTest::newRow("strange") << u"<img = / = 'a' <<img <"_s;
        QTest::newRow("blank") << u"<img src='  '>"_s;
    }

    void noImage()
    {
        QFETCH(QString, html);
        QVERIFY(!imageFromHtml(html));
    }
};

QTEST_GUILESS_MAIN(TestImageHtml)
#include "tst_imagehtml.moc"
