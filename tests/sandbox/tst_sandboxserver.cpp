// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"
#include "sandboxserver.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QHttpMultiPart>
#include <QImage>
#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace imgurl;

namespace {

using Endpoint = SandboxServer::Endpoint;

const QByteArray kUpload = "/api/v2/upload";
const QByteArray kAlbums = "/api/v2/albums";

QByteArray picture(int width, int height, const char *format = "PNG", QRgb color = 0xff336699)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QString sentence(const QString &reason)
{
    return QStringLiteral("上传失败，错误原因：") + reason;
}

RawForm form(
    const SandboxServer &server, const QByteArray &fileName = {}, const QByteArray &file = {})
{
    RawForm form;
    form.fields = {
        {"uid", server.user().uid.toLatin1()}, {"token", server.user().token.toLatin1()}};
    form.fileName = fileName;
    form.file = file;
    return form;
}

QByteArray pathOf(const QJsonValue &url)
{
    return QUrl(url.toString()).path().toUtf8();
}

} // namespace

class TestSandboxServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<SandboxServer>();
        QVERIFY2(m_server->start(), qPrintable(m_server->errorString()));
    }

    void cleanup() { m_server.reset(); }

    void storesAnImage()
    {
        const QByteArray file = picture(800, 600);
        RawForm sent = form(*m_server, "日落 sunset.PNG", file);
        sent.fields.emplaceBack("album_id", "2");
        RawClient client(m_server->port());
        const RawReply reply = client.post(kUpload, sent);

        QCOMPARE(reply.status, 200);
        QVERIFY(reply.head.contains("Content-Type: text/html; charset=UTF-8"));
        QVERIFY(reply.body.contains("http:\\/\\/127.0.0.1"));
        QCOMPARE(reply.json().value(QLatin1String("code")).toInt(), 200);
        const QJsonObject data = reply.data();
        const QByteArray md5 = QCryptographicHash::hash(file, QCryptographicHash::Md5).toHex();
        QCOMPARE(data[QLatin1String("imgid")].toString().toLatin1(), md5.sliced(8, 16));
        QCOMPARE(data[QLatin1String("id")], QJsonValue(QStringLiteral("1")));
        QCOMPARE(data[QLatin1String("image_width")].toInt(), 800);
        QCOMPARE(data[QLatin1String("image_height")].toInt(), 600);
        QCOMPARE(data[QLatin1String("client_name")].toString(), QStringLiteral("日落 sunset.PNG"));
        QVERIFY(QRegularExpression(QStringLiteral("^%1/delete/[0-9a-f]{16}$")
                                       .arg(QRegularExpression::escape(m_server->url().toString())))
                    .match(data[QLatin1String("delete")].toString())
                    .hasMatch());

        const RawReply image = client.request("GET", pathOf(data[QLatin1String("url")]));
        QVERIFY(image.head.contains("Content-Type: image/png"));
        QCOMPARE(image.body, file);
        const RawReply thumbnail =
            client.request("GET", pathOf(data[QLatin1String("thumbnail_url")]));
        QCOMPARE(QImage::fromData(thumbnail.body).size(), QSize(290, 175));

        QCOMPARE(m_server->images().size(), 1);
        const StoredImage stored = m_server->images().first();
        QCOMPARE(stored.sha256, QCryptographicHash::hash(file, QCryptographicHash::Sha256));
        QCOMPARE(stored.albumId, QStringLiteral("2"));
        QCOMPARE(stored.uid, m_server->user().uid);
        QCOMPARE(stored.size, file.size());
    }

    void keepsItsFilesPrivate()
    {
        RawClient(m_server->port()).post(kUpload, form(*m_server, "a.png", picture(800, 600)));
        QDirIterator found(m_server->folder(), QDir::AllEntries | QDir::NoDotAndDotDot,
            QDirIterator::Subdirectories);
        int files = 0;
        while (found.hasNext()) {
            found.next();
            const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
                | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
            QVERIFY2(!(found.fileInfo().permissions() & others),
                qPrintable(found.fileInfo().filePath()));
            files += found.fileInfo().isFile();
        }
        QCOMPARE(files, 4); // sandbox.json, images.jsonl, the image, its thumbnail
    }

    void makesThumbnailsByTheVendorsRule_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<bool>("made");
        QTest::newRow("just small") << QByteArray("a.png") << picture(290, 175) << false;
        QTest::newRow("wide") << QByteArray("a.png") << picture(291, 10) << true;
        QTest::newRow("tall") << QByteArray("a.jpg") << picture(10, 176, "JPG") << true;
        QTest::newRow("bmp") << QByteArray("a.bmp") << picture(300, 300, "BMP") << true;
        QTest::newRow("webp") << QByteArray("a.webp") << picture(800, 600, "WEBP") << false;
        QTest::newRow("png named jpg") << QByteArray("a.jpg") << picture(400, 400) << true;
    }

    void makesThumbnailsByTheVendorsRule()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, file);
        QFETCH(const bool, made);
        QVERIFY(!file.isEmpty());
        RawClient client(m_server->port());
        const QJsonObject data = client.post(kUpload, form(*m_server, name, file)).data();
        QVERIFY(!data[QLatin1String("url")].toString().isEmpty());
        QCOMPARE(data[QLatin1String("thumbnail_url")] != data[QLatin1String("url")], made);
        if (made) {
            const QByteArray bytes =
                client.request("GET", pathOf(data[QLatin1String("thumbnail_url")])).body;
            QCOMPARE(QImage::fromData(bytes).size(), QSize(290, 175));
        }
    }

    void saysPixelsAsTheSiteDoes()
    {
        RawClient client(m_server->port());
        const auto width = [&](const QByteArray &name, const QByteArray &file) {
            return client.post(kUpload, form(*m_server, name, file))
                .data()
                .value(QLatin1String("image_width"));
        };
        QCOMPARE(width("a.webp", picture(20, 20, "WEBP")), QJsonValue(0));
        QCOMPARE(width("a.bmp", picture(20, 20, "BMP")), QJsonValue(QJsonValue::Null));
        QCOMPARE(width("a.jpeg", picture(20, 20, "JPG")), QJsonValue(20));
    }

    void answersADuplicateWithoutDelete()
    {
        const QByteArray file = picture(50, 50);
        RawClient client(m_server->port());
        const QJsonObject first = client.post(kUpload, form(*m_server, "a.png", file)).data();
        const RawReply again = client.post(kUpload, form(*m_server, "b.png", file));
        QCOMPARE(again.json()[QLatin1String("code")].toInt(), 200);
        QCOMPARE(again.data()[QLatin1String("url")], first[QLatin1String("url")]);
        QCOMPARE(again.data()[QLatin1String("id")], QJsonValue(1));
        QVERIFY(!again.data().contains(QLatin1String("delete")));
        QCOMPARE(m_server->images().size(), 1);
        QVERIFY(m_server->requests().at(0).stored);
        QVERIFY(!m_server->requests().at(1).stored);
    }

    void storesADamagedPngBehindAnEmpty500()
    {
        QImage noisy(400, 400, QImage::Format_RGB32);
        for (int i = 0; i < 160'000; ++i)
            noisy.setPixel(i % 400, i / 400, uint(i) * 2654435761u);
        QByteArray file;
        QBuffer buffer(&file);
        buffer.open(QIODevice::WriteOnly);
        noisy.save(&buffer, "PNG");
        RawClient client(m_server->port());
        const RawForm sent = form(*m_server, "a.png", file.first(file.size() / 2));
        const RawReply reply = client.post(kUpload, sent);
        QCOMPARE(reply.status, 500);
        QVERIFY(reply.body.isEmpty());
        QCOMPARE(m_server->images().size(), 1);
        QVERIFY(!client.post(kUpload, sent).data().contains(QLatin1String("delete")));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("reason");
        const QString type =
            QStringLiteral("The filetype you are attempting to upload is not allowed.");
        QTest::newRow("empty") << QByteArray("a.png") << QByteArray() << type;
        QTest::newRow("text") << QByteArray("a.png") << QByteArray("hello\n") << type;
        QTest::newRow("svg") << QByteArray("a.svg") << QByteArray("<svg/>") << type;
        QTest::newRow("extension") << QByteArray("a.tiff") << picture(9, 9) << type;
        QTest::newRow("no extension") << QByteArray("png") << picture(9, 9) << type;
        QTest::newRow("large")
            << QByteArray("a.png") << picture(9, 9).append(QByteArray(70'000, 'x'))
            << QStringLiteral(
                   "The file you are attempting to upload is larger than the permitted size.");
        QTest::newRow("no file") << QByteArray() << QByteArray()
                                 << QStringLiteral("You did not select a file to upload.");
    }

    void refuses()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, file);
        QFETCH(const QString, reason);
        m_server->setFileLimit(60'000);
        const RawReply reply =
            RawClient(m_server->port()).post(kUpload, form(*m_server, name, file));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.message(), sentence(reason));
        QCOMPARE(reply.json()[QLatin1String("code")].toInt(), -1000);
        QCOMPARE(reply.json()[QLatin1String("data")], QJsonValue(QString()));
        QVERIFY(m_server->images().isEmpty());
    }

    void takesOnlyItsUsers()
    {
        const SandboxUser other = m_server->addUser();
        const QByteArray uid = m_server->user().uid.toLatin1();
        const QByteArray token = m_server->user().token.toLatin1();
        RawClient client(m_server->port());
        const auto message = [&](const QList<std::pair<QByteArray, QByteArray>> &fields) {
            RawForm sent = form(*m_server, "a.png", picture(5, 5));
            sent.fields = fields;
            const QString upload = client.post(kUpload, sent).message();
            sent.fileName.clear();
            return upload == client.post(kAlbums, sent).message() ? upload : QStringLiteral("?");
        };
        const QString no = QStringLiteral("您没有权限，请先登录！");
        QCOMPARE(message({}), no);
        QCOMPARE(message({{"uid", uid}}), no);
        QCOMPARE(message({{"uid", uid}, {"token", other.token.toLatin1()}}), no);
        QCOMPARE(message({{"uid", "nobody"}, {"token", token}}), no);
        QVERIFY(m_server->images().isEmpty());
        QCOMPARE(message({{"uid", uid}, {"token", token}}), QString());
        const SandboxUser renewed = m_server->replaceToken(m_server->user().uid);
        QVERIFY(renewed.token != QString::fromLatin1(token));
        QCOMPARE(message({{"uid", uid}, {"token", token}}), no);
    }

    void refusesAForeignAlbum()
    {
        const SandboxUser other = m_server->addUser();
        for (const QString &id : {m_server->albums(other.uid).first().id, QStringLiteral("99")}) {
            RawForm sent = form(*m_server, "a.png", picture(5, 5));
            sent.fields.emplaceBack("album_id", id.toLatin1());
            QCOMPARE(RawClient(m_server->port()).post(kUpload, sent).message(),
                QStringLiteral("相册不存在！"));
        }
        QVERIFY(m_server->images().isEmpty());
    }

    void needsAFilePartWithAName()
    {
        const QString reason = sentence(QStringLiteral("You did not select a file to upload."));
        RawForm wrongField = form(*m_server, "a.png", picture(5, 5));
        wrongField.filePart = "image";
        RawClient client(m_server->port());
        QCOMPARE(client.post(kUpload, wrongField).message(), reason);
        RawForm asText = form(*m_server);
        asText.fields.emplaceBack("file", "x");
        QCOMPARE(client.post(kUpload, asText).message(), reason);
        QCOMPARE(client.request("GET", kUpload).message(), reason);
        const QByteArray star = form(*m_server, "NAME", picture(5, 5))
                                    .bytes()
                                    .replace("filename=\"NAME\"", "filename*=UTF-8''a.png");
        client.send(RawClient::postHead(kUpload, star.size()) + star);
        QCOMPARE(client.read().message(), reason);
    }

    void namesTheFileAsPhpDoes()
    {
        RawClient client(m_server->port());
        const QByteArray file = picture(5, 5);
        client.post(kUpload, form(*m_server, "C:\\x\\a.png", file));
        client.post(kUpload, form(*m_server, "q\\\"uote.png", file));
        client.post(kUpload, form(*m_server, "p%22.png", file));
        const QList<SeenRequest> seen = m_server->requests();
        QCOMPARE(seen.at(0).fileName, QStringLiteral("a.png"));
        QCOMPARE(seen.at(1).fileName, QStringLiteral("q\"uote.png"));
        QCOMPARE(seen.at(2).fileName, QStringLiteral("p%22.png"));
    }

    void answersAMissingEndAsPartial()
    {
        RawForm sent = form(*m_server, "a.png", picture(5, 5));
        sent.ended = false;
        QCOMPARE(RawClient(m_server->port()).post(kUpload, sent).message(),
            sentence(QStringLiteral("The file was only partially uploaded.")));
    }

    void answersNothingToABodyThatStopsMidway()
    {
        RawClient client(m_server->port());
        const QByteArray body = form(*m_server, "a.png", picture(400, 400)).bytes();
        client.send(RawClient::postHead(kUpload, body.size()) + body.first(body.size() / 2));
        client.halfClose();
        const RawReply reply = client.read();
        QCOMPARE(reply.status, 0);
        QVERIFY(reply.closed);
        QVERIFY(m_server->images().isEmpty());
    }

    void listsAlbums()
    {
        m_server->addAlbum(QStringLiteral("<b>&amp;</b>"), true);
        const RawReply reply = RawClient(m_server->port()).post(kAlbums, form(*m_server));
        QVERIFY(reply.head.contains("Content-Type: text/html; charset=UTF-8"));
        const QJsonArray albums = reply.json()[QLatin1String("data")].toArray();
        QStringList names;
        QStringList secret;
        for (const QJsonValue &album : albums) {
            names.append(album[QLatin1String("name")].toString());
            if (album[QLatin1String("is_private")] == QJsonValue(QStringLiteral("1")))
                secret.append(names.last());
            QVERIFY(album[QLatin1String("password")].isNull());
            QVERIFY(album[QLatin1String("cover")].isNull());
            QCOMPARE(album[QLatin1String("user_uid")].toString(), m_server->user().uid);
        }
        QCOMPARE(names.join(u','), QStringLiteral("Blog,Screenshots,Family,截图,<b>&amp;</b>"));
        QCOMPARE(secret.join(u','), QStringLiteral("Family,<b>&amp;</b>"));
        QCOMPARE(albums.first()[QLatin1String("album_id")], QJsonValue(QStringLiteral("1")));
    }

    void takesAlbumRequestsInEveryForm()
    {
        const QByteArray fields = "uid=" + m_server->user().uid.toLatin1()
            + "&token=" + m_server->user().token.toLatin1();
        RawClient client(m_server->port());
        client.send("POST //api/v2//albums/ HTTP/1.1\r\nContent-Type: "
                    "application/x-www-form-urlencoded\r\nContent-Length: "
            + QByteArray::number(fields.size()) + "\r\n\r\n" + fields);
        QCOMPARE(client.read().json()[QLatin1String("data")].toArray().size(), 4);
        const RawReply get = client.request("GET", "/sub/api/v2/albums?" + fields);
        QCOMPARE(get.json()[QLatin1String("data")].toArray().size(), 4);
    }

    void deletesByAnyMethod_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const char *method : {"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
            QTest::newRow(method) << QByteArray(method);
    }

    void deletesByAnyMethod()
    {
        QFETCH(const QByteArray, method);
        RawClient client(m_server->port());
        const QJsonObject data =
            client.post(kUpload, form(*m_server, "a.png", picture(800, 600))).data();
        const QByteArray link = pathOf(data[QLatin1String("delete")]);
        const RawReply reply = client.request(method, link);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, method == "HEAD" ? QByteArray() : QByteArray("图片已删除！"));
        QVERIFY(m_server->images().isEmpty());
        QCOMPARE(client.request("GET", pathOf(data[QLatin1String("url")])).status, 404);
        QCOMPARE(client.request("GET", pathOf(data[QLatin1String("thumbnail_url")])).status, 404);
        QVERIFY(client.request(method, link)
                    .body.startsWith(method == "HEAD" ? QByteArray() : QByteArray("token不存在")));
        QCOMPARE(QString::fromUtf8(client.request("GET", "/delete/12ab").body),
            QStringLiteral("不是有效的token！"));
        QCOMPARE(m_server->requests(Endpoint::Delete).size(), 3);
    }

    void hasPages()
    {
        RawClient client(m_server->port());
        const QJsonObject data =
            client.post(kUpload, form(*m_server, "<i>.png", picture(5, 5))).data();
        QVERIFY(client.request("GET", "/").body.contains("<title>ImgURL Sandbox</title>"));
        const QByteArray page =
            client.request("GET", "/image/" + data[QLatin1String("imgid")].toString().toLatin1())
                .body;
        QVERIFY(page.contains("<h1>&lt;i&gt;.png</h1>"));
        QVERIFY(page.contains(pathOf(data[QLatin1String("url")])));
        QCOMPARE(client.request("GET", "/nothing").status, 404);
        QCOMPARE(client.request("POST", "/api/upload").status, 404);
        QVERIFY(client.request("GET", "/index.php/api/v2/upload").body.contains("<title>ImgURL"));
        QCOMPARE(client.request("GET", "/imgs/../sandbox.json").status, 404);
    }

    void tellsWhatCameIn()
    {
        RawForm sent = form(*m_server, "a.png", picture(20, 20));
        sent.fields.emplaceBack("album_id", "1");
        RawClient client(m_server->port());
        client.post(kUpload, sent);
        sent.fields = {{"uid", m_server->user().uid.toLatin1()}, {"token", "wrong"}};
        client.post(kUpload, sent);

        QTRY_VERIFY(m_server->requests().size() == 2 && m_server->requests().at(1).finished);
        const SeenRequest first = m_server->requests().at(0);
        QCOMPARE(first.number, 1);
        QCOMPARE(first.method, QByteArray("POST"));
        QCOMPARE(first.path, kUpload);
        QVERIFY(first.head.startsWith("POST /api/v2/upload HTTP/1.1\r\nHost: 127.0.0.1\r\n"));
        QCOMPARE(first.header("content-type"),
            QByteArray("multipart/form-data; boundary=\"----test-boundary\""));
        QCOMPARE(first.peerPort, client.localPort());
        QVERIFY(first.hasUid && first.uidKnown && first.hasToken && first.tokenRight);
        QCOMPARE(first.albumId, QStringLiteral("1"));
        QCOMPARE(first.fields.join(u','), QStringLiteral("uid,token,album_id,file"));
        QCOMPARE(first.fileParts, 1);
        QCOMPARE(first.fileType, QByteArray("application/octet-stream"));
        QCOMPARE(first.fileBytes, sent.file.size());
        QCOMPARE(first.sha256, QCryptographicHash::hash(sent.file, QCryptographicHash::Sha256));
        QCOMPARE(first.bodyBytes, first.header("Content-Length").toLongLong());
        QCOMPARE(first.status, 200);
        QVERIFY(first.stored);
        const SeenRequest second = m_server->requests().at(1);
        QVERIFY(second.hasToken && second.uidKnown && !second.tokenRight && !second.hasAlbum);
        QCOMPARE(m_server->uploadPosts(), 2);
        m_server->clearLog();
        QCOMPARE(m_server->uploadPosts(), 0);
        QVERIFY(m_server->requests().isEmpty());
        QCOMPARE(m_server->images().size(), 1);
    }

    void countsAnUploadAtItsHead()
    {
        RawClient client(m_server->port());
        client.send(RawClient::postHead(kUpload, 1000));
        QTRY_COMPARE(m_server->uploadPosts(), 1);
        QVERIFY(!m_server->requests().first().finished);
        QCOMPARE(m_server->uploadsInFlight(), 1);
        client.reset();
        QTRY_COMPARE(m_server->uploadsInFlight(), 0);
        QCOMPARE(m_server->requests().first().status, 0);
    }

    void measuresWhatIsInFlight()
    {
        m_server->setDelay(std::chrono::milliseconds(500));
        const QByteArray body = form(*m_server, "a.png", picture(20, 20)).bytes();
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 5; ++i) {
            clients.push_back(std::make_unique<RawClient>(m_server->port()));
            clients.back()->send(RawClient::postHead(kUpload, body.size()) + body);
        }
        for (const auto &client : clients)
            QCOMPARE(client->read().status, 200);
        QTRY_COMPARE(m_server->uploadsInFlight(), 0);
        QCOMPARE(m_server->peakInFlight(), 5);
        QVERIFY2(m_server->averageInFlight() > 3 && m_server->averageInFlight() <= 5,
            qPrintable(QString::number(m_server->averageInFlight())));
        QCOMPARE(m_server->images().size(), 1);
    }

    void remembersItsLife()
    {
        const QTemporaryDir folder;
        SandboxServer::Options options;
        options.folder = folder.filePath(QStringLiteral("deep/down"));
        m_server = std::make_unique<SandboxServer>(options);
        QVERIFY(m_server->start());
        const QString album = m_server->addAlbum(QStringLiteral("New")).id;
        const SandboxUser user = m_server->user();
        const int port = m_server->port();
        RawClient before(port);
        const QByteArray file = picture(800, 600);
        const QJsonObject data = before.post(kUpload, form(*m_server, "a.png", file)).data();
        const QJsonObject gone =
            before.post(kUpload, form(*m_server, "b.png", picture(7, 7))).data();
        before.request("GET", pathOf(gone[QLatin1String("delete")]));

        m_server = std::make_unique<SandboxServer>(options);
        QVERIFY(m_server->start());
        QCOMPARE(m_server->port(), port);
        QVERIFY(!m_server->portChanged());
        QCOMPARE(m_server->user().uid, user.uid);
        QCOMPARE(m_server->user().token, user.token);
        QCOMPARE(m_server->albums().size(), 5);
        QCOMPARE(m_server->albums().last().id, album);
        QCOMPARE(m_server->images().size(), 1);
        RawClient client(port);
        QCOMPARE(client.request("GET", pathOf(data[QLatin1String("url")])).body, file);
        QVERIFY(!client.post(kUpload, form(*m_server, "c.png", file))
                     .data()
                     .contains(QLatin1String("delete")));
        QCOMPARE(client.request("GET", pathOf(data[QLatin1String("delete")])).body,
            QByteArray("图片已删除！"));
        // A number is never given twice.
        QCOMPARE(client.post(kUpload, form(*m_server, "c.png", file))
                     .data()[QLatin1String("id")]
                     .toString(),
            QStringLiteral("3"));
    }

    void livesWithAnUnfinishedJournal()
    {
        const QTemporaryDir folder;
        SandboxServer::Options options;
        options.folder = folder.path();
        QFile journal(folder.filePath(QStringLiteral("images.jsonl")));
        QVERIFY(journal.open(QIODevice::WriteOnly));
        journal.write("{\"imgid\":\"12");
        journal.close();
        for (int images = 0; images < 2; ++images) {
            m_server = std::make_unique<SandboxServer>(options);
            QVERIFY(m_server->start());
            QCOMPARE(m_server->images().size(), images);
            RawClient(m_server->port()).post(kUpload, form(*m_server, "a.png", picture(5, 5)));
        }
    }

    void takesAnotherPortWhenItsIsTaken()
    {
        QTcpServer occupant;
        QVERIFY(occupant.listen(QHostAddress::LocalHost));
        SandboxServer::Options options;
        options.port = occupant.serverPort();
        SandboxServer second(options);
        QVERIFY(second.start());
        QVERIFY(second.portChanged());
        QVERIFY(second.port() != int(occupant.serverPort()));
        QCOMPARE(RawClient(second.port()).request("GET", "/").status, 200);

        SandboxServer::Options same;
        same.port = m_server->port();
        SandboxServer third(same);
        QVERIFY(third.start());
        QVERIFY(third.portChanged());
    }

    void saysWhyItCannotStart()
    {
        SandboxServer::Options options;
        options.folder = QStringLiteral("/proc/none");
        SandboxServer server(options);
        QVERIFY(!server.start());
        QVERIFY(server.errorString().contains(QLatin1String("/proc/none")));
    }

    void startsAgainAfterStop()
    {
        const int port = m_server->port();
        m_server->stop();
        QCOMPARE(RawClient(port).request("GET", "/").status, 0);
        QVERIFY(m_server->start());
        QCOMPARE(m_server->port(), port);
        QCOMPARE(RawClient(port).request("GET", "/").status, 200);
    }

    void servesQtsClientOnOneConnection()
    {
        QNetworkAccessManager manager;
        for (int i = 0; i < 8; ++i) {
            QHttpMultiPart parts(QHttpMultiPart::FormDataType);
            const auto add = [&](const char *disposition, const QByteArray &body) {
                QHttpPart part;
                part.setHeader(
                    QNetworkRequest::ContentDispositionHeader, QString::fromLatin1(disposition));
                part.setBody(body);
                parts.append(part);
            };
            add("form-data; name=\"uid\"", m_server->user().uid.toLatin1());
            add("form-data; name=\"token\"", m_server->user().token.toLatin1());
            add("form-data; name=\"file\"; filename=\"a.png\"", picture(40 + i, 40));
            QUrl url = m_server->url();
            url.setPath(QString::fromLatin1(kUpload));
            const std::unique_ptr<QNetworkReply> reply(manager.post(QNetworkRequest(url), &parts));
            QSignalSpy finished(reply.get(), &QNetworkReply::finished);
            QVERIFY(finished.wait());
            QCOMPARE(reply->error(), QNetworkReply::NoError);
            QVERIFY(reply->readAll().startsWith("{\"code\":200"));
        }
        QCOMPARE(m_server->images().size(), 8);
        QCOMPARE(m_server->requests().first().peerPort, m_server->requests().last().peerPort);
    }

    void closesAnIdleConnection()
    {
        m_server->setKeepAliveTimeout(std::chrono::milliseconds(50));
        RawClient client(m_server->port());
        QCOMPARE(client.request("GET", "/").status, 200);
        QVERIFY(client.read().closed);
    }

private:
    std::unique_ptr<SandboxServer> m_server;
};

QTEST_GUILESS_MAIN(TestSandboxServer)
#include "tst_sandboxserver.moc"
