// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/dataurl.h"

#include "testpicture.h"

#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kGif =
    QByteArray::fromHex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b");

QString inBase64(const QByteArray &content, const QString &type = u"image/gif"_s)
{
    return u"data:"_s + type + u";base64,"_s + QString::fromLatin1(content.toBase64());
}

} // namespace

class TestDataUrl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pictures_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("base64") << inBase64(kGif);
        QTest::newRow("another type is said") << inBase64(kGif, u"image/png"_s);
        QTest::newRow("a drawing is said") << inBase64(kGif, u"image/svg+xml"_s);
        QTest::newRow("no type is said") << inBase64(kGif, {});
        QTest::newRow("parameters") << inBase64(kGif, u"image/gif;charset=utf-8;name=a.gif"_s);
        QTest::newRow("capitals") << inBase64(kGif).replace(
            u"data:image/gif;base64"_s, u"DATA:IMAGE/GIF;BASE64"_s);
        QTest::newRow("percent signs")
            << u"data:image/gif,"_s + QString::fromLatin1(kGif.toPercentEncoding());
        QTest::newRow("percent signs in base64")
            << inBase64(kGif).replace(u'/', u"%2F"_s).replace(u'=', u"%3D"_s);
        QTest::newRow("letters for addresses")
            << inBase64(kGif)
                   .replace(u'+', u'-')
                   .replace(u'/', u'_')
                   .replace(u"data:image_gif"_s, u"data:image/gif"_s);
        QTest::newRow("no padding") << inBase64(kGif).remove(u'=');
        QString broken = inBase64(kGif);
        for (qsizetype at = broken.indexOf(u',') + 9; at < broken.size(); at += 10)
            broken.insert(at, u"\r\n"_s);
        QTest::newRow("broken lines") << broken + u" \n"_s;
    }

    void pictures()
    {
        QFETCH(QString, url);
        const auto picture = pictureFromDataUrl(url);
        QVERIFY(picture.ok());
        QCOMPARE(picture->content, kGif);
        QCOMPARE(picture->extension, "gif");
    }

    void drawings_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("base64") << inBase64("<svg/>", u"image/svg+xml"_s);
        QTest::newRow("text") << u"data:image/svg+xml;utf8,<svg viewBox='0 0 1 1'/>"_s;
        QTest::newRow("of another type")
            << inBase64("<?xml version='1.0'?><svg/>", u"text/xml"_s);
    }

    void drawings()
    {
        QFETCH(QString, url);
        const auto picture = pictureFromDataUrl(url);
        QVERIFY(picture.ok());
        QCOMPARE(picture->extension, "svg");
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("problem");
        const auto row = [](const char *name, const QString &url, IntakeProblem problem) {
            QTest::newRow(name) << url << int(problem);
        };
        row("no comma", u"data:image/png;base64"_s, IntakeProblem::DataDamaged);
        row("nothing in it", u"data:image/png;base64,"_s, IntakeProblem::DataDamaged);
        row("no base64", u"data:image/png;base64,?*"_s, IntakeProblem::DataDamaged);
        row("cut off", u"data:image/png;base64,iVBOR"_s, IntakeProblem::DataDamaged);
        row("words", u"data:,Hello"_s, IntakeProblem::NotAnImage);
        row("a page that says it is an image", inBase64("<html>not found</html>"),
            IntakeProblem::NotAnImage);
    }

    void refusals()
    {
        QFETCH(QString, url);
        const auto picture = pictureFromDataUrl(url);
        QVERIFY(!picture.ok());
        QTEST(int(picture.error()), "problem");
    }

    void sixtyFourMebibytesAreTheBound()
    {
        constexpr qsizetype kMost = 64 * 1024 * 1024;
        const QByteArray most = kGif + QByteArray(kMost - kGif.size(), '\0');
        const auto picture = pictureFromDataUrl(inBase64(most));
        QVERIFY(picture.ok());
        QCOMPARE(picture->content.size(), kMost);
        const auto larger = pictureFromDataUrl(inBase64(most + '\0'));
        QVERIFY(!larger.ok());
        QCOMPARE(larger.error(), IntakeProblem::TooLarge);
        const auto far = pictureFromDataUrl(u"data:,"_s + QString(100'000'000, u'a'));
        QVERIFY(!far.ok());
        QCOMPARE(far.error(), IntakeProblem::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestDataUrl)
#include "tst_dataurl.moc"
