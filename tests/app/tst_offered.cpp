// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offer/offered.h"

#include "../core/imagefiles.h"

#include <QBuffer>
#include <QMimeData>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

// Of two pictures: decoded and encoded again, it would stand still.
QByteArray animation()
{
    const QByteArray picture = QByteArray::fromHex("21f904000a0000002c00000000010001000002024401"
                                                   "00");
    return QByteArray::fromHex("47494638396101000100800000000000ffffff") + picture + picture + ';';
}

QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        qFatal("cannot write %s", format);
    return buffer.data();
}

const QString kAddress = u"https://x.example/a.png"_s;

} // namespace

class TestOffered : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesAndFoldersInTheirOrder()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/a/夏 2.png"_s), QUrl::fromLocalFile(u"/a/10"_s)});
        data.setImageData(imagefiles::noise({4, 4}));
        QCOMPARE(offeredSources(data),
            (Sources{LocalSource{u"/a/夏 2.png"_s}, LocalSource{u"/a/10"_s}}));
    }

    void theBytesOfAnAnimationAreKept()
    {
        QMimeData data;
        data.setData(u"image/gif"_s, animation());
        data.setText(kAddress);
        QCOMPARE(offeredSources(data), (Sources{PictureSource{animation(), "gif"}}));
    }

    void aBareBitmapBecomesPng()
    {
        const QImage image = imagefiles::noise({16, 12});
        QMimeData data;
        data.setImageData(image);
        const Offered offered = readOffered(data);
        QVERIFY(offered.sources.isEmpty());
        QVERIFY(!offered.isEmpty());
        const Sources sources = sourcesOf(offered);
        QCOMPARE(sources.size(), 1);
        const auto *picture = std::get_if<PictureSource>(&sources.first());
        QVERIFY(picture);
        QCOMPARE(picture->extension, "png");
        QCOMPARE(QImage::fromData(picture->content).convertToFormat(image.format()), image);
        QCOMPARE(offeredSources(data), sources);
    }

    //! A browser's, that offers an address, too.
    void whereThePictureIsDamagedWhatIsThereBesidesIt()
    {
        QMimeData data;
        data.setData(u"image/png"_s, encoded(imagefiles::noise({4, 4}), "png").first(20));
        QVERIFY(readOffered(data).isEmpty());
        QCOMPARE(offeredSources(data), (Sources{RefusedSource{IntakeProblem::DataDamaged, {}}}));
        data.setUrls({QUrl(kAddress)});
        QCOMPARE(offeredSources(data), (Sources{AddressSource{QUrl(kAddress)}}));
    }

    void whatIsNoPicture()
    {
        QMimeData data;
        QVERIFY(readOffered(data).isEmpty());
        data.setData(u"application/x-cells"_s, "1");
        QVERIFY(readOffered(data).isEmpty());
        data.setText(u"words"_s);
        QCOMPARE(offeredSources(data),
            (Sources{RefusedSource{IntakeProblem::NotAnAddress, u"words"_s}}));
    }
};

QTEST_MAIN(TestOffered)
#include "tst_offered.moc"
