// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <csignal>

using namespace imgurl;

namespace {

//! The line the program prints, empty when it printed none in time.
QJsonObject greeting(QProcess &program, const QStringList &arguments)
{
    program.start(QStringLiteral(IMGURL_SANDBOX_PROGRAM), arguments);
    while (!program.canReadLine() && program.waitForReadyRead(10'000)) { }
    return QJsonDocument::fromJson(program.readLine()).object();
}

int portOf(const QJsonObject &greeting)
{
    return QUrl(greeting[QLatin1String("server")].toString()).port();
}

RawForm form(const QJsonObject &greeting)
{
    RawForm form;
    form.fields = {{"uid", greeting[QLatin1String("uid")].toString().toLatin1()},
        {"token", greeting[QLatin1String("token")].toString().toLatin1()}};
    return form;
}

qint64 peakMemoryKb(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toLongLong();
    }
    return -1;
}

} // namespace

class TestSandboxProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhereItIsAndServes()
    {
        const QTemporaryDir folder;
        QProcess program;
        const QJsonObject said = greeting(program, {QStringLiteral("--folder"), folder.path()});
        QCOMPARE(said[QLatin1String("server")].toString(),
            QStringLiteral("http://127.0.0.1:%1").arg(portOf(said)));
        QCOMPARE(said[QLatin1String("albums")].toArray().size(), 4);
        const RawReply albums = RawClient(portOf(said)).post("/api/v2/albums", form(said));
        QCOMPARE(albums.json()[QLatin1String("data")].toArray().size(), 4);

        program.terminate();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(program.readAllStandardError().isEmpty());

        QProcess again;
        QCOMPARE(greeting(again, {QStringLiteral("--folder"), folder.path()}), said);
        ::kill(pid_t(again.processId()), SIGINT);
        QVERIFY(again.waitForFinished());
        QCOMPARE(again.exitCode(), 0);
    }

    void saysThatItsPortWasTaken()
    {
        QProcess first;
        const QJsonObject said = greeting(first, {});
        QProcess second;
        const QJsonObject other =
            greeting(second, {QStringLiteral("--port"), QString::number(portOf(said))});
        QVERIFY(portOf(other) > 0 && portOf(other) != portOf(said));
        second.setReadChannel(QProcess::StandardError);
        QVERIFY(second.canReadLine() || second.waitForReadyRead());
        QVERIFY(second.readLine().contains("the port was taken"));
        first.terminate();
        second.terminate();
        QVERIFY(first.waitForFinished() && second.waitForFinished());
    }

    void endsWithItsStandardInput()
    {
        QProcess program;
        const QJsonObject said = greeting(program,
            {QStringLiteral("--until-stdin-closes"), QStringLiteral("--delay"),
                QStringLiteral("1")});
        program.write("anything\n");
        QVERIFY(program.waitForBytesWritten());
        QCOMPARE(RawClient(portOf(said)).request("GET", "/").status, 200);
        program.closeWriteChannel();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 0);
    }

    void streamsALargeFile()
    {
        QProcess program;
        const QJsonObject said =
            greeting(program, {QStringLiteral("--file-limit"), QString::number(400'000'000)});
        const qint64 before = peakMemoryKb(program.processId());
        RawForm sent = form(said);
        sent.fileName = "a.bmp";
        sent.file = "BM" + QByteArray(100'000'000, 'x');
        const RawReply reply = RawClient(portOf(said)).post("/api/v2/upload", sent);
        QCOMPARE(reply.json()[QLatin1String("code")].toInt(), 200);
        const qint64 after = peakMemoryKb(program.processId());
        QVERIFY(before > 0);
        QVERIFY2(after - before < 40'000, qPrintable(QString::number(after - before)));
        program.terminate();
        QVERIFY(program.waitForFinished());
    }

    void listsItsFaults()
    {
        QProcess program;
        program.start(QStringLiteral(IMGURL_SANDBOX_PROGRAM), {QStringLiteral("--help")});
        QVERIFY(program.waitForFinished());
        const QByteArray help = program.readAllStandardOutput();
        for (const char *word : {"--folder", "--until-stdin-closes", "slow-N", "never-read"})
            QVERIFY2(help.contains(word), help.constData());
    }

    void refusesNonsense()
    {
        QProcess program;
        program.start(QStringLiteral(IMGURL_SANDBOX_PROGRAM),
            {QStringLiteral("--port"), QStringLiteral("http")});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 2);
        program.start(QStringLiteral(IMGURL_SANDBOX_PROGRAM),
            {QStringLiteral("--folder"), QStringLiteral("/proc/none")});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.readAllStandardError().contains("/proc/none"));
    }
};

QTEST_GUILESS_MAIN(TestSandboxProgram)
#include "tst_sandboxprogram.moc"
