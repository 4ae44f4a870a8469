// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/spool.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestSpool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newFilesAreTakenAndPrivate()
    {
        const QTemporaryDir home;
        const Spool spool(home.filePath(u"spool"_s));
        const QString first = spool.newFile();
        const QString second = spool.newFile();
        QVERIFY(first != second);
        for (const QString &path : {first, second, home.filePath(u"spool"_s)})
            QCOMPARE(QFileInfo(path).permissions() & 0x77, QFile::Permissions());
    }

    void removesItsOwnFilesOnly()
    {
        const QTemporaryDir home;
        const Spool spool(home.filePath(u"spool"_s));
        const QString ours = spool.newFile();
        const QString theirs = home.filePath(u"picture.png"_s);
        QVERIFY(QFile::copy(ours, theirs));
        spool.remove(ours);
        spool.remove(theirs);
        QVERIFY(!QFileInfo::exists(ours));
        QVERIFY(QFileInfo::exists(theirs));
    }

    void aPathThatLeadsOutIsNotOurs()
    {
        const QTemporaryDir home;
        const Spool spool(home.filePath(u"spool"_s));
        const QString ours = spool.newFile();
        const QString theirs = home.filePath(u"picture.png"_s);
        QVERIFY(QFile::copy(ours, theirs));
        spool.remove(home.filePath(u"spool/../picture.png"_s));
        QVERIFY(QFile::link(theirs, home.filePath(u"spool/link.png"_s)));
        spool.remove(home.filePath(u"spool/link.png"_s));
        QVERIFY(!QFileInfo(home.filePath(u"spool/link.png"_s)).isSymLink());
        QVERIFY(QFileInfo::exists(theirs));
    }

    void nothingWhereNothingCanBeWritten()
    {
        const QTemporaryDir home;
        QFile file(home.filePath(u"data"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Spool spool(home.filePath(u"data/spool"_s));
        QCOMPARE(spool.newFile(), QString());
        spool.removeAllBut({});
    }

    void leftoversGoAndWhatIsPastedMeanwhileStays()
    {
        const QTemporaryDir home;
        const Spool earlier(home.filePath(u"spool"_s));
        const QString wanted = earlier.newFile();
        const QString leftover = earlier.newFile();
        for (const QString &path : {wanted, leftover}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(
                QDateTime::currentDateTimeUtc().addDays(-2), QFileDevice::FileModificationTime));
        }
        const Spool spool(home.filePath(u"spool"_s));
        const QString pasted = spool.newFile();
        spool.removeAllBut({wanted});
        QVERIFY(QFileInfo::exists(wanted));
        QVERIFY(!QFileInfo::exists(leftover));
        QVERIFY(QFileInfo::exists(pasted));
    }
};

QTEST_GUILESS_MAIN(TestSpool)
#include "tst_spool.moc"
