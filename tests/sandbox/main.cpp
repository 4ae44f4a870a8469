// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <cstdio>

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

using namespace imgurl;

namespace {

QString description()
{
    QString text = QStringLiteral(
        "A practice ImgURL Pro server on 127.0.0.1. It prints its address, uid, token and albums\n"
        "as one line of JSON, serves until it is told to end, and then says as another one how\n"
        "many uploads came and how many were in flight.\n\n"
        "An uploaded file named fault-NAME.png meets that fault:\n");
    for (const FaultName &fault : faultNames())
        text += QStringLiteral("  %1 %2\n").arg(fault.name, -14).arg(fault.meaning);
    return text;
}

QByteArray greeting(const SandboxServer &server)
{
    QJsonArray albums;
    for (const SandboxAlbum &album : server.albums()) {
        albums.append(QJsonObject{{QStringLiteral("id"), album.id},
            {QStringLiteral("name"), album.name}, {QStringLiteral("private"), album.isPrivate}});
    }
    const SandboxUser user = server.user();
    return QJsonDocument(
               QJsonObject{{QStringLiteral("server"), server.url().toString()},
                   {QStringLiteral("uid"), user.uid}, {QStringLiteral("token"), user.token},
                   {QStringLiteral("albums"), albums}})
               .toJson(QJsonDocument::Compact)
        + '\n';
}

QByteArray farewell(const SandboxServer &server)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("uploads"), server.uploadPosts()},
                             {QStringLiteral("stored"), int(server.images().size())},
                             {QStringLiteral("peakInFlight"), server.peakInFlight()},
                             {QStringLiteral("averageInFlight"), server.averageInFlight()}})
               .toJson(QJsonDocument::Compact)
        + '\n';
}

//! Blocked for this thread and those it starts: they arrive at the descriptor alone.
int blockedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return ::signalfd(-1, &signals, SFD_CLOEXEC);
}

void waitForEnd(int signals, bool untilStdinCloses)
{
    pollfd sources[] = {{signals, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
    for (;;) {
        if (::poll(sources, untilStdinCloses ? 2 : 1, -1) < 0 && errno != EINTR)
            return;
        if (sources[0].revents)
            return;
        char ignored[256];
        if (sources[1].revents && ::read(STDIN_FILENO, ignored, sizeof ignored) <= 0)
            return;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const int signals = blockedSignals();
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("imgurl-sandbox"));
    QCommandLineParser parser;
    parser.setApplicationDescription(description());
    parser.addHelpOption();
    const QCommandLineOption folder(QStringLiteral("folder"),
        QStringLiteral("Keep images, users and port in DIR (else nothing is kept)."),
        QStringLiteral("DIR"));
    const QCommandLineOption port(QStringLiteral("port"),
        QStringLiteral("Listen on port N; another one when it is taken."), QStringLiteral("N"));
    const QCommandLineOption delay(QStringLiteral("delay"),
        QStringLiteral("Wait so many milliseconds before each answer of the API."),
        QStringLiteral("MS"));
    const QCommandLineOption limit(QStringLiteral("file-limit"),
        QStringLiteral("Refuse larger files; 20971520 unless given."), QStringLiteral("BYTES"));
    const QCommandLineOption stdinCloses(
        QStringLiteral("until-stdin-closes"), QStringLiteral("End when standard input closes."));
    parser.addOptions({folder, port, delay, limit, stdinCloses});
    parser.process(app);

    SandboxServer::Options options;
    options.folder = parser.value(folder);
    bool valid = true;
    const auto number = [&](const QCommandLineOption &option, qint64 otherwise, qint64 most) {
        bool isNumber = true;
        const qint64 value =
            parser.isSet(option) ? parser.value(option).toLongLong(&isNumber) : otherwise;
        valid = valid && isNumber && value >= 0 && value <= most;
        return value;
    };
    options.port = int(number(port, 0, 65535));
    options.delay = std::chrono::milliseconds(number(delay, 0, 3'600'000));
    options.fileLimit = number(limit, options.fileLimit, std::numeric_limits<qint64>::max());
    if (!valid) {
        std::fputs("imgurl-sandbox: --port, --delay and --file-limit take numbers\n", stderr);
        return 2;
    }

    SandboxServer server(options);
    if (!server.start()) {
        std::fprintf(stderr, "imgurl-sandbox: %s\n", qUtf8Printable(server.errorString()));
        return 1;
    }
    if (server.portChanged())
        std::fprintf(stderr,
            "imgurl-sandbox: the port was taken, so earlier links do not work; "
            "this run has port %d\n",
            server.port());
    std::fputs(greeting(server).constData(), stdout);
    std::fflush(stdout);
    waitForEnd(signals, parser.isSet(stdinCloses));
    std::fputs(farewell(server).constData(), stdout);
    return 0;
}
