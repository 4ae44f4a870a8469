// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversion.h"
#include "image/scaleddecoder.h"

#include <QTest>

using namespace imgurl;
using namespace conversion;

namespace {

using Colours = std::array<QColor, 4>;

const Colours kAsStored{Qt::red, Qt::green, Qt::blue, Qt::yellow};

Colours turned(int orientation)
{
    static constexpr int places[8][4] = {{0, 1, 2, 3}, {1, 0, 3, 2}, {3, 2, 1, 0}, {2, 3, 0, 1},
        {0, 2, 1, 3}, {2, 0, 3, 1}, {3, 1, 2, 0}, {1, 3, 0, 2}};
    Colours result;
    for (std::size_t i = 0; i < 4; ++i)
        result[i] = kAsStored[std::size_t(places[orientation - 1][i])];
    return result;
}

} // namespace

//! Upright once, never twice, and nobody is told to turn it again.
class TestConversionTurns : public QObject, private Fixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { QFile::remove(target()); }

    void turnsUpright_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("orientation");
        for (int i = 1; i <= 8; ++i) {
            for (const auto &name : {u"a.jpg"_s, u"a.tiff"_s, u"a.webp"_s, u"a.png"_s})
                QTest::addRow("%s %d", qPrintable(name), i) << name << QStringList() << i;
        }
        for (const int i : {2, 6}) {
            QTest::addRow("tiff of sixteen bits %d", i)
                << u"a.tiff"_s << QStringList{u"-depth"_s, u"16"_s} << i;
            QTest::addRow("tiff of four inks %d", i)
                << u"a.tiff"_s << QStringList{u"-colorspace"_s, u"CMYK"_s} << i;
        }
    }

    void turnsUpright()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, options);
        QFETCH(int, orientation);
        static const QStringList names{u"TopLeft"_s, u"TopRight"_s, u"BottomRight"_s,
            u"BottomLeft"_s, u"LeftTop"_s, u"RightTop"_s, u"RightBottom"_s, u"LeftBottom"_s};
        const QString source = picture(name, quarters({300, 200}),
            options + QStringList{u"-orient"_s, names.at(orientation - 1)});
        // Which ImageMagick says in a TIFF, and nowhere else.
        if (name.endsWith(u"jpg"_s)) {
            const QByteArray plain = imagefiles::contentOf(source);
            file(name, imagefiles::withOrientation(plain, quint16(orientation), false));
        } else if (!name.endsWith(u"tiff"_s)) {
            QVERIFY(imagefiles::exiftool(
                {u"-q"_s, u"-n"_s, u"-Orientation=%1"_s.arg(orientation), source}));
        }
        QFile stored(source);
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QCOMPARE(readImageHeader(stored)->orientation, orientation);

        const bool lies = orientation >= 5;
        for (const int longestEdge : {0, 120}) {
            const QImage image = converted({source, target(), {}, 90, longestEdge});
            const QSize upright = longestEdge ? QSize(120, 80) : QSize(300, 200);
            QCOMPARE(image.size(), lies ? upright.transposed() : upright);
            QVERIFY(showsQuarters(image, turned(orientation)));
            QFile written(target());
            QVERIFY(written.open(QIODevice::ReadOnly));
            QCOMPARE(readImageHeader(written)->orientation, 1);
        }
        const QImage preview = decodeScaled(source, 120);
        QCOMPARE(preview.size(), lies ? QSize(80, 120) : QSize(120, 80));
        QVERIFY(showsQuarters(preview, turned(orientation)));
    }

    void turnsAsABoxOfHeifSays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("box");
        QTest::addColumn<int>("orientation"); // that looks the same
        for (const auto &name : {u"a.heic"_s, u"a.avif"_s}) {
            const auto row = [&name](const char *box, int value) -> QTestData & {
                return QTest::addRow("%s, %s %d", qPrintable(name), box, value)
                    << name << QByteArray(box) + char(value);
            };
            row("irot", 1) << 8; // quarters against the clock
            row("irot", 2) << 3;
            row("irot", 3) << 6;
            row("imir", 0) << 4;
            row("imir", 1) << 2;
        }
    }

    void turnsAsABoxOfHeifSays()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, box);
        QFETCH(int, orientation);
        // EXIF says it, too, as phones write it; that does not count.
        if (!QFile::exists(path(name))) {
            QVERIFY(!picture(name, quarters({128, 64})).isEmpty());
            QVERIFY(imagefiles::exiftool({u"-n"_s, u"-Orientation=6"_s, path(name)}));
        }
        QByteArray content = imagefiles::contentOf(path(name));
        // The box of the channels' depths is as good a place as any for one of a turn.
        const qsizetype at = content.indexOf("pixi");
        QVERIFY(at > 0);
        content.replace(at, 5, box);
        const QString source = file(u"turned"_s, content);
        const QImage image = converted({source, target()});
        QFile stored(source);
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QCOMPARE(readImageHeader(stored)->pixelSize(), image.size());
        QCOMPARE(image.size(), orientation >= 5 ? QSize(64, 128) : QSize(128, 64));
        QVERIFY(showsQuarters(image, turned(orientation)));
    }
};

QTEST_GUILESS_MAIN(TestConversionTurns)
#include "tst_conversionturns.moc"
