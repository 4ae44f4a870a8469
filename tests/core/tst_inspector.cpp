// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/inspector.h"
#include "upload/uploadstore.h"

#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestInspector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWaitingRowLearnsItsSize()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"picture.png"_s);
        QVERIFY(QImage(40, 30, QImage::Format_RGB32).save(path));
        UploadStore store(folder.filePath(u"uploads.db"_s));
        store.open();
        const Inspector inspector(store);
        store.add(
            {}, {{folder.filePath(u"missing.png"_s), u"missing.png"_s}, {path, u"picture.png"_s}});
        const auto row = [&](UploadId id) {
            auto rows = store.rows({id});
            rows.waitForFinished();
            return rows.result().valueOr({Upload()}).value(0);
        };
        QTRY_COMPARE(row(2).pixelSize, QSize(40, 30));
        QCOMPARE(row(2).size, QFileInfo(path).size());
        QCOMPARE(row(2).state, UploadState::Waiting);
        QCOMPARE(row(1).size, -1);
        QCOMPARE(row(1).state, UploadState::Waiting);
    }

    void endsInTheMiddleOfABatch()
    {
        const QTemporaryDir folder;
        UploadStore store(folder.filePath(u"uploads.db"_s));
        store.open();
        QList<NewUpload> uploads;
        for (int i = 0; i < 2000; ++i)
            uploads.append({folder.filePath(QString::number(i)), QString::number(i)});
        auto inspector = std::make_unique<Inspector>(store);
        auto added = store.add({}, uploads);
        QTRY_VERIFY(added.isFinished());
        QCoreApplication::processEvents();
        inspector.reset();
        QCOMPARE(added.result()->size(), 2000);
    }
};

QTEST_GUILESS_MAIN(TestInspector)
#include "tst_inspector.moc"
