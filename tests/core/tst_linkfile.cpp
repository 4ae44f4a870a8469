// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/linkfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestLinkFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineForEachImage()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"links.txt"_s);
        UploadedImage first;
        first.url = QUrl(u"https://s3.example/a%20b.png"_s);
        first.deleteUrl = QUrl(u"https://imgurl.org/delete/649cbe0133f7ef95"_s);
        UploadedImage second;
        second.url = QUrl(u"https://s3.example/b.png"_s);
        QVERIFY(writeLinkFile(path, {first, second, second}));
        QVERIFY(writeLinkFile(path, {first, second}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(),
            "https://s3.example/a%20b.png\thttps://imgurl.org/delete/649cbe0133f7ef95\n"
            "https://s3.example/b.png\t\n");
        QCOMPARE(QFileInfo(path).permissions() & 0x77, QFile::Permissions());
    }

    void saysWhenTheDiskIsFull()
    {
        UploadedImage image;
        image.url = QUrl(u"https://s3.example/a.png"_s);
        QVERIFY(!writeLinkFile(u"/dev/full"_s, {image}));
        QVERIFY(!writeLinkFile(u"/nowhere/links.txt"_s, {image}));
    }
};

QTEST_GUILESS_MAIN(TestLinkFile)
#include "tst_linkfile.moc"
