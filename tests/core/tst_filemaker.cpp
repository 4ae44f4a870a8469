// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/filemaker.h"

#include "conversion.h"
#include "metadatafiles.h"
#include "prepare/imagepreparer.h"

#include <QTest>

using namespace imgurl;
using namespace conversion;

using Made = Result<PreparedFile, ApiError>;

class TestFileMaker : public QObject, private Fixture {
    Q_OBJECT

private Q_SLOTS:
    void becomesWhatTheSiteTakes_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *source, const char *type, const char *name) {
            QTest::newRow(source) << QString::fromLatin1(source) << QByteArray(type)
                                  << QString::fromLatin1(name);
        };
        row("a.png", "image/png", "a.png");
        row("a.jpg", "image/jpeg", "a.jpg");
        row("a.gif", "image/gif", "a.gif");
        row("a.webp", "image/webp", "a.webp");
        row("a.bmp", "image/png", "a.png");
        row("a.ico", "image/png", "a.png");
        row("a.tiff", "image/png", "a.png");
        row("a.heic", "image/jpeg", "a.jpg");
        row("a.avif", "image/jpeg", "a.jpg");
    }

    void becomesWhatTheSiteTakes()
    {
        QFETCH(QString, source);
        const QString path = picture(source, quarters({60, 40}));
        QVERIFY(!path.isEmpty());
        const QByteArray before = imagefiles::contentOf(path);
        Recipe keep;
        keep.metadata = MetadataRule::Keep;
        const Made file = made(path, keep);
        QVERIFY(file.ok());
        QTEST(file->contentType, "contentType");
        QTEST(file->sent.name, "name");
        QCOMPARE(file->sent.pixelSize, QSize(60, 40));
        QCOMPARE(file->sent.size, QFileInfo(file->source.path).size());
        QCOMPARE(imagefiles::contentOf(path), before);
        // What the site takes goes as it is.
        const bool sameKind = file->sent.name == source;
        QCOMPARE(file->source.path == path, sameKind);
        QCOMPARE(bool(file->copy), !sameKind);
        QVERIFY(
            showsQuarters(QImage(file->source.path), {Qt::red, Qt::green, Qt::blue, Qt::yellow}));
    }

    void aDrawingBecomesPng()
    {
        const QString path =
            file(u"logo.svg"_s, svg("<rect width=\"20\" height=\"20\" fill=\"lime\"/>"));
        const Made png = made(path, {});
        QVERIFY(png.ok());
        QCOMPARE(png->sent.name, u"logo.png"_s);
        QCOMPARE(png->sent.pixelSize, QSize(20, 20));
        QCOMPARE(QImage(png->source.path).pixelColor(10, 10), QColor(Qt::green));
    }

    void transparencyStays()
    {
        QImage image(40, 40, QImage::Format_ARGB32);
        image.fill(QColor(255, 0, 0, 128));
        const Made png = made(picture(u"a.heic"_s, image), {});
        QVERIFY(png.ok());
        QCOMPARE(png->contentType, "image/png");
        QVERIFY(isNear(QImage(png->source.path).pixelColor(20, 20), QColor(255, 0, 0, 128)));
    }

    void theContentSaysWhatItIs()
    {
        const QString path = picture(u"a.bmp"_s, quarters({60, 40}));
        QVERIFY(QFile::rename(path, this->path(u"b.jpg"_s)));
        const Made png = made(this->path(u"b.jpg"_s), {});
        QVERIFY(png.ok());
        QCOMPARE(png->contentType, "image/png");
        QCOMPARE(png->sent.name, u"b.png"_s);
    }

    void aPhoneSPictureLosesItsPlace()
    {
        const QString path = picture(u"a.heic"_s, quarters({60, 40}));
        QVERIFY(imagefiles::exiftool({u"-GPSLatitude=30.1333"_s, u"-GPSLatitudeRef=N"_s,
            u"-GPSLongitude=118.1667"_s, u"-GPSLongitudeRef=E"_s, path}));
        QVERIFY(metadatafiles::tellsPlace(metadatafiles::told(path)));
        for (const auto rule : {MetadataRule::RemoveLocation, MetadataRule::RemoveAll}) {
            Recipe recipe;
            recipe.metadata = rule;
            const Made jpeg = made(path, recipe);
            QVERIFY(jpeg.ok());
            QVERIFY(!metadatafiles::tellsPlace(metadatafiles::told(jpeg->source.path)));
        }
    }

    void shrinks_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<ShrunkFormat>("format");
        QTest::addColumn<QString>("name");
        QTest::newRow("jpeg") << u"a.jpg"_s << ShrunkFormat::Keep << u"a.jpg"_s;
        QTest::newRow("webp") << u"a.webp"_s << ShrunkFormat::Keep << u"a.webp"_s;
        QTest::newRow("png") << u"a.png"_s << ShrunkFormat::Keep << u"a.png"_s;
        QTest::newRow("bmp") << u"a.bmp"_s << ShrunkFormat::Keep << u"a.png"_s;
        QTest::newRow("jpeg to webp") << u"a.jpg"_s << ShrunkFormat::WebP << u"a.webp"_s;
        QTest::newRow("png to jpeg") << u"a.png"_s << ShrunkFormat::Jpeg << u"a.jpg"_s;
        QTest::newRow("heic to webp") << u"a.heic"_s << ShrunkFormat::WebP << u"a.webp"_s;
        QTest::newRow("bmp to jpeg") << u"a.bmp"_s << ShrunkFormat::Jpeg << u"a.jpg"_s;
    }

    void shrinks()
    {
        QFETCH(QString, source);
        QFETCH(ShrunkFormat, format);
        const QString path = picture(source, imagefiles::noise({300, 200}));
        const Made small = made(path, smaller(150, format));
        QVERIFY(small.ok());
        QTEST(small->sent.name, "name");
        QCOMPARE(small->sent.pixelSize, QSize(150, 100));
        QCOMPARE(QImage(small->source.path).size(), QSize(150, 100));
        QVERIFY(small->sent.size < QFileInfo(path).size());
    }

    void appliesTheOrientation()
    {
        const QString path = picture(u"a.jpg"_s, quarters({300, 200}));
        QVERIFY(imagefiles::write(
            path, imagefiles::withOrientation(imagefiles::contentOf(path), 6, true)));
        const Made small = made(path, smaller(150, ShrunkFormat::Png));
        QVERIFY(small.ok());
        QCOMPARE(small->sent.pixelSize, QSize(100, 150));
        QVERIFY(
            showsQuarters(QImage(small->source.path), {Qt::blue, Qt::red, Qt::yellow, Qt::green}));
        QVERIFY(!small->sent.removed.testFlag(MetadataPart::Location));
    }

    //! Encoded at a higher quality than it has, or as PNG, it would grow.
    void neverGrows()
    {
        const QString path =
            picture(u"a.jpg"_s, imagefiles::noise({300, 200}), {u"-quality"_s, u"20"_s});
        for (const auto format : {ShrunkFormat::Keep, ShrunkFormat::Png}) {
            Recipe recipe = smaller(0, format);
            recipe.quality = 95;
            const Made same = made(path, recipe);
            QVERIFY(same.ok());
            QCOMPARE(same->source.path, path);
            QCOMPARE(same->sent.name, u"a.jpg"_s);
        }
    }

    //! The place goes even where the picture could not be made smaller.
    void whatDoesNotShrinkIsCleaned()
    {
        const QString path =
            picture(u"a.jpg"_s, imagefiles::noise({300, 200}), {u"-quality"_s, u"20"_s});
        QVERIFY(imagefiles::exiftool({u"-GPSLatitude=30.1333"_s, u"-GPSLatitudeRef=N"_s, path}));
        Recipe recipe = smaller(0, ShrunkFormat::Png);
        const Made same = made(path, recipe);
        QVERIFY(same.ok() && !same->copy);
        QCOMPARE(same->contentType, "image/jpeg");
        QCOMPARE(same->sent.removed, MetadataParts(MetadataPart::Location));
        QCOMPARE(same->source.path, path);
        const QString sent = file(u"sent.jpg"_s, imagefiles::edited(path, same->source.edits));
        QCOMPARE(same->sent.size, QFileInfo(sent).size());
        QCOMPARE(metadatafiles::pixelsOf(sent), metadatafiles::pixelsOf(path));
        QVERIFY(!metadatafiles::tellsPlace(metadatafiles::told(sent)));
    }

    void whatMovesGoesByteForByte_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("gif") << u"a.gif"_s;
        QTest::newRow("webp") << u"a.webp"_s;
        QTest::newRow("png") << u"a.png"_s;
    }

    void whatMovesGoesByteForByte()
    {
        QFETCH(QString, name);
        const QString path = moving(name);
        QVERIFY(!path.isEmpty());
        for (const auto format : {ShrunkFormat::Keep, ShrunkFormat::Jpeg}) {
            const Made same = made(path, smaller(50, format));
            QVERIFY(same.ok());
            QCOMPARE(same->source.path, path);
        }
        Recipe recipe;
        recipe.mostBytes = QFileInfo(path).size() - 1;
        const Made none = made(path, recipe);
        QVERIFY(!none.ok());
        QCOMPARE(none.error().kind, ErrorKind::NotShrunk);
    }

    void shrinksToFit_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("most");
        QTest::newRow("jpeg, half") << u"a.jpg"_s << qint64(60'000);
        QTest::newRow("jpeg, a tenth") << u"a.jpg"_s << qint64(10'000);
        QTest::newRow("png") << u"a.png"_s << qint64(100'000);
        QTest::newRow("webp") << u"a.webp"_s << qint64(20'000);
        QTest::newRow("gif") << u"a.gif"_s << qint64(30'000);
        QTest::newRow("heic") << u"a.heic"_s << qint64(20'000);
        QTest::newRow("bmp") << u"a.bmp"_s << qint64(100'000);
    }

    void shrinksToFit()
    {
        QFETCH(QString, name);
        QFETCH(qint64, most);
        Recipe recipe;
        recipe.mostBytes = most;
        const Made small = made(picture(name, imagefiles::noise({300, 200})), recipe);
        QVERIFY(small.ok());
        QVERIFY2(small->sent.size <= most, qPrintable(QString::number(small->sent.size)));
        QVERIFY2(small->sent.size > most / 3, qPrintable(QString::number(small->sent.size)));
        QCOMPARE(small->sent.pixelSize, QImage(small->source.path).size());
    }

    void whatFitsStays()
    {
        const QString path = picture(u"a.png"_s, imagefiles::noise({30, 20}));
        Recipe recipe;
        recipe.mostBytes = QFileInfo(path).size();
        const Made same = made(path, recipe);
        QVERIFY(same.ok());
        QCOMPARE(same->source.path, path);
    }

    void aBombCostsItsHeader_data()
    {
        QTest::addColumn<bool>("shrink");
        QTest::newRow("as it is") << false;
        QTest::newRow("shrunk") << true; // it cannot be, and goes as it is
    }

    void aBombCostsItsHeader()
    {
        QFETCH(bool, shrink);
        const QString path = this->path(u"bomb.png"_s);
        QImage white(30'000, 30'000, QImage::Format_Mono);
        white.fill(1);
        QVERIFY(white.save(path));
        Recipe recipe = smaller(500, ShrunkFormat::Keep);
        recipe.shrink = shrink;
        const Made same = made(path, recipe);
        QVERIFY(same.ok());
        QCOMPARE(same->source.path, path);
        QCOMPARE(same->sent.pixelSize, QSize(30'000, 30'000));
    }

    void whatCannotBeConvertedSaysWhy()
    {
        const QString whole = picture(u"a.tiff"_s, imagefiles::noise({300, 200}));
        const QByteArray content = imagefiles::contentOf(whole);
        const QString cut = file(u"cut.tiff"_s, content.first(content.size() / 2));
        const Made none = made(cut, {});
        QVERIFY(!none.ok());
        QVERIFY(none.error().kind == ErrorKind::ImageDamaged
            || none.error().kind == ErrorKind::NotAnImage);
    }

    //! A viewer shows what there is of it; so goes what there is of it.
    void aCutOffJpegGoesAsItIs()
    {
        const QString whole = picture(u"a.jpg"_s, imagefiles::noise({300, 200}));
        const QByteArray content = imagefiles::contentOf(whole);
        const QString cut = file(u"cut.jpg"_s, content.first(content.size() / 2));
        Recipe keep;
        keep.metadata = MetadataRule::Keep;
        const Made same = made(cut, keep);
        QVERIFY(same.ok());
        QCOMPARE(same->source.path, cut);
    }

private:
    static Recipe smaller(int longestEdge, ShrunkFormat format)
    {
        Recipe recipe;
        recipe.shrink = true;
        recipe.longestEdge = longestEdge;
        recipe.format = format;
        return recipe;
    }

    Made made(const QString &path, const Recipe &recipe)
    {
        auto looking = m_preparer.look(path);
        looking.waitForFinished();
        const auto source = looking.result();
        if (!source)
            return source.error();
        auto making = m_preparer.make(*source, recipe, {QFileInfo(path).fileName(), {}, 1, 1});
        making.waitForFinished();
        return making.result();
    }

    //! Two pictures of 100 pixels.
    QString moving(const QString &name)
    {
        const QString one = path(u"picture1.png"_s);
        const QString two = path(u"picture2.png"_s);
        if (!imagefiles::noise({100, 100}).save(one) || !quarters({100, 100}).save(two))
            return {};
        const QString target = path(name);
        const bool made = name == u"a.gif"_s ? imagefiles::convert({one, two, target})
            : name == u"a.webp"_s
            ? QProcess::execute(u"img2webp"_s, {u"-o"_s, target, one, two}) == 0
            : QProcess::execute(u"apngasm"_s, {target, one}) == 0; // it finds the second
        return made ? target : QString();
    }

    ImagePreparer m_preparer{path(u"prepared"_s)};
};

QTEST_GUILESS_MAIN(TestFileMaker)
#include "tst_filemaker.moc"
