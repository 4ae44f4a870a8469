// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/imagefolder.h"

#include "imagefiles.h"
#include "intake/naturalorder.h"
#include "testpicture.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <unistd.h>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestImageFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void order_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::newRow("numbers") << QStringList{u"a1"_s, u"a2"_s, u"a10"_s, u"a10b"_s, u"b"_s};
        QTest::newRow("zeros") << QStringList{u"a1b"_s, u"a01c"_s, u"a002"_s};
        QTest::newRow("the same number") << QStringList{u"a01"_s, u"a1"_s};
        QTest::newRow("capitals") << QStringList{u"a"_s, u"B"_s, u"c"_s};
        QTest::newRow("capitals alone differ") << QStringList{u"A"_s, u"a"_s, u"aa"_s};
        QTest::newRow("long numbers")
            << QStringList{u"99999999999999999999"_s, u"100000000000000000000"_s};
        QTest::newRow("Chinese") << QStringList{u"图2"_s, u"图10"_s};
        QTest::newRow("beginnings") << QStringList{u""_s, u"1"_s, u"1a"_s, u"a"_s};
    }

    void order()
    {
        QFETCH(QStringList, names);
        QStringList sorted = names;
        std::reverse(sorted.begin(), sorted.end());
        std::sort(sorted.begin(), sorted.end(), comesBefore);
        QCOMPARE(sorted, names);
        for (const QString &name : names)
            QVERIFY(!comesBefore(name, name));
    }

    void imagesByContentInOrder()
    {
        for (const auto *name : {"img10.png", "img2.PNG", "no extension", "lies.txt", "sub10/a.png",
                 "sub2/b.png", "sub2/deep/夏 天.png", "z.png"})
            put(QString::fromUtf8(name), testPicture());
        put(u"notes.txt"_s, "words");
        put(u"lies.png"_s, "words");
        put(u"sub2/empty.png"_s, {});
        put(u".hidden.png"_s, testPicture());
        put(u".hidden/a.png"_s, testPicture());
        int heard = 0;
        const FolderImages found = findImages(m_folder->path(), {}, [&heard] { ++heard; });
        QCOMPARE(found.images,
            paths({u"img2.PNG"_s, u"img10.png"_s, u"lies.txt"_s, u"no extension"_s, u"z.png"_s,
                u"sub2/b.png"_s, u"sub2/deep/夏 天.png"_s, u"sub10/a.png"_s}));
        QCOMPARE(found.others, 3);
        QCOMPARE(found.unreadable, QStringList());
        QVERIFY(!found.canceled);
        QCOMPARE(heard, 8);
    }

    void linksDoNotLeadInCircles()
    {
        put(u"a.png"_s, testPicture());
        put(u"sub/b.png"_s, testPicture());
        QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(u"sub/up"_s)));
        QVERIFY(QFile::link(u"."_s, m_folder->filePath(u"self"_s)));
        QVERIFY(QFile::link(m_folder->filePath(u"a.png"_s), m_folder->filePath(u"sub/c.png"_s)));
        QVERIFY(QFile::link(u"nowhere"_s, m_folder->filePath(u"broken.png"_s)));
        QCOMPARE(findImages(m_folder->path()).images,
            paths({u"a.png"_s, u"sub/b.png"_s, u"sub/c.png"_s}));
        // The folder itself may be given by a link.
        const QString link = m_folder->filePath(u"link"_s);
        QVERIFY(QFile::link(m_folder->filePath(u"sub"_s), link));
        QCOMPARE(findImages(link).images, (QStringList{link + u"/b.png"_s, link + u"/c.png"_s}));
    }

    void pipesDoNotBlock()
    {
        put(u"a.png"_s, testPicture());
        QCOMPARE(QProcess::execute(u"mkfifo"_s, {m_folder->filePath(u"pipe.png"_s)}), 0);
        QCOMPARE(findImages(m_folder->path()).images, paths({u"a.png"_s}));
    }

    void whatCannotBeReadIsTold()
    {
        if (::geteuid() == 0) {
            // Root may read everything: the same test, as nobody.
            QVERIFY(m_folder->isValid());
            QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777));
            QProcess again;
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"TMPDIR"_s, m_folder->path());
            again.setProcessEnvironment(environment);
            again.start(u"setpriv"_s,
                {u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s,
                    QCoreApplication::applicationFilePath(), u"whatCannotBeReadIsTold"_s});
            QVERIFY(again.waitForFinished());
            QVERIFY2(again.exitCode() == 0, again.readAllStandardOutput().constData());
            return;
        }
        put(u"ok.png"_s, testPicture());
        put(u"secret.png"_s, testPicture());
        put(u"sub/a.png"_s, testPicture());
        QVERIFY(QFile::setPermissions(m_folder->filePath(u"secret.png"_s), {}));
        QVERIFY(QFile::setPermissions(m_folder->filePath(u"sub"_s), {}));
        const FolderImages found = findImages(m_folder->path());
        QFile::setPermissions(m_folder->filePath(u"sub"_s), QFile::Permissions(0x7000));
        QCOMPARE(found.images, paths({u"ok.png"_s, u"secret.png"_s}));
        QCOMPARE(found.unreadable, paths({u"sub"_s}));
        QCOMPARE(found.others, 0);
    }

    void canBeCanceled()
    {
        for (int i = 0; i < 20; ++i)
            put(u"%1.png"_s.arg(i), testPicture());
        int heard = 0;
        const FolderImages found = findImages(
            m_folder->path(), [&heard] { return heard == 5; }, [&heard] { ++heard; });
        QVERIFY(found.canceled);
        QCOMPARE(found.images.size(), 5);
    }

    void aDeepTreeAndManyFiles()
    {
        QString name = u"0"_s;
        for (int i = 1; i < 200; ++i)
            name += u"/%1"_s.arg(i);
        put(name + u"/deep.png"_s, testPicture());
        const QByteArray picture = testPicture();
        for (int i = 0; i < 5000; ++i)
            put(u"%1.png"_s.arg(i), picture);
        const FolderImages found = findImages(m_folder->path());
        QCOMPARE(found.images.size(), 5001);
        QVERIFY(found.images[2500].endsWith(u"/2500.png"_s));
    }

    void noFolder()
    {
        QCOMPARE(findImages(m_folder->filePath(u"none"_s)).images, QStringList());
        QCOMPARE(findImages(m_folder->filePath(u"none"_s)).unreadable, paths({u"none"_s}));
    }

private:
    void put(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder->filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(imagefiles::write(path, content));
    }
    [[nodiscard]] QStringList paths(const QStringList &names) const
    {
        QStringList all;
        for (const QString &name : names)
            all << m_folder->filePath(name);
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestImageFolder)
#include "tst_imagefolder.moc"
