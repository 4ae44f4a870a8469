// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/imageprobe.h"

#include "imagefiles.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

#include <sys/stat.h>
#include <unistd.h>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

ErrorKind kindOf(const Result<ImageFacts, ApiError> &result)
{
    return result ? ErrorKind::OtherAnswer : result.error().kind;
}

} // namespace

class TestImageProbe : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QString file(const QString &name, const QByteArray &content)
    {
        const QString path = m_dir.filePath(name);
        return imagefiles::write(path, content) ? path : QString();
    }

private Q_SLOTS:
    void tellsTheFactsByContent()
    {
        const QString path = m_dir.filePath(u"黄山 日出.txt"_s);
        QVERIFY(imagefiles::noise({40, 30}).save(path, "png"));
        const auto facts = probeImage(path);
        QVERIFY(facts);
        QCOMPARE(facts->header.format, ImageFormat::Png);
        QCOMPARE(facts->header.pixelSize(), QSize(40, 30));
        QCOMPARE(facts->size, QFileInfo(path).size());
        QVERIFY(facts->sha256.isEmpty());
    }

    void hashesTheWholeFile()
    {
        const QString path = m_dir.filePath(u"large.bmp"_s);
        QVERIFY(imagefiles::noise({700, 500}).save(path));
        const auto facts = probeAndHashImage(path);
        QVERIFY(facts);
        QCOMPARE(facts->sha256,
            QCryptographicHash::hash(imagefiles::contentOf(path), QCryptographicHash::Sha256));
        QCOMPARE(facts->sha256.size(), 32);
        QCOMPARE(facts->size, QFileInfo(path).size());
        QCOMPARE(facts->header.pixelSize(), QSize(700, 500));
    }

    void turnsTheSizeOfAPictureTakenUpright()
    {
        const QString plain = m_dir.filePath(u"plain.jpg"_s);
        QVERIFY(imagefiles::noise({60, 20}).save(plain));
        const QString turned = file(
            u"turned.jpg"_s, imagefiles::withOrientation(imagefiles::contentOf(plain), 6, true));
        const auto facts = probeImage(turned);
        QVERIFY(facts);
        QCOMPARE(facts->header.pixelSize(), QSize(20, 60));
    }

    void aDamagedPictureIsStillOne()
    {
        const QString whole = m_dir.filePath(u"whole.png"_s);
        QVERIFY(imagefiles::noise({40, 30}).save(whole));
        const QByteArray content = imagefiles::contentOf(whole);
        const auto facts = probeAndHashImage(file(u"cut.png"_s, content.first(content.size() / 2)));
        QVERIFY(facts);
        QCOMPARE(facts->header.pixelSize(), QSize(40, 30));
        QCOMPARE(facts->size, content.size() / 2);
    }

    void aHugePictureCostsItsHeader()
    {
        QByteArray head("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30\x8\2\0\0\0", 29);
        const QString path = file(u"huge.png"_s, head + QByteArray(4, '\0'));
        QVERIFY(QFile::resize(path, 3'000'000'000)); // sparse
        const auto facts = probeImage(path);
        QVERIFY(facts);
        QCOMPARE(facts->header.pixelSize(), QSize(30000, 30000));
        QCOMPARE(facts->size, 3'000'000'000);
    }

    void saysWhyNot_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<ErrorKind>("kind");

        QTest::newRow("missing") << m_dir.filePath(u"none.png"_s) << ErrorKind::FileMissing;
        QTest::newRow("no path") << QString() << ErrorKind::FileMissing;
        QTest::newRow("inside a file")
            << file(u"text.png"_s, "only text") + u"/a.png"_s << ErrorKind::FileMissing;
        QTest::newRow("a name too long")
            << m_dir.filePath(QString(300, u'a')) << ErrorKind::FileMissing;
        QTest::newRow("text named as png")
            << m_dir.filePath(u"text.png"_s) << ErrorKind::NotAnImage;
        QTest::newRow("empty") << file(u"empty.png"_s, {}) << ErrorKind::FileEmpty;
        QTest::newRow("folder") << m_dir.path() << ErrorKind::NotAFile;
        QTest::newRow("device") << u"/dev/zero"_s << ErrorKind::NotAFile;

        const QString pipe = m_dir.filePath(u"pipe.png"_s);
        ::mkfifo(QFile::encodeName(pipe).constData(), 0600);
        QTest::newRow("pipe without a writer") << pipe << ErrorKind::NotAFile;
        const auto link = [this](const QString &name, const QString &target) {
            QFile::link(target, m_dir.filePath(name));
            return m_dir.filePath(name);
        };
        QTest::newRow("link to a pipe") << link(u"a"_s, pipe) << ErrorKind::NotAFile;
        QTest::newRow("link to nothing")
            << link(u"b"_s, m_dir.filePath(u"gone"_s)) << ErrorKind::FileMissing;
        QTest::newRow("link to itself")
            << link(u"c"_s, m_dir.filePath(u"c"_s)) << ErrorKind::FileNotReadable;

        const QString real = m_dir.filePath(u"real.png"_s);
        imagefiles::noise({8, 8}).save(real);
        QTest::newRow("a path cut short by a zero")
            << real + QChar(u'\0') + u".txt"_s << ErrorKind::FileMissing;
    }

    void saysWhyNot()
    {
        QFETCH(QString, path);
        QFETCH(ErrorKind, kind);
        QCOMPARE(errorKindName(kindOf(probeImage(path))), errorKindName(kind));
        QCOMPARE(errorKindName(kindOf(probeAndHashImage(path))), errorKindName(kind));
    }

    // Permissions do not bind root, so this program looks again as nobody.
    void saysWhenItMayNotRead()
    {
        const QString path = m_dir.filePath(u"secret.png"_s);
        QVERIFY(imagefiles::noise({8, 8}).save(path));
        QVERIFY(QFile::setPermissions(path, {}));
        if (::geteuid() != 0) {
            QCOMPARE(kindOf(probeImage(path)), ErrorKind::FileNotReadable);
            return;
        }
        const QString copy = m_dir.filePath(u"probe"_s);
        QVERIFY(QFile::copy(QCoreApplication::applicationFilePath(), copy));
        QVERIFY(::chmod(QFile::encodeName(copy).constData(), 0755) == 0);
        QVERIFY(::chmod(QFile::encodeName(m_dir.path()).constData(), 0755) == 0);
        QProcess child;
        child.start(u"setpriv"_s,
            {u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, copy, u"--probe"_s,
                path});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.readAllStandardOutput(), "FileNotReadable");
    }

    void stopsWhenCanceled()
    {
        const QString path = m_dir.filePath(u"large.png"_s);
        QVERIFY(imagefiles::noise({1000, 1000}).save(path));
        QVERIFY(QFileInfo(path).size() > 2'000'000);
        int asked = 0;
        const auto result = probeAndHashImage(path, [&asked] { return ++asked > 3; });
        QCOMPARE(errorKindName(kindOf(result)), u"Canceled"_s);
        QVERIFY(asked < 8);
        QCOMPARE(kindOf(probeAndHashImage(path, [] { return true; })), ErrorKind::Canceled);
    }

    void noticesAFileThatChangesMeanwhile_data()
    {
        QTest::addColumn<bool>("longer");
        QTest::newRow("longer") << true;
        QTest::newRow("shorter") << false;
    }

    void noticesAFileThatChangesMeanwhile()
    {
        QFETCH(bool, longer);
        const QString path = m_dir.filePath(u"changing.png"_s);
        QVERIFY(imagefiles::noise({1000, 1000}).save(path));
        const qint64 size = QFileInfo(path).size();
        int asked = 0;
        const auto result = probeAndHashImage(path, [&] {
            if (++asked == 4)
                QFile::resize(path, longer ? size + 10 : size - 10);
            return false;
        });
        QCOMPARE(errorKindName(kindOf(result)), u"FileChanged"_s);
    }

    void noticesAFileOverwrittenInPlace()
    {
        const QString path = m_dir.filePath(u"overwritten.png"_s);
        QVERIFY(imagefiles::noise({1000, 1000}).save(path));
        QFile old(path);
        QVERIFY(old.open(QIODevice::ReadWrite));
        QVERIFY(old.setFileTime(
            QDateTime::currentDateTimeUtc().addDays(-1), QFileDevice::FileModificationTime));
        int asked = 0;
        const auto result = probeAndHashImage(path, [&] {
            if (++asked == 4) {
                old.seek(100);
                old.write("other");
                old.flush();
            }
            return false;
        });
        QCOMPARE(errorKindName(kindOf(result)), u"FileChanged"_s);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--probe") == 0) {
        const auto result = probeImage(QFile::decodeName(argv[2]));
        std::fputs(qPrintable(errorKindName(kindOf(result))), stdout);
        return 0;
    }
    TestImageProbe test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_imageprobe.moc"
