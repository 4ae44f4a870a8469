// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"
#include "sandboxserver.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>
#include <QUrl>

#include <iterator>
#include <memory>
#include <vector>

using namespace imgurl;

namespace {

using Endpoint = SandboxServer::Endpoint;
using namespace std::chrono_literals;

const QByteArray kUpload = "/api/v2/upload";

// The smallest GIF: one pixel.
const QByteArray kGif = QByteArray::fromHex(
    "47494638396101000100800000ffffff00000021f90401000000002c00000000010001000002024401003b");

struct Expected {
    const char *name;
    int status;
    const char *fragment; //!< of the body; "" when it must be empty
    bool stored;
};

constexpr auto kRefused = "\"code\":-1000,\"data\":\"\"";

const Expected kAnswers[] = {
    {"size", 200, "错误原因：The file you are attempting to upload is larger", false},
    {"size-zh", 200, "错误原因：文件大小超过限制", false},
    {"php-size", 200, "exceeds the maximum allowed size in your PHP configuration", false},
    {"413", 413, "<title>413 Request Entity Too Large</title>", false},
    {"not-selected", 200, "You did not select a file to upload.", false},
    {"type", 200, "The filetype you are attempting to upload is not allowed.", false},
    {"partial", 200, "The file was only partially uploaded.", false},
    {"not-writable", 200, "does not appear to be writable.", false},
    {"no-temp", 200, "The temporary folder is missing.", false},
    {"filter", 200, "The file upload was stopped by extension.", false},
    {"dimensions", 200, "doesn't fit into the allowed dimensions.", false},
    {"quota", 200, "\"msg\":\"上传达到上限！\"", false},
    {"quota-today", 200, "今日", false},
    {"token", 200, "\"msg\":\"您没有权限，请先登录！\"", false},
    {"token-words", 200, "uid或token验证失败", false},
    {"token-401", 200, "{\"code\":401,\"data\":\"\",\"msg\":\"authentication failed!\"}", false},
    {"token-key", 200, "\"msg\":\"invalid.token\"", false},
    {"http-401", 401, "<title>401 Unauthorized</title>", false},
    {"http-403", 403, "<title>403 Forbidden</title>", false},
    {"login-page", 200, "权限不足，请重新登录", false},
    {"unlicensed", 200, "您的域名未经授权", false},
    {"blacklist", 200, "Your IP is blacklisted", false},
    {"banned", 200, "您上传的违规图片过多，已被封禁！", false},
    {"storage-off", 200, "该接口已关闭，请选择其它接口上传！", false},
    {"no-visitors", 200, "此接口不允许游客上传", false},
    {"outside", 200, "请求接口失败，请重试！", false},
    {"duplicate", 200, "文件已经上传过！", false},
    {"no-delete", 200, "\"code\":200", true},
    {"album", 200, "相册不存在", false},
    {"404", 404, "<title>404 Not Found</title>", false},
    {"home", 200, "<title>ImgURL Sandbox</title>", false},
    {"500", 500, "", true},
    {"500-html", 500, "<title>500 Internal Server Error</title>", false},
    {"502", 502, "<title>502 Bad Gateway</title>", false},
    {"504", 504, "<title>504 Gateway Time-out</title>", false},
    {"503-N", 503, "503 Service Temporarily Unavailable", false},
    {"429-N", 429, "429 Too Many Requests", false},
    {"challenge", 503, "Just a moment...", false},
    {"noise", 200, "</div>{\"code\":200,", true},
    {"bom", 200, "\xEF\xBB\xBF\r\n{\"code\":200,", true},
    {"no-url", 200, "\"code\":200", true},
    {"no-data", 200, "{\"code\":200,\"data\":\"\",\"msg\":\"\"}", true},
    {"code-string", 200, "{\"code\":\"200\",", true},
    {"flat", 200, "{\"client_name\":\"a.gif\",\"code\":200,", true},
    {"other", 200, "{\"code\":-1,\"data\":\"\",\"msg\":\"未知错误 E42\"}", false},
    {"slow-N", 200, "\"code\":200", true},
    {"redirect-301", 301, "301", false},
    {"redirect-302", 302, "302", false},
    {"redirect-303", 303, "303", false},
    {"redirect-307", 307, "307", false},
    {"redirect-308", 308, "308", false},
};

// Each has a test of its own below.
const QSet<QString> kOnTheWire{QStringLiteral("413-reset"), QStringLiteral("stall"),
    QStringLiteral("never-read"), QStringLiteral("close"), QStringLiteral("close-stored"),
    QStringLiteral("reset-N"), QStringLiteral("cut-N"), QStringLiteral("endless")};

Fault named(const char *name)
{
    const auto fault = Fault::named(QString::fromLatin1(name));
    return fault ? *fault : Fault::answer(599, "no such fault");
}

} // namespace

class TestSandboxFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<SandboxServer>();
        QVERIFY2(m_server->start(), qPrintable(m_server->errorString()));
    }

    void cleanup() { m_server.reset(); }

    void everyNameIsTested()
    {
        QSet<QString> tested = kOnTheWire;
        for (const Expected &row : kAnswers)
            tested.insert(QString::fromLatin1(row.name));
        QSet<QString> names;
        for (const FaultName &fault : faultNames()) {
            names.insert(fault.name);
            QVERIFY(!fault.meaning.isEmpty());
        }
        QCOMPARE(names, tested);
    }

    void answers_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<bool>("byFileName");
        for (size_t i = 0; i < std::size(kAnswers); ++i) {
            QTest::addRow("%s", kAnswers[i].name) << int(i) << false;
            QTest::addRow("%s by file name", kAnswers[i].name) << int(i) << true;
        }
    }

    void answers()
    {
        QFETCH(const int, row);
        QFETCH(const bool, byFileName);
        const Expected &expected = kAnswers[row];
        const QString name =
            QString::fromLatin1(expected.name).replace(QLatin1String("-N"), QLatin1String("-20"));
        QByteArray fileName = "a.gif";
        if (byFileName) {
            fileName = "fault-" + name.toLatin1() + ".gif";
        } else {
            QVERIFY(Fault::named(name).has_value());
            m_server->setFault(Endpoint::Upload, *Fault::named(name));
        }
        RawClient client(m_server->port());
        const RawReply reply = client.post(kUpload, form(fileName));
        QCOMPARE(reply.status, expected.status);
        QVERIFY(reply.complete);
        QVERIFY(reply.head.contains("Content-Type: text/html; charset=UTF-8"));
        const QByteArray fragment =
            QByteArray(expected.fragment).replace("a.gif", fileName.constData());
        QVERIFY2(fragment.isEmpty() ? reply.body.isEmpty() : reply.body.contains(fragment),
            reply.body.right(300).constData());
        QCOMPARE(m_server->images().size(), int(expected.stored));
        QCOMPARE(m_server->requests().first().fault, name);
        QCOMPARE(m_server->requests().first().stored, expected.stored);
        QCOMPARE(m_server->requests().first().status, expected.status);
        // The next one is well served again.
        QCOMPARE(RawClient(m_server->port()).post(kUpload, form()).status, 200);
    }

    void refusesInTheDocumentedShape()
    {
        m_server->setFault(Endpoint::Upload, named("size"));
        const RawReply reply = RawClient(m_server->port()).post(kUpload, form());
        QVERIFY(reply.body.contains(kRefused));
    }

    void leavesOutWhatItSays()
    {
        RawClient client(m_server->port());
        const auto data = [&](const char *name) {
            m_server->setFault(Endpoint::Upload, named(name));
            return client.post(kUpload, form()).data();
        };
        QVERIFY(!data("no-delete").contains(QLatin1String("delete")));
        const QJsonObject noUrl = data("no-url");
        QVERIFY(noUrl.contains(QLatin1String("imgid")) && !noUrl.contains(QLatin1String("url")));
    }

    void noiseIsNineKilobytes()
    {
        m_server->setFault(Endpoint::Upload, named("noise"));
        const RawReply reply = RawClient(m_server->port()).post(kUpload, form());
        QVERIFY(reply.body.indexOf("{\"code\"") >= 9 * 1024);
    }

    void tellsWhenToRetryAndWhereToGo()
    {
        RawClient client(m_server->port());
        m_server->setFault(Endpoint::Upload, named("503-7"));
        QVERIFY(client.post(kUpload, form()).head.contains("\r\nRetry-After: 7\r\n"));
        m_server->setFault(Endpoint::Upload, named("429"));
        QVERIFY(client.post(kUpload, form()).head.contains("\r\nRetry-After: 2\r\n"));
        m_server->setFault(Endpoint::Upload, Fault::redirect(308, "https://www.example.org/x"));
        QVERIFY(client.post(kUpload, form())
                    .head.contains("\r\nLocation: https://www.example.org/x\r\n"));
    }

    void appliesAsOftenAsAsked()
    {
        m_server->setFault(Endpoint::Upload, named("quota").after(1).times(2));
        m_server->setFault(Endpoint::Upload, named("404").always());
        RawClient client(m_server->port());
        QList<int> seen;
        for (int i = 0; i < 5; ++i) {
            const RawReply reply = client.post(kUpload, form());
            seen.append(
                reply.status == 200 ? reply.json()[QLatin1String("code")].toInt() : reply.status);
        }
        QCOMPARE(seen, QList<int>({200, -1000, -1000, 404, 404}));
        m_server->clearFaults();
        QCOMPARE(client.post(kUpload, form()).status, 200);
    }

    void reachesEveryEndpoint()
    {
        RawClient client(m_server->port());
        const RawReply stored = client.post(kUpload, form());
        const QByteArray link =
            QUrl(stored.data()[QLatin1String("delete")].toString()).path().toUtf8();
        m_server->setFault(Endpoint::Albums, named("token"));
        QCOMPARE(client.post("/api/v2/albums", form()).message(),
            QStringLiteral("您没有权限，请先登录！"));
        m_server->setFault(Endpoint::Albums, Fault::edited([](QJsonObject &json) {
            json.insert(QLatin1String("data"), QJsonValue::Null);
        }));
        QVERIFY(client.post("/api/v2/albums", form()).body.contains("\"data\":null"));
        m_server->setFault(Endpoint::Delete, Fault::answer(200, "参数错误"));
        QCOMPARE(client.request("GET", link).body, QByteArray("参数错误"));
        QCOMPARE(m_server->images().size(), 1);
        m_server->setFault(Endpoint::Delete, named("504").storing());
        QCOMPARE(client.request("GET", link).status, 504);
        QVERIFY(m_server->images().isEmpty());
        m_server->setFault(Endpoint::Image, named("403"));
        m_server->setFault(Endpoint::Image, named("http-403"));
        QCOMPARE(client.request("GET", "/imgs/x.gif").status, 599);
        QCOMPARE(client.request("GET", "/imgs/x.gif").status, 403);
    }

    void waitsBeforeTheAnswer()
    {
        QElapsedTimer timer;
        timer.start();
        m_server->setFault(Endpoint::Upload, Fault::slow(150ms));
        QCOMPARE(RawClient(m_server->port()).post(kUpload, form()).status, 200);
        QVERIFY(timer.elapsed() >= 150);
    }

    void answersEarlyBeforeTheBody()
    {
        m_server->setFault(Endpoint::Upload, named("413"));
        RawClient client(m_server->port());
        // What is on its way is taken and thrown away, so that no reset overtakes the answer.
        client.send(RawClient::postHead(kUpload, 50'000'000) + QByteArray(5'000'000, 'x'));
        const RawReply reply = client.read();
        QCOMPARE(reply.status, 413);
        QVERIFY(reply.complete);
        QVERIFY(reply.head.contains("Connection: close"));
        QCOMPARE(m_server->requests().first().bodyBytes, 0);
    }

    void answersEarlyAndResets()
    {
        m_server->setFault(Endpoint::Upload, named("413-reset"));
        RawClient client(m_server->port());
        client.send(RawClient::postHead(kUpload, 50'000'000) + QByteArray(1'000'000, 'x'));
        QVERIFY(!client.send(QByteArray(40'000'000, 'x')));
        QCOMPARE(m_server->uploadPosts(), 1);
    }

    void stallsUntilTheFaultsAreCleared()
    {
        m_server->setFault(Endpoint::Upload, named("stall"));
        const QByteArray body = form().bytes();
        RawClient client(m_server->port());
        client.send(RawClient::postHead(kUpload, body.size()) + body);
        QTRY_COMPARE(m_server->images().size(), 1);
        QCOMPARE(client.read(100).status, 0);
        QCOMPARE(m_server->uploadsInFlight(), 1);
        m_server->clearFaults();
        const RawReply reply = client.read();
        QVERIFY(reply.closed);
        QCOMPARE(reply.status, 0);
        QTRY_COMPARE(m_server->uploadsInFlight(), 0);
    }

    void noticesThatAStalledClientLeft()
    {
        m_server->setFault(Endpoint::Upload, named("stall"));
        const QByteArray body = form().bytes();
        RawClient client(m_server->port());
        client.send(RawClient::postHead(kUpload, body.size()) + body);
        QTRY_COMPARE(m_server->images().size(), 1);
        client.reset();
        QTRY_COMPARE(m_server->uploadsInFlight(), 0);
    }

    void neverReads()
    {
        m_server->setFault(Endpoint::Upload, named("never-read"));
        RawClient client(m_server->port());
        client.send(RawClient::postHead(kUpload, 100'000'000));
        QTRY_COMPARE(m_server->uploadPosts(), 1);
        QCOMPARE(client.read(50).status, 0);
        QVERIFY(!client.sendFor(QByteArray(100'000'000, 'x'), 300));
        QVERIFY(client.unsent() > 50'000'000);
        QCOMPARE(m_server->requests().first().bodyBytes, 0);
    }

    void closesWithoutAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("stored");
        QTest::newRow("not stored") << QByteArray("close") << 0;
        QTest::newRow("stored") << QByteArray("close-stored") << 1;
    }

    void closesWithoutAnAnswer()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const int, stored);
        m_server->setFault(Endpoint::Upload, named(name.constData()));
        RawClient client(m_server->port());
        const RawReply reply = client.post(kUpload, form());
        QVERIFY(reply.closed);
        QVERIFY(reply.head.isEmpty());
        QCOMPARE(client.error(), QAbstractSocket::RemoteHostClosedError);
        QCOMPARE(m_server->images().size(), stored);
        QCOMPARE(m_server->requests().first().fileBytes, kGif.size());
    }

    void resetsAtItsByte()
    {
        m_server->setFault(Endpoint::Upload, named("reset-70000"));
        RawClient client(m_server->port());
        client.send(RawClient::postHead(kUpload, 50'000'000));
        client.send(form("a.gif", kGif + QByteArray(200'000, 'x')).bytes());
        const RawReply reply = client.read();
        QVERIFY(reply.closed);
        QCOMPARE(reply.status, 0);
        QTRY_COMPARE(m_server->uploadsInFlight(), 0);
        QCOMPARE(m_server->requests().first().bodyBytes, 70'000);
        QVERIFY(m_server->images().isEmpty());
    }

    void resetsAShortBodyAtItsEnd()
    {
        RawClient client(m_server->port());
        const RawReply reply = client.post(kUpload, form("fault-reset-70000.gif"));
        QVERIFY(reply.closed);
        QCOMPARE(reply.status, 0);
        QVERIFY(m_server->images().isEmpty());
    }

    void cutsTheAnswerAtItsByte()
    {
        m_server->setFault(Endpoint::Upload, named("cut-33"));
        const RawReply reply = RawClient(m_server->port()).post(kUpload, form());
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body.size(), 33);
        QVERIFY(reply.closed && !reply.complete);
        QCOMPARE(m_server->images().size(), 1);
    }

    void answersWithoutEnd()
    {
        m_server->setFault(Endpoint::Upload, named("endless"));
        const QByteArray body = form().bytes();
        RawClient client(m_server->port());
        client.send(RawClient::postHead(kUpload, body.size()) + body);
        QVERIFY(client.receive(3'000'000) >= 3'000'000);
        client.reset();
        QTRY_COMPARE(m_server->uploadsInFlight(), 0);
    }

    void stopsAtOnceWhateverHangs()
    {
        m_server->setFault(Endpoint::Upload, named("stall"));
        m_server->setFault(Endpoint::Upload, named("never-read"));
        m_server->setFault(Endpoint::Upload, Fault::slow(60s));
        m_server->setFault(Endpoint::Upload, named("413"));
        m_server->setFault(Endpoint::Upload, named("endless"));
        const QByteArray body = form().bytes();
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 1; i <= 6; ++i) {
            clients.push_back(std::make_unique<RawClient>(m_server->port()));
            // The last one is slow by itself.
            clients.back()->send(RawClient::postHead(kUpload, body.size() + (i == 6))
                + body.first(i == 4 ? 10 : body.size()));
            QTRY_COMPARE(m_server->uploadPosts(), i);
        }
        QElapsedTimer timer;
        timer.start();
        m_server.reset();
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void unknownNamesAreNoFaults()
    {
        for (const char *name :
            {"", "nothing", "slow-", "slow-x", "slow--1", "slow--5", "size-3", "413-"})
            QVERIFY2(!Fault::named(QString::fromLatin1(name)), name);
        const RawReply reply = RawClient(m_server->port()).post(kUpload, form("fault-nothing.gif"));
        QCOMPARE(reply.json()[QLatin1String("code")].toInt(), 200);
    }

private:
    RawForm form(const QByteArray &fileName = "a.gif", const QByteArray &file = kGif) const
    {
        RawForm form;
        form.fields = {
            {"uid", m_server->user().uid.toLatin1()}, {"token", m_server->user().token.toLatin1()}};
        form.fileName = fileName;
        form.file = file;
        return form;
    }

    std::unique_ptr<SandboxServer> m_server;
};

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
