// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/previewcache.h"

#include "imagefiles.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

unsigned modeOf(const QString &path)
{
    struct stat status { };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777 : 0;
}

qint64 bytesIn(const QString &folder)
{
    qint64 total = 0;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        total += file.size();
    return total;
}

} // namespace

class TestPreviewCache : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    [[nodiscard]] QString folder() const { return m_dir->filePath(u"imgurl/previews"_s); }

    void makeOlder(UploadId id, int hours)
    {
        QFile file(folder() + u'/' + QString::number(id));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600 * hours),
            QFileDevice::FileModificationTime));
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void givesBackWhatItKeeps()
    {
        PreviewCache cache(folder());
        QVERIFY(!cache.load(1));
        QImage image(200, 100, QImage::Format_RGB32);
        image.fill(QColor(200, 40, 90));
        QVERIFY(cache.store(1, image));

        const auto kept = PreviewCache(folder()).load(1);
        QVERIFY(kept);
        QCOMPARE(kept->size(), image.size());
        const QColor colour = kept->pixelColor(100, 50);
        QVERIFY(qAbs(colour.red() - 200) < 6 && qAbs(colour.green() - 40) < 6
            && qAbs(colour.blue() - 90) < 6);
        QVERIFY(!cache.load(2));
    }

    void keepsTransparency()
    {
        PreviewCache cache(folder());
        QImage image(64, 64, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        image.setPixelColor(5, 5, QColor(0, 128, 255));
        QVERIFY(cache.store(7, image));
        const auto kept = cache.load(7);
        QVERIFY(kept);
        QCOMPARE(kept->pixelColor(40, 40).alpha(), 0);
        QCOMPARE(kept->pixelColor(5, 5), QColor(0, 128, 255));
    }

    void anUnusedAlphaChannelCostsNothing()
    {
        PreviewCache cache(folder());
        const QImage image = imagefiles::noise({256, 256}, QImage::Format_ARGB32);
        QVERIFY(cache.store(1, image));
        QVERIFY(bytesIn(folder()) < 100'000);
    }

    void isPrivate()
    {
        PreviewCache cache(folder());
        QVERIFY(cache.store(1, imagefiles::noise({8, 8})));
        QCOMPARE(modeOf(folder()), 0700u);
        QCOMPARE(modeOf(folder() + u"/1"_s), 0600u);
    }

    void replacesInOneStep()
    {
        PreviewCache cache(folder());
        QVERIFY(cache.store(1, imagefiles::noise({8, 8})));
        QVERIFY(cache.store(1, imagefiles::noise({16, 16})));
        QCOMPARE(cache.load(1)->size(), QSize(16, 16));
        QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden), QStringList{u"1"_s});
    }

    void removesTheOldestPastTheLimit()
    {
        const QImage image = imagefiles::noise({128, 128});
        qint64 one = 0;
        {
            PreviewCache measure(folder());
            QVERIFY(measure.store(0, image));
            one = bytesIn(folder());
            measure.clear();
            QCOMPARE(bytesIn(folder()), 0);
        }
        PreviewCache cache(folder(), 10 * one);
        for (UploadId id = 1; id <= 10; ++id) {
            QVERIFY(cache.store(id, image));
            makeOlder(id, id == 4 ? 100 : 20 - static_cast<int>(id));
        }
        QCOMPARE(bytesIn(folder()), 10 * one);
        QVERIFY(cache.load(4));
        QVERIFY(cache.store(11, image));
        QVERIFY(bytesIn(folder()) <= 10 * one);
        QVERIFY(!cache.load(4));
        QVERIFY(cache.load(11));
        QVERIFY(cache.load(10));
        for (UploadId id = 12; id <= 60; ++id) {
            QVERIFY(cache.store(id, image));
            QVERIFY(bytesIn(folder()) <= 10 * one);
        }
        QVERIFY(cache.load(60));
    }

    void countsWhatOthersLeft()
    {
        const QImage image = imagefiles::noise({128, 128});
        PreviewCache first(folder());
        for (UploadId id = 1; id <= 10; ++id)
            QVERIFY(first.store(id, image));
        const qint64 one = bytesIn(folder()) / 10;
        PreviewCache second(folder(), 5 * one);
        QVERIFY(second.store(11, image));
        QVERIFY(bytesIn(folder()) <= 5 * one);
        QVERIFY(second.load(11));
    }

    void removesOneAndAll()
    {
        PreviewCache cache(folder());
        for (UploadId id = 1; id <= 3; ++id)
            QVERIFY(cache.store(id, imagefiles::noise({8, 8})));
        cache.remove(2);
        cache.remove(99);
        QVERIFY(!cache.load(2));
        QVERIFY(cache.load(3));
        cache.clear();
        QVERIFY(!cache.load(3));
        QCOMPARE(bytesIn(folder()), 0);
        QVERIFY(cache.store(3, imagefiles::noise({8, 8})));
    }

    void aDamagedPreviewIsNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("no picture");
        QByteArray huge("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30\x8\2\0\0\0", 29);
        QTest::newRow("huge") << huge + QByteArray(4, '\0');
    }

    void aDamagedPreviewIsNone()
    {
        QFETCH(QByteArray, content);
        PreviewCache cache(folder());
        QVERIFY(cache.store(1, imagefiles::noise({8, 8})));
        QVERIFY(imagefiles::write(folder() + u"/1"_s, content));
        QVERIFY(!cache.load(1));
        QVERIFY(cache.store(1, imagefiles::noise({8, 8})));
        QVERIFY(cache.load(1));
    }

    void saysWhenItCannotWrite()
    {
        QVERIFY(imagefiles::write(m_dir->filePath(u"imgurl"_s), "a file where a folder belongs"));
        PreviewCache cache(folder());
        QVERIFY(!cache.store(1, imagefiles::noise({8, 8})));
        QVERIFY(!cache.load(1));
        QVERIFY(!PreviewCache(m_dir->filePath(u"other"_s)).store(1, QImage()));
    }
};

QTEST_GUILESS_MAIN(TestPreviewCache)
#include "tst_previewcache.moc"
