// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/contentname.h"

#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestContentName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesFitTheContent_data()
    {
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QByteArray>("extension");
        QTest::addColumn<QString>("name");
        const QByteArray png = "png";
        const QByteArray jpg = "jpg";
        QTest::newRow("right") << u"photo.png"_s << png << u"photo.png"_s;
        QTest::newRow("jpeg stays") << u"photo.jpeg"_s << jpg << u"photo.jpeg"_s;
        QTest::newRow("capitals stay") << u"IMG_1.JPG"_s << jpg << u"IMG_1.JPG"_s;
        QTest::newRow("png named jpg") << u"photo.jpg"_s << png << u"photo.png"_s;
        QTest::newRow("jpeg named png") << u"photo.PNG"_s << jpg << u"photo.jpg"_s;
        QTest::newRow("text") << u"photo.txt"_s << png << u"photo.png"_s;
        QTest::newRow("jfif") << u"photo.jfif"_s << jpg << u"photo.jpg"_s;
        QTest::newRow("none") << u"photo"_s << png << u"photo.png"_s;
        QTest::newRow("none, Chinese")
            << u"黄山 日出"_s << QByteArray("webp") << u"黄山 日出.webp"_s;
        QTest::newRow("a number is none") << u"Version 1.2"_s << png << u"Version 1.2.png"_s;
        QTest::newRow("a word is none") << u"holiday.final"_s << png << u"holiday.final.png"_s;
        QTest::newRow("two dots") << u"a.b.gif"_s << QByteArray("gif") << u"a.b.gif"_s;
        QTest::newRow("dot at the end") << u"photo. "_s << png << u"photo.png"_s;
        QTest::newRow("only an extension") << u".png"_s << png << u"image.png"_s;
        QTest::newRow("empty") << QString() << png << u"image.png"_s;
    }

    void namesFitTheContent()
    {
        QFETCH(QString, fileName);
        QFETCH(QByteArray, extension);
        QTEST(nameForContent(fileName, extension), "name");
    }
};

QTEST_GUILESS_MAIN(TestContentName)
#include "tst_contentname.moc"
