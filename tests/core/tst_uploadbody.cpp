// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/multipartform.h"
#include "api/uploadbody.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestUploadBody : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(u"a.png"_s);
        m_bytes.clear();
        for (int i = 0; i < 100'000; ++i)
            m_bytes += static_cast<char>(i * 7);
        write(m_bytes);
        m_form = std::make_unique<MultipartForm>();
        m_form->addField("uid", u"u\r\n--x"_s);
        m_form->openFile(u"a.png"_s, "image/png");
    }

    void isHeadFileAndTail()
    {
        auto body = open();
        const QByteArray all = body->readAll();
        QCOMPARE(all, m_form->head() + m_bytes + m_form->tail());
        QCOMPARE(body->size(), all.size());
        QVERIFY(body->atEnd());
        QVERIFY(body->allServed());
        QVERIFY(!body->isSequential());
    }

    void comesInPiecesOfAnySize()
    {
        for (const qint64 piece : {1, 7, 4096, 16384, 99'999}) {
            auto body = open();
            QByteArray all;
            while (!body->atEnd())
                all += body->read(piece);
            QCOMPARE(all, m_form->head() + m_bytes + m_form->tail());
        }
    }

    void isTheFileWithEdits()
    {
        auto body =
            open({{0, 10, "begin"}, {10, 20, {}}, {50'000, 1, "a longer one"}, {99'000, 1000, {}}});
        const QByteArray sent =
            "begin" + m_bytes.sliced(30, 49'970) + "a longer one" + m_bytes.sliced(50'001, 48'999);
        QCOMPARE(body->readAll(), m_form->head() + sent + m_form->tail());
        QCOMPARE(body->size(), m_form->head().size() + sent.size() + m_form->tail().size());
        QVERIFY(body->allServed());
    }

    void anEditedFileThatWasWrittenToFails()
    {
        auto body = open({{99'000, 1000, {}}});
        QVERIFY(!body->read(50'000).isEmpty());
        write(QByteArray(m_bytes).replace(0, 1, "x"));
        while (!body->read(16384).isEmpty()) { }
        QCOMPARE(body->failure(), std::optional(ErrorKind::FileChanged));
        QVERIFY(body->served() <= m_form->head().size() + 99'000);
    }

    void neverGoesBack()
    {
        auto body = open();
        QVERIFY(body->reset());
        QVERIFY(body->seek(0));
        QCOMPARE(body->read(10).size(), 10);
        QVERIFY(!body->reset());
        QVERIFY(!body->seek(9));
        QVERIFY(!body->seek(11));
        QVERIFY(body->seek(10));
        QCOMPARE(body->read(5), m_form->head().sliced(10, 5));
        QCOMPARE(body->served(), 15);
    }

    void aShrunkFileFails()
    {
        auto body = open();
        QSignalSpy failed(body.get(), &UploadBody::failed);
        QVERIFY(!body->read(50'000).isEmpty());
        QVERIFY(QFile::resize(m_path, 60'000));
        while (!body->read(16384).isEmpty()) { }
        QCOMPARE(body->failure(), std::optional(ErrorKind::FileChanged));
        QCOMPARE(failed.count(), 1);
        QVERIFY(!body->allServed());
        QCOMPARE(body->read(1), QByteArray());
        QCOMPARE(failed.count(), 1);
    }

    void aGrownFileFailsBeforeTheTail()
    {
        auto body = open();
        QVERIFY(!body->read(50'000).isEmpty());
        write(m_bytes + "more");
        while (!body->read(16384).isEmpty()) { }
        QCOMPARE(body->failure(), std::optional(ErrorKind::FileChanged));
        QVERIFY(body->served() <= m_form->head().size() + m_bytes.size());
    }

    void aFileWrittenOverFails()
    {
        auto body = open();
        QVERIFY(!body->read(50'000).isEmpty());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(
            QDateTime::currentDateTimeUtc().addSecs(5), QFileDevice::FileModificationTime));
        file.close();
        while (!body->read(16384).isEmpty()) { }
        QCOMPARE(body->failure(), std::optional(ErrorKind::FileChanged));
    }

    void refusesWhatIsNoImageFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<QString>("kind");
        QTest::newRow("missing") << u"none.png"_s << qint64(-1) << u"FileMissing"_s;
        QTest::newRow("folder") << u"folder"_s << qint64(-1) << u"NotAFile"_s;
        QTest::newRow("pipe") << u"pipe"_s << qint64(-1) << u"NotAFile"_s;
        QTest::newRow("empty") << u"empty.png"_s << qint64(-1) << u"FileEmpty"_s;
        QTest::newRow("other size") << u"a.png"_s << qint64(99'999) << u"FileChanged"_s;
        QTest::newRow("emptied") << u"empty.png"_s << qint64(10) << u"FileChanged"_s;
    }

    void refusesWhatIsNoImageFile()
    {
        QFETCH(QString, name);
        QFETCH(qint64, size);
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
        QCOMPARE(mkfifo(QFile::encodeName(m_folder->filePath(u"pipe"_s)).constData(), 0600), 0);
        QFile empty(m_folder->filePath(u"empty.png"_s));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        const auto body = UploadBody::open({m_folder->filePath(name), {}, {size, 0}}, *m_form);
        QVERIFY(!body);
        QTEST(errorKindName(body.error().kind), "kind");
    }

    void noNameInjectsAHeader()
    {
        MultipartForm form;
        form.openFile(u"a\"\r\nX-Evil: 1\r\n\r\n.png"_s, "image/png\r\nX-Evil: 2");
        QVERIFY(!form.head().contains("\nX-Evil"));
        QVERIFY(form.head().contains("filename=\"a%22%0D%0AX-Evil: 1%0D%0A%0D%0A.png\""));
        QVERIFY(form.head().contains("Content-Type: application/octet-stream\r\n"));
    }

    void aFormWithoutFileIsWhole()
    {
        MultipartForm form;
        form.addField("uid", u"中"_s);
        const QByteArray type = form.contentType();
        const QByteArray boundary = type.sliced(type.indexOf('"') + 1).chopped(1);
        QCOMPARE(form.head() + form.tail(),
            "--" + boundary + "\r\nContent-Disposition: form-data; name=\"uid\"\r\n\r\n\u4e2d\r\n--"
                + boundary + "--\r\n");
    }

private:
    void write(const QByteArray &bytes)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<UploadBody> open(const FileEdits &edits = {})
    {
        auto body = UploadBody::open({m_path, edits}, *m_form);
        return body ? std::move(body).value() : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QByteArray m_bytes;
    std::unique_ptr<MultipartForm> m_form;
};

QTEST_GUILESS_MAIN(TestUploadBody)
#include "tst_uploadbody.moc"
