// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/imgtag.h"

#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestImgTag : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatABrowserShows_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("sources");
        const auto row = [](const char *name, const char *html, const QStringList &sources) {
            QTest::newRow(name) << QString::fromUtf8(html) << sources;
        };
        row("none", "<p>words</p>", {});
        row("quotes", "<img src=\"a.png\"><IMG alt=x SRC='b c.png'/><img src=d.png>",
            {u"a.png"_s, u"b c.png"_s, u"d.png"_s});
        row("lines", "<img\n  alt=\"x > y\"\n  src = \"a.png\"\n>", {u"a.png"_s});
        row("others' names", "<image src=a><imgs src=b><img data-src=c><img srcset=d>", {});
        row("first of two", "<img src=a src=b>", {u"a"_s});
        row("no value", "<img src><img src=\"\"><img src=' '>", {});
        row("in an attribute", "<a title=\"<img src=a>\"><img src=b></a>", {u"b"_s});
        row("comment", "<!-- <img src=a> --><img src=b><!-- <img src=c>", {u"b"_s});
        row("text alone",
            "<script>'<img src=a>'</script><style><img src=b></STYLE ><textarea><img src=c>"
            "</textareas><img src=d></textarea><img src=e>",
            {u"e"_s});
        row("no tag", "a < img src=a> <3 <img src=b", {u"b"_s});
        row("entities", "<img src='a&amp;b.png?x=&#49;'>", {u"a&amp;b.png?x=&#49;"_s});
        row("after an unclosed one", "<img alt=\"x><img src=a>", {});
    }

    void findsWhatABrowserShows()
    {
        QFETCH(QString, html);
        QStringList found;
        qsizetype at = 0;
        while (const auto source = nextImgSource(html, at)) {
            found.append(html.mid(source->from, source->size));
            const QChar before = html.at(source->from - 1);
            QCOMPARE(source->quote, before == u'"' || before == u'\'' ? before : QChar());
        }
        QTEST(found, "sources");
        QCOMPARE(at, html.size());
    }

    void readsEntities()
    {
        QCOMPARE(attributeText(u"a&amp;b &lt;&#x65e5;&#26412;&quot; &nbsp; &;&"),
            u"a&b <日本\" &nbsp; &;&"_s);
    }
};

QTEST_APPLESS_MAIN(TestImgTag)
#include "tst_imgtag.moc"
