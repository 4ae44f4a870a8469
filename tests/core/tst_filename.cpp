// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/filename.h"

#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestFileName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesANameSafe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QString>("safe");
        const QByteArray png = "image/png";
        QTest::newRow("good") << u"sunset.png"_s << png << u"sunset.png"_s;
        QTest::newRow("chinese") << u"晚霞 2.png"_s << png << u"晚霞 2.png"_s;
        QTest::newRow("jpeg") << u"a.jpeg"_s << QByteArray("image/jpeg") << u"a.jpeg"_s;
        QTest::newRow("capitals") << u"A.JPG"_s << QByteArray("image/jpeg") << u"A.jpg"_s;
        QTest::newRow("wrong type") << u"a.jpg"_s << png << u"a.png"_s;
        QTest::newRow("converted") << u"a.heic"_s << QByteArray("image/jpeg") << u"a.jpg"_s;
        QTest::newRow("no extension") << u"scan"_s << QByteArray("image/webp") << u"scan.webp"_s;
        QTest::newRow("other extension") << u"v1.2"_s << png << u"v1.2.png"_s;
        QTest::newRow("script") << u"x.php"_s << png << u"x.php.png"_s;
        QTest::newRow("hidden") << u".png"_s << png << u"image.png"_s;
        QTest::newRow("dots") << u"..png"_s << png << u"image.png"_s;
        QTest::newRow("empty") << QString() << png << u"image.png"_s;
        QTest::newRow("unknown type") << u"a.xyz"_s << QByteArray("x/y") << u"a.xyz"_s;
        QTest::newRow("quotes") << u"a\"b'c.png"_s << png << u"a_b_c.png"_s;
        QTest::newRow("separators") << u"../a\\b.png"_s << png << u"_a_b.png"_s;
        QTest::newRow("line break") << u"a\r\nX-Evil: 1.png"_s << png << u"a__X-Evil: 1.png"_s;
        QTest::newRow("zero") << QString(u"a"_s + QChar(0) + u"b.png"_s) << png << u"a_b.png"_s;
        QTest::newRow("joined") << u"👩\u200D💻.png"_s << png << u"👩\u200D💻.png"_s;
        QTest::newRow("direction") << u"gnp.\u202Eexe.png"_s << png << u"gnp._exe.png"_s;
    }

    void makesANameSafe()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, type);
        QTEST(safeFileName(name, type), "safe");
    }

    void boundsTheLength()
    {
        for (const QString &letter : {u"a"_s, u"图"_s, u"😀"_s}) {
            const QString safe = safeFileName(letter.repeated(3000), "image/jpeg");
            QVERIFY(safe.endsWith(u".jpg"_s));
            QVERIFY(safe.toUtf8().size() <= 200);
            QVERIFY(safe.toUtf8().size() > 190);
            QVERIFY(safe.isValidUtf16());
        }
    }
};

QTEST_GUILESS_MAIN(TestFileName)
#include "tst_filename.moc"
