// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/gather.h"

#include "imagefiles.h"
#include "testpicture.h"
#include "upload/spool.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

QString pictureUrl()
{
    return u"data:image/png;base64,"_s + QString::fromLatin1(testPicture().toBase64());
}

} // namespace

class TestGather : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_spool = std::make_unique<Spool>(m_folder->filePath(u"spool"_s));
    }

    void oneOfEachInOrder()
    {
        const QString file = put(u"b.png"_s);
        put(u"holiday/2.png"_s);
        put(u"holiday/10.png"_s);
        put(u"holiday/notes.txt"_s, "words");
        const QUrl address(u"https://x.example/pictures/%E5%A4%8F.png?w=1"_s);
        GatherState state;
        const Gathered gathered = gather(
            {DataUrlSource{pictureUrl()}, LocalSource{m_folder->filePath(u"holiday"_s)},
                AddressSource{address}, LocalSource{file}, PictureSource{testPicture(), "png"},
                RefusedSource{IntakeProblem::NotAnAddress, u"words"_s}},
            *m_spool, state);
        QStringList names;
        for (const NewUpload &upload : gathered.uploads)
            names << upload.fileName;
        QCOMPARE(names.size(), 6);
        QVERIFY(names[0].startsWith(u"paste-"_s) && names[0].endsWith(u".png"_s));
        QCOMPARE(
            names.sliced(1, 4), (QStringList{u"2.png"_s, u"10.png"_s, u"夏.png"_s, u"b.png"_s}));
        QCOMPARE(gathered.uploads[3].source, QString());
        QCOMPARE(gathered.uploads[3].address, address);
        QCOMPARE(gathered.uploads[4].source, file);
        for (const int i : {0, 5}) {
            QVERIFY(gathered.uploads[i].spooled);
            QCOMPARE(imagefiles::contentOf(gathered.uploads[i].source), testPicture());
        }
        QCOMPARE(gathered.folders, (QList{GatheredFolder{u"holiday"_s, 2, 1}}));
        QCOMPARE(gathered.imagesInFolders(), 2);
        QCOMPARE(state.imagesInFolders.load(), 2);
        QCOMPARE(gathered.refused, (QList{RefusedSource{IntakeProblem::NotAnAddress, u"words"_s}}));
        QVERIFY(!gathered.canceled);

        discard(gathered, *m_spool);
        QVERIFY(!QFile::exists(gathered.uploads[0].source));
        QVERIFY(QFile::exists(file));
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("problem"); // -1: taken
        const auto row = [](const char *name, const QByteArray &content, int problem = -1) {
            QTest::newRow(name) << QString::fromUtf8(name) << content << problem;
        };
        row("image.png", testPicture());
        row("broken.png", "its row says so");
        row("no extension", "its row says so");
        row("unknown.2024", "its row says so");
        row("phone.heic", "its row says so");
        row("lies.txt", testPicture());
        row("lies.svg", testPicture());
        row("notes.txt", "words", int(IntakeProblem::NotAnImage));
        row("script.py", "words", int(IntakeProblem::NotAnImage));
        row("logo.svg", "<svg/>");
    }

    void names()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(int, problem);
        GatherState state;
        const Gathered gathered = gather({LocalSource{put(name, content)}}, *m_spool, state);
        QCOMPARE(gathered.uploads.size(), problem < 0 ? 1 : 0);
        if (problem >= 0)
            QCOMPARE(gathered.refused, (QList{RefusedSource{IntakeProblem(problem), name}}));
    }

    void missingFiles()
    {
        GatherState state;
        const Gathered gathered =
            gather({LocalSource{u"/nowhere/a.png"_s}, LocalSource{u"/nowhere/notes.txt"_s}},
                *m_spool, state);
        QCOMPARE(gathered.uploads.size(), 1);
        QCOMPARE(gathered.refused.size(), 1);
    }

    void foldersOfAnyName()
    {
        put(u"my.txt/a.png"_s);
        QVERIFY(QDir().mkpath(m_folder->filePath(u"empty"_s)));
        GatherState state;
        const Gathered gathered = gather({LocalSource{m_folder->filePath(u"my.txt/"_s)},
                                             LocalSource{m_folder->filePath(u"empty"_s)}},
            *m_spool, state);
        QCOMPARE(gathered.uploads.size(), 1);
        QCOMPARE(gathered.folders,
            (QList{GatheredFolder{u"my.txt"_s, 1, 0}, GatheredFolder{u"empty"_s, 0, 0}}));
    }

    void damagedDataIsRefused()
    {
        GatherState state;
        const Gathered gathered = gather({DataUrlSource{u"data:image/png;base64,?"_s},
                                             DataUrlSource{u"data:,Hello"_s}},
            *m_spool, state);
        QCOMPARE(gathered.refused,
            (QList{RefusedSource{IntakeProblem::DataDamaged, u"data:image/png;base64,?"_s},
                RefusedSource{IntakeProblem::NotAnImage, u"data:,Hello"_s}}));
        QVERIFY(gathered.uploads.isEmpty());
    }

    void aPictureThatIsNotKept()
    {
        // A file where the folder has to be.
        put(u"spool"_s, "in the way");
        GatherState state;
        const Gathered gathered = gather({PictureSource{testPicture(), "png"}}, *m_spool, state);
        QVERIFY(gathered.uploads.isEmpty());
        QCOMPARE(gathered.refused, (QList{RefusedSource{IntakeProblem::NotKept, {}}}));
    }

    void anAddressWithoutAName()
    {
        GatherState state;
        const Gathered gathered =
            gather({AddressSource{QUrl(u"https://x.example/"_s)}}, *m_spool, state);
        QCOMPARE(gathered.uploads.first().fileName, u"x.example"_s);
    }

    void canBeCanceled()
    {
        put(u"holiday/a.png"_s);
        GatherState state;
        state.canceled = true;
        const Gathered gathered =
            gather({LocalSource{m_folder->filePath(u"holiday"_s)}}, *m_spool, state);
        QVERIFY(gathered.canceled);
        QVERIFY(gathered.uploads.isEmpty());
    }

private:
    QString put(const QString &name, const QByteArray &content = testPicture())
    {
        const QString path = m_folder->filePath(name);
        if (!QDir().mkpath(QFileInfo(path).path()) || !imagefiles::write(path, content))
            qFatal("a file of the test cannot be written");
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Spool> m_spool;
};

QTEST_GUILESS_MAIN(TestGather)
#include "tst_gather.moc"
