// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/imagepreparer.h"

#include "imagefiles.h"

#include <QCryptographicHash>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

using Prepared = Result<PreparedFile, ApiError>;

Upload row(const QString &source, const QString &fileName)
{
    Upload upload;
    upload.source = source;
    upload.fileName = fileName;
    return upload;
}

} // namespace

class TestImagePreparer : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;

private Q_SLOTS:
    void namesFitTheContent_data()
    {
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QByteArray>("extension");
        QTest::addColumn<QString>("name");
        const QByteArray png = "png";
        const QByteArray jpg = "jpg";
        QTest::newRow("right") << u"photo.png"_s << png << u"photo.png"_s;
        QTest::newRow("jpeg stays") << u"photo.jpeg"_s << jpg << u"photo.jpeg"_s;
        QTest::newRow("capitals stay") << u"IMG_1.JPG"_s << jpg << u"IMG_1.JPG"_s;
        QTest::newRow("png named jpg") << u"photo.jpg"_s << png << u"photo.png"_s;
        QTest::newRow("jpeg named png") << u"photo.PNG"_s << jpg << u"photo.jpg"_s;
        QTest::newRow("text") << u"photo.txt"_s << png << u"photo.png"_s;
        QTest::newRow("jfif") << u"photo.jfif"_s << jpg << u"photo.jpg"_s;
        QTest::newRow("none") << u"photo"_s << png << u"photo.png"_s;
        QTest::newRow("none, Chinese")
            << u"黄山 日出"_s << QByteArray("webp") << u"黄山 日出.webp"_s;
        QTest::newRow("a number is none") << u"Version 1.2"_s << png << u"Version 1.2.png"_s;
        QTest::newRow("a word is none") << u"holiday.final"_s << png << u"holiday.final.png"_s;
        QTest::newRow("two dots") << u"a.b.gif"_s << QByteArray("gif") << u"a.b.gif"_s;
        QTest::newRow("dot at the end") << u"photo. "_s << png << u"photo.png"_s;
        QTest::newRow("only an extension") << u".png"_s << png << u"image.png"_s;
        QTest::newRow("empty") << QString() << png << u"image.png"_s;
    }

    void namesFitTheContent()
    {
        QFETCH(QString, fileName);
        QFETCH(QByteArray, extension);
        QTEST(nameForContent(fileName, extension), "name");
    }

    void preparesAFile()
    {
        const QString path = m_dir.filePath(u"3f2a"_s);
        QVERIFY(imagefiles::noise({300, 200}).save(path, "jpg"));
        ImagePreparer preparer;
        QFuture<Prepared> future = preparer.prepare(row(path, u"beach.png"_s));
        QTRY_VERIFY(future.isFinished());
        QVERIFY(!future.isCanceled());
        const Prepared result = future.result();
        QVERIFY(result);
        const QByteArray content = imagefiles::contentOf(path);
        const PreparedFile expected{path, u"beach.jpg"_s, "image/jpeg", content.size(),
            QSize(300, 200), QCryptographicHash::hash(content, QCryptographicHash::Sha256)};
        QVERIFY(*result == expected);
    }

    void answersInTheThreadThatAsked()
    {
        const QString path = m_dir.filePath(u"a.png"_s);
        QVERIFY(imagefiles::noise({30, 20}).save(path));
        ImagePreparer preparer;
        const QThread *thread = nullptr;
        auto done = preparer.prepare(row(path, u"a.png"_s)).then(this, [&thread](Prepared) {
            thread = QThread::currentThread();
        });
        QTRY_VERIFY(done.isFinished());
        QCOMPARE(thread, QThread::currentThread());
    }

    void givesErrorsAsResults()
    {
        ImagePreparer preparer;
        auto missing = preparer.prepare(row(m_dir.filePath(u"none.png"_s), u"none.png"_s));
        auto folder = preparer.prepare(row(m_dir.path(), u"folder"_s));
        QTRY_VERIFY(missing.isFinished() && folder.isFinished());
        QCOMPARE(missing.result().error().kind, ErrorKind::FileMissing);
        QCOMPARE(folder.result().error().kind, ErrorKind::NotAFile);
    }

    void preparesManyAtOnce()
    {
        const QString path = m_dir.filePath(u"a.png"_s);
        QVERIFY(imagefiles::noise({200, 200}).save(path));
        ImagePreparer preparer;
        QList<QFuture<Prepared>> futures;
        for (int i = 0; i < 50; ++i)
            futures.append(preparer.prepare(row(path, QString::number(i))));
        for (int i = 0; i < 50; ++i) {
            QTRY_VERIFY(futures[i].isFinished());
            QCOMPARE(futures[i].result()->fileName, QString::number(i) + u".png"_s);
        }
    }

    void theCallerMayCancel()
    {
        const QString path = m_dir.filePath(u"large.png"_s);
        QVERIFY(imagefiles::noise({2, 2}).save(path));
        QVERIFY(QFile::resize(path, 20'000'000'000)); // sparse: half a minute of hashing
        ImagePreparer preparer;
        QList<QFuture<Prepared>> futures;
        for (int i = 0; i < 4; ++i)
            futures.append(preparer.prepare(row(path, u"a.png"_s)));
        for (auto &future : futures)
            future.cancel();
        for (auto &future : futures) {
            QTRY_VERIFY(future.isFinished());
            QVERIFY(future.isCanceled());
            QCOMPARE(future.resultCount(), 0);
        }
    }

    void cancelsWhatIsLeftWhenItGoes()
    {
        const QString path = m_dir.filePath(u"large.png"_s);
        QVERIFY(imagefiles::noise({2, 2}).save(path));
        QVERIFY(QFile::resize(path, 20'000'000'000));
        QList<QFuture<Prepared>> futures;
        {
            ImagePreparer preparer;
            for (int i = 0; i < 4; ++i)
                futures.append(preparer.prepare(row(path, u"a.png"_s)));
        }
        for (const auto &future : std::as_const(futures)) {
            QVERIFY(future.isFinished());
            QVERIFY(future.isCanceled());
            QCOMPARE(future.resultCount(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestImagePreparer)
#include "tst_imagepreparer.moc"
