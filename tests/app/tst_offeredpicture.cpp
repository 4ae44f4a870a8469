// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offer/offeredpicture.h"

#include "../core/imagefiles.h"

#include <QBuffer>
#include <QMimeData>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!imagefiles::noise({16, 12}).save(&buffer, format))
        qFatal("cannot write %s", format);
    return buffer.data();
}

} // namespace

class TestOfferedPicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBytesOfAFileAreKept_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("extension");
        QTest::newRow("PNG") << u"image/png"_s << encoded("png") << QByteArray("png");
        QTest::newRow("JPEG") << u"image/jpeg"_s << encoded("jpg") << QByteArray("jpg");
        QTest::newRow("WebP") << u"image/webp"_s << encoded("webp") << QByteArray("webp");
        QTest::newRow("GIF") << u"image/gif"_s
                             << QByteArray::fromHex("47494638396101000100800000000000ffffff2c000000"
                                                    "00010001000002024401003b")
                             << QByteArray("gif");
    }

    void theBytesOfAFileAreKept()
    {
        QFETCH(QString, type);
        QFETCH(QByteArray, content);
        QMimeData data;
        data.setData(type, content);
        const OfferedPicture picture = readPicture(data);
        QCOMPARE(picture.content, content);
        QTEST(picture.extension, "extension");
        QVERIFY(!picture.isNull());
    }

    //! A program with a bitmap offers every format that it could make of it.
    void whereThereIsPngTheOthersAreMadeOfIt()
    {
        QMimeData data;
        data.setData(u"image/jpeg"_s, encoded("jpg"));
        data.setData(u"image/png"_s, encoded("png"));
        QCOMPARE(readPicture(data).extension, "png");
    }

    void bytesThatAreNoImageOfTheirTypeAreNotTaken()
    {
        QMimeData data;
        data.setData(u"image/png"_s, "<html>not found</html>");
        data.setData(u"image/gif"_s, encoded("png"));
        QVERIFY(readPicture(data).isNull());
        data.setImageData(imagefiles::noise({16, 12}));
        QCOMPARE(readPicture(data).content, QByteArray());
        QCOMPARE(readPicture(data).bitmap.size(), QSize(16, 12));
    }
};

QTEST_MAIN(TestOfferedPicture)
#include "tst_offeredpicture.moc"
