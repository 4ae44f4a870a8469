// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadatafiles.h"

#include <QDir>
#include <QRandomGenerator>

using namespace imgurl;
using namespace metadatafiles;

namespace {

constexpr MetadataRule kRules[] = {MetadataRule::RemoveAll, MetadataRule::RemoveLocation};

bool isOfDamage(ErrorKind kind)
{
    return kind == ErrorKind::ImageDamaged || kind == ErrorKind::NotAnImage
        || kind == ErrorKind::FileEmpty;
}

} // namespace

class TestMetadataFaults : public QObject {
    Q_OBJECT

private:
    Folder m_folder;
    QByteArrayList m_pictures;

    //! Cleans a damaged picture. False when it neither is refused nor comes out clean.
    bool comesOutCleanOrNot(const QByteArray &content, MetadataRule rule, const QString &target)
    {
        const QString source = m_folder.file(u"damaged"_s, content);
        const auto found = findMetadata(source, rule);
        if (!found) {
            QFile::remove(target);
            return isOfDamage(found.error().kind);
        }
        if (!imagefiles::write(target, imagefiles::edited(source, found->edits)))
            return false;
        const auto again = findMetadata(target, rule);
        return again && !again->goes;
    }

    //! No place is left that exiftool, which reads damaged files, too, can find in the folder.
    void checkFolder(const QString &folder, qsizetype atLeast)
    {
        const QByteArray left = exiftool({u"-ext"_s, u"*"_s, u"-a"_s, u"-ee3"_s, u"-G1"_s, u"-s"_s,
            u"-m"_s, u"-FileType"_s, u"-GPS:all"_s, u"-XMP:GPS*"_s, u"-XMP-photoshop:City"_s,
            u"-XMP-iptcCore:Location"_s, u"-IPTC:City"_s, folder});
        QVERIFY(left.count("FileType") >= atLeast);
        QVERIFY2(!tellsPlace(left), left.constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString jpeg = m_folder.picture(u"all.jpg"_s, {16, 16});
        exiftool(placesEverywhere() + iptcPlaces()
            + QStringList{
                u"-Orientation#=6"_s, u"-Comment=latitude"_s, u"-overwrite_original"_s, jpeg});
        const QString png = m_folder.picture(u"all.png"_s, {16, 16});
        exiftool(
            placesEverywhere() + QStringList{u"-Orientation#=6"_s, u"-overwrite_original"_s, png});
        const QString webp = m_folder.path(u"all.webp"_s);
        QCOMPARE(QProcess::execute(
                     u"cwebp"_s, {u"-quiet"_s, u"-metadata"_s, u"all"_s, png, u"-o"_s, webp}),
            0);
        for (const QString &path : {jpeg, png, webp}) {
            QVERIFY(tellsPlace(told(path)));
            m_pictures += imagefiles::contentOf(path);
        }
    }

    void oneThatIsCutLeaksNothing()
    {
        const QString folder = m_folder.path(u"cut"_s);
        QVERIFY(QDir().mkpath(folder));
        int number = 0;
        for (const QByteArray &whole : m_pictures) {
            for (qsizetype size = 1; size < whole.size(); size += 23) {
                for (const MetadataRule rule : kRules) {
                    const QString target = m_folder.file(u"cut/%1"_s.arg(++number), {});
                    QVERIFY2(comesOutCleanOrNot(whole.first(size), rule, target),
                        QByteArray::number(size).constData());
                    QVERIFY(!imagefiles::contentOf(target).contains(kTown));
                }
            }
        }
        checkFolder(folder, 20);
    }

    void oneWithAnyByteWrongLeaksNothing()
    {
        const QString folder = m_folder.path(u"wrong"_s);
        QVERIFY(QDir().mkpath(folder));
        QRandomGenerator random(20260102);
        int number = 0;
        for (int round = 0; round < 200; ++round) {
            for (const QByteArray &whole : m_pictures) {
                QByteArray content = whole;
                for (int i = random.bounded(1, 6); i > 0; --i)
                    content[random.bounded(content.size())] =
                        static_cast<char>(random.bounded(256));
                const QString target = m_folder.file(u"wrong/%1"_s.arg(number++), {});
                const MetadataRule rule = kRules[round % 2];
                QVERIFY2(comesOutCleanOrNot(content, rule, target),
                    QByteArray::number(round).constData());
            }
        }
        checkFolder(folder, 300);
    }

    void stopsWhenCanceled()
    {
        const QString source = m_folder.path(u"all.jpg"_s);
        int calls = 0;
        const auto never = [&calls] { return ++calls < 0; };
        QVERIFY(findMetadata(source, MetadataRule::RemoveAll, never));
        QVERIFY(calls > 2);
        for (int allowed = 0; allowed < calls; ++allowed) {
            int asked = 0;
            const auto soon = [&] { return ++asked > allowed; };
            const auto found = findMetadata(source, MetadataRule::RemoveAll, soon);
            QVERIFY(!found);
            QCOMPARE(found.error().kind, ErrorKind::Canceled);
        }
    }

    void saysWhatCannotBeRead()
    {
        const auto kindOf = [](const QString &path) {
            const auto found = findMetadata(path, MetadataRule::RemoveLocation);
            return found ? ErrorKind::OtherAnswer : found.error().kind;
        };
        QCOMPARE(kindOf(m_folder.path(u"none"_s)), ErrorKind::FileMissing);
        QCOMPARE(kindOf(m_folder.file(u"words"_s, "words")), ErrorKind::NotAnImage);
    }

    void aPictureMadeToHaveTooManyPiecesIsRefused()
    {
        const QByteArray jpeg = m_pictures.first();
        const QByteArray comment("\xff\xfe\0\x02", 4);
        const QString source = m_folder.file(
            u"pieces.jpg"_s, jpeg.first(2) + comment.repeated(100'000) + jpeg.sliced(2));
        const auto found = findMetadata(source, MetadataRule::RemoveLocation);
        QVERIFY(!found);
        QVERIFY(isOfDamage(found.error().kind));
    }
};

QTEST_GUILESS_MAIN(TestMetadataFaults)
#include "tst_metadatafaults.moc"
