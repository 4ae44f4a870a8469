// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/albumsjob.h"
#include "api/apiclient.h"
#include "api/uploadjob.h"
#include "jobend.h"
#include "processmemory.h"
#include "sandboxserver.h"
#include "testpicture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <memory>
#include <vector>

using namespace imgurl;
using namespace Qt::StringLiterals;

//! The sandbox runs in this process and throws the body away, so its own few buffers count too. Not
//! built with sanitizers, whose bookkeeping is most of what a process takes.
class TestUploadMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEndlessAnswerIsNotKept()
    {
        SandboxServer server;
        QVERIFY(server.start());
        server.setFault(SandboxServer::Endpoint::Albums, Fault::named(u"endless"_s)->always());
        ApiClient client;
        qint64 before = 0;
        for (int i = 0; i < 20; ++i) {
            if (i == 1)
                before = restartPeak();
            AlbumsJob *job = client.albums(server.url(), {u"u"_s, u"t"_s});
            JobEnd<AlbumsResult> end(job);
            job->start();
            QVERIFY(end.wait());
            QCOMPARE(kindOf(end.result()), u"AnswerTooLarge"_s);
        }
        QVERIFY(before > 0);
        const qint64 grown = memory("VmHWM") - before;
        QVERIFY2(grown < 15'000, qPrintable(u"%1 kB more"_s.arg(grown)));
    }

    // A connection that was opened before says less on the way to its next answer, and a thread
    // that is busy hears of it late.
    void anEndlessAnswerToABusyThreadIsNotKept()
    {
        QTemporaryDir folder;
        SandboxServer server;
        QVERIFY(server.start());
        ApiClient client;
        // As a thread is that has a window to paint.
        QTimer busy;
        connect(&busy, &QTimer::timeout, [] { QThread::msleep(10); });
        busy.start(0);
        quint32 made = 0;
        qint64 before = 0;
        for (int round = 0; round < 6; ++round) {
            if (round == 1)
                before = restartPeak();
            server.setFault(SandboxServer::Endpoint::Upload, Fault::named(u"endless"_s)->after(3));
            std::vector<std::unique_ptr<JobEnd<UploadResult>>> ends;
            for (int i = 0; i < 8; ++i) {
                QFile file(folder.filePath(u"%1.png"_s.arg(++made)));
                QVERIFY(file.open(QIODevice::WriteOnly));
                QVERIFY(file.write(testPicture(2000, made)) > 0);
                file.close();
                UploadJob *job =
                    client.upload({server.url(), {server.user().uid, server.user().token}, {},
                        {file.fileName()}, u"a.png"_s, "image/png"});
                ends.push_back(std::make_unique<JobEnd<UploadResult>>(job));
                job->start();
            }
            int endless = 0;
            for (const auto &end : ends) {
                QVERIFY(end->wait());
                endless += kindOf(end->result()) == u"AnswerTooLarge"_s;
            }
            QCOMPARE(endless, 1);
        }
        QVERIFY(before > 0);
        const qint64 grown = memory("VmHWM") - before;
        QVERIFY2(grown < 15'000, qPrintable(u"%1 kB more"_s.arg(grown)));
    }

    void aLargeFileIsStreamed()
    {
        constexpr qint64 size = 300'000'000;
        QTemporaryDir folder;
        QFile file(folder.filePath(u"large.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(testPicture()) > 0);
        QVERIFY(file.resize(size)); // sparse
        file.close();

        SandboxServer server;
        QVERIFY(server.start());
        server.setFileLimit(2 * size);
        ApiClient client;
        const UploadRequest request{server.url(), {server.user().uid, server.user().token}, {},
            {file.fileName()}, u"large.png"_s, "image/png"};
        const auto run = [&](const UploadRequest &upload) {
            server.setFault(SandboxServer::Endpoint::Upload, *Fault::named(u"other"_s));
            UploadJob *job = client.upload(upload);
            JobEnd<UploadResult> end(job);
            job->start();
            return end.wait(std::chrono::seconds(90)) && kindOf(end.result()) == u"OtherAnswer"_s;
        };

        // A small one first: libraries load and threads start.
        QFile small(folder.filePath(u"small.png"_s));
        QVERIFY(small.open(QIODevice::WriteOnly));
        QVERIFY(small.write(testPicture(100'000)) > 0);
        small.close();
        UploadRequest first = request;
        first.source.path = small.fileName();
        QVERIFY(run(first));

        const qint64 before = restartPeak();
        QVERIFY(before > 0);
        QVERIFY(run(request));
        const qint64 grown = memory("VmHWM") - before;
        QVERIFY2(grown < 15'000, qPrintable(u"%1 kB more"_s.arg(grown)));
        QVERIFY(server.requests().constLast().bodyBytes > size);
    }
};

QTEST_GUILESS_MAIN(TestUploadMemory)
#include "tst_uploadmemory.moc"
