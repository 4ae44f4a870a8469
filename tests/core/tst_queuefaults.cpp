// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploadline.h"

#include <QDir>
#include <QHash>
#include <QSignalSpy>

#include <sys/stat.h>

using namespace imgurl;
using namespace std::chrono_literals;

namespace {

enum class End {
    Failed, //!< at once
    Again, //!< done by the second attempt; the site cannot have had the first
    Unknown, //!< done by the second attempt; the site may have had the first
    Held, //!< the account waits, and everything goes when it is released
    Done, //!< at once
    Either, //!< what the client gets to see of it differs from run to run
};

//! What becomes of the one row that meets the fault.
const QHash<QString, End> kEnds{
    {u"size"_s, End::Failed},
    {u"size-zh"_s, End::Failed},
    {u"php-size"_s, End::Failed},
    {u"413"_s, End::Failed},
    {u"413-reset"_s, End::Either},
    {u"not-selected"_s, End::Failed},
    {u"type"_s, End::Failed},
    {u"partial"_s, End::Again},
    {u"not-writable"_s, End::Again},
    {u"no-temp"_s, End::Again},
    {u"filter"_s, End::Failed},
    {u"dimensions"_s, End::Failed},
    {u"quota"_s, End::Held},
    {u"quota-today"_s, End::Held},
    {u"token"_s, End::Held},
    {u"token-words"_s, End::Held},
    {u"token-401"_s, End::Held},
    {u"token-key"_s, End::Held},
    {u"http-401"_s, End::Held},
    {u"http-403"_s, End::Held},
    {u"login-page"_s, End::Failed},
    {u"unlicensed"_s, End::Failed},
    {u"blacklist"_s, End::Held},
    {u"banned"_s, End::Held},
    {u"storage-off"_s, End::Failed},
    {u"no-visitors"_s, End::Failed},
    {u"outside"_s, End::Again},
    {u"duplicate"_s, End::Failed},
    {u"no-delete"_s, End::Done},
    {u"album"_s, End::Failed},
    {u"404"_s, End::Failed},
    {u"home"_s, End::Failed},
    {u"500"_s, End::Unknown},
    {u"500-html"_s, End::Unknown},
    {u"502"_s, End::Unknown},
    {u"504"_s, End::Unknown},
    {u"503-N"_s, End::Again},
    {u"429-N"_s, End::Again},
    {u"challenge"_s, End::Again},
    {u"noise"_s, End::Done},
    {u"bom"_s, End::Done},
    {u"no-url"_s, End::Failed},
    {u"no-data"_s, End::Failed},
    {u"code-string"_s, End::Done},
    {u"flat"_s, End::Done},
    {u"other"_s, End::Failed},
    {u"slow-N"_s, End::Done},
    {u"stall"_s, End::Unknown},
    {u"never-read"_s, End::Unknown},
    {u"close"_s, End::Unknown},
    {u"close-stored"_s, End::Unknown},
    {u"reset-N"_s, End::Either},
    {u"cut-N"_s, End::Unknown},
    {u"endless"_s, End::Unknown},
    {u"redirect-301"_s, End::Failed},
    {u"redirect-302"_s, End::Failed},
    {u"redirect-303"_s, End::Failed},
    {u"redirect-307"_s, End::Failed},
    {u"redirect-308"_s, End::Failed},
};

QString withNumber(const QString &name)
{
    if (!name.endsWith(u"-N"_s))
        return name;
    return name.chopped(1)
        + (name.startsWith(u"slow"_s) || name.startsWith(u"reset"_s) ? u"100"_s : u"1"_s);
}

} // namespace

class TestQueueFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneInTheMiddleOfABatch_data()
    {
        QTest::addColumn<QString>("name");
        const auto names = faultNames();
        for (const FaultName &fault : names)
            QTest::newRow(qPrintable(fault.name)) << fault.name;
    }

    void oneInTheMiddleOfABatch()
    {
        QFETCH(QString, name);
        QVERIFY2(kEnds.contains(name), "a fault of the sandbox that this test does not know");
        const End end = kEnds.value(name);

        UploadLine line({.firstPause = 20ms}, {.inactivityTimeout = 700ms});
        const auto fault = Fault::named(withNumber(name));
        QVERIFY(fault);
        line.server.setFault(SandboxServer::Endpoint::Upload, fault->after(3));
        QSignalSpy held(&line.queue.holds(), &AccountHolds::held);
        connect(&line.queue.holds(), &AccountHolds::held, &line.queue,
            [&](const AccountId &account) { line.queue.releaseAccount(account); });
        QSignalSpy finished(&line.batches, &BatchWatcher::finished);
        line.queue.start();
        line.add(8);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15000);

        const auto rows = finished[0][0].value<QList<Upload>>();
        const auto requests = line.server.requests(SandboxServer::Endpoint::Upload);
        int met = 0;
        for (const Upload &row : rows) {
            if (row.state != UploadState::Done || row.attempts != 1 || row.earlierCopy) {
                checkTheOne(row, end);
                ++met;
            } else if (end != End::Held) {
                const auto posts = std::count_if(requests.begin(), requests.end(),
                    [&](const SeenRequest &request) { return request.fileName == row.fileName; });
                QCOMPARE(posts, 1);
            }
        }
        const bool unharmed = end == End::Held || end == End::Done;
        QVERIFY2(end == End::Either ? met <= 1 : met == (unharmed ? 0 : 1),
            qPrintable(QString::number(met)));
        QCOMPARE(held.size(), end == End::Held ? 1 : 0);
        QVERIFY(line.queue.unsaved().isEmpty());
        // Every link that the list has leads to an image that is there, and once.
        QSet<QByteArray> there;
        for (const StoredImage &image : line.server.images())
            there.insert(image.sha256);
        QCOMPARE(there.size(), line.server.images().size());
        for (const Upload &row : rows)
            QVERIFY(row.state != UploadState::Done || there.contains(row.sha256));
    }

    void everyFileFailsForItsOwnReason()
    {
        UploadLine line;
        const auto path = [&](const char *name) {
            return line.folder.filePath(QString::fromLatin1(name));
        };
        const auto write = [&](const char *name, const QByteArray &content) {
            QFile file(path(name));
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        QVERIFY(write("empty.png", {}));
        QVERIFY(write("text.png", "no image at all, whatever its name says"));
        QVERIFY(QDir().mkdir(path("folder.png")));
        QCOMPARE(::mkfifo(qPrintable(path("pipe.png")), 0600), 0);
        const QList<std::pair<QString, ErrorKind>> bad{{path("empty.png"), ErrorKind::FileEmpty},
            {path("text.png"), ErrorKind::NotAnImage}, {path("folder.png"), ErrorKind::NotAFile},
            {path("pipe.png"), ErrorKind::NotAFile}, {u"/dev/zero"_s, ErrorKind::NotAFile},
            {path("missing.png"), ErrorKind::FileMissing}};
        auto uploads = line.pictures(3);
        for (const auto &[source, kind] : bad)
            uploads.insert(1, {source, source.section(u'/', -1), false});
        QSignalSpy finished(&line.batches, &BatchWatcher::finished);
        line.queue.start();
        QVERIFY(wait(line.store.add(line.target(), uploads)));
        QTRY_COMPARE(finished.size(), 1);
        QHash<QString, ErrorKind> reasons;
        int done = 0;
        for (const Upload &row : finished[0][0].value<QList<Upload>>()) {
            if (row.error)
                reasons.insert(row.source, row.error->kind);
            done += row.state == UploadState::Done;
        }
        QCOMPARE(done, 3);
        for (const auto &[source, kind] : bad)
            QVERIFY2(reasons.value(source, ErrorKind::Canceled) == kind, qPrintable(source));
        QCOMPARE(line.server.uploadPosts(), 3);
    }

private:
    static void checkTheOne(const Upload &row, End end)
    {
        switch (end) {
        case End::Failed:
            QCOMPARE(row.state, UploadState::Failed);
            QCOMPARE(row.attempts, 1);
            QVERIFY(row.error);
            break;
        case End::Again:
            QCOMPARE(row.state, UploadState::Done);
            QCOMPARE(row.attempts, 2);
            QVERIFY(!row.earlierCopy);
            break;
        case End::Unknown:
            QCOMPARE(row.state, UploadState::Done);
            QCOMPARE(row.attempts, 2);
            QVERIFY(row.earlierCopy);
            break;
        case End::Held:
        case End::Done:
            QCOMPARE(row.state, UploadState::Done);
            QCOMPARE(row.attempts, 1);
            QVERIFY(!row.earlierCopy);
            break;
        case End::Either:
            QVERIFY(row.isStopped());
            QVERIFY(row.state == UploadState::Done || row.error);
            break;
        }
    }
};

QTEST_GUILESS_MAIN(TestQueueFaults)
#include "tst_queuefaults.moc"
