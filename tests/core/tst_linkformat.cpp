// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkformat.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

const QUrl kPlain(u"https://s3.example/imgs/2022/f4a2.jpg"_s);

} // namespace

class TestLinkFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreStable()
    {
        QCOMPARE(linkFormatName(LinkFormat::Url), u"url"_s);
        QCOMPARE(linkFormatName(LinkFormat::Markdown), u"markdown"_s);
        QCOMPARE(linkFormatName(LinkFormat::Html), u"html"_s);
        QCOMPARE(linkFormatName(LinkFormat::BBCode), u"bbcode"_s);
        for (const LinkFormat format : kLinkFormats)
            QCOMPARE(linkFormatFromName(linkFormatName(format)), format);
        QVERIFY(!linkFormatFromName(u"rst"_s));
        QVERIFY(!linkFormatFromName(QString()));
    }

    void altIsTheNameWithoutItsExtension_data()
    {
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QString>("alt");
        QTest::newRow("usual") << u"sunset.jpg"_s << u"sunset"_s;
        QTest::newRow("Chinese") << u"黄山 日出.png"_s << u"黄山 日出"_s;
        QTest::newRow("two dots") << u"holiday.2024.jpeg"_s << u"holiday.2024"_s;
        QTest::newRow("no extension") << u"sunset"_s << u"sunset"_s;
        QTest::newRow("a number is none") << u"Version 1.2"_s << u"Version 1.2"_s;
        QTest::newRow("only an extension") << u".png"_s << u".png"_s;
        QTest::newRow("last dot") << u"sunset."_s << u"sunset."_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void altIsTheNameWithoutItsExtension()
    {
        QFETCH(QString, fileName);
        QTEST(altText(fileName), "alt");
    }

    void formats_data()
    {
        QTest::addColumn<LinkFormat>("format");
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<QString>("alt");
        QTest::addColumn<QString>("link");

        const QString plain = u"https://s3.example/imgs/2022/f4a2.jpg"_s;
        QTest::newRow("url") << LinkFormat::Url << kPlain << u"sunset"_s << plain;
        QTest::newRow("markdown") << LinkFormat::Markdown << kPlain << u"sunset"_s
                                  << u"![sunset](https://s3.example/imgs/2022/f4a2.jpg)"_s;
        QTest::newRow("html")
            << LinkFormat::Html << kPlain << u"sunset"_s
            << uR"(<img src="https://s3.example/imgs/2022/f4a2.jpg" alt="sunset">)"_s;
        QTest::newRow("bbcode") << LinkFormat::BBCode << kPlain << u"sunset"_s
                                << u"[img]https://s3.example/imgs/2022/f4a2.jpg[/img]"_s;

        const QUrl chinese(u"https://图床.example/图 片.png"_s);
        QTest::newRow("Chinese url") << LinkFormat::Url << chinese << QString()
                                     << u"https://xn--wcso9o.example/%E5%9B%BE%20%E7%89%87.png"_s;
        QTest::newRow("Chinese alt") << LinkFormat::Markdown << kPlain << u"黄山 日出"_s
                                     << u"![黄山 日出](https://s3.example/imgs/2022/f4a2.jpg)"_s;
        QTest::newRow("encoded once")
            << LinkFormat::Url << QUrl(u"https://a.example/a%20b%2Fc.png"_s) << QString()
            << u"https://a.example/a%20b%2Fc.png"_s;
        QTest::newRow("query and fragment")
            << LinkFormat::Html << QUrl(u"https://a.example/i.png?w=1&h=2#top"_s) << u"a"_s
            << uR"(<img src="https://a.example/i.png?w=1&amp;h=2#top" alt="a">)"_s;
        QTest::newRow("IPv6") << LinkFormat::BBCode << QUrl(u"http://[::1]:8080/a[1].png"_s)
                              << QString() << u"[img]http://[::1]:8080/a%5B1%5D.png[/img]"_s;
        QTest::newRow("parentheses in a url")
            << LinkFormat::Markdown << QUrl(u"https://a.example/a_(1).png"_s) << u"a"_s
            << u"![a](https://a.example/a_%281%29.png)"_s;
        QTest::newRow("brackets in alt")
            << LinkFormat::Markdown << kPlain << u"a](http://evil.example)[b"_s
            << uR"(![a\](http://evil.example)\[b](https://s3.example/imgs/2022/f4a2.jpg))"_s;
        QTest::newRow("backslash before the end")
            << LinkFormat::Markdown << kPlain << u"a\\"_s
            << uR"(![a\\](https://s3.example/imgs/2022/f4a2.jpg))"_s;
        QTest::newRow("code span and tag")
            << LinkFormat::Markdown << kPlain << u"a` <b> &amp; *c*"_s
            << uR"(![a\` \<b\> \&amp; \*c\*](https://s3.example/imgs/2022/f4a2.jpg))"_s;
        QTest::newRow("underscores") << LinkFormat::Markdown << kPlain << u"my_file_"_s
                                     << uR"(![my_file\_](https://s3.example/imgs/2022/f4a2.jpg))"_s;
        QTest::newRow("line breaks") << LinkFormat::Markdown << kPlain << u"a\n\n# b\u2028c\x07"_s
                                     << u"![a # b c](https://s3.example/imgs/2022/f4a2.jpg)"_s;
        QTest::newRow("quotes and tags in HTML")
            << LinkFormat::Html << kPlain << u"a\" onerror=\"x()\"><script>"_s
            << u"<img src=\"https://s3.example/imgs/2022/f4a2.jpg\" "
               "alt=\"a&quot; onerror=&quot;x()&quot;&gt;&lt;script&gt;\">"_s;
        QTest::newRow("quotes in an HTML url")
            << LinkFormat::Html << QUrl(u"https://a.example/\"'><b>.png"_s) << u"a"_s
            << uR"(<img src="https://a.example/%22%27%3E%3Cb%3E.png" alt="a">)"_s;
        QTest::newRow("end of BBCode in a url")
            << LinkFormat::BBCode << QUrl(u"https://a.example/x[/img][url]y.png?[b]#[i]"_s)
            << u"a"_s
            << u"[img]https://a.example/x%5B/img%5D%5Burl%5Dy.png?%5Bb%5D#%5Bi%5D[/img]"_s;
        for (const LinkFormat format : kLinkFormats)
            QTest::addRow("no url as %s", qPrintable(linkFormatName(format)))
                << format << QUrl() << u"a"_s << QString();
    }

    void formats()
    {
        QFETCH(LinkFormat, format);
        QFETCH(QUrl, url);
        QFETCH(QString, alt);
        QTEST(formattedLink(format, url, alt), "link");
    }

    // The encoded address still leads to the same place.
    void encodingKeepsTheAddress()
    {
        const QUrl url(u"https://a.example/a (1)[2]'\"*.png?q=(x)|y#{z}"_s);
        const QUrl again(formattedLink(LinkFormat::Url, url, QString()));
        QCOMPARE(again.path(QUrl::FullyDecoded), url.path(QUrl::FullyDecoded));
        QCOMPARE(again.query(QUrl::FullyDecoded), url.query(QUrl::FullyDecoded));
        QCOMPARE(again.fragment(QUrl::FullyDecoded), url.fragment(QUrl::FullyDecoded));
    }

    // Qt's own Markdown reader finds the image and no text beside it, whatever the name is.
    void aMarkdownReaderSeesOnlyTheImage_data()
    {
        QTest::addColumn<QString>("alt");
        for (const QString &alt : {u"a](b)"_s, u"![x](y)"_s, u"`a"_s, u"a\\"_s, u"<b>"_s, u"]["_s,
                 u"a\n\nb"_s, u"](https://evil.example) \\"_s, u"图]片("_s})
            QTest::newRow(qPrintable(alt)) << alt;
    }

    void aMarkdownReaderSeesOnlyTheImage()
    {
        QFETCH(QString, alt);
        const QUrl url(u"https://a.example/a_(1) `<b>.png"_s);
        QTextDocument document;
        document.setMarkdown(formattedLink(LinkFormat::Markdown, url, alt));
        QCOMPARE(document.blockCount(), 1);
        // Qt makes one image of each piece of an escaped alt.
        QString read;
        const QTextBlock block = document.firstBlock();
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            QVERIFY(format.isImageFormat());
            QCOMPARE(QUrl(format.toImageFormat().name()).path(), url.path());
            read += format.stringProperty(QTextFormat::ImageAltText);
        }
        QCOMPARE(read, alt.simplified());
    }
};

QTEST_MAIN(TestLinkFormat)
#include "tst_linkformat.moc"
