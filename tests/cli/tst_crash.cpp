// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxserver.h"
#include "storefixture.h"
#include "testpicture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace imgurl::storefixture;
using namespace std::chrono_literals;

namespace {

constexpr int kFiles = 300;
constexpr int kKills = 10;

} // namespace

//! The command is killed again and again in the middle of a batch, by a signal that it cannot see.
class TestCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.start());
        m_server.setDelay(20ms);
        QVERIFY(QDir().mkpath(pictures()));
        for (int i = 0; i < kFiles; ++i) {
            const QByteArray bytes = testPicture(20'000, quint32(i + 1));
            QFile file(pictures() + u"/%1.png"_s.arg(i, 3, 10, QLatin1Char('0')));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(bytes), bytes.size());
            m_hashes.insert(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        }
        QCOMPARE(m_hashes.size(), kFiles);
    }

    void everyFileEndsOnTheServer()
    {
        runAndKill({u"upload"_s, u"--quiet"_s, u"-r"_s, pictures()});
        for (int i = 1; i < kKills; ++i)
            runAndKill({u"resume"_s, u"--quiet"_s});
        QProcess last;
        start(last, {u"resume"_s, u"--quiet"_s});
        QVERIFY(last.waitForFinished(60'000));
        QCOMPARE(last.exitStatus(), QProcess::NormalExit);
        QCOMPARE(last.exitCode(), 0);

        QSet<QByteArray> there;
        for (const StoredImage &image : m_server.images())
            there.insert(image.sha256);
        QCOMPARE(there, m_hashes);

        UploadStore store(m_folder.filePath(u"data/imgurl-desktop/uploads.db"_s));
        QVERIFY(wait(store.open()));
        const auto rows = *wait(store.batch(1));
        QCOMPARE(rows.size(), kFiles);
        QHash<QString, int> posts; // bodies that the server has read to their end
        for (const SeenRequest &request : m_server.requests(SandboxServer::Endpoint::Upload))
            posts[request.fileName] += request.sha256.isEmpty() ? 0 : 1;
        int doubles = 0;
        for (const Upload &row : rows) {
            QVERIFY2(row.state == UploadState::Done, qPrintable(row.fileName));
            QVERIFY(row.image);
            const int extra = posts.value(row.fileName) - 1;
            QVERIFY2(extra >= 0, qPrintable(row.fileName));
            // A file that arrived again is one whose answer a killed process had not written down.
            QVERIFY2(extra == 0 || row.earlierCopy, qPrintable(row.fileName));
            doubles += extra;
            if (extra)
                qInfo() << row.fileName << "arrived" << extra + 1 << "times and says so";
        }
        qInfo() << doubles << "doubles after" << m_kills << "kills";
        // Four at once is all that a kill can leave without an answer.
        QVERIFY(doubles <= m_kills * 4);
        QCOMPARE(m_kills, kKills);
    }

private:
    void start(QProcess &process, const QStringList &arguments)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_folder.path());
        environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
        environment.insert(u"XDG_CACHE_HOME"_s, m_folder.filePath(u"cache"_s));
        environment.insert(u"IMGURL_SERVER"_s, m_server.url().toString());
        environment.insert(u"IMGURL_UID"_s, m_server.user().uid);
        environment.insert(u"IMGURL_TOKEN"_s, m_server.user().token);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(IMGURL_PROGRAM), arguments);
    }

    void runAndKill(const QStringList &arguments)
    {
        QProcess process;
        start(process, arguments);
        QVERIFY(process.waitForStarted());
        const int first = m_server.uploadPosts();
        // After some more of them have gone, at any point of the next one. So few that the batch
        // outlives every kill.
        const int more = QRandomGenerator::global()->bounded(1, kFiles / kKills - 10);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_server.uploadPosts() >= first + more || process.state() == QProcess::NotRunning,
            20'000);
        if (process.waitForFinished(QRandomGenerator::global()->bounded(1, 30)))
            return;
        process.kill();
        QVERIFY(process.waitForFinished());
        ++m_kills;
    }

    [[nodiscard]] QString pictures() const { return m_folder.filePath(u"pictures"_s); }

    QTemporaryDir m_folder;
    SandboxServer m_server;
    QSet<QByteArray> m_hashes;
    int m_kills = 0;
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
