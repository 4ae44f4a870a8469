// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploadfixture.h"

#include <QCryptographicHash>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace imgurl;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestUploadJob : public UploadFixture {
    Q_OBJECT

private Q_SLOTS:
    void storesTheFile();
    void sendsWhatTheContractAsks();
    void keepsNamesOutOfTheHeaders();
    void reportsProgress();
    void namesTheFault_data();
    void namesTheFault();
    void takesOddSuccesses_data();
    void takesOddSuccesses();

    void aLostAnswerCostsOnePost();
    void aResetCostsOnePost();
    void qtAloneSendsTwice();
    void aSilentServerAfterTheBody();
    void aServerThatNeverReads();
    void aSlowServerIsWaitedFor();
    void aCutAnswer_data();
    void aCutAnswer();
    void aServerThatIsNotThere();
    void aServerWithoutTls();
    void aProxyThatIsNotThere();

    void aFileThatShrinks();
    void aFileThatGrows();
    void aFileThatCannotBeSent_data();
    void aFileThatCannotBeSent();

    void anotherHostGetsNothing_data();
    void anotherHostGetsNothing();
    void theSameAddressGetsThePostAgain_data();
    void theSameAddressGetsThePostAgain();
    void redirectsEnd();

    void manyAtOnce();
    void connectionsAreKept();
    void idleConnectionsAreNotTrusted();
};

void TestUploadJob::storesTheFile()
{
    const auto album = m_server->addAlbum(u"Screenshots"_s);
    UploadRequest request = picture(3'000'000);
    request.albumId = album.id;
    const auto result = run(request);
    QVERIFY(result);
    QVERIFY(result->url.toString().startsWith(m_server->url().toString()));
    QVERIFY(!result->deleteUrl.isEmpty());
    QCOMPARE(result->pixelSize, QSize(1, 1));
    QCOMPARE(result->clientName, u"sunset.png"_s);

    QCOMPARE(m_server->images().size(), 1);
    const StoredImage image = m_server->images().constFirst();
    QCOMPARE(image.sha256, QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256));
    QCOMPARE(image.albumId, album.id);
    QCOMPARE(image.imgid, result->imgid);
    QCOMPARE(QString::number(image.serverId), result->serverId);
}

void TestUploadJob::sendsWhatTheContractAsks()
{
    UploadRequest request = picture();
    request.server = QUrl(request.server.toString() + u'/');
    request.credentials.uid = u' ' + request.credentials.uid + u'\n';
    request.credentials.token += u"\r\n"_s;
    QVERIFY(run(request));
    const SeenRequest seen = m_server->requests().constFirst();
    QCOMPARE(seen.method, "POST");
    QCOMPARE(seen.path, "/api/v2/upload");
    QCOMPARE(seen.fields, QStringList({u"uid"_s, u"token"_s, u"file"_s}));
    QVERIFY(seen.uidKnown);
    QVERIFY(seen.tokenRight);
    QCOMPARE(seen.fileType, "image/png");
    QCOMPARE(seen.header("Content-Length"), QByteArray::number(seen.bodyBytes));
    QVERIFY(seen.header("Content-Type").startsWith("multipart/form-data; boundary="));
    QVERIFY(seen.header("Transfer-Encoding").isEmpty());
    QVERIFY(seen.header("Cookie").isEmpty());
    QVERIFY(seen.header("User-Agent").startsWith("ImgURL-Desktop/"));
    QVERIFY(!seen.head.contains(m_server->user().uid.toLatin1()));
    QVERIFY(!seen.head.contains(m_server->user().token.toLatin1()));
}

void TestUploadJob::keepsNamesOutOfTheHeaders()
{
    UploadRequest request = picture();
    request.fileName = u"晚霞\"; name=\"token\"\r\nX-Evil: 1\r\n\r\nx.jpg"_s;
    request.contentType = "image/png\r\nX-Evil: 2";
    QVERIFY(run(request));
    const SeenRequest seen = m_server->requests().constFirst();
    QCOMPARE(seen.fields, QStringList({u"uid"_s, u"token"_s, u"file"_s}));
    QCOMPARE(seen.fileParts, 1);
    QCOMPARE(seen.fileName, u"晚霞_; name=_token___X-Evil: 1____x.jpg"_s);
    QVERIFY(seen.tokenRight);
}

void TestUploadJob::reportsProgress()
{
    UploadJob *upload = job(picture(12'000'000));
    End end(upload);
    QList<qint64> figures;
    qint64 whole = 0;
    connect(upload, &UploadJob::progress, this, [&](qint64 sent, qint64 total) {
        figures.append(sent);
        whole = total;
    });
    upload->start();
    QVERIFY(end.wait());
    QCOMPARE(end.count(), 1);
    QVERIFY(whole > 12'000'000);
    QVERIFY(std::ranges::is_sorted(figures));
    QVERIFY(figures.constFirst() > 0);
    QCOMPARE(figures.constLast(), whole);
}

void TestUploadJob::namesTheFault_data()
{
    QTest::addColumn<QString>("kind");
    const std::pair<const char *, const char *> rows[] = {{"size", "TooLarge"},
        {"size-zh", "TooLarge"}, {"php-size", "TooLarge"}, {"413", "TooLarge"},
        {"not-selected", "NotReceived"}, {"type", "TypeNotAllowed"},
        {"partial", "PartiallyReceived"}, {"not-writable", "SiteCannotStore"},
        {"no-temp", "SiteCannotStore"}, {"filter", "RefusedByFilter"},
        {"dimensions", "DimensionsNotAllowed"}, {"quota", "QuotaUsedUp"},
        {"quota-today", "QuotaUsedUp"}, {"token", "NotAuthorized"},
        {"token-words", "NotAuthorized"}, {"token-401", "NotAuthorized"},
        {"token-key", "NotAuthorized"}, {"http-401", "NotAuthorized"},
        {"http-403", "NotAuthorized"}, {"login-page", "NeedsBrowserLogin"},
        {"unlicensed", "SiteNotLicensed"}, {"blacklist", "Banned"}, {"banned", "Banned"},
        {"storage-off", "StorageSwitchedOff"}, {"no-visitors", "StorageSwitchedOff"},
        {"outside", "OutsideStorageFailed"}, {"duplicate", "AlreadyThere"},
        {"album", "AlbumNotAccepted"}, {"404", "NoSuchApi"}, {"home", "NotImgUrl"},
        {"500", "SiteCrashed"}, {"500-html", "SiteCrashed"}, {"502", "GatewayFailed"},
        {"504", "GatewayFailed"}, {"503-7", "Unavailable"}, {"429-7", "RateLimited"},
        {"challenge", "ProtectionChallenge"}, {"no-url", "NoLink"}, {"no-data", "NoLink"},
        {"other", "OtherAnswer"}, {"endless", "AnswerTooLarge"}, {"redirect-301", "Redirected"}};
    for (const auto &[fault, kind] : rows)
        QTest::newRow(fault) << QString::fromLatin1(kind);
}

void TestUploadJob::namesTheFault()
{
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    setFault(name);
    const auto result = run(picture());
    QVERIFY(!result);
    QTEST(kindOf(result), "kind");
    QVERIFY(result.error().bodySent);
    QCOMPARE(result.error().retryAfter, name.endsWith(u"-7"_s) ? 7s : 0s);
    QCOMPARE(m_server->uploadPosts(), 1);
    for (const QString &secret : {m_server->user().uid, m_server->user().token})
        QVERIFY(!result.error().serverMessage.contains(secret));
}

void TestUploadJob::takesOddSuccesses_data()
{
    QTest::addColumn<bool>("deletable");
    QTest::newRow("noise") << true;
    QTest::newRow("bom") << true;
    QTest::newRow("code-string") << true;
    QTest::newRow("flat") << true;
    QTest::newRow("no-delete") << false;
}

void TestUploadJob::takesOddSuccesses()
{
    QFETCH(bool, deletable);
    setFault(QString::fromLatin1(QTest::currentDataTag()));
    const auto result = run(picture());
    QVERIFY(result);
    QCOMPARE(result->pixelSize, QSize(1, 1));
    QCOMPARE(!result->deleteUrl.isEmpty(), deletable);
}

void TestUploadJob::aLostAnswerCostsOnePost()
{
    for (const qsizetype size : {5000, 3'000'000}) {
        m_server->clearLog();
        setFault(u"close-stored"_s);
        const auto result = run(picture(size));
        QVERIFY(!result);
        QCOMPARE(kindOf(result), u"Interrupted"_s);
        QVERIFY(result.error().bodySent);
        QCOMPARE(m_server->uploadPosts(), 1);
        m_server->clearFaults();
    }
    QCOMPARE(m_server->images().size(), 2);
}

void TestUploadJob::aResetCostsOnePost()
{
    m_server->setFault(SandboxServer::Endpoint::Upload, Fault::reset(1'000'000).always());
    const auto result = run(picture(16'000'000));
    QVERIFY(!result);
    QCOMPARE(kindOf(result), u"ConnectionLost"_s);
    QVERIFY(!result.error().bodySent);
    QCOMPARE(m_server->uploadPosts(), 1);
}

//! The control of the two tests above: should Qt ever stop it, their subject is gone.
void TestUploadJob::qtAloneSendsTwice()
{
    setFault(u"close"_s);
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(m_server->url().toString() + u"/api/v2/upload"_s));
    request.setRawHeader("Content-Type", "multipart/form-data; boundary=x");
    std::unique_ptr<QNetworkReply> reply(manager.post(request, QByteArray(5000, 'x')));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QVERIFY(m_server->uploadPosts() >= 2);
}

void TestUploadJob::aSilentServerAfterTheBody()
{
    m_client = std::make_unique<ApiClient>(ApiClient::Options{.inactivityTimeout = 1s});
    setFault(u"stall"_s);
    const auto result = run(picture());
    QCOMPARE(kindOf(result), u"Interrupted"_s);
    QVERIFY(result.error().bodySent);
    QCOMPARE(m_server->uploadPosts(), 1);
}

void TestUploadJob::aServerThatNeverReads()
{
    m_client = std::make_unique<ApiClient>(ApiClient::Options{.inactivityTimeout = 1s});
    setFault(u"never-read"_s);
    const auto result = run(picture(16'000'000));
    QCOMPARE(kindOf(result), u"TimedOut"_s);
    QVERIFY(!result.error().bodySent);
    QCOMPARE(m_server->uploadPosts(), 1);
}

void TestUploadJob::aSlowServerIsWaitedFor()
{
    m_client = std::make_unique<ApiClient>(ApiClient::Options{.inactivityTimeout = 10s});
    setFault(u"slow-700"_s);
    QVERIFY(run(picture()));
}

void TestUploadJob::aCutAnswer_data()
{
    QTest::addColumn<int>("bytes");
    for (const int bytes : {0, 1, 40, 200})
        QTest::addRow("%d", bytes) << bytes;
}

void TestUploadJob::aCutAnswer()
{
    QFETCH(int, bytes);
    m_server->setFault(SandboxServer::Endpoint::Upload, Fault::cut(bytes).always());
    const auto result = run(picture());
    QVERIFY(!result);
    QCOMPARE(kindOf(result), u"Interrupted"_s);
    QVERIFY(result.error().bodySent);
    QCOMPARE(m_server->uploadPosts(), 1);
}

void TestUploadJob::aServerThatIsNotThere()
{
    const UploadRequest request = picture();
    m_server->stop();
    const auto result = run(request);
    QCOMPARE(kindOf(result), u"ConnectionRefused"_s);
    QVERIFY(!result.error().bodySent);
    QCOMPARE(result.error().httpStatus, 0);
}

void TestUploadJob::aServerWithoutTls()
{
    UploadRequest request = picture();
    request.server.setScheme(u"https"_s);
    const auto result = run(request);
    QCOMPARE(kindOf(result), u"TlsFailed"_s);
    QVERIFY(!result.error().bodySent);
    QCOMPARE(m_server->uploadPosts(), 0);
}

void TestUploadJob::aProxyThatIsNotThere()
{
    UploadRequest request = picture();
    request.server = QUrl(u"https://192.0.2.1"_s); // Qt asks no proxy for loopback
    const auto port = static_cast<quint16>(m_server->port());
    m_server->stop();
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port));
    const auto result = run(request);
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::DefaultProxy));
    QCOMPARE(kindOf(result), u"ProxyFailed"_s);
    QVERIFY(!result.error().bodySent);
}

void TestUploadJob::aFileThatShrinks()
{
    const UploadRequest request = picture(16'000'000);
    UploadJob *upload = job(request);
    End end(upload);
    connect(upload, &UploadJob::progress, this,
        [&request] { QVERIFY(QFile::resize(request.source.path, 12'000'000)); });
    upload->start();
    QVERIFY(end.wait());
    QCOMPARE(end.count(), 1);
    QCOMPARE(kindOf(end.result()), u"FileChanged"_s);
    QVERIFY(!end.result().error().bodySent);
    QCOMPARE(m_server->uploadPosts(), 1);
    QCOMPARE(m_server->images().size(), 0);
}

void TestUploadJob::aFileThatGrows()
{
    const UploadRequest request = picture(16'000'000);
    UploadJob *upload = job(request);
    End end(upload);
    bool grown = false;
    connect(upload, &UploadJob::progress, this, [&] {
        QFile file(request.source.path);
        grown = grown || (file.open(QIODevice::Append) && file.write("more") == 4);
    });
    upload->start();
    QVERIFY(end.wait());
    QCOMPARE(end.count(), 1);
    QVERIFY(grown);
    QCOMPARE(kindOf(end.result()), u"FileChanged"_s);
    QCOMPARE(m_server->images().size(), 0);
}

void TestUploadJob::aFileThatCannotBeSent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    QTest::newRow("missing") << u"none.png"_s << u"FileMissing"_s;
    QTest::newRow("folder") << u"."_s << u"NotAFile"_s;
    QTest::newRow("other size") << u"other.png"_s << u"FileChanged"_s;
}

void TestUploadJob::aFileThatCannotBeSent()
{
    QFETCH(QString, name);
    UploadRequest request = picture();
    QVERIFY(QFile::copy(request.source.path, m_folder->filePath(u"other.png"_s)));
    request.source.path = m_folder->filePath(name);
    request.source.stamp.size = 1;
    UploadJob *upload = job(request);
    End end(upload);
    upload->start();
    QCOMPARE(end.count(), 0);
    QVERIFY(end.wait());
    QCOMPARE(end.count(), 1);
    QTEST(kindOf(end.result()), "kind");
    QCOMPARE(m_server->requests().size(), 0);
}

void TestUploadJob::anotherHostGetsNothing_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestUploadJob::anotherHostGetsNothing()
{
    QFETCH(int, status);
    SandboxServer other;
    QVERIFY(other.start());
    const QString target = other.url().toString() + u"/api/v2/upload"_s;
    m_server->setFault(SandboxServer::Endpoint::Upload,
        Fault::redirect(status, target.toLatin1() + "?token=x").always());
    const auto result = run(picture());
    QVERIFY(!result);
    QCOMPARE(kindOf(result), u"Redirected"_s);
    QCOMPARE(result.error().httpStatus, status);
    QCOMPARE(result.error().redirect, QUrl(target));
    QCOMPARE(other.requests().size(), 0);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestUploadJob::theSameAddressGetsThePostAgain_data()
{
    anotherHostGetsNothing_data();
}

void TestUploadJob::theSameAddressGetsThePostAgain()
{
    QFETCH(int, status);
    m_server->setFault(
        SandboxServer::Endpoint::Upload, Fault::redirect(status, "/api/v2//upload").times(1));
    UploadJob *upload = job(picture(2'000'000));
    End end(upload);
    QSignalSpy moved(upload, &UploadJob::movedTo);
    upload->start();
    QVERIFY(end.wait());
    QCOMPARE(end.count(), 1);
    QVERIFY(end.result().ok());
    QCOMPARE(m_server->images().size(), 1);
    QCOMPARE(m_server->images().constFirst().sha256,
        QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256));
    QCOMPARE(moved.count(), 0);
    for (const SeenRequest &seen : m_server->requests())
        QCOMPARE(seen.method, "POST");
}

void TestUploadJob::redirectsEnd()
{
    m_server->setFault(
        SandboxServer::Endpoint::Upload, Fault::redirect(307, "/api/v2/upload").always());
    const auto result = run(picture());
    QCOMPARE(kindOf(result), u"Redirected"_s);
    QCOMPARE(m_server->uploadPosts(), 2);
}

void TestUploadJob::manyAtOnce()
{
    QList<std::shared_ptr<End>> ends;
    for (int i = 0; i < 40; ++i) {
        UploadJob *upload = job(picture(30'000));
        ends.append(std::make_shared<End>(upload));
        upload->start();
    }
    const auto allEnded = [&ends] {
        return std::ranges::all_of(ends, [](const auto &end) { return end->count() == 1; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(allEnded(), 20'000);
    for (const auto &end : ends)
        QVERIFY(end->result().ok());
    QCOMPARE(m_server->images().size(), 40);
    QCOMPARE(m_server->uploadPosts(), 40);
}

void TestUploadJob::connectionsAreKept()
{
    QVERIFY(run(picture()));
    QVERIFY(run(picture()));
    const auto seen = m_server->requests();
    QCOMPARE(seen.at(0).peerPort, seen.at(1).peerPort);
}

void TestUploadJob::idleConnectionsAreNotTrusted()
{
    m_client = std::make_unique<ApiClient>(ApiClient::Options{.keepConnections = 0ms});
    QVERIFY(run(picture()));
    QVERIFY(run(picture()));
    const auto seen = m_server->requests();
    QVERIFY(seen.at(0).peerPort != seen.at(1).peerPort);
}

QTEST_GUILESS_MAIN(TestUploadJob)
#include "tst_uploadjob.moc"
