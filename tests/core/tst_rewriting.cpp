// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/rewriting.h"

#include "links/linkescape.h"

#include <QRandomGenerator>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(imgurl::DocumentKind)

namespace {

QStringList addressesIn(const QList<ImageReference> &references)
{
    QStringList addresses;
    for (const ImageReference &reference : references)
        addresses.append(reference.address);
    return addresses;
}

//! https://i/1.png and so on for each image.
QList<NewLink> linksFor(const QList<ImageReference> &references)
{
    QList<NewLink> links;
    for (const ImageReference &reference : references)
        links.append({reference, QUrl(u"https://i/%1.png"_s.arg(links.size() + 1))});
    return links;
}

struct Shape {
    const char *name;
    const char *before; //!< each address between ⟦ and ⟧ is expected, as it stands
    QStringList addresses; //!< where they are not as they stand; empty: they are
};

// What the marks leave behind is the document.
QByteArray withoutMarks(QByteArray text)
{
    return text.replace("⟦", "").replace("⟧", "");
}

QByteArray withLinksInMarks(const QByteArray &marked, bool quoted)
{
    QByteArray result;
    int number = 0;
    for (qsizetype at = 0; at < marked.size();) {
        const qsizetype begin = marked.indexOf("⟦", at);
        if (begin < 0)
            return result + marked.sliced(at);
        const QByteArray link = "https://i/" + QByteArray::number(++number) + ".png";
        result += marked.sliced(at, begin - at) + (quoted ? '"' + link + '"' : link);
        at = marked.indexOf("⟧", begin) + 3;
    }
    return result;
}

QStringList marked(const QByteArray &text)
{
    QStringList found;
    for (qsizetype at = 0; (at = text.indexOf("⟦", at)) >= 0;) {
        const qsizetype end = text.indexOf("⟧", at);
        found.append(QString::fromUtf8(text.sliced(at + 3, end - at - 3)));
        at = end;
    }
    return found;
}

const QList<Shape> &shapes()
{
    static const QList<Shape> list = {
        {"plain", "A ![alt](⟦pics/a.png⟧) b\n", {}},
        {"no end of line", "![](⟦a.png⟧)", {}},
        {"title",
            "![alt](⟦a.png⟧ \"a title (with) <marks>\")\n![](⟦b.png⟧ 'x')\n![](⟦c.png⟧ (y))\n", {}},
        {"brackets", "![a](<⟦my pics/sun set.png⟧>) and ![b](<⟦b.png⟧> \"t\")\n", {}},
        {"empty", "![]() ![a](<>) ![b](⟦b.png⟧)\n", {}},
        {"parentheses", "![a](⟦pics/a(1).png⟧) ![b](⟦b((2)).png⟧)\n", {}},
        {"nested brackets", "![a [b] `c]` *d*](⟦a.png⟧)\n", {}},
        {"an image in the description", "![a ![b](⟦b.png⟧) c](⟦a.png⟧)\n", {}},
        {"in a link", "[![a](⟦a.png⟧)](https://h.example) [x](b.png)\n", {}},
        {"several on a line", "![a](⟦a.png⟧)![b](⟦b.png⟧) ![a](⟦a.png⟧)\n", {}},
        {"Chinese", "# 标题\n\n这是![图片](⟦图片/日落.png⟧)。\n", {}},
        {"Chinese in brackets", "这是![图片](<⟦图片/日 落.png⟧>)。\n\n![图](⟦图片/日落.png⟧)\n",
            {}},
        {"percent", "![a](⟦my%20pics/a.png⟧)\n", {}},
        {"query", "![a](⟦a.png?raw=true#x⟧)\n", {}},
        {"escapes", "![a](⟦my\\_pic\\(1\\).png⟧) ![b](⟦a&amp;b.png⟧)\n",
            {u"my_pic(1).png"_s, u"a&b.png"_s}},
        {"the same escapes in code",
            "`![a](my\\_pic.png)` ![a](⟦my\\_pic.png⟧)\n\n    ![a](my\\_pic.png)\n",
            {u"my_pic.png"_s}},
        {"escapes twice", "![a](⟦my\\_pic.png⟧)\n\n![b](⟦my\\_pic.png⟧)\n\n[c](my\\_pic.png)\n",
            {u"my_pic.png"_s, u"my_pic.png"_s}},
        {"a back slash that is one", "![a](⟦pics\\a.png⟧)\n", {}},
        {"next line", "![a](\n⟦a.png⟧\n\"t\")\n", {}},
        {"reference", "![full][x] ![x][] ![x]\n\n[x]: ⟦a.png⟧ \"title\"\n", {}},
        {"references",
            "![a][one]\n\n![b][Two]\n\n[one]: <⟦a b.png⟧>\n[two]:\n   ⟦b.png⟧\n'title'\n[three]: "
            "c.png\n",
            {}},
        {"reference of a link", "[a][x] [y]\n\n[x]: a.png\n[y]: b.png\n", {}},
        {"reference of both", "[a][x] ![a][x]\n\n[x]: ⟦a.png⟧\n", {}},
        {"reference with escapes", "> ![a][x]\n>\n> [x]: ⟦my\\_a.png⟧ \"t\"\n", {u"my_a.png"_s}},
        {"the first definition counts", "![x]\n\n[x]: ⟦a.png⟧\n[x]: b.png\n", {}},
        {"no definition", "![a][nowhere] ![b]\n", {}},
        {"code",
            "`![a](a.png)` ``![b](b.png)``\n\n```md\n![c](c.png)\n<img src=\"d.png\">\n```\n\n    "
            "![e](e.png)\n\n~~~\n![f](f.png)\n~~~\n",
            {}},
        {"an open fence", "```\n![a](a.png)\n\n![b](b.png)\n", {}},
        {"escaped", "\\![a](a.png) !\\[b](b.png) ![c\\](c.png)\n", {}},
        {"comment",
            "<!-- ![a](a.png) <img src=\"b.png\"> -->\n\ntext <!-- <img src=c.png> --> "
            "![d](⟦d.png⟧)\n",
            {}},
        {"front matter", "---\ntitle: x\ncover: ![a](a.png)\n---\n\n![b](⟦b.png⟧)\n", {}},
        {"front matter of Hugo", "+++\ntitle = \"![a](a.png)\"\n+++\n![b](⟦b.png⟧)\n", {}},
        {"a rule first", "---\n\n![b](⟦b.png⟧)\n", {}},
        {"byte order mark", "\xef\xbb\xbf---\na: b\n---\n![b](⟦b.png⟧)\n", {}},
        {"CRLF", "# A\r\n\r\n![a](⟦a.png⟧)\r\n\r\n![b][x]\r\n\r\n[x]: ⟦b.png⟧\r\n", {}},
        {"list",
            "* one ![a](⟦a.png⟧)\n  * two\n\n    ![b](⟦b.png⟧)\n1. ![c](\n   ⟦c.png⟧)\n- [ ] "
            "![d](⟦d.png⟧)\n",
            {}},
        {"quotation", "> ![a](⟦a.png⟧)\n> > ![b](\n> > ⟦b.png⟧)\n", {}},
        {"table", "| a | b |\n|---|---|\n| ![a](⟦a.png⟧) | `![b](b.png)` ![c](⟦c.png⟧) |\n", {}},
        {"heading", "![a](⟦a.png⟧)\n===\n\n## ![b](⟦b.png⟧) ##\n", {}},
        {"emphasis", "**![a](⟦a_b_c.png⟧)** ~~![b](⟦b*.png⟧)~~\n", {}},
        {"img", "<img src=\"⟦a.png⟧\" width=\"50%\"> text <IMG ALT='x' SRC='⟦b c.png⟧'/>\n", {}},
        {"img over lines",
            "<p align=\"center\">\n  <img\n    alt=\"x\"\n    src=\"⟦a.png⟧\"\n  />\n</p>\n", {}},
        {"img in a paragraph over lines", "text <img\nsrc=\"⟦a.png⟧\"\nalt=\"b\"> text\n", {}},
        {"img in a quotation", "> <div>\n> <img alt=\"a\"\n> src=\"⟦a.png⟧\">\n> </div>\n", {}},
        {"img with entities", "<img src=\"⟦a&amp;b.png⟧\">\n", {u"a&b.png"_s}},
        {"img in code",
            "`<img src=\"a.png\">`\n\n    <img src=\"b.png\">\n\n&lt;img src=\"c.png\">\n", {}},
        {"script", "<script>\nvar a = '<img src=\"a.png\">';\n</script>\n\n<img src=\"⟦b.png⟧\">\n",
            {}},
        {"figure", "<figure>\n\n![a](⟦a.png⟧)\n\n<figcaption>x</figcaption>\n</figure>\n", {}},
        {"img beside Markdown", "![a](⟦a.png⟧) <img src=\"⟦b.png⟧\"> ![c](⟦c.png⟧)\n", {}},
        {"picture", "<picture><source srcset=\"a.webp\"><img src=\"⟦a.png⟧\"></picture>\n", {}},
        {"an address", "![a](⟦https://h.example/a.png⟧) ![b](⟦data:image/png;base64,AA==⟧)\n", {}},
        {"autolink", "<https://h.example/a.png> https://h.example/b.png\n", {}},
        {"no image", "", {}},
        {"broken", "![a](a b.png) ![b]( ![c](⟦c.png⟧) ![d](d.png\n", {}},
    };
    return list;
}

} // namespace

class TestRewriting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void markdown_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("addresses");
        for (const Shape &shape : shapes()) {
            const QByteArray text = shape.before;
            QTest::newRow(shape.name)
                << text << (shape.addresses.isEmpty() ? marked(text) : shape.addresses);
        }
    }

    void markdown()
    {
        QFETCH(QByteArray, text);
        const QByteArray before = withoutMarks(text);
        const auto images = imagesIn(DocumentKind::Markdown, before);
        QTEST(addressesIn(images), "addresses");
        const auto after = withLinks(DocumentKind::Markdown, before, linksFor(images));
        QVERIFY(after);
        QCOMPARE(*after, withLinksInMarks(text, false));
        // One alone changes nothing else.
        for (const NewLink &link : linksFor(images)) {
            const auto one = withLinks(DocumentKind::Markdown, before, {link});
            QVERIFY(one);
            QCOMPARE(one->first(link.reference.from), before.first(link.reference.from));
            QVERIFY(one->endsWith(before.sliced(link.reference.end())));
        }
    }

    void html_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("quoted");
        QTest::newRow("page") << QByteArray(
            "<!DOCTYPE html>\r\n<html><head><title><img src=t></title>"
            "</head><body>\r\n<p>![a](a.png)</p>"
            "<img class=x src=\"⟦图/日 落.png⟧\">\r\n"
            "<!-- <img src=c> --></body></html>")
                              << false;
        QTest::newRow("no quotes")
            << QByteArray("<img src=⟦a.png⟧><img alt=b src=⟦b.png⟧ />") << true;
    }

    void html()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, quoted);
        const QByteArray before = withoutMarks(text);
        const auto images = imagesIn(DocumentKind::Html, before);
        QCOMPARE(addressesIn(images), marked(text));
        const auto after = withLinks(DocumentKind::Html, before, linksFor(images));
        QVERIFY(after);
        QCOMPARE(*after, withLinksInMarks(text, quoted));
    }

    void anAddressCannotEndItsPlace_data()
    {
        QTest::addColumn<QString>("link");
        for (const char *link :
            {"https://h.example/a b.png", "https://h.example/a(1.png", "https://h.example/a)b.png",
                "https://h.example/a.png?x=1&copy=2&lt;3", "https://h.example/a\"onerror='x'.png",
                "https://h.example/<a>.png", "https://h.example/a\\_b.png",
                "https://h.example/图.png", "https://h.example/a*b*_c_`d`.png"})
            QTest::newRow(link) << QString::fromUtf8(link);
    }

    void anAddressCannotEndItsPlace()
    {
        QFETCH(QString, link);
        const QByteArray text = "![a](a.png) ![b](<b.png>) ![c][x] <img src=\"d.png\">"
                                "<img src=e.png>\n\n[x]: c.png \"t\"\n";
        QList<NewLink> links;
        const auto images = imagesIn(DocumentKind::Markdown, text);
        QCOMPARE(images.size(), 5);
        for (const ImageReference &image : images)
            links.append({image, QUrl(link)});
        const auto after = withLinks(DocumentKind::Markdown, text, links);
        QVERIFY(after);
        for (const ImageReference &image : imagesIn(DocumentKind::Markdown, *after))
            QCOMPARE(image.address, linkAddress(QUrl(link)));
    }

    void damagedTextsKeepTheirBytes()
    {
        QRandomGenerator random(20261127);
        QByteArray all;
        for (const Shape &shape : shapes())
            all += withoutMarks(shape.before) + '\n';
        const QByteArray marks = "![]()<>\\&;`\"'\n\r -:|=";
        int rewritten = 0;
        for (int i = 0; i < 400; ++i) {
            const qsizetype from = random.bounded(int(all.size()));
            QByteArray text = all.mid(from, random.bounded(600));
            for (int j = random.bounded(8); j > 0 && !text.isEmpty(); --j)
                text[random.bounded(int(text.size()))] =
                    marks.at(random.bounded(int(marks.size())));
            const auto images = imagesIn(DocumentKind::Markdown, text);
            qsizetype end = 0;
            for (const ImageReference &image : images) {
                QVERIFY(image.from >= end && image.size > 0 && image.end() <= text.size());
                end = image.end();
            }
            const auto links = linksFor(images);
            const auto after = withLinks(DocumentKind::Markdown, text, links);
            if (!after)
                continue;
            rewritten += images.isEmpty() ? 0 : 1;
            // What lies between the links is as it was.
            qsizetype at = 0;
            qsizetype done = 0;
            for (const NewLink &link : links) {
                const QByteArray between = text.sliced(done, link.reference.from - done);
                QCOMPARE(after->sliced(at, between.size()), between);
                at = after->indexOf(".png", after->indexOf("https://i/", at + between.size())) + 4;
                at += link.reference.place == ImageReference::Place::HtmlUnquoted ? 1 : 0;
                done = link.reference.end();
            }
            QCOMPARE(after->sliced(at), text.sliced(done));
        }
        QVERIFY2(rewritten > 200, qPrintable(QString::number(rewritten)));
    }
};

QTEST_APPLESS_MAIN(TestRewriting)
#include "tst_rewriting.moc"
