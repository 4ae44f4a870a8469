// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/responses.h"

#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

//! Single quotes for the double ones of JSON; other bytes as they are.
QByteArray json(const char *quotedOnce)
{
    return QByteArray(quotedOnce).replace('\'', '"');
}

QByteArray refusal(const char *message)
{
    return json("{'code':-1000,'msg':'上传失败，错误原因：") + message + json("','data':''}");
}

HttpAnswer page(int status, const QByteArray &body)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = body;
    return answer;
}

const Credentials kSecrets{u"0123456789abcdef0123456789abcdef"_s, u"fedcba9876543210"_s};

const QByteArray kDocumented = json(
    "{'code':200,'msg':'','data':{"
    "'relative_path':'imgs\\/2022\\/03\\/30\\/f4a2eeb2689f9c19.jpg',"
    "'url':'https:\\/\\/s3.bmp.ovh\\/imgs\\/2022\\/03\\/30\\/f4a2eeb2689f9c19.jpg',"
    "'thumbnail_url':'https:\\/\\/s3.bmp.ovh\\/imgs\\/2022\\/03\\/30\\/f4a2eeb2689f9c19_thumb.jpg',"
    "'image_width':1080,'image_height':810,'client_name':'sanc1.jpg','id':1221739,"
    "'imgid':'f4a2eeb2689f9c19','delete':'https:\\/\\/imgurl.org\\/delete\\/649cbe0133f7ef95'}}");

QByteArray success(const QByteArray &fields)
{
    return json("{'code':200,'msg':'','data':{'url':'https://a.org/x.png'") + fields + "}}";
}

} // namespace

class TestResponses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheDocumentedSuccess()
    {
        const auto result = readUpload(page(200, kDocumented), kSecrets);
        QVERIFY(result);
        UploadedImage expected;
        expected.url = QUrl(u"https://s3.bmp.ovh/imgs/2022/03/30/f4a2eeb2689f9c19.jpg"_s);
        expected.thumbnailUrl =
            QUrl(u"https://s3.bmp.ovh/imgs/2022/03/30/f4a2eeb2689f9c19_thumb.jpg"_s);
        expected.deleteUrl = QUrl(u"https://imgurl.org/delete/649cbe0133f7ef95"_s);
        expected.pixelSize = QSize(1080, 810);
        expected.serverId = u"1221739"_s;
        expected.imgid = u"f4a2eeb2689f9c19"_s;
        expected.relativePath = u"imgs/2022/03/30/f4a2eeb2689f9c19.jpg"_s;
        expected.clientName = u"sanc1.jpg"_s;
        QVERIFY(*result == expected);
    }

    void toleratesWhatVaries_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("url");
        const QString url = u"https://a.org/x.png"_s;
        QTest::newRow("only url") << 200 << success({}) << url;
        QTest::newRow("code as string")
            << 200 << json("{'code':'200','data':{'url':'https://a.org/x.png'}}") << url;
        QTest::newRow("code as 200.0")
            << 200 << json("{'code':200.0,'data':{'url':'https://a.org/x.png'}}") << url;
        QTest::newRow("msg null")
            << 200 << json("{'code':200,'msg':null,'data':{'url':'https://a.org/x.png'}}") << url;
        QTest::newRow("flat, 1") << 200
                                 << json("{'code':200,'url':'https://a.org/x.png','width':1}")
                                 << url;
        QTest::newRow("flat beside null data")
            << 200 << json("{'code':200,'data':null,'url':'https://a.org/x.png'}") << url;
        QTest::newRow("noise before, 25")
            << 200 << "<b>Notice</b>: x in <i>/a.php</i>\n" + success({}) << url;
        QTest::newRow("mark") << 200 << "\xEF\xBB\xBF" + success({}) << url;
        QTest::newRow("status 500 all the same") << 500 << success({}) << url;
        QTest::newRow("http link")
            << 200 << json("{'code':200,'data':{'url':'http://a.org/x.png'}}")
            << u"http://a.org/x.png"_s;
        QTest::newRow("not encoded")
            << 200 << json("{'code':200,'data':{'url':'https://a.org/图 1.png'}}")
            << u"https://a.org/%E5%9B%BE%201.png"_s;
        QTest::newRow("marks in the link")
            << 200 << json("{'code':200,'data':{'url':'https://a.org/<b>.png'}}")
            << u"https://a.org/%3Cb%3E.png"_s;
    }

    void toleratesWhatVaries()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, url);
        const auto result = readUpload(page(status, body), kSecrets);
        QVERIFY(result);
        QCOMPARE(QString::fromLatin1(result->url.toEncoded()), url);
        QCOMPARE(result->thumbnailUrl, result->url);
        QVERIFY(result->deleteUrl.isEmpty());
    }

    void readsEachField_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("deleteUrl");
        const auto row = [](const char *name, const char *fields, QSize size = {}, QString id = {},
                             QString deleteUrl = {}) {
            QTest::newRow(name) << json(fields) << size << id << deleteUrl;
        };
        row("size of webp: 0", ",'image_width':0,'image_height':0");
        row("size of bmp: null", ",'image_width':null,'image_height':null");
        row("half a size", ",'image_width':5,'image_height':0");
        row("negative size", ",'image_width':-5,'image_height':-5");
        row("size as float", ",'image_width':12.0,'image_height':7.5", QSize(12, 7));
        row("size as string", ",'image_width':'12','image_height':'7'", QSize(12, 7));
        row("size of the first API", ",'width':12,'height':7", QSize(12, 7));
        row("absurd size", ",'image_width':1e300,'image_height':1e300");
        row("id as number", ",'id':1221739", {}, u"1221739"_s);
        row("id as string", ",'id':'1'", {}, u"1"_s);
        row("large id", ",'id':9007199254740991", {}, u"9007199254740991"_s);
        row("id null", ",'id':null");
        row("delete link", ",'delete':'https://a.org/delete/12'", {}, {},
            u"https://a.org/delete/12"_s);
        row("delete null, 18", ",'delete':null");
        row("delete of another scheme", ",'delete':'file:///etc/passwd'");
        row("delete as script", ",'delete':'javascript:alert(1)'");
        row("delete without host", ",'delete':'/delete/12'");
        row("thumbnail null", ",'thumbnail_url':null");
        row("thumbnail useless", ",'thumbnail_url':'data:image/png,x'");
    }

    void readsEachField()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QSize, size);
        const auto result = readUpload(page(200, success(fields)), kSecrets);
        QVERIFY(result);
        QCOMPARE(result->pixelSize, size.isEmpty() ? QSize() : size);
        QTEST(result->serverId, "id");
        QTEST(result->deleteUrl.toString(), "deleteUrl");
        QCOMPARE(result->thumbnailUrl, result->url);
    }

    void namesTheFailure_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *name, int status, const QByteArray &body,
                             const char *kind) {
            QTest::newRow(name) << status << body << QString::fromLatin1(kind);
        };
        row("1", 200,
            refusal("The file you are attempting to upload is larger than the permitted size."),
            "TooLarge");
        row("1 of the first API", 200,
            json("{'code':0,'msg':'<p>The file you are attempting to upload is larger than the "
                 "permitted size.<\\/p>'}"),
            "TooLarge");
        row("2", 200,
            refusal("The uploaded file exceeds the maximum allowed size in your PHP configuration "
                    "file."),
            "TooLarge");
        row("3", 413, "<html><h1>413 Request Entity Too Large</h1></html>", "TooLarge");
        row("4", 200, refusal("You did not select a file to upload."), "NotReceived");
        row("5", 200, refusal("The filetype you are attempting to upload is not allowed."),
            "TypeNotAllowed");
        row("6", 200, refusal("The file was only partially uploaded."), "PartiallyReceived");
        row("7", 200, refusal("The upload destination folder does not appear to be writable."),
            "SiteCannotStore");
        row("8", 200, refusal("The file upload was stopped by extension."), "RefusedByFilter");
        row("9", 200, refusal("The image doesn't fit into the allowed dimensions."),
            "DimensionsNotAllowed");
        row("10", 200, json("{'code':0,'msg':'上传达到上限！'}"), "QuotaUsedUp");
        row("11 code", 200, json("{'code':401,'msg':'no'}"), "NotAuthorized");
        row("11 words", 200, refusal("用户认证失败"), "NotAuthorized");
        row("11 key", 200, json("{'code':401,'msg':'invalid.token'}"), "NotAuthorized");
        row("11 status", 401, "", "NotAuthorized");
        row("11 status 403", 403, "<html>Forbidden</html>", "NotAuthorized");
        row("12", 200, "<html>权限不足，请<a href='/'>重新登录</a></html>", "NeedsBrowserLogin");
        row("13", 200, "<html>您的域名未经授权</html>", "SiteNotLicensed");
        row("14", 403, "<html>Your IP is blacklisted</html>", "Banned");
        row("14 words", 200, json("{'code':0,'msg':'您上传的违规图片过多，已被封禁！'}"), "Banned");
        row("15", 200, json("{'code':0,'msg':'该接口已关闭，请选择其它接口上传！'}"),
            "StorageSwitchedOff");
        row("16", 200, json("{'code':0,'msg':'请求接口失败，请重试！'}"), "OutsideStorageFailed");
        row("17", 200, json("{'code':0,'msg':'文件已经上传过！'}"), "AlreadyThere");
        row("19", 200, json("{'code':-1000,'msg':'相册不存在','data':''}"), "AlbumNotAccepted");
        row("20", 404, "<html><title>404 Page Not Found</title></html>", "NoSuchApi");
        row("21", 200, "<html><title>ImgURL</title><p>上传大小 10MB，请登录</p></html>",
            "NotImgUrl");
        row("22", 500, "", "SiteCrashed");
        row("22 with 200", 200, "", "SiteCrashed");
        row("23 too many", 429, "", "RateLimited");
        row("23 code", 200, json("{'code':429,'msg':''}"), "RateLimited");
        row("23 unavailable", 503, "<html>back soon</html>", "Unavailable");
        row("23 challenge", 403, "<html><title>Just a moment...</title></html>",
            "ProtectionChallenge");
        row("24", 502, "<html>Bad Gateway</html>", "GatewayFailed");
        row("24 late", 504, "", "GatewayFailed");
        row("26 no url", 200, json("{'code':200,'msg':'','data':{}}"), "NoLink");
        row("26 data empty", 200, json("{'code':200,'msg':'','data':''}"), "NoLink");
        row("26 url null", 200, json("{'code':200,'data':{'url':null}}"), "NoLink");
        row("26 url number", 200, json("{'code':200,'data':{'url':5}}"), "NoLink");
        row("26 no host", 200, json("{'code':200,'data':{'url':'https:///x.png'}}"), "NoLink");
        row("26 relative", 200, json("{'code':200,'data':{'url':'/imgs/x.png'}}"), "NoLink");
        row("26 script", 200, json("{'code':200,'data':{'url':'javascript:alert(1)'}}"), "NoLink");
        row("26 line break", 200, json("{'code':200,'data':{'url':'https://a.org/\\nx'}}"),
            "NoLink");
        row("28", 200, json("{'code':-7,'msg':'未知错误'}"), "OtherAnswer");
        row("code of no use", 200, json("{'code':true,'url':'https://a.org/x.png'}"),
            "OtherAnswer");
        row("code nearly 200", 200, json("{'code':200.5,'url':'https://a.org/x.png'}"),
            "OtherAnswer");
        row("foreign JSON", 200, json("{'url':'https://a.org/x.png'}"), "NotImgUrl");
        row("words with a status", 403, json("{'code':-1000,'msg':'文件大小超过限制'}"),
            "TooLarge");
        row("unknown words with a status", 503, json("{'code':-1,'msg':'?'}"), "Unavailable");
        row("bare words", 200, "上传达到上限！", "QuotaUsedUp");
    }

    void namesTheFailure()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto result = readUpload(page(status, body), kSecrets);
        QVERIFY(!result);
        QTEST(errorKindName(result.error().kind), "kind");
        QCOMPARE(result.error().httpStatus, status);
    }

    void showsTheSitesWords()
    {
        auto answer = page(200, refusal("<p>token fedcba9876543210 &lt;old&gt;</p>"));
        answer.retryAfter = std::chrono::seconds(7);
        const auto result = readUpload(answer, kSecrets);
        QCOMPARE(result.error().serverMessage, u"上传失败，错误原因： token *** <old>"_s);
        QCOMPARE(result.error().retryAfter, std::chrono::seconds(7));
    }

    void showsMessageWhenThereIsNoMsg()
    {
        const auto result = readUpload(page(200, json("{'code':1,'message':'why'}")), kSecrets);
        QCOMPARE(result.error().serverMessage, u"why"_s);
    }

    void showsAPagesTitleAndText()
    {
        const QByteArray text = QByteArray("x").repeated(500);
        const auto result = readUpload(
            page(200, "<title>Parked &amp; sold</title><body>" + text + "</body>"), kSecrets);
        const QString words = result.error().serverMessage;
        QVERIFY(words.startsWith(u"Parked & sold – xxx"_s));
        QVERIFY(words.size() > 200);
        QVERIFY(words.size() <= 300);
    }

    void aBrokenAnswerIsReadIfWhole_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        QTest::newRow("whole") << 200 << kDocumented << QString();
        QTest::newRow("cut") << 200 << kDocumented.chopped(1) << u"TimedOut"_s;
        QTest::newRow("no body") << 200 << QByteArray() << u"TimedOut"_s;
        QTest::newRow("no head") << 0 << QByteArray() << u"TimedOut"_s;
        QTest::newRow("a status says enough") << 413 << QByteArray("<ht") << u"TooLarge"_s;
    }

    void aBrokenAnswerIsReadIfWhole()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        auto answer = page(status, body);
        answer.failure = ErrorKind::TimedOut;
        const auto result = readUpload(answer, kSecrets);
        QTEST(result ? QString() : errorKindName(result.error().kind), "kind");
    }

    void anEndlessAnswerIsNotRead()
    {
        auto answer = page(200, kDocumented);
        answer.failure = ErrorKind::AnswerTooLarge;
        QCOMPARE(readUpload(answer, kSecrets).error().kind, ErrorKind::AnswerTooLarge);
    }

    void aRedirectSaysWhereTo()
    {
        auto answer = page(302, "<html>moved</html>");
        answer.location = QUrl(u"https://me:pw@b.org/login?token=x"_s);
        const auto result = readUpload(answer, kSecrets);
        QCOMPARE(result.error().kind, ErrorKind::Redirected);
        QCOMPARE(result.error().redirect, QUrl(u"https://b.org/login"_s));
    }

    void readsAlbums_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QStringList>("albums");
        const auto row = [](const char *name, const char *data, const QStringList &albums = {}) {
            QTest::newRow(name) << json(data) << albums;
        };
        row("documented",
            "[{'album_id':'5','user_email':'xxx@qq.com','user_uid':'xxx','name':'大苏打1',"
            "'description':'d','create_date':'2023-11-02 16:03:57','is_private':'1',"
            "'password':null,'cover':null}]",
            {u"5 大苏打1 private"_s});
        row("none", "[]");
        row("empty string", "''");
        row("null", "null");
        row("empty object", "{}");
        row("keyed by id", "{'12':{'album_id':12,'name':'b'},'3':{'name':'a'}}",
            {u"3 a"_s, u"12 b"_s});
        row("ids as numbers", "[{'album_id':7,'name':'n'}]", {u"7 n"_s});
        row("id alone", "[{'id':'7','name':'n'}]", {u"7 n"_s});
        row("album_id before id", "[{'id':'1','album_id':'7','name':'n'}]", {u"7 n"_s});
        row("privacy",
            "[{'id':1,'is_private':0},{'id':2,'is_private':'0'},{'id':3,'is_private':false},"
            "{'id':4,'is_private':1},{'id':5,'is_private':true},{'id':6,'is_private':null},"
            "{'id':7,'is_private':'true'}]",
            {u"1 "_s, u"2 "_s, u"3 "_s, u"4  private"_s, u"5  private"_s, u"6 "_s,
                u"7  private"_s});
        row("names",
            "[{'id':1,'name':''},{'id':2,'name':null},{'id':3,'name':'a &amp; b'},"
            "{'id':4,'name':'<b>\\n'}]",
            {u"1 "_s, u"2 "_s, u"3 a & b"_s, u"4 <b>"_s});
        row("same names", "[{'id':1,'name':'a'},{'id':2,'name':'a'}]", {u"1 a"_s, u"2 a"_s});
        row("no albums", "[5,null,'x',{'name':'without id'}]");
    }

    void readsAlbums()
    {
        QFETCH(QByteArray, data);
        const auto result =
            readAlbums(page(200, json("{'code':200,'msg':'','data':") + data + "}"), kSecrets);
        QVERIFY(result);
        QStringList albums;
        for (const Album &album : *result) {
            albums += QString(
                album.id + u' ' + album.name + (album.isPrivate ? u" private"_s : QString()));
        }
        QTEST(albums, "albums");
    }

    void anAlbumsFailureIsNamed()
    {
        const auto result = readAlbums(
            page(200, json("{'code':-1000,'msg':'您没有权限，请先登录！','data':''}")), kSecrets);
        QCOMPARE(result.error().kind, ErrorKind::NotAuthorized);
        QCOMPARE(readAlbums(page(404, "<html>"), kSecrets).error().kind, ErrorKind::NoSuchApi);
        QCOMPARE(readAlbums(page(200, json("{'code':200,'data':'x'}")), kSecrets).error().kind,
            ErrorKind::OtherAnswer);
    }

    void readsADeletion_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("outcome");
        const auto row = [](const char *name, const QByteArray &body, DeleteOutcome outcome,
                             int status = 200) {
            QTest::newRow(name) << status << body << static_cast<int>(outcome);
        };
        using enum DeleteOutcome;
        row("done", "图片已删除！", Deleted);
        row("done, as a page", "<html><body><h1>图片已删除！</h1></body></html>", Deleted);
        row("gone", "token不存在，可能已经被删除！", AlreadyGone);
        row("bad link", "不是有效的token！", BadLink);
        row("storage", "参数错误！", NotRemoved);
        row("failed", json("{'code':-1,'msg':'Fail to delete!'}"), Failed);
        row("escaped", json("{'code':200,'msg':'\\u56fe\\u7247\\u5df2\\u5220\\u9664'}"), Deleted);
        row("home page", "<html>ImgURL</html>", NotConfirmed);
        row("nothing", "", NotConfirmed);
        row("crash", "", NotConfirmed, 500);
        row("not there", "<html>404</html>", NotConfirmed, 404);
        row("by alert", "<script>alert('图片已删除！')</script>", Deleted);
        row("words in a page's script", "<script>'图片已删除'</script>Home", NotConfirmed);
    }

    void readsADeletion()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto result = readDelete(page(status, body));
        QVERIFY(result);
        QTEST(static_cast<int>(*result), "outcome");
    }

    void aDeletionElsewhereIsNotConfirmed()
    {
        auto answer = page(302, "");
        answer.location = QUrl(u"https://a.org/"_s);
        QVERIFY(readDelete(answer) == DeleteOutcome::NotConfirmed);
    }

    void aVisitThatWasTurnedAwayIsAnError()
    {
        QCOMPARE(readDelete(page(503, "")).error().kind, ErrorKind::Unavailable);
        QCOMPARE(readDelete(page(429, "")).error().kind, ErrorKind::RateLimited);
        HttpAnswer none;
        none.failure = ErrorKind::HostNotFound;
        QCOMPARE(readDelete(none).error().kind, ErrorKind::HostNotFound);
    }
};

QTEST_GUILESS_MAIN(TestResponses)
#include "tst_responses.moc"
