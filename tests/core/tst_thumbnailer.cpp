// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/thumbnailer.h"

#include "image/previewcache.h"
#include "image/scaleddecoder.h"
#include "imagefiles.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

//! CRC-32, as behind each chunk of a PNG.
quint32 pngChecksum(QByteArrayView bytes)
{
    quint32 sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = sum & 1 ? (sum >> 1) ^ 0xedb88320 : sum >> 1;
    }
    return ~sum;
}

} // namespace

class TestThumbnailer : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<PreviewCache> m_cache;

    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }

    QString noise(const QString &name, QSize size)
    {
        return imagefiles::noise(size).save(path(name)) ? path(name) : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_cache = std::make_unique<PreviewCache>(path(u"previews"_s));
    }

    void makesAPreview()
    {
        Thumbnailer thumbnailer(*m_cache);
        QSignalSpy ready(&thumbnailer, &Thumbnailer::ready);
        thumbnailer.request(5, noise(u"a.jpg"_s, {1200, 800}));
        QVERIFY(ready.wait());
        QCOMPARE(ready.size(), 1);
        QCOMPARE(ready.first().first().value<UploadId>(), 5);
        QCOMPARE(ready.first().last().value<QImage>().size(), QSize(256, 170));
        QVERIFY(m_cache->load(5));
    }

    void theRowKeepsItsPictureWhenTheFileIsGone()
    {
        const QString file = noise(u"a.png"_s, {300, 400});
        Thumbnailer thumbnailer(*m_cache);
        QSignalSpy ready(&thumbnailer, &Thumbnailer::ready);
        thumbnailer.request(5, file);
        QVERIFY(ready.wait());
        QVERIFY(QFile::remove(file));
        thumbnailer.request(5, file);
        QVERIFY(ready.wait());
        QCOMPARE(ready.last().last().value<QImage>().size(), QSize(192, 256));
    }

    void saysWhenThereIsNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("text") << QByteArray("only text");
        QTest::newRow("header alone") << QByteArray(
            "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x30\0\0\0\x30\x8\2\0\0\0\0\0\0\0", 33);
    }

    void saysWhenThereIsNone()
    {
        QFETCH(QByteArray, content);
        if (!content.isEmpty())
            QVERIFY(imagefiles::write(path(u"a.png"_s), content));
        Thumbnailer thumbnailer(*m_cache);
        QSignalSpy ready(&thumbnailer, &Thumbnailer::ready);
        QSignalSpy failed(&thumbnailer, &Thumbnailer::failed);
        thumbnailer.request(5, path(u"a.png"_s));
        QVERIFY(failed.wait());
        QCOMPARE(failed.size(), 1);
        QCOMPARE(ready.size(), 0);
        QVERIFY(!m_cache->load(5));
    }

    void aPipeDoesNotBlockIt()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600), 0);
        Thumbnailer thumbnailer(*m_cache);
        QSignalSpy failed(&thumbnailer, &Thumbnailer::failed);
        thumbnailer.request(1, path(u"pipe"_s));
        QVERIFY(failed.wait());
    }

    void whatWasAskedForLastComesFirst()
    {
        const QString file = noise(u"a.png"_s, {1500, 1500});
        Thumbnailer thumbnailer(*m_cache);
        QList<UploadId> order;
        connect(
            &thumbnailer, &Thumbnailer::ready, this, [&order](UploadId id) { order.append(id); });
        for (UploadId id = 1; id <= 10; ++id)
            thumbnailer.request(id, file);
        thumbnailer.request(4, file); // back in sight
        QTRY_COMPARE_WITH_TIMEOUT(order.size(), 10, 20000);
        QVERIFY(order.indexOf(4) < order.indexOf(3));
        QVERIFY(order.indexOf(4) < order.indexOf(6));
        QVERIFY(order.indexOf(10) < order.indexOf(5));
        QCOMPARE(QSet<UploadId>(order.begin(), order.end()).size(), 10);
    }

    void aCanceledRequestStaysSilent()
    {
        const QString file = noise(u"a.png"_s, {1500, 1500});
        Thumbnailer thumbnailer(*m_cache);
        QList<UploadId> order;
        connect(
            &thumbnailer, &Thumbnailer::ready, this, [&order](UploadId id) { order.append(id); });
        QSignalSpy failed(&thumbnailer, &Thumbnailer::failed);
        for (UploadId id = 1; id <= 6; ++id)
            thumbnailer.request(id, file);
        for (const UploadId id : {1, 3, 5, 99}) // the first is being decoded
            thumbnailer.cancel(id);
        thumbnailer.request(1, file); // asked for again after all
        QTRY_COMPARE_WITH_TIMEOUT(order.size(), 4, 20000);
        std::sort(order.begin(), order.end());
        QCOMPARE(order, (QList<UploadId>{1, 2, 4, 6}));
        QCOMPARE(failed.size(), 0);
    }

    void askedTwiceItAnswersOnce()
    {
        const QString file = noise(u"a.png"_s, {900, 900});
        Thumbnailer thumbnailer(*m_cache);
        QSignalSpy ready(&thumbnailer, &Thumbnailer::ready);
        for (int i = 0; i < 3; ++i) {
            thumbnailer.request(1, file);
            thumbnailer.request(2, file);
            thumbnailer.request(3, file);
        }
        thumbnailer.request(4, file);
        QTRY_COMPARE(ready.size(), 4);
        thumbnailer.request(5, file);
        QTRY_COMPARE(ready.size(), 5);
    }

    void forgetsRemovedRows()
    {
        const QString file = noise(u"a.jpg"_s, {300, 300});
        Thumbnailer thumbnailer(*m_cache);
        QSignalSpy ready(&thumbnailer, &Thumbnailer::ready);
        thumbnailer.request(1, file);
        thumbnailer.request(2, file);
        QTRY_COMPARE(ready.size(), 2);
        QVERIFY(m_cache->load(1));
        thumbnailer.forget({1});
        QTRY_VERIFY(!m_cache->load(1));
        QVERIFY(m_cache->load(2));
    }

    void mayBeDeletedAtAnyTime()
    {
        const QString file = noise(u"a.png"_s, {800, 800});
        int signalCount = 0;
        for (int round = 0; round < 6; ++round) {
            auto thumbnailer = std::make_unique<Thumbnailer>(*m_cache);
            QSignalSpy ready(thumbnailer.get(), &Thumbnailer::ready);
            connect(thumbnailer.get(), &Thumbnailer::ready, this, [&] { ++signalCount; });
            for (UploadId id = 20 * round; id < 20 * (round + 1); ++id)
                thumbnailer->request(id, file);
            if (round % 2)
                QVERIFY(ready.wait());
            thumbnailer.reset();
            const int before = signalCount;
            QCoreApplication::sendPostedEvents();
            QCOMPARE(signalCount, before);
        }
        QVERIFY(signalCount >= 3);
    }

    void mayBeDeletedInItsOwnSignal()
    {
        auto *thumbnailer = new Thumbnailer(*m_cache);
        QSignalSpy gone(thumbnailer, &QObject::destroyed);
        connect(thumbnailer, &Thumbnailer::ready, this, [thumbnailer] { delete thumbnailer; });
        thumbnailer->request(1, noise(u"a.png"_s, {30, 30}));
        thumbnailer->request(2, path(u"a.png"_s));
        thumbnailer->request(3, path(u"a.png"_s));
        QVERIFY(gone.wait());
    }

    void decodesEachFormat_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &name : {u"a.png"_s, u"a.jpg"_s, u"a.webp"_s, u"a.bmp"_s, u"a.gif"_s})
            QTest::newRow(qPrintable(name)) << name;
    }

    void decodesEachFormat()
    {
        QFETCH(QString, name);
        const QString source = noise(u"source.png"_s, {600, 300});
        QVERIFY(imagefiles::convert({source, path(name)}));
        QCOMPARE(decodeScaled(path(name), 256).size(), QSize(256, 128));
    }

    void neverEnlarges()
    {
        QCOMPARE(decodeScaled(noise(u"a.png"_s, {20, 10}), 256).size(), QSize(20, 10));
        QCOMPARE(decodeScaled(noise(u"line.png"_s, {4000, 1}), 256).size(), QSize(256, 1));
    }

    void turnsPicturesUpright()
    {
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(Qt::blue);
        for (int x = 0; x < 200; ++x) {
            for (int y = 0; y < 200; ++y)
                image.setPixelColor(x, y, Qt::red);
        }
        QVERIFY(image.save(path(u"plain.jpg"_s)));
        QVERIFY(imagefiles::write(path(u"turned.jpg"_s),
            imagefiles::withOrientation(imagefiles::contentOf(path(u"plain.jpg"_s)), 6, false)));
        const QImage upright = decodeScaled(path(u"turned.jpg"_s), 100);
        QCOMPARE(upright.size(), QSize(50, 100));
        QVERIFY(upright.pixelColor(25, 10).red() > 200); // what was left is on top
        QVERIFY(upright.pixelColor(25, 90).blue() > 200);
    }

    void keepsTransparency()
    {
        QImage image(600, 600, QImage::Format_ARGB32);
        image.fill(QColor(255, 0, 0, 0));
        QVERIFY(image.save(path(u"a.png"_s)));
        QCOMPARE(decodeScaled(path(u"a.png"_s), 256).pixelColor(9, 9).alpha(), 0);
    }

    void decodesByContentNotByName()
    {
        QVERIFY(imagefiles::noise({20, 10}).save(path(u"a.jpg"_s), "png"));
        QCOMPARE(decodeScaled(path(u"a.jpg"_s), 256).size(), QSize(20, 10));
        QVERIFY(imagefiles::write(path(u"a.png"_s),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>"));
        QCOMPARE(decodeScaled(path(u"a.png"_s), 256).size(), QSize(9, 9));
        QVERIFY(imagefiles::write(path(u"a.png"_s), "<html></html>"));
        QVERIFY(decodeScaled(path(u"a.png"_s), 256).isNull());
    }

    void decodesTheOthersElsewhere_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &name : {u"a.tiff"_s, u"a.ico"_s, u"a.heic"_s, u"a.avif"_s})
            QTest::newRow(qPrintable(name)) << name;
    }

    void decodesTheOthersElsewhere()
    {
        QFETCH(QString, name);
        const QString source = noise(u"source.png"_s, {200, 100});
        if (name.endsWith(u"ic"_s) || name.endsWith(u"if"_s))
            QVERIFY(imagefiles::encodeHeif(source, path(name), name.endsWith(u"avif"_s)));
        else
            QVERIFY(imagefiles::convert({source, path(name)}));
        Thumbnailer thumbnailer(*m_cache);
        QSignalSpy ready(&thumbnailer, &Thumbnailer::ready);
        thumbnailer.request(5, path(name));
        QVERIFY(ready.wait());
        QCOMPARE(ready.first().last().value<QImage>().size(), QSize(200, 100));
        QCOMPARE(decodeScaled(path(name), 50).size(), QSize(50, 25));
        QVERIFY(decodeScaled(path(name), 50, [] { return true; }).isNull());
    }

    void refusesABombBeforeItReadsIt_data()
    {
        QTest::addColumn<int>("height");
        QTest::addColumn<bool>("read");
        QTest::newRow("99 megapixels") << 9900 << true;
        QTest::newRow("101 megapixels") << 10100 << false;
    }

    // The header promises more than the 3 MB behind it hold; a decoder learns that at their end.
    void refusesABombBeforeItReadsIt()
    {
        QFETCH(int, height);
        QFETCH(bool, read);
        QByteArray png = imagefiles::contentOf(noise(u"a.png"_s, {10000, 100}));
        qToBigEndian<qint32>(height, png.data() + 20);
        qToBigEndian<quint32>(pngChecksum(QByteArrayView(png).sliced(12, 17)), png.data() + 29);
        QVERIFY(imagefiles::write(path(u"a.png"_s), png));
        int reads = 0;
        const auto count = [&reads] {
            ++reads;
            return false;
        };
        QVERIFY(decodeScaled(path(u"a.png"_s), 256, count).isNull());
        QVERIFY2(read ? reads > 60 : reads <= 3, qPrintable(QString::number(reads)));
    }

    void refusesALargeJpegThatMustBeInMemory_data()
    {
        QTest::addColumn<QString>("interlace");
        QTest::addColumn<bool>("decoded");
        QTest::newRow("baseline") << u"none"_s << true;
        QTest::newRow("progressive") << u"JPEG"_s << false;
    }

    // Both say 7000 by 6000 pixels and end after the first few.
    void refusesALargeJpegThatMustBeInMemory()
    {
        QFETCH(QString, interlace);
        QFETCH(bool, decoded);
        QVERIFY(imagefiles::convert(
            {noise(u"source.png"_s, {64, 64}), u"-interlace"_s, interlace, path(u"a.jpg"_s)}));
        QByteArray jpeg = imagefiles::contentOf(path(u"a.jpg"_s));
        const qsizetype frame = jpeg.indexOf(decoded ? "\xff\xc0" : "\xff\xc2");
        QVERIFY(frame > 0);
        jpeg.replace(frame + 5, 4, QByteArray("\x17\x70\x1b\x58", 4));
        QVERIFY(imagefiles::write(path(u"a.jpg"_s), jpeg));
        QCOMPARE(!decodeScaled(path(u"a.jpg"_s), 256).isNull(), decoded);
    }

    void readsALargeJpegThatQtRefusesWhole()
    {
        QImage image(8000, 6000, QImage::Format_RGB32);
        image.fill(Qt::green);
        QVERIFY(image.save(path(u"a.jpg"_s)));
        QVERIFY(QImage(path(u"a.jpg"_s)).isNull());
        QCOMPARE(decodeScaled(path(u"a.jpg"_s), 256).size(), QSize(256, 192));
    }

    void stopsInTheMiddle_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("png") << u"a.png"_s;
        QTest::newRow("jpeg") << u"a.jpg"_s;
    }

    void stopsInTheMiddle()
    {
        QFETCH(QString, name);
        const QString file = noise(name, {2000, 2000});
        int asked = 0;
        const QImage image = decodeScaled(file, 256, [&asked] { return ++asked > 6; });
        QVERIFY(image.isNull());
        QVERIFY2(asked < 60, qPrintable(QString::number(asked)));
        int whole = 0;
        QVERIFY(!decodeScaled(file, 256, [&whole] {
            ++whole;
            return false;
        }).isNull());
        QVERIFY(whole > 60);
    }
};

QTEST_GUILESS_MAIN(TestThumbnailer)
#include "tst_thumbnailer.moc"
