// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/imagepreparer.h"

#include "imagefiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

using Looked = Result<KnownSource, ApiError>;
using Made = Result<PreparedFile, ApiError>;

template <typename T> Result<T, ApiError> wait(QFuture<Result<T, ApiError>> future)
{
    future.waitForFinished();
    return future.isCanceled() ? ApiError{.kind = ErrorKind::Canceled} : future.result();
}

} // namespace

class TestImagePreparer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void sendsAFileThatNeedsNothingAsItIs()
    {
        const QString path = m_folder->filePath(u"3f2a"_s);
        QVERIFY(imagefiles::noise({300, 200}).save(path, "jpg"));
        ImagePreparer preparer(copies());
        const Looked source = wait(preparer.look(path));
        QVERIFY(source);
        const QByteArray content = imagefiles::contentOf(path);
        const ImageFacts expected{
            {.format = ImageFormat::Jpeg, .storedSize = {300, 200}, .mayBeTransparent = false},
            content.size(), QCryptographicHash::hash(content, QCryptographicHash::Sha256)};
        QCOMPARE(source->facts, expected);

        const Made file = wait(preparer.make(*source, {}, {u"beach.png"_s, {}, 1, 1}));
        QVERIFY(file);
        QCOMPARE(file->source.path, path);
        QVERIFY(file->source.edits.empty());
        QCOMPARE(file->contentType, "image/jpeg");
        QCOMPARE(file->sent, (SentFile{u"beach.jpg"_s, content.size(), {300, 200}, {}, false}));
        QVERIFY(!file->copy);
    }

    void leavesOutWhatShallNotLeave()
    {
        const QString path = m_folder->filePath(u"a.jpg"_s);
        QVERIFY(imagefiles::noise({300, 200}).save(path));
        const QByteArray bare = imagefiles::contentOf(path);
        QVERIFY(imagefiles::write(path, bare + "what was cropped"));
        ImagePreparer preparer(copies());
        const Looked source = wait(preparer.look(path));
        QVERIFY(source);
        const Made file = wait(preparer.make(*source, {}, {u"a.jpg"_s, {}, 1, 1}));
        QVERIFY(file);
        QVERIFY(!file->copy);
        QCOMPARE(file->source.path, path);
        QCOMPARE(imagefiles::edited(path, file->source.edits), bare);
        QCOMPARE(file->sent,
            (SentFile{u"a.jpg"_s, bare.size(), {300, 200}, MetadataPart::Appended, false}));
        QCOMPARE(imagefiles::contentOf(path), bare + "what was cropped");

        Recipe keep;
        keep.metadata = MetadataRule::Keep;
        const Made whole = wait(preparer.make(*source, keep, {u"a.jpg"_s, {}, 1, 1}));
        QVERIFY(whole && whole->source.path == path && whole->source.edits.empty());
        QVERIFY(!whole->copy && !whole->sent.removed);
    }

    void saysThatACopyHasNoRoom()
    {
        const QString path = m_folder->filePath(u"a.bmp"_s);
        QVERIFY(imagefiles::noise({30, 20}).save(path));
        QVERIFY(imagefiles::write(copies(), "in the way"));
        ImagePreparer preparer(copies());
        const Looked source = wait(preparer.look(path));
        QVERIFY(source);
        QCOMPARE(wait(preparer.make(*source, {}, {})).error().kind, ErrorKind::SpoolNotWritable);
    }

    void namesItByTheTemplate()
    {
        const QString path = m_folder->filePath(u"a.png"_s);
        QVERIFY(imagefiles::noise({30, 20}).save(path));
        ImagePreparer preparer(copies());
        const Looked source = wait(preparer.look(path));
        QVERIFY(source);
        Recipe recipe;
        recipe.nameTemplate = u"blog-{n}-{name}"_s;
        const Made file = wait(preparer.make(*source, recipe, {u"晚霞.jpeg"_s, {}, 3, 1}));
        QVERIFY(file);
        QCOMPARE(file->sent.name, u"blog-3-晚霞.png"_s);
    }

    void givesErrorsAsResults()
    {
        ImagePreparer preparer(copies());
        QCOMPARE(wait(preparer.look(m_folder->filePath(u"none.png"_s))).error().kind,
            ErrorKind::FileMissing);
        QCOMPARE(wait(preparer.look(m_folder->path())).error().kind, ErrorKind::NotAFile);
        const QString text = m_folder->filePath(u"a.png"_s);
        QVERIFY(imagefiles::write(text, "words"));
        QCOMPARE(wait(preparer.look(text)).error().kind, ErrorKind::NotAnImage);
    }

    void whatWasLookedAtIsWhatIsMade()
    {
        const QString path = m_folder->filePath(u"a.png"_s);
        QVERIFY(imagefiles::noise({30, 20}).save(path));
        ImagePreparer preparer(copies());
        const Looked source = wait(preparer.look(path));
        QVERIFY(source);
        QVERIFY(imagefiles::noise({40, 20}).save(path));
        QCOMPARE(wait(preparer.make(*source, {}, {})).error().kind, ErrorKind::FileChanged);
        QVERIFY(QFile::remove(path));
        QCOMPARE(wait(preparer.make(*source, {}, {})).error().kind, ErrorKind::FileMissing);
    }

    void looksAtManyAtOnce()
    {
        const QString path = m_folder->filePath(u"a.png"_s);
        QVERIFY(imagefiles::noise({200, 200}).save(path));
        ImagePreparer preparer(copies());
        QList<QFuture<Looked>> futures;
        for (int i = 0; i < 50; ++i)
            futures.append(preparer.look(path));
        for (const auto &future : std::as_const(futures))
            QCOMPARE(wait(future)->facts.header.pixelSize(), QSize(200, 200));
    }

    void theCallerMayCancel()
    {
        const QString path = endless();
        ImagePreparer preparer(copies());
        QList<QFuture<Looked>> futures;
        for (int i = 0; i < 4; ++i)
            futures.append(preparer.look(path));
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
        const QString path = endless();
        QList<QFuture<Looked>> futures;
        {
            ImagePreparer preparer(copies());
            for (int i = 0; i < 4; ++i)
                futures.append(preparer.look(path));
        }
        for (const auto &future : std::as_const(futures)) {
            QVERIFY(future.isFinished());
            QVERIFY(future.isCanceled());
            QCOMPARE(future.resultCount(), 0);
        }
    }

    void copiesArePrivateAndGoWithTheirUse()
    {
        const CopyFolder folder(copies());
        const auto one = folder.newFile();
        auto other = folder.newFile();
        QVERIFY(one && other && one->path() != other->path());
        const auto owner =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QCOMPARE(QFile::permissions(one->path()), owner);
        const QString path = other->path();
        QVERIFY(QFile::exists(path));
        other.reset();
        QVERIFY(!QFile::exists(path));
        QVERIFY(QFile::exists(one->path()));
    }

    void whatACrashLeftBehindGoesADayLater()
    {
        QVERIFY(QDir().mkpath(copies()));
        const auto leave = [this](const QString &name, int hours) {
            QFile file(copies() + u'/' + name);
            return file.open(QIODevice::WriteOnly)
                && file.setFileTime(QDateTime::currentDateTime().addSecs(-3600 * hours),
                    QFileDevice::FileModificationTime);
        };
        QVERIFY(leave(u"old"_s, 25) && leave(u"new"_s, 23));
        CopyFolder(copies()).removeLeftOver();
        QCOMPARE(QDir(copies()).entryList(QDir::Files), QStringList{u"new"_s});
    }

    void aFolderThatCannotBeMade()
    {
        QFile file(copies());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!CopyFolder(copies()).newFile());
    }

private:
    [[nodiscard]] QString copies() const { return m_folder->filePath(u"prepared"_s); }

    //! Sparse: half a minute of hashing.
    QString endless()
    {
        const QString path = m_folder->filePath(u"large.png"_s);
        if (!imagefiles::noise({2, 2}).save(path) || !QFile::resize(path, 20'000'000'000))
            qFatal("no room for a sparse file");
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestImagePreparer)
#include "tst_imagepreparer.moc"
