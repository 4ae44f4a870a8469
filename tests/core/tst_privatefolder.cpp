// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/privatefolder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

unsigned modeOf(const QString &path)
{
    struct stat status { };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777 : 0;
}

} // namespace

class TestPrivateFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMissingFolderIsForItsOwnerAlone()
    {
        const QTemporaryDir home;
        const auto path = [&home](const QString &name) { return home.filePath(name); };
        QVERIFY(makePrivateFolder(path(u"data/program/run/"_s)));
        for (const QString &name : {u"data"_s, u"data/program"_s, u"data/program/run"_s})
            QCOMPARE(modeOf(path(name)), 0700u);
    }

    void whatIsThereKeepsItsMode()
    {
        const QTemporaryDir home;
        const QString there = home.filePath(u"there"_s);
        QCOMPARE(::mkdir(QFile::encodeName(there).constData(), 0750), 0);
        QVERIFY(makePrivateFolder(there));
        QVERIFY(makePrivateFolder(there + u"/new"_s));
        QCOMPARE(modeOf(there), 0750u);
    }

    void saysWhenAFileIsInTheWay()
    {
        const QTemporaryDir home;
        QFile file(home.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!makePrivateFolder(file.fileName()));
        QVERIFY(!makePrivateFolder(file.fileName() + u"/run"_s));
    }
};

QTEST_GUILESS_MAIN(TestPrivateFolder)
#include "tst_privatefolder.moc"
