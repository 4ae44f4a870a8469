// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linktemplate.h"

#include "links/linkformat.h"

#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestLinkTemplate : public QObject {
    Q_OBJECT

private:
    static LinkFacts sunset()
    {
        return {.url = QUrl(u"https://s3.example/imgs/a(1).png?x=1&y=2"_s),
            .thumbnail = QUrl(u"https://s3.example/thumb/a.png"_s),
            .deleteUrl = QUrl(u"https://www.imgurl.org/delete/k3y"_s),
            .fileName = u"sunset.jpg"_s,
            .album = u"Summer"_s,
            .pixelSize = {1600, 1000},
            .number = 3};
    }

    static LinkFacts named(const QString &name)
    {
        LinkFacts facts = sunset();
        facts.fileName = name;
        return facts;
    }

private Q_SLOTS:
    void fillsEachField_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("url") << u"{url}"_s << u"https://s3.example/imgs/a%281%29.png?x=1&y=2"_s;
        QTest::newRow("thumb") << u"{thumb}"_s << u"https://s3.example/thumb/a.png"_s;
        QTest::newRow("name") << u"{name}"_s << u"sunset.jpg"_s;
        QTest::newRow("alt") << u"{alt}"_s << u"sunset"_s;
        QTest::newRow("size") << u"{width}×{height}"_s << u"1600×1000"_s;
        QTest::newRow("album") << u"{album}"_s << u"Summer"_s;
        QTest::newRow("number") << u"图{n}"_s << u"图3"_s;
        QTest::newRow("twice") << u"{n}{n}"_s << u"33"_s;
        QTest::newRow("none") << u"no field"_s << u"no field"_s;
        QTest::newRow("others") << u"{} {x} {URL} {url {n}"_s << u"{} {x} {URL} {url 3"_s;
        QTest::newRow("lines") << u"{n}\n{alt}"_s << u"3\nsunset"_s;
    }

    void fillsEachField()
    {
        QFETCH(QString, text);
        QTEST(expandLink(text, sunset()), "expected");
    }

    void everyFieldThatIsOfferedIsFilled()
    {
        for (const char *field : kLinkFields) {
            const QString text = u'{' + QString::fromLatin1(field) + u'}';
            QVERIFY2(!expandLink(text, sunset()).contains(u'{'), field);
            QVERIFY2(!expandLink(text, sunset()).isEmpty(), field);
        }
    }

    void whatIsNotKnownIsEmpty()
    {
        const LinkFacts bare{.url = QUrl(u"https://h/a.png"_s), .fileName = u"a.png"_s};
        QCOMPARE(expandLink(u"[{width}{height}{album}]"_s, bare), u"[]"_s);
        QCOMPARE(expandLink(u"{thumb}"_s, bare), u"https://h/a.png"_s);
        QCOMPARE(expandLink(u"{url}"_s, {}), QString());
        QCOMPARE(expandLink(u"always"_s, {}), QString());
    }

    void theDeleteLinkIsGivenByChoiceAlone()
    {
        const QString text = u"{url} {delete}"_s;
        QVERIFY(wantsDeleteLink(text));
        QVERIFY(!wantsDeleteLink(u"{url}"_s));
        QVERIFY(expandLink(text, sunset()).endsWith(u" {delete}"_s));
        QVERIFY(expandLink(text, sunset(), DeleteField::Filled)
                    .endsWith(u" https://www.imgurl.org/delete/k3y"_s));
    }

    void textIsEscapedForWhatItStandsIn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("markdown") << u"![{alt}](x)"_s << u"a](b) <i> `c` *d*.png"_s
                                  << u"![a\\](b) \\<i\\> \\`c\\` \\*d\\*](x)"_s;
        QTest::newRow("markdown title")
            << u"[![{alt}](t \"{alt}\")](x)"_s << u"a \"b\" (c) 'd'.png"_s
            << u"[![a \"b\" (c) 'd'](t \"a \\\"b\\\" \\(c\\) \\'d\\'\")](x)"_s;
        QTest::newRow("html") << u"<img alt=\"{alt}\" title='{alt}'> {alt}"_s
                              << u"a\"><script>'&.png"_s
                              << u"<img alt=\"a&quot;&gt;&lt;script&gt;&#39;&amp;\" "
                                 "title='a&quot;&gt;&lt;script&gt;&#39;&amp;'> "
                                 "a&quot;&gt;&lt;script&gt;&#39;&amp;"_s;
        QTest::newRow("html in markdown") << u"[{alt}](x) <img alt=\"{alt}\">"_s << u"a\"]<b.png"_s
                                          << u"[a\"\\]\\<b](x) <img alt=\"a&quot;]&lt;b\">"_s;
        QTest::newRow("bbcode") << u"[url=x][img alt={alt}]y[/img][/url]"_s << u"a][/img].png"_s
                                << u"[url=x][img alt=a)(/img)]y[/img][/url]"_s;
        QTest::newRow("plain") << u"{alt}: {n}"_s << u"a <b> [c].png"_s << u"a <b> [c]: 3"_s;
        QTest::newRow("a field as a name")
            << u"{alt}"_s << u"{delete}{url}.png"_s << u"{delete}{url}"_s;
        QTest::newRow("lines") << u"{alt}"_s << u"a\r\nb\tc\x1b.png"_s << u"a b c"_s;
    }

    void textIsEscapedForWhatItStandsIn()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QTEST(expandLink(text, named(name), DeleteField::Filled), "expected");
    }

    void addressesAreEscapedForHtml()
    {
        QCOMPARE(expandLink(u"<a href=\"{url}\">{url}</a>"_s, sunset()),
            u"<a href=\"https://s3.example/imgs/a%281%29.png?x=1&amp;y=2\">"
            "https://s3.example/imgs/a%281%29.png?x=1&amp;y=2</a>"_s);
        // An autolink of Markdown is no tag.
        QCOMPARE(expandLink(u"<{url}>"_s, sunset()),
            u"<https://s3.example/imgs/a%281%29.png?x=1&y=2>"_s);
    }

    //! So that whoever begins a template with one of ours gets what it gave.
    void ourFormatsCanBeWrittenAsTemplates()
    {
        for (const QString &name : {u"a.png"_s, u"a [1] *b* \"c\" & <d>.png"_s, u"晚 霞.png"_s}) {
            const LinkFacts facts = named(name);
            const auto ours = [&](LinkFormat format) {
                return formattedLink(format, facts.url, altText(name));
            };
            QCOMPARE(expandLink(u"{url}"_s, facts), ours(LinkFormat::Url));
            QCOMPARE(expandLink(u"![{alt}]({url})"_s, facts), ours(LinkFormat::Markdown));
            QCOMPARE(
                expandLink(u"<img src=\"{url}\" alt=\"{alt}\">"_s, facts), ours(LinkFormat::Html));
            QCOMPARE(expandLink(u"[img]{url}[/img]"_s, facts), ours(LinkFormat::BBCode));
        }
    }
};

QTEST_GUILESS_MAIN(TestLinkTemplate)
#include "tst_linktemplate.moc"
