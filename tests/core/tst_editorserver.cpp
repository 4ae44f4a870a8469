// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editorserver.h"

#include "editor/editoranswers.h"
#include "upload/spool.h"

#include <QDir>
#include <QPromise>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

//! One request under way on a socket of its own.
class Client {
public:
    Client(quint16 port, const QByteArray &request)
    {
        QObject::connect(&m_socket, &QTcpSocket::connected, &m_socket,
            [this, request] { m_socket.write(request); });
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket,
            [this] { m_answer += m_socket.readAll(); });
        m_socket.connectToHost(u"127.0.0.1"_s, port);
    }

    [[nodiscard]] bool isDone() const
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState;
    }
    [[nodiscard]] const QByteArray &answer() const { return m_answer; }
    [[nodiscard]] int status() const { return answer().mid(9, 3).toInt(); }
    [[nodiscard]] QByteArray body() const { return answer().mid(answer().indexOf("\r\n\r\n") + 4); }

private:
    QTcpSocket m_socket;
    QByteArray m_answer;
};

QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {},
    const QByteArray &host = "127.0.0.1:36677")
{
    return "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

QByteArray part(const QByteArray &field, const QByteArray &fileName, const QByteArray &content)
{
    const QByteArray file = fileName.isNull() ? QByteArray() : "; filename=\"" + fileName + '"';
    return "--b\r\nContent-Disposition: form-data; name=\"" + field + '"' + file + "\r\n\r\n"
        + content + "\r\n";
}

} // namespace

class TestEditorServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_spool = std::make_unique<Spool>(m_folder->filePath(u"spool"_s));
        m_uploads.clear();
        m_deleted.clear();
        m_promises.clear();
        m_answersAtOnce = true;
        m_server = std::make_unique<EditorServer>(EditorServer::Parts{*m_spool,
            [this](const EditorUpload &wanted) {
                m_uploads.append(wanted);
                return answer("{\"asked\":" + QByteArray::number(m_uploads.size()) + '}');
            },
            [this](const QList<EditorRecord> &records) {
                m_deleted = records;
                return answer(deletedAnswer(int(records.size()), 0));
            },
            [](EditorRefusal refusal) { return u"refusal %1"_s.arg(int(refusal)); }});
        QVERIFY(m_server->start(0, {}));
    }

    void cleanup()
    {
        m_server.reset();
        m_promises.clear();
    }

    void saysThatItIsThere()
    {
        QCOMPARE(ask(post("/heartbeat", {})), aliveAnswer());
        QCOMPARE(ask(post("/heartbeat?x=1", "{}")), aliveAnswer());
    }

    void aListIsHandedOver()
    {
        const QByteArray body = R"({"list":["/tmp/a.png","https://h.example/b.png"]})";
        for (const QByteArray type : {"application/json", "text/plain;charset=UTF-8", ""}) {
            m_uploads.clear();
            const QByteArray field = type.isEmpty() ? type : "Content-Type: " + type + "\r\n";
            QCOMPARE(
                ask(post("/upload?album=%E6%88%AA%E5%9B%BE&account=blog&picbed=x", body, field)),
                "{\"asked\":1}");
            QCOMPARE(m_uploads.size(), 1);
            const EditorUpload &wanted = m_uploads.first();
            QCOMPARE(wanted.sources,
                (Sources{LocalSource{u"/tmp/a.png"_s},
                    AddressSource{QUrl(u"https://h.example/b.png"_s)}}));
            QCOMPARE(wanted.album, u"截图"_s);
            QCOMPARE(wanted.account, u"blog"_s);
            QVERIFY(wanted.files.isEmpty() && wanted.origin.isEmpty());
        }
    }

    void noBodyMeansTheClipboard()
    {
        QCOMPARE(ask(post("/upload", {})), "{\"asked\":1}");
        QCOMPARE(ask("POST /upload HTTP/1.1\r\nHost: localhost\r\n\r\n"), "{\"asked\":2}");
        QVERIFY(m_uploads[0].isOfClipboard() && m_uploads[1].isOfClipboard());
    }

    void filesOfAFormComeThroughTheSpool()
    {
        const QByteArray large(300'000, 'x');
        const QByteArray form = part("list", "a b.png", "first") + part("note", {}, "words")
            + part("files", "C:\\pictures\\..\\日落.png", large) + "--b--\r\n";
        QCOMPARE(ask(post("/upload", form, "Content-Type: multipart/form-data; boundary=b\r\n")),
            "{\"asked\":1}");
        const QList<NewUpload> files = m_uploads.first().files;
        QCOMPARE(files.size(), 2);
        QCOMPARE(files[0].fileName, u"a b.png"_s);
        QCOMPARE(files[1].fileName, u"日落.png"_s);
        QCOMPARE(contentOf(files[0]), "first");
        QCOMPARE(contentOf(files[1]), large);
        QVERIFY(files[0].spooled && files[1].spooled);
    }

    void aFormWithoutFilesIsNoWishForTheClipboard()
    {
        const QByteArray form = part("note", {}, "words") + "--b--\r\n";
        QCOMPARE(ask(post("/upload", form, "Content-Type: multipart/form-data; boundary=b\r\n")),
            refusal(EditorRefusal::NoList));
        QVERIFY(m_uploads.isEmpty());
    }

    void aFormThatIsCutLeavesNothing()
    {
        const QByteArray form = part("files", "a.png", QByteArray(200'000, 'x')) + "--b--\r\n";
        QByteArray request =
            post("/upload", form, "Content-Type: multipart/form-data; boundary=b\r\n");
        request.chop(20);
        {
            Client client(m_server->port(), request);
            QTRY_COMPARE(inSpool(), 1);
        }
        QTRY_COMPARE(inSpool(), 0);
        QVERIFY(m_uploads.isEmpty());
    }

    void rowsAreDeletedByTheirIds()
    {
        QCOMPARE(ask(post("/delete", R"({"list":[{"id":"4","imgUrl":"x"},{"id":"2"}]})")),
            deletedAnswer(2, 0));
        QCOMPARE(m_deleted, (QList<EditorRecord>{{4, u"x"_s}, {2, {}}}));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<EditorRefusal>("why");
        const auto row = [](const char *name, const QByteArray &request, int status,
                             EditorRefusal why) {
            QTest::newRow(name) << request << status << why;
        };
        row("host", post("/upload", {}, {}, "evil.example"), 403, EditorRefusal::ForeignHost);
        row("two hosts", post("/upload", {}, "Host: evil.example\r\n"), 403,
            EditorRefusal::ForeignHost);
        row("origin", post("/upload", {}, "Origin: https://evil.example\r\n"), 403,
            EditorRefusal::ForeignOrigin);
        row("null", post("/upload", {}, "Origin: null\r\n"), 403, EditorRefusal::ForeignOrigin);
        row("two origins",
            post("/upload", {}, "Origin: http://localhost\r\nOrigin: https://evil.example\r\n"),
            403, EditorRefusal::ForeignOrigin);
        row("heartbeat", post("/heartbeat", {}, "Origin: https://evil.example\r\n"), 403,
            EditorRefusal::ForeignOrigin);
        row("path", post("/uploads", {}), 404, EditorRefusal::NotFound);
        row("root", post("/", {}), 404, EditorRefusal::NotFound);
        row("get", "GET /upload HTTP/1.1\r\nHost: localhost\r\n\r\n", 404, EditorRefusal::NotFound);
        row("no JSON", post("/upload", "{"), 200, EditorRefusal::NotJson);
        row("no list", post("/upload", "{\"list\":1}"), 200, EditorRefusal::NoList);
        row("no JSON to delete", post("/delete", "x"), 200, EditorRefusal::NotJson);
        row("too large", post("/upload", QByteArray(3'000'000, ' ')), 413, EditorRefusal::TooLarge);
    }

    void refuses()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        QFETCH(EditorRefusal, why);
        Client client(m_server->port(), request);
        QTRY_VERIFY(client.isDone());
        QCOMPARE(client.body(), refusal(why));
        QCOMPARE(client.status(), status);
        QVERIFY(m_uploads.isEmpty());
    }

    void asksForTheSecret()
    {
        m_server->stop();
        QVERIFY(m_server->start(0, "s3cret"));
        QCOMPARE(ask(post("/upload", {})), refusal(EditorRefusal::WrongSecret));
        QCOMPARE(ask(post("/upload?secret=s3cret", {})), "{\"asked\":1}");
        QCOMPARE(ask(post("/upload", {}, "Authorization: Bearer s3cret\r\n")), "{\"asked\":2}");
        QCOMPARE(ask(post("/heartbeat", {})), aliveAnswer());
    }

    void anEditorSPageMayRead()
    {
        const QByteArray origin = "Origin: app://obsidian.md\r\n";
        Client client(m_server->port(), post("/upload", {}, origin));
        QTRY_VERIFY(client.isDone());
        QVERIFY(client.answer().contains("Access-Control-Allow-Origin: app://obsidian.md\r\n"));
        QCOMPARE(m_uploads.first().origin, "app://obsidian.md");

        const auto preflight = [&](const QByteArray &from) {
            Client asking(m_server->port(),
                "OPTIONS /upload HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: " + from
                    + "\r\nAccess-Control-Request-Method: POST\r\n\r\n");
            [&] { QTRY_VERIFY(asking.isDone()); }();
            return asking.answer();
        };
        QVERIFY(preflight("app://obsidian.md").startsWith("HTTP/1.1 200"));
        QVERIFY(preflight("app://obsidian.md").contains("Allow-Methods: POST, OPTIONS\r\n"));
        QVERIFY(preflight("https://evil.example").startsWith("HTTP/1.1 403"));
        QVERIFY(!preflight("https://evil.example").contains("Access-Control"));
    }

    void aTakenPortIsNotShared()
    {
        EditorServer other(EditorServer::Parts{*m_spool, {}, {}, {}});
        QVERIFY(!other.start(m_server->port(), {}));
        QTcpServer stranger;
        QVERIFY(stranger.listen(QHostAddress::LocalHost));
        QVERIFY(!other.start(stranger.serverPort(), {}));
        const quint16 port = m_server->port();
        m_server->stop();
        QCOMPARE(m_server->port(), 0);
        QVERIFY(m_server->start(port, {}));
        QCOMPARE(ask(post("/heartbeat", {})), aliveAnswer());
    }

    void aHundredAtOnceAreAllAnswered()
    {
        m_answersAtOnce = false;
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 100; ++i)
            clients.push_back(std::make_unique<Client>(m_server->port(), post("/upload", {})));
        QTRY_COMPARE(m_promises.size(), 100);
        for (auto &promise : m_promises)
            finish(*promise, "{\"late\":true}");
        for (auto &client : clients) {
            QTRY_VERIFY(client->isDone());
            QCOMPARE(client->body(), "{\"late\":true}");
        }
    }

    void slowClientsAreInNobodySWay()
    {
        std::vector<std::unique_ptr<Client>> slow;
        const QByteArray request = post("/upload", QByteArray(1000, ' '));
        for (int i = 0; i < 100; ++i)
            slow.push_back(std::make_unique<Client>(m_server->port(), request.first(10 + i)));
        QCOMPARE(ask(post("/heartbeat", {})), aliveAnswer());
    }

    void whoWaitsIsAnsweredWhenItStops()
    {
        m_answersAtOnce = false;
        Client waiting(m_server->port(), post("/upload", {}));
        Client slow(m_server->port(), post("/upload", "words").first(40));
        QTRY_COMPARE(m_promises.size(), 1);
        m_server->stop();
        QTRY_VERIFY(waiting.isDone());
        QCOMPARE(waiting.body(), refusal(EditorRefusal::Stopping));
        QTRY_VERIFY(slow.isDone());
        finish(*m_promises.first(), "too late");
    }

private:
    QFuture<QByteArray> answer(const QByteArray &body)
    {
        const auto promise = std::make_shared<QPromise<QByteArray>>();
        promise->start();
        m_promises.append(promise);
        if (m_answersAtOnce)
            finish(*promise, body);
        return promise->future();
    }

    static void finish(QPromise<QByteArray> &promise, const QByteArray &body)
    {
        promise.addResult(body);
        promise.finish();
    }

    QByteArray ask(const QByteArray &request)
    {
        Client client(m_server->port(), request);
        [&] { QTRY_VERIFY(client.isDone()); }();
        return client.body();
    }

    static QByteArray refusal(EditorRefusal why)
    {
        return failedAnswer(u"refusal %1"_s.arg(int(why)));
    }

    static QByteArray contentOf(const NewUpload &upload)
    {
        QFile file(upload.source);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    int inSpool() const
    {
        return int(QDir(m_folder->filePath(u"spool"_s)).entryList(QDir::Files).size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Spool> m_spool;
    std::unique_ptr<EditorServer> m_server;
    QList<EditorUpload> m_uploads;
    QList<EditorRecord> m_deleted;
    QList<std::shared_ptr<QPromise<QByteArray>>> m_promises;
    bool m_answersAtOnce = true;
};

QTEST_GUILESS_MAIN(TestEditorServer)
#include "tst_editorserver.moc"
