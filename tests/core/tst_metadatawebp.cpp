// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadatafiles.h"

using namespace imgurl;
using namespace metadatafiles;

namespace {

constexpr MetadataParts kLocation = MetadataPart::Location;
constexpr MetadataParts kOther = MetadataPart::Other;
constexpr MetadataParts kAppended = MetadataPart::Appended;

QByteArray little(qsizetype number)
{
    const auto value = qToLittleEndian(static_cast<quint32>(number));
    return QByteArray(reinterpret_cast<const char *>(&value), sizeof value);
}

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    return type + little(data.size()) + data + QByteArray(data.size() & 1, '\0');
}

//! At the end, the sizes put right.
QByteArray withChunk(const QByteArray &webp, const QByteArray &type, const QByteArray &data)
{
    const QByteArray all = webp + chunk(type, data);
    return "RIFF" + little(all.size() - 8) + all.sliced(8);
}

struct Checked {
    int code = -1;
    QByteArray words;
};

//! What webpinfo says; 0 without warnings and errors.
Checked checkedByWebpinfo(const QString &path)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"webpinfo"_s, {path});
    if (!process.waitForFinished())
        return {};
    const QByteArray words = process.readAll();
    return {
        words.contains("No error detected") && !words.toLower().contains("warning") ? 0 : 1, words};
}

} // namespace

class TestMetadataWebP : public QObject {
    Q_OBJECT

private:
    Folder m_folder;

    QString webp(const QString &name, const QStringList &options)
    {
        const QString path = m_folder.path(name);
        const QString source = m_folder.picture(u"source.png"_s);
        const int code = QProcess::execute(u"cwebp"_s,
            QStringList{u"-quiet"_s, u"-metadata"_s, u"all"_s} + options
                + QStringList{source, u"-o"_s, path});
        return code == 0 ? path : QString();
    }

    void check(const QString &source, const QString &target)
    {
        const Checked checked = checkedByWebpinfo(target);
        QVERIFY2(checked.code == 0, checked.words.constData());
        QCOMPARE(newWarnings(source, target), "");
        comparePixels(source, target);
    }

private Q_SLOTS:
    void takesThePlaceOutOfAWebP_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("lossy") << QStringList();
        QTest::newRow("lossless") << QStringList(u"-lossless"_s);
    }

    void takesThePlaceOutOfAWebP()
    {
        QFETCH(QStringList, options);
        const QString source = webp(u"place.webp"_s, options);
        exiftool(placesEverywhere()
            + QStringList{u"-Orientation#=6"_s, u"-overwrite_original"_s, source});
        QVERIFY(tellsPlace(told(source)));
        const QString target = m_folder.target();
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveLocation), kLocation);
        const QByteArray rest = told(target);
        QVERIFY2(!tellsPlace(rest), rest.constData());
        QVERIFY(!imagefiles::contentOf(target).contains(kTown));
        for (const char *kept : {"Maker", "Ann", "A rock", "Rating"})
            QVERIFY2(rest.contains(kept), kept);
        check(source, target);
        compareProfile(source, target);

        QCOMPARE(cleaned(source, target, MetadataRule::RemoveAll), kLocation | kOther);
        QCOMPARE(exiftool({u"-s3"_s, u"-n"_s, u"-Orientation"_s, target}), "6\n");
        QVERIFY(!told(target).contains("[XMP") && !told(target).contains("Maker"));
        check(source, target);
        compareProfile(source, target);
    }

    void aChunkThatGoesLeavesNoFlag()
    {
        const QString source = webp(u"flags.webp"_s, {});
        exiftool({u"-GPSLatitude=30.1333"_s, u"-XMP-dc:Title=A rock"_s, u"-overwrite_original"_s,
            source});
        const QString target = m_folder.target();
        QVERIFY(cleaned(source, target, MetadataRule::RemoveAll).testFlag(MetadataPart::Location));
        const QByteArray content = imagefiles::contentOf(target);
        QVERIFY(!content.contains("EXIF") && !content.contains("XMP "));
        QCOMPARE(content[20] & 0x2c, 0x20); // of ICC, EXIF and XMP, the first
        check(source, target);
    }

    void aWebPWithoutPlaceStays()
    {
        const QString source = webp(u"clean.webp"_s, {});
        exiftool({u"-Make=Maker"_s, u"-XMP-dc:Title=A rock"_s, u"-overwrite_original"_s, source});
        QCOMPARE(cleaned(source, m_folder.target(), MetadataRule::RemoveLocation), MetadataParts());
        const QString plain = webp(u"plain.webp"_s, {});
        QCOMPARE(cleaned(plain, m_folder.target(), MetadataRule::RemoveAll), MetadataParts());
    }

    void unknownChunksAndWhatLiesBehindGo()
    {
        const QByteArray plain = imagefiles::contentOf(webp(u"plain.webp"_s, {}));
        const QByteArray more =
            withChunk(withChunk(plain, "c2pa", "latitude 30.1333"), "abcd", "odd");
        const QString source = m_folder.file(u"unknown.webp"_s, more + "Huangshan");
        const QString target = m_folder.target();
        QCOMPARE(
            cleaned(source, target, MetadataRule::RemoveLocation), kLocation | kOther | kAppended);
        QVERIFY(imagefiles::contentOf(target) == withChunk(plain, "abcd", "odd"));
        QCOMPARE(cleaned(source, target, MetadataRule::RemoveAll), kLocation | kOther | kAppended);
        QVERIFY(imagefiles::contentOf(target) == plain);
    }

    void framesStayAsTheyAre()
    {
        const QString frames = m_folder.path(u"frames.gif"_s);
        QVERIFY(imagefiles::convert({u"-delay"_s, u"7"_s, m_folder.picture(u"one.png"_s), u"("_s,
            u"+clone"_s, u"-negate"_s, u")"_s, frames}));
        const QString source = m_folder.path(u"animated.webp"_s);
        QCOMPARE(QProcess::execute(u"gif2webp"_s, {u"-quiet"_s, frames, u"-o"_s, source}), 0);
        const QByteArray plain = imagefiles::contentOf(source);
        QCOMPARE(plain.count("ANMF"), 2);
        exiftool({u"-GPSLatitude=30.1333"_s, u"-GPSAreaInformation=Huangshan"_s,
            u"-overwrite_original"_s, source});
        const QString target = m_folder.target();
        QVERIFY(cleaned(source, target, MetadataRule::RemoveAll).testFlag(MetadataPart::Location));
        const QByteArray content = imagefiles::contentOf(target);
        const qsizetype from = plain.indexOf("ANIM");
        QVERIFY(content.sliced(content.indexOf("ANIM")) == plain.sliced(from));
        QCOMPARE(checkedByWebpinfo(target).code, 0);
    }

    void aGifIsLeftAloneAndTold()
    {
        const QString plain = m_folder.path(u"plain.gif"_s);
        QVERIFY(imagefiles::convert(
            {m_folder.picture(u"one.png"_s), u"-set"_s, u"comment"_s, u"plain words"_s, plain}));
        const QString commented = m_folder.path(u"comment.gif"_s);
        QVERIFY(imagefiles::convert(
            {plain, u"-set"_s, u"comment"_s, u"latitude 30.1333"_s, commented}));
        const QString described = m_folder.path(u"xmp.gif"_s);
        QVERIFY(QFile::copy(plain, described));
        exiftool({u"-XMP-photoshop:City=Huangshan"_s, u"-overwrite_original"_s, described});
        const QString titled = m_folder.path(u"title.gif"_s);
        QVERIFY(QFile::copy(plain, titled));
        exiftool({u"-XMP-dc:Title=A rock"_s, u"-overwrite_original"_s, titled});
        for (const QString &path : {plain, commented, described, titled}) {
            const bool place = path == commented || path == described;
            for (const MetadataRule rule :
                {MetadataRule::RemoveLocation, MetadataRule::RemoveAll}) {
                const auto found = findMetadata(path, rule);
                QVERIFY(found);
                QCOMPARE(*found, (MetadataFound{{}, place}));
            }
            QCOMPARE(cleaned(path, m_folder.target(), MetadataRule::RemoveAll), MetadataParts());
        }
    }
};

QTEST_GUILESS_MAIN(TestMetadataWebP)
#include "tst_metadatawebp.moc"
