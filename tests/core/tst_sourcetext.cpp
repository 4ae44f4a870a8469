// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/sourcetext.h"

#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(imgurl::Source)

namespace {

Source address(const QString &url)
{
    return AddressSource{QUrl(url)};
}

//! What sources are, for tables and for messages: "local /a.png", "refused NotAnAddress: words".
QStringList told(const Sources &sources)
{
    QStringList lines;
    for (const Source &source : sources) {
        if (const auto *local = std::get_if<LocalSource>(&source))
            lines << u"local "_s + local->path;
        else if (const auto *there = std::get_if<AddressSource>(&source))
            lines << u"address "_s + there->address.toString(QUrl::FullyEncoded);
        else if (const auto *data = std::get_if<DataUrlSource>(&source))
            lines << u"data "_s + data->url;
        else if (const auto *refused = std::get_if<RefusedSource>(&source))
            lines << u"refused %1: %2"_s.arg(int(refused->problem)).arg(refused->given);
    }
    return lines;
}

QString refusal(IntakeProblem problem, const QString &given)
{
    return u"refused %1: %2"_s.arg(int(problem)).arg(given);
}

} // namespace

class TestSourceText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void urls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<Source>("source");
        const auto row = [](const char *name, const QString &url, const Source &source) {
            QTest::newRow(name) << url << source;
        };
        const auto refused = [&row](const char *name, const QString &url, IntakeProblem problem,
                                 const QString &given = {}) {
            row(name, url, RefusedSource{problem, given.isEmpty() ? url : given});
        };
        row("https", u"https://x.example/a%20b.png?w=1"_s,
            address(u"https://x.example/a%20b.png?w=1"_s));
        row("http", u"HTTP://x.example/"_s, address(u"http://x.example/"_s));
        row("secrets and a fragment", u"https://me:pw@x.example/a.png#top"_s,
            address(u"https://x.example/a.png"_s));
        row("file", u"file:///home/u/%E5%A4%8F%20%231.png"_s, LocalSource{u"/home/u/夏 #1.png"_s});
        row("percent sign", u"file:///home/u/100%25.png"_s, LocalSource{u"/home/u/100%.png"_s});
        row("folder", u"file:///home/u/holiday/"_s, LocalSource{u"/home/u/holiday/"_s});
        row("this host", u"file://localhost/a.png"_s, LocalSource{u"/a.png"_s});
        row("one slash", u"file:/a.png"_s, LocalSource{u"/a.png"_s});
        row("picture in itself", u"data:image/png;base64,iVBO"_s,
            DataUrlSource{u"data:image/png;base64,iVBO"_s});
        refused("another host", u"file://nas/share/a.png"_s, IntakeProblem::OtherPlace);
        refused("share", u"smb://nas/share/a.png"_s, IntakeProblem::OtherPlace);
        refused("no password is told", u"sftp://me:secret@nas/a.png"_s, IntakeProblem::OtherPlace,
            u"sftp://me@nas/a.png"_s);
        refused("trash", u"trash:///a.png"_s, IntakeProblem::OtherPlace);
        refused("phone", u"mtp://phone/a.png"_s, IntakeProblem::OtherPlace);
        refused("ftp", u"ftp://x.example/a.png"_s, IntakeProblem::OtherPlace);
        refused("script", u"javascript:alert(1)"_s, IntakeProblem::OtherPlace);
        refused("no host", u"https:///a.png"_s, IntakeProblem::NotAnAddress);
        refused("NUL in a path", u"file:///a%00.png"_s, IntakeProblem::NotAnAddress);
    }

    void urls()
    {
        QFETCH(QString, url);
        QFETCH(Source, source);
        QCOMPARE(told({sourceFromUrl(QUrl(url))}), told({source}));
    }

    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("sources");
        const auto row = [](const char *name, const QString &text, const QStringList &sources) {
            QTest::newRow(name) << text << sources;
        };
        row("nothing", u""_s, {});
        row("blank", u" \n\r\n\t"_s, {});
        row("one address", u"https://x.example/a.png"_s, {u"address https://x.example/a.png"_s});
        row("blanks around it", u"  https://x.example/a.png \n"_s,
            {u"address https://x.example/a.png"_s});
        row("several, with Windows' line ends, in order",
            u"https://x.example/b.png\r\n\r\nhttp://x.example/a.png\r\n/home/u/夏 天.png\r\n"
            "file:///c.png"_s,
            {u"address https://x.example/b.png"_s, u"address http://x.example/a.png"_s,
                u"local /home/u/夏 天.png"_s, u"local /c.png"_s});
        row("comments of a list", u"# from a page\nhttps://x.example/a.png"_s,
            {u"address https://x.example/a.png"_s});
        row("words", u"no picture"_s, {refusal(IntakeProblem::NotAnAddress, u"no picture"_s)});
        row("many words, one refusal", u"Dear all,\nlook at this:\nhttps://x.example/a.png\nBye"_s,
            {u"address https://x.example/a.png"_s,
                refusal(IntakeProblem::NotAnAddress, u"Dear all,"_s)});
        row("words that begin with an address", u"https://x.example/a.png is nice"_s,
            {refusal(IntakeProblem::NotAnAddress, u"https://x.example/a.png is nice"_s)});
        row("a host alone", u"x.example/a.png"_s,
            {refusal(IntakeProblem::NotAnAddress, u"x.example/a.png"_s)});
        row("relative path", u"pictures/a.png"_s,
            {refusal(IntakeProblem::NotAnAddress, u"pictures/a.png"_s)});
        row("Windows' path", u"C:\\a.png"_s,
            {refusal(IntakeProblem::NotAnAddress, u"C:\\a.png"_s)});
        row("Markdown", u"![](https://x.example/a.png)"_s,
            {refusal(IntakeProblem::NotAnAddress, u"![](https://x.example/a.png)"_s)});
        row("code", u"<img src=\"https://x.example/a.png\">"_s,
            {refusal(IntakeProblem::NotAnAddress, u"<img src=\"https://x.example/a.png\">"_s)});
        row("unescaped path in a URL", u"file:///home/u/a b.png"_s, {u"local /home/u/a b.png"_s});
        row("share", u"smb://nas/a.png"_s,
            {refusal(IntakeProblem::OtherPlace, u"smb://nas/a.png"_s)});
        row("picture in itself", u"data:image/png;base64,iVBORw0K\n"_s,
            {u"data data:image/png;base64,iVBORw0K"_s});
        row("its lines broken", u"data:image/png;base64,\niVBO\nRw0K/a==\n"_s,
            {u"data data:image/png;base64,\niVBO\nRw0K/a=="_s});
        row("two of them", u"data:image/png;base64,iVBO\ndata:image/gif;base64,R0lG"_s,
            {u"data data:image/png;base64,iVBO"_s, u"data data:image/gif;base64,R0lG"_s});
        row("not in base64", u"data:image/svg+xml,%3Csvg/%3E"_s,
            {u"data data:image/svg+xml,%3Csvg/%3E"_s});
        row("drawing", u"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"_s,
            {refusal(IntakeProblem::DrawingText, u"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"_s)});
        row("drawing with its head", u"\n<?xml version=\"1.0\"?>\n<svg/>"_s,
            {refusal(IntakeProblem::DrawingText, u"<?xml version=\"1.0\"?> <svg/>"_s)});
        row("drawing behind a comment", u"<!-- "_s + QString(2000, u'x') + u" -->\n<svg/>"_s,
            {refusal(IntakeProblem::DrawingText, u"<!-- "_s + QString(54, u'x') + u'…')});
        row("other XML", u"<?xml version=\"1.0\"?>"_s,
            {refusal(IntakeProblem::NotAnAddress, u"<?xml version=\"1.0\"?>"_s)});
        row("files of an old Nautilus",
            u"x-special/nautilus-clipboard\ncopy\nfile:///a%20b.png\nfile:///c.png\n"_s,
            {u"local /a b.png"_s, u"local /c.png"_s});
        row("control characters are not told", u"\x1b[31mred\u202e"_s,
            {refusal(IntakeProblem::NotAnAddress, u"\ufffd[31mred\ufffd"_s)});
    }

    void texts()
    {
        QFETCH(QString, text);
        QTEST(told(sourcesFromText(text)), "sources");
    }

    void aLongTextIsRefused()
    {
        for (const QString &text :
            {u"some words\n"_s.repeated(110'000), QString(1'100'000, u'a')}) {
            const Sources sources = sourcesFromText(text);
            QCOMPARE(sources.size(), 1);
            const auto refused = std::get<RefusedSource>(sources.first());
            QCOMPARE(refused.problem, IntakeProblem::TooLarge);
            QVERIFY(refused.given.size() <= 60);
        }
    }

    void dataUrlsMayBeLong()
    {
        const QString url = u"data:image/png;base64,"_s + QString(3'000'000, u'A');
        QCOMPARE(sourcesFromText(url + u"\nhttps://x.example/a.png"_s),
            (Sources{DataUrlSource{url}, address(u"https://x.example/a.png"_s)}));
    }

    void aThousandLinesAreTaken()
    {
        QString text;
        for (int i = 0; i < 1001; ++i)
            text += u"https://x.example/%1.png\nand a word\n"_s.arg(i);
        const Sources sources = sourcesFromText(text);
        QCOMPARE(sources.size(), 1002);
        QCOMPARE(sources[999], address(u"https://x.example/999.png"_s));
        QCOMPARE(std::get<RefusedSource>(sources[1000]).problem, IntakeProblem::TooMany);
        QCOMPARE(std::get<RefusedSource>(sources[1001]).problem, IntakeProblem::NotAnAddress);
    }

    void whatIsToldIsShort()
    {
        QCOMPARE(shortened(u"a\n\tb  c"_s), u"a b c"_s);
        QCOMPARE(shortened(QString(61, u'x')), QString(59, u'x') + u'…');
        QCOMPARE(shortened(QString(60, u'x')), QString(60, u'x'));
        QCOMPARE(shortened(QString(58, u'x') + u"😀😀"_s), QString(58, u'x') + u'…');
    }
};

QTEST_GUILESS_MAIN(TestSourceText)
#include "tst_sourcetext.moc"
