// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/localimage.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestLocalImage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"pics/deep"_s));
        for (const QString &name : {u"pics/a b.png"_s, u"pics/50%20.png"_s, u"pics/a.png"_s,
                 u"pics/b#1.png"_s, u"日落.png"_s}) {
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }

    void findsTheFile_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("file");
        const auto row = [](const char *address, const char *file) {
            QTest::newRow(address) << QString::fromUtf8(address) << QString::fromUtf8(file);
        };
        row("pics/a.png", "pics/a.png");
        row("./pics/../pics/a.png", "./pics/../pics/a.png");
        row("pics/a%20b.png", "pics/a b.png");
        row("pics/a b.png", "pics/a b.png");
        row("pics/50%20.png", "pics/50%20.png");
        row("pics/a.png?raw=true", "pics/a.png");
        row("pics/a.png#center", "pics/a.png");
        row("pics/b#1.png", "pics/b#1.png");
        row("pics\\a.png", "pics/a.png");
        row("%E6%97%A5%E8%90%BD.png", "日落.png");
        row("nowhere/x%20y.png?z", "nowhere/x y.png");
        row("C:\\pics\\a.png", "C:\\pics\\a.png");
    }

    void findsTheFile()
    {
        QFETCH(QString, address);
        QFETCH(QString, file);
        QCOMPARE(localImage(address, m_folder.path()), m_folder.path() + u'/' + file);
    }

    void takesAbsolutePaths()
    {
        const QString path = m_folder.filePath(u"pics/a b.png"_s);
        QCOMPARE(localImage(path, u"/elsewhere"_s), path);
        QCOMPARE(localImage(u"file://"_s + m_folder.filePath(u"pics/a%20b.png"_s), u"/"_s), path);
    }

    void leavesWhatIsElsewhere()
    {
        for (const QString &address :
            {u"https://h.example/a.png"_s, u"//h.example/a.png"_s, u"data:image/png;base64,AA=="_s,
                u"file://other/a.png"_s, u"ftp://h/a.png"_s, u"app://local/a.png"_s, u"#top"_s})
            QVERIFY2(!localImage(address, m_folder.path()), qPrintable(address));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestLocalImage)
#include "tst_localimage.moc"
