// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/fetcher.h"
#include "fetch/fetchjob.h"
#include "jobend.h"
#include "pictureserver.h"
#include "processmemory.h"
#include "testcertificate.h"

#include <QDir>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <csignal>
#include <memory>
#include <sys/resource.h>

using namespace imgurl;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

class SecureServer : public PictureServer {
public:
    const TestCertificate identity = TestCertificate::make();

    [[nodiscard]] QUrl secureUrl(const QString &path)
    {
        QUrl secure = url(path);
        secure.setScheme(u"https"_s);
        return secure;
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        take(socket, descriptor);
        socket->setLocalCertificate(QSslCertificate(identity.certificate));
        socket->setPrivateKey(QSslKey(identity.key, QSsl::Ec));
        socket->startServerEncryption();
    }
};

//! What a job is sent, when nothing is resolved, is its own word that it has ended.
class CancelOnDelivery : public QObject {
public:
    bool done = false;

    bool eventFilter(QObject *job, QEvent *event) override
    {
        if (event->type() == QEvent::MetaCall && !std::exchange(done, true))
            static_cast<FetchJob *>(job)->cancel();
        return false;
    }
};

} // namespace

//! The server is on 127.0.0.1, which the resolver calls public; by the name localhost it is not.
class TestFetchJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void fetchesIntoTheFile();
    void takesABodyWithoutALength_data();
    void takesABodyWithoutALength();
    void asksForNothingMoreThanAnImage();
    void keepsUserInfoAndCookiesHere();
    void unpacksNothing();
    void reportsProgress();

    void followsRedirects_data();
    void followsRedirects();
    void aPublicHostMayNotLeadToAPrivateOne_data();
    void aPublicHostMayNotLeadToAPrivateOne();
    void aPrivateHostMayLeadToAPrivateOne();
    void nothingComesBackFromPublicToPrivate();
    void aHostThatIsPartlyPublicIsNotPrivate_data();
    void aHostThatIsPartlyPublicIsNotPrivate();
    void aTargetThatIsNotKnown();
    void onlyWebAddresses_data();
    void onlyWebAddresses();
    void redirectsToNoWebAddress_data();
    void redirectsToNoWebAddress();
    void fiveRedirectsAndNoMore();
    void aLoopEnds();

    void namesTheFault_data();
    void namesTheFault();
    void aConnectionThatClosesEarlyIsTriedAgain();
    void nobodyThere();
    void anUntrustedCertificate();
    void httpsMayLeadToHttp();
    void tooLarge_data();
    void tooLarge();
    void asLargeAsMayBe();
    void silence_data();
    void silence();
    void aResolverThatNeverAnswers();
    void aTrickleEndsByTheTotal();
    void aSlowAnswerIsWaitedFor();

    void aFileThatCannotBeTaken_data();
    void aFileThatCannotBeTaken();
    void aFullDisk();

    void cancelBeforeStart();
    void cancelMidway();
    void cancelAfterTheLastByte();
    void cancelWhileResolving();
    void deleteMidway_data();
    void deleteMidway();
    void deleteTheFetcherMidway();
    void deleteInFinished();

    void aLargeBodyIsStreamed_data();
    void aLargeBodyIsStreamed();

private:
    [[nodiscard]] QString target();
    [[nodiscard]] FetchResult run(const QUrl &url);
    void useLimits(const FetchLimits &limits);
    [[nodiscard]] QByteArray content() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PictureServer> m_server;
    std::unique_ptr<Fetcher> m_fetcher;
    QHash<QString, QList<QHostAddress>> m_hosts;
    QStringList m_asked;
    bool m_resolverAnswers = true;
    QString m_target;
};

void TestFetchJob::initTestCase()
{
    std::signal(SIGXFSZ, SIG_IGN);
}

void TestFetchJob::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_server = std::make_unique<PictureServer>();
    QVERIFY(m_server->isListening());
    m_hosts = {{u"127.0.0.1"_s, {QHostAddress(u"8.8.8.8"_s)}},
        {u"localhost"_s, {QHostAddress(QHostAddress::LocalHost)}}};
    m_asked.clear();
    m_resolverAnswers = true;
    useLimits({});
}

void TestFetchJob::cleanup()
{
    m_fetcher.reset();
    m_server.reset();
}

void TestFetchJob::useLimits(const FetchLimits &limits)
{
    const Resolver resolver = [this](const QString &host, QObject *context, const auto &answer) {
        m_asked += host;
        if (m_resolverAnswers)
            QMetaObject::invokeMethod(
                context, [answer, found = m_hosts.value(host)] { answer(found); },
                Qt::QueuedConnection);
    };
    m_fetcher = std::make_unique<Fetcher>(limits, resolver);
}

QString TestFetchJob::target()
{
    m_target = m_folder->filePath(u"target"_s);
    QFile file(m_target);
    return file.open(QIODevice::WriteOnly) ? m_target : QString();
}

FetchResult TestFetchJob::run(const QUrl &url)
{
    FetchJob *job = m_fetcher->fetch(url, target());
    JobEnd<FetchResult> end(job);
    const QPointer<FetchJob> alive(job);
    job->start();
    if (!end.wait())
        return ApiError{.kind = ErrorKind::OtherAnswer};
    // It deletes itself, and says nothing more.
    const bool gone = QTest::qWaitFor([&] { return alive.isNull(); });
    return gone && end.count() == 1 ? end.result() : ApiError{.kind = ErrorKind::OtherAnswer};
}

QByteArray TestFetchJob::content() const
{
    QFile file(m_target);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "cannot be read";
}

void TestFetchJob::fetchesIntoTheFile()
{
    m_server->answers["/a/sun%20set.png"] = PictureServer::picture("the bytes");
    const auto result = run(m_server->url(u"/a/sun%20set.png#top"_s));
    QCOMPARE(kindOf(result), u"ok"_s);
    QCOMPARE(result->path, m_target);
    QCOMPARE(result->address, m_server->url(u"/a/sun%20set.png"_s));
    QCOMPARE(result->suggestedName, u"sun set.png"_s);
    QCOMPARE(result->size, 9);
    QCOMPARE(content(), "the bytes");
    QVERIFY(m_asked.isEmpty());
}

void TestFetchJob::takesABodyWithoutALength_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("to the end") << QByteArray("HTTP/1.1 200 OK\r\n\r\nthe bytes");
    QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                          "4\r\nthe \r\n5\r\nbytes\r\n0\r\n\r\n");
    QTest::newRow("chunks and a length")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 999\r\nTransfer-Encoding: chunked\r\n\r\n"
                      "4\r\nthe \r\n5\r\nbytes\r\n0\r\n\r\n");
}

void TestFetchJob::takesABodyWithoutALength()
{
    QFETCH(QByteArray, answer);
    m_server->answers["/a.png"] = PictureServer::bytes(answer, true);
    const auto result = run(m_server->url(u"/a.png"_s));
    QCOMPARE(kindOf(result), u"ok"_s);
    QCOMPARE(result->size, 9); // also when it was tried again
    QCOMPARE(content(), "the bytes");
}

void TestFetchJob::asksForNothingMoreThanAnImage()
{
    m_server->answers["/a.png?b=%2F"] = PictureServer::picture("x");
    QVERIFY(run(m_server->url(u"/a.png?b=%2F"_s)).ok());
    QCOMPARE(m_server->heads.size(), 1);
    const QByteArray head = m_server->heads.constFirst();
    QVERIFY(head.startsWith("GET /a.png?b=%2F HTTP/1.1\r\n"));
    QVERIFY(head.contains("\r\nAccept: image/*,*/*;q=0.8\r\n"));
    QVERIFY(head.contains("\r\nAccept-Encoding: identity\r\n"));
    QVERIFY(head.contains("\r\nUser-Agent: ImgURL-Desktop/"));
    for (const char *field : {"cookie:", "authorization:", "referer:", "upgrade:"})
        QVERIFY2(!head.toLower().contains(field), field);
}

void TestFetchJob::keepsUserInfoAndCookiesHere()
{
    const QByteArray port = QByteArray::number(m_server->serverPort());
    m_server->answers["/a"] = PictureServer::bytes("HTTP/1.1 302 Moved\r\nSet-Cookie: c=1; Path=/"
                                                   "\r\nContent-Length: 0\r\nLocation: "
                                                   "http://eve:word@127.0.0.1:"
        + port + "/b\r\n\r\n");
    m_server->answers["/b"] = PictureServer::picture("x", "Set-Cookie: d=2; Path=/\r\n");
    QUrl url = m_server->url(u"/a"_s);
    url.setUserInfo(u"adam:secret"_s);
    for (int i = 0; i < 2; ++i) {
        const auto result = run(url);
        QCOMPARE(kindOf(result), u"ok"_s);
        QCOMPARE(result->address, m_server->url(u"/b"_s));
    }
    QCOMPARE(m_server->heads.size(), 4);
    for (const QByteArray &head : m_server->heads) {
        for (const char *word : {"cookie", "authorization", "adam", "eve", "secret", "word"})
            QVERIFY2(!head.toLower().contains(word), head.constData());
    }
    // Nor when it is asked for.
    m_server->answers["/a"] = PictureServer::bytes("HTTP/1.1 401 No\r\nContent-Length: 0\r\n"
                                                   "WWW-Authenticate: Basic realm=\"a\"\r\n\r\n");
    const auto result = run(url);
    QCOMPARE(kindOf(result), u"FetchFailed"_s);
    QCOMPARE(result.error().httpStatus, 401);
    QVERIFY(!m_server->heads.constLast().toLower().contains("authorization"));
}

void TestFetchJob::unpacksNothing()
{
    const QByteArray packed = QByteArray::fromHex("1f8b08000000000000034b4a4e0100c241243503000000");
    m_server->answers["/a.png"] = PictureServer::picture(packed, "Content-Encoding: gzip\r\n");
    QVERIFY(run(m_server->url(u"/a.png"_s)).ok());
    QCOMPARE(content(), packed);
}

void TestFetchJob::reportsProgress()
{
    for (const qint64 length : {3'000'000LL, -1LL}) {
        const QByteArray field =
            length > 0 ? "Content-Length: " + QByteArray::number(length) : "Connection: close"_ba;
        const QByteArray head = "HTTP/1.1 200 OK\r\n" + field + "\r\n\r\n";
        m_server->answers["/a.png"] = length > 0
            ? PictureServer::flood(head, length)
            : PictureServer::bytes(head + QByteArray(3'000'000, 'x'), true);
        FetchJob *job = m_fetcher->fetch(m_server->url(u"/a.png"_s), target());
        JobEnd<FetchResult> end(job);
        QList<qint64> figures;
        QSet<qint64> totals;
        connect(job, &FetchJob::progress, this, [&](qint64 got, qint64 total) {
            figures += got;
            totals += total;
        });
        job->start();
        QVERIFY(end.wait());
        QCOMPARE(kindOf(end.result()), u"ok"_s);
        QVERIFY(figures.size() > 10);
        QVERIFY(std::ranges::is_sorted(figures));
        QCOMPARE(figures.constLast(), 3'000'000);
        QCOMPARE(totals, QSet<qint64>{length});
    }
}

void TestFetchJob::followsRedirects_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("followed");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status << true;
    for (const int status : {300, 304, 305})
        QTest::addRow("%d", status) << status << false;
}

void TestFetchJob::followsRedirects()
{
    QFETCH(int, status);
    QFETCH(bool, followed);
    m_server->answers["/a/one"] = PictureServer::redirect("two.png?x=y#z", status);
    m_server->answers["/a/two.png?x=y"] = PictureServer::picture("x");
    const auto result = run(m_server->url(u"/a/one"_s));
    QCOMPARE(kindOf(result), followed ? u"ok"_s : u"FetchFailed"_s);
    QCOMPARE(m_server->heads.size(), followed ? 2 : 1);
    if (followed) {
        QCOMPARE(result->address, m_server->url(u"/a/two.png?x=y"_s));
        QCOMPARE(result->suggestedName, u"two.png"_s);
    } else {
        QCOMPARE(result.error().httpStatus, status);
    }
}

void TestFetchJob::aPublicHostMayNotLeadToAPrivateOne_data()
{
    QTest::addColumn<QList<QHostAddress>>("addresses");
    const QHostAddress outside(u"8.8.8.8"_s);
    QTest::newRow("private") << QList{QHostAddress(u"127.0.0.1"_s)};
    QTest::newRow("mixed") << QList{outside, QHostAddress(u"10.0.0.1"_s)};
    QTest::newRow("mixed families") << QList{QHostAddress(u"fe80::1"_s), outside};
    QTest::newRow("mapped") << QList{QHostAddress(u"::ffff:127.0.0.1"_s)};
}

void TestFetchJob::aPublicHostMayNotLeadToAPrivateOne()
{
    QFETCH(QList<QHostAddress>, addresses);
    m_hosts[u"localhost"_s] = addresses;
    PictureServer other;
    other.answers["/secret"] = PictureServer::picture("x");
    m_server->answers["/a"] = PictureServer::redirect(
        "http://u:p@localhost:" + QByteArray::number(other.serverPort()) + "/secret?token=1");
    const auto result = run(m_server->url(u"/a"_s));
    QCOMPARE(kindOf(result), u"FetchUnsafe"_s);
    QCOMPARE(result.error().redirect, other.url(u"/secret"_s, u"localhost"_s));
    QCOMPARE(other.heads.size(), 0);
    QCOMPARE(m_asked.constFirst(), u"localhost"_s);
    QVERIFY(!QFile::exists(m_target));
}

void TestFetchJob::aPrivateHostMayLeadToAPrivateOne()
{
    m_server->answers["/a"] = PictureServer::redirect("/b");
    m_server->answers["/b"] = PictureServer::picture("x");
    const auto result = run(m_server->url(u"/a"_s, u"localhost"_s));
    QCOMPARE(kindOf(result), u"ok"_s);
    QCOMPARE(m_server->heads.size(), 2);
}

void TestFetchJob::nothingComesBackFromPublicToPrivate()
{
    m_server->answers["/a"] = PictureServer::redirect(m_server->url(u"/b"_s).toEncoded());
    m_server->answers["/b"] =
        PictureServer::redirect(m_server->url(u"/c"_s, u"localhost"_s).toEncoded());
    m_server->answers["/c"] = PictureServer::picture("x");
    const auto result = run(m_server->url(u"/a"_s, u"localhost"_s));
    QCOMPARE(kindOf(result), u"FetchUnsafe"_s);
    QCOMPARE(m_server->heads.size(), 2);
}

//! Whoever owns a name may give it a private address beside the one that answers.
void TestFetchJob::aHostThatIsPartlyPublicIsNotPrivate_data()
{
    QTest::addColumn<QList<QHostAddress>>("addresses");
    const QHostAddress outside(u"8.8.8.8"_s);
    QTest::newRow("mixed") << QList{outside, QHostAddress(u"10.0.0.1"_s)};
    QTest::newRow("mixed families") << QList{QHostAddress(u"fe80::1"_s), outside};
    QTest::newRow("unknown") << QList<QHostAddress>{};
}

void TestFetchJob::aHostThatIsPartlyPublicIsNotPrivate()
{
    QFETCH(QList<QHostAddress>, addresses);
    m_hosts[u"127.0.0.1"_s] = addresses;
    m_server->answers["/a"] =
        PictureServer::redirect(m_server->url(u"/b"_s, u"localhost"_s).toEncoded());
    m_server->answers["/b"] = PictureServer::picture("x");
    QCOMPARE(kindOf(run(m_server->url(u"/a"_s))), u"FetchUnsafe"_s);
    QCOMPARE(m_server->heads.size(), 1);
}

void TestFetchJob::aTargetThatIsNotKnown()
{
    m_server->answers["/a"] = PictureServer::redirect("http://unknown.example/b");
    const auto result = run(m_server->url(u"/a"_s));
    QCOMPARE(kindOf(result), u"FetchFailed"_s);
    QCOMPARE(result.error().httpStatus, 0);
    QCOMPARE(m_asked, QStringList{u"unknown.example"_s});
}

void TestFetchJob::onlyWebAddresses_data()
{
    QTest::addColumn<QUrl>("url");
    for (const char *url : {"file:///etc/hostname", "ftp://127.0.0.1/a.png", "data:image/png,x",
             "qrc:/a.png", "//127.0.0.1/a.png", "http:///a.png", "http://a b/", ""})
        QTest::addRow("[%s]", url) << QUrl(QString::fromLatin1(url));
}

void TestFetchJob::onlyWebAddresses()
{
    QFETCH(QUrl, url);
    QCOMPARE(kindOf(run(url)), u"FetchFailed"_s);
    QVERIFY(!QFile::exists(m_target));
}

void TestFetchJob::redirectsToNoWebAddress_data()
{
    QTest::addColumn<QByteArray>("location");
    for (const char *location :
        {"file:///etc/hostname", "ftp://127.0.0.1/a.png", "data:,x", "qrc:/a.png", "http:///x", ""})
        QTest::addRow("[%s]", location) << QByteArray(location);
}

void TestFetchJob::redirectsToNoWebAddress()
{
    QFETCH(QByteArray, location);
    m_server->answers["/a"] = PictureServer::redirect(location);
    const auto result = run(m_server->url(u"/a"_s));
    QCOMPARE(kindOf(result), u"FetchFailed"_s);
    QCOMPARE(result.error().httpStatus, 302);
    QCOMPARE(m_server->heads.size(), 1);
    QVERIFY(m_asked.isEmpty());
}

void TestFetchJob::fiveRedirectsAndNoMore()
{
    for (int i = 0; i < 6; ++i)
        m_server->answers["/" + QByteArray::number(i)] =
            PictureServer::redirect("/" + QByteArray::number(i + 1));
    m_server->answers["/6"] = PictureServer::picture("x");
    QCOMPARE(kindOf(run(m_server->url(u"/1"_s))), u"ok"_s);
    m_server->heads.clear();
    const auto result = run(m_server->url(u"/0"_s));
    QCOMPARE(kindOf(result), u"FetchFailed"_s);
    QCOMPARE(result.error().httpStatus, 302);
    QCOMPARE(m_server->heads.size(), 6);
}

void TestFetchJob::aLoopEnds()
{
    m_server->answers["/a"] = PictureServer::redirect("/a");
    QCOMPARE(kindOf(run(m_server->url(u"/a"_s))), u"FetchFailed"_s);
    QCOMPARE(m_server->heads.size(), 6);
}

void TestFetchJob::namesTheFault_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *answer, int status) {
        QTest::newRow(name) << QByteArray(answer) << status;
    };
    row("404", "HTTP/1.1 404 No\r\nContent-Length: 4\r\n\r\nnone", 404);
    row("500", "HTTP/1.1 500 No\r\nContent-Length: 4\r\n\r\nnone", 500);
    row("204", "HTTP/1.1 204 No\r\n\r\n", 204);
    row("206", "HTTP/1.1 206 Part\r\nContent-Length: 4\r\n\r\nsome", 206);
    row("empty", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 200);
    row("empty to the end", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", 200);
    row("short", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort", 0);
    row("short chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\nshort", 0);
    row("no last chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n", 0);
    row("no answer", "", 0);
    row("no HTTP", "SSH-2.0-OpenSSH_9.2\r\n", 0);
}

void TestFetchJob::namesTheFault()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, status);
    // Not at once: Qt may mistake an answer and an end that come together for no answer.
    m_server->answers["/a.png"] = [answer](QTcpSocket &socket) {
        socket.write(answer);
        QTimer::singleShot(20ms, &socket, &QTcpSocket::disconnectFromHost);
    };
    const auto result = run(m_server->url(u"/a.png"_s));
    QCOMPARE(kindOf(result), u"FetchFailed"_s);
    QCOMPARE(result.error().httpStatus, status);
    QVERIFY(!QFile::exists(m_target));
}

void TestFetchJob::aConnectionThatClosesEarlyIsTriedAgain()
{
    // As with one that was kept open: it closes instead of answering.
    int asked = 0;
    m_server->answers["/a.png"] = [&](QTcpSocket &socket) {
        if (++asked < 3)
            socket.disconnectFromHost();
        else
            PictureServer::picture("the bytes")(socket);
    };
    QCOMPARE(kindOf(run(m_server->url(u"/a.png"_s))), u"ok"_s);
    QCOMPARE(content(), "the bytes");
    QCOMPARE(asked, 3);
    m_server->answers["/b.png"] = PictureServer::bytes({}, true);
    m_server->heads.clear();
    QCOMPARE(kindOf(run(m_server->url(u"/b.png"_s))), u"FetchFailed"_s);
    QCOMPARE(m_server->heads.size(), 4);
}

void TestFetchJob::nobodyThere()
{
    const QUrl url = m_server->url(u"/a.png"_s);
    m_server->close();
    QCOMPARE(kindOf(run(url)), u"FetchFailed"_s);
}

void TestFetchJob::anUntrustedCertificate()
{
    SecureServer server;
    server.answers["/a.png"] = PictureServer::picture("x");
    QCOMPARE(kindOf(run(server.secureUrl(u"/a.png"_s))), u"FetchFailed"_s);
    QCOMPARE(server.heads.size(), 0);
}

void TestFetchJob::httpsMayLeadToHttp()
{
    SecureServer server;
    const QSslConfiguration usual = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = usual;
    trusting.setCaCertificates({QSslCertificate(server.identity.certificate)});
    QSslConfiguration::setDefaultConfiguration(trusting);
    const auto restore = qScopeGuard([&] { QSslConfiguration::setDefaultConfiguration(usual); });
    server.answers["/a.png"] = PictureServer::redirect(m_server->url(u"/b.png"_s).toEncoded());
    m_server->answers["/b.png"] = PictureServer::picture("x");
    const auto result = run(server.secureUrl(u"/a.png"_s));
    QCOMPARE(kindOf(result), u"ok"_s);
    QCOMPARE(result->address, m_server->url(u"/b.png"_s));
    QCOMPARE(server.heads.size(), 1);
}

void TestFetchJob::tooLarge_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<qint64>("most");
    QTest::newRow("said") << QByteArray("Content-Length: 1000001\r\n") << 0LL;
    QTest::newRow("not said") << QByteArray("Connection: close\r\n") << 1'000'000LL;
    QTest::newRow("absurd") << QByteArray("Content-Length: 9223372036854775807\r\n") << 0LL;
}

void TestFetchJob::tooLarge()
{
    QFETCH(QByteArray, head);
    QFETCH(qint64, most);
    useLimits({.mostBytes = 1'000'000});
    m_server->answers["/a.png"] =
        PictureServer::flood("HTTP/1.1 200 OK\r\n" + head + "\r\n", 100'000'000);
    FetchJob *job = m_fetcher->fetch(m_server->url(u"/a.png"_s), target());
    JobEnd<FetchResult> end(job);
    qint64 got = 0;
    connect(job, &FetchJob::progress, this, [&](qint64 bytes) { got = bytes; });
    job->start();
    QVERIFY(end.wait());
    QCOMPARE(kindOf(end.result()), u"FetchTooLarge"_s);
    QVERIFY2(got <= most, QByteArray::number(got).constData());
    QVERIFY(!QFile::exists(m_target));
    QTRY_COMPARE(m_server->cut, 1);
}

void TestFetchJob::asLargeAsMayBe()
{
    useLimits({.mostBytes = 1'000'000});
    for (const bool said : {true, false}) {
        m_server->answers["/a.png"] = PictureServer::bytes(QByteArray("HTTP/1.1 200 OK\r\n")
                + (said ? "Content-Length: 1000000\r\n\r\n" : "Connection: close\r\n\r\n")
                + QByteArray(1'000'000, 'x'),
            !said);
        QCOMPARE(kindOf(run(m_server->url(u"/a.png"_s))), u"ok"_s);
    }
}

void TestFetchJob::silence_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("no head") << QByteArray();
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-");
    QTest::newRow("no body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n");
    QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
}

void TestFetchJob::silence()
{
    QFETCH(QByteArray, answer);
    useLimits({.silence = 200ms});
    m_server->answers["/a.png"] = PictureServer::bytes(answer);
    QCOMPARE(kindOf(run(m_server->url(u"/a.png"_s))), u"FetchTimedOut"_s);
    QCOMPARE(m_server->heads.size(), 1);
    QVERIFY(!QFile::exists(m_target));
    QTRY_COMPARE(m_server->cut, 1);
}

void TestFetchJob::aResolverThatNeverAnswers()
{
    useLimits({.silence = 200ms});
    m_resolverAnswers = false;
    m_server->answers["/a"] = PictureServer::redirect("/b");
    QCOMPARE(kindOf(run(m_server->url(u"/a"_s))), u"FetchTimedOut"_s);
    QCOMPARE(m_asked.size(), 1);
}

void TestFetchJob::aTrickleEndsByTheTotal()
{
    useLimits({.total = 500ms});
    m_server->answers["/a.png"] =
        PictureServer::trickle("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n", 20ms);
    FetchJob *job = m_fetcher->fetch(m_server->url(u"/a.png"_s), target());
    JobEnd<FetchResult> end(job);
    qint64 got = 0;
    connect(job, &FetchJob::progress, this, [&](qint64 bytes) { got = bytes; });
    job->start();
    QVERIFY(end.wait(20s)); // before the silence of 30 s would end it
    QCOMPARE(kindOf(end.result()), u"FetchTimedOut"_s);
    QVERIFY(got > 0);
}

void TestFetchJob::aSlowAnswerIsWaitedFor()
{
    useLimits({.silence = 1500ms});
    m_server->answers["/a.png"] =
        PictureServer::trickle("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n", 200ms, 12);
    QCOMPARE(kindOf(run(m_server->url(u"/a.png"_s))), u"ok"_s);
    QCOMPARE(content(), QByteArray(12, 'x'));
}

void TestFetchJob::aFileThatCannotBeTaken_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << u"missing"_s;
    QTest::newRow("no folder") << u"no/folder"_s;
    QTest::newRow("a folder") << u"."_s;
    QTest::newRow("not empty") << u"full"_s;
    QTest::newRow("a link to a device") << u"device"_s;
}

void TestFetchJob::aFileThatCannotBeTaken()
{
    QFETCH(QString, path);
    QFile full(m_folder->filePath(u"full"_s));
    QVERIFY(full.open(QIODevice::WriteOnly) && full.write("mine") == 4);
    full.close();
    QVERIFY(QFile::link(u"/dev/full"_s, m_folder->filePath(u"device"_s)));
    m_server->answers["/a.png"] = PictureServer::picture("x");
    FetchJob *job = m_fetcher->fetch(m_server->url(u"/a.png"_s), m_folder->filePath(path));
    JobEnd<FetchResult> end(job);
    job->start();
    QVERIFY(end.wait());
    QCOMPARE(kindOf(end.result()), u"SpoolNotWritable"_s);
    QCOMPARE(m_server->heads.size(), 0);
    QVERIFY(QFile::exists(u"/dev/full"_s));
    QCOMPARE(
        QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
        QStringList({u"device"_s, u"full"_s}));
    QVERIFY(full.open(QIODevice::ReadOnly));
    QCOMPARE(full.readAll(), "mine");
}

void TestFetchJob::aFullDisk()
{
    m_server->answers["/a.png"] = PictureServer::picture(QByteArray(2'000'000, 'x'));
    rlimit usual{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    const rlimit small{.rlim_cur = 1'000'000, .rlim_max = usual.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto result = run(m_server->url(u"/a.png"_s));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
    QCOMPARE(kindOf(result), u"SpoolNotWritable"_s);
    QVERIFY(!QFile::exists(m_target));
}

void TestFetchJob::cancelBeforeStart()
{
    m_server->answers["/a.png"] = PictureServer::picture("x");
    FetchJob *job = m_fetcher->fetch(m_server->url(u"/a.png"_s), target());
    JobEnd<FetchResult> end(job);
    job->cancel();
    job->start();
    QCOMPARE(end.count(), 0);
    QVERIFY(end.wait());
    QCOMPARE(kindOf(end.result()), u"Canceled"_s);
    QCOMPARE(m_server->heads.size(), 0);
    QVERIFY(!QFile::exists(m_target));
}

void TestFetchJob::cancelMidway()
{
    m_server->answers["/a.png"] =
        PictureServer::flood("HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n", 50'000'000);
    FetchJob *job = m_fetcher->fetch(m_server->url(u"/a.png"_s), target());
    JobEnd<FetchResult> end(job);
    int figures = 0;
    connect(job, &FetchJob::progress, this, [&, job] {
        if (++figures == 3) {
            job->cancel();
            job->cancel();
            QVERIFY(!QFile::exists(m_target));
            QCOMPARE(end.count(), 0);
        }
    });
    job->start();
    QVERIFY(end.wait());
    QCOMPARE(kindOf(end.result()), u"Canceled"_s);
    QTRY_COMPARE(m_server->cut, 1);
    QCOMPARE(end.count(), 1);
    QCOMPARE(figures, 3);
}

void TestFetchJob::cancelAfterTheLastByte()
{
    m_server->answers["/a.png"] = PictureServer::picture("x");
    FetchJob *job = m_fetcher->fetch(m_server->url(u"/a.png"_s), target());
    JobEnd<FetchResult> end(job);
    CancelOnDelivery cancel;
    job->installEventFilter(&cancel);
    job->start();
    QVERIFY(end.wait());
    QVERIFY(cancel.done);
    QCOMPARE(kindOf(end.result()), u"Canceled"_s);
    QVERIFY(!QFile::exists(m_target));
}

void TestFetchJob::cancelWhileResolving()
{
    m_resolverAnswers = false;
    m_server->answers["/a"] = PictureServer::redirect("/b");
    FetchJob *job = m_fetcher->fetch(m_server->url(u"/a"_s), target());
    JobEnd<FetchResult> end(job);
    job->start();
    QTRY_COMPARE(m_asked.size(), 1);
    job->cancel();
    QVERIFY(end.wait());
    QCOMPARE(kindOf(end.result()), u"Canceled"_s);
    QCOMPARE(m_server->heads.size(), 1);
}

void TestFetchJob::deleteMidway_data()
{
    QTest::addColumn<QString>("when");
    for (const char *when : {"unstarted", "started", "asked", "resolving", "progress"})
        QTest::newRow(when) << QString::fromLatin1(when);
}

void TestFetchJob::deleteMidway()
{
    QFETCH(QString, when);
    m_server->answers["/a"] = PictureServer::redirect("/b");
    m_server->answers["/b"] =
        PictureServer::flood("HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n", 50'000'000);
    if (when == "asked"_L1)
        m_server->answers["/a"] = PictureServer::bytes({});
    m_resolverAnswers = when != "resolving"_L1;
    FetchJob *job = m_fetcher->fetch(m_server->url(u"/a"_s), target());
    const QPointer<FetchJob> alive(job);
    JobEnd<FetchResult> end(job);
    connect(job, &FetchJob::progress, this, [job] { delete job; });
    if (when != "unstarted"_L1)
        job->start();
    if (when == "asked"_L1)
        QTRY_COMPARE(m_server->heads.size(), 1);
    else if (when == "resolving"_L1)
        QTRY_COMPARE(m_asked.size(), 1);
    if (when == "progress"_L1)
        QTRY_VERIFY(alive.isNull());
    else
        delete job;
    QVERIFY(!QFile::exists(m_target));
    // The fetcher goes on.
    m_resolverAnswers = true;
    m_server->answers["/c"] = PictureServer::picture("x");
    QCOMPARE(kindOf(run(m_server->url(u"/c"_s))), u"ok"_s);
    QCOMPARE(end.count(), 0);
}

void TestFetchJob::deleteTheFetcherMidway()
{
    m_server->answers["/a.png"] =
        PictureServer::flood("HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n", 50'000'000);
    m_server->answers["/silent"] = PictureServer::bytes({});
    const QString silentTarget = target();
    QVERIFY(QFile::rename(silentTarget, silentTarget + u'2'));
    FetchJob *silent = m_fetcher->fetch(m_server->url(u"/silent"_s), silentTarget + u'2');
    JobEnd<FetchResult> silentEnd(silent);
    silent->start();
    QTRY_COMPARE(m_server->heads.size(), 1);
    FetchJob *job = m_fetcher->fetch(m_server->url(u"/a.png"_s), target());
    JobEnd<FetchResult> end(job);
    connect(job, &FetchJob::progress, this, [this] { m_fetcher.reset(); });
    job->start();
    QTRY_VERIFY(!m_fetcher);
    QTRY_COMPARE(m_server->cut, 2);
    QCOMPARE(end.count() + silentEnd.count(), 0);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestFetchJob::deleteInFinished()
{
    m_server->answers["/a.png"] = PictureServer::picture("x");
    FetchJob *job = m_fetcher->fetch(m_server->url(u"/a.png"_s), target());
    JobEnd<FetchResult> end(job);
    connect(job, &FetchJob::finished, this, [this] { m_fetcher.reset(); });
    job->start();
    QVERIFY(end.wait());
    QTRY_VERIFY(!m_fetcher);
    QCOMPARE(content(), "x");
}

void TestFetchJob::aLargeBodyIsStreamed_data()
{
    QTest::addColumn<bool>("isBusy");
    QTest::newRow("idle") << false;
    QTest::newRow("busy") << true;
}

void TestFetchJob::aLargeBodyIsStreamed()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("a sanitizer's own bookkeeping is most of what the process takes");
#endif
    QFETCH(bool, isBusy);
    const qint64 size = isBusy ? 30'000'000 : 90'000'000;
    // In a thread of its own: it must be able to outrun a reader that is busy.
    QThread thread;
    PictureServer server;
    server.answers["/small"] = PictureServer::picture(QByteArray(100'000, 'x'));
    server.answers["/large"] = PictureServer::flood(
        "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n", size);
    server.moveToThread(&thread);
    thread.start();
    const auto stop = qScopeGuard([&] {
        QMetaObject::invokeMethod(
            &server, [&] { server.end(this->thread()); }, Qt::BlockingQueuedConnection);
        thread.quit();
        thread.wait();
    });
    // A small one first: libraries load and threads start.
    QVERIFY(run(server.url(u"/small"_s)).ok());
    const qint64 before = restartPeak();
    QVERIFY(before > 0);
    // As a thread is that has a window to paint.
    QTimer busy;
    connect(&busy, &QTimer::timeout, this, [] { QThread::msleep(10); });
    if (isBusy)
        busy.start(0);
    // Over the connection that is open already.
    for (int i = 0; i < (isBusy ? 1 : 2); ++i) {
        const auto result = run(server.url(u"/large"_s));
        QCOMPARE(kindOf(result), u"ok"_s);
        QCOMPARE(QFileInfo(m_target).size(), size);
    }
    const qint64 grown = memory("VmHWM") - before;
    QVERIFY2(grown < 15'000, qPrintable(u"%1 kB more"_s.arg(grown)));
}

QTEST_GUILESS_MAIN(TestFetchJob)
#include "tst_fetchjob.moc"
