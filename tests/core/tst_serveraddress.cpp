// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/serveraddress.h"

#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestServerAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void normalizes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("base");
        const auto row = [](const char *name, const QString &typed, const QString &base) {
            QTest::newRow(name) << typed << base;
        };
        const QString site = u"https://www.imgurl.org"_s;
        row("default server", kDefaultServer, site);
        row("host alone", u"www.imgurl.org"_s, site);
        row("with scheme", u"https://www.imgurl.org"_s, site);
        row("trailing slash", u"https://www.imgurl.org/"_s, site);
        row("trailing slashes", u"https://www.imgurl.org///"_s, site);
        row("upper case", u"HTTPS://WWW.ImgURL.org"_s, site);
        row("api", u"https://www.imgurl.org/api/v2"_s, site);
        row("api and slash", u"https://www.imgurl.org/api/v2/"_s, site);
        row("upload call", u"https://www.imgurl.org/api/v2/upload"_s, site);
        row("albums call", u"https://www.imgurl.org/api/v2/albums/"_s, site);
        row("newer api", u"https://www.imgurl.org/api/v3/upload"_s, site);
        row("older api", u"https://www.imgurl.org/api/upload"_s, site);
        row("start script", u"https://www.imgurl.org/index.php/api/v2/upload"_s, site);
        row("start page", u"https://www.imgurl.org/index.php"_s, site);
        row("spaces around", u"  www.imgurl.org \n"_s, site);
        row("line break inside", u"https://www.imgurl.org/\r\n  api/v2"_s, site);
        row("spaces at slashes", u"https:// www.imgurl.org / api/v2"_s, site);
        row("invisible marks", u"\uFEFFhttps://www.imgurl.org\u200B"_s, site);
        row("full-width", u"https：／／www．imgurl．org"_s, site);
        row("scheme twice", u"https://https://www.imgurl.org"_s, site);
        row("scheme with one slash", u"https:/www.imgurl.org"_s, site);
        row("without scheme but slashes", u"//www.imgurl.org"_s, site);
        row("query and fragment", u"https://www.imgurl.org/?a=1#top"_s, site);
        row("query with @", u"https://www.imgurl.org/?mail=a@b"_s, site);
        row("default port", u"https://www.imgurl.org:443"_s, site);
        row("dot at the end of the host", u"https://www.imgurl.org./"_s, site);
        row("sub path", u"https://host/sub/"_s, u"https://host/sub"_s);
        row("deeper path", u"host/a//b/"_s, u"https://host/a/b"_s);
        row("sub path and api", u"https://host/sub/api/v2/upload"_s, u"https://host/sub"_s);
        row("sub path called api", u"https://host/api"_s, u"https://host/api"_s);
        row("dots in the path", u"https://host/a/../b"_s, u"https://host/b"_s);
        row("encoded path", u"https://host/a%20b"_s, u"https://host/a%20b"_s);
        row("chinese path", u"https://host/图床"_s, u"https://host/%E5%9B%BE%E5%BA%8A"_s);
        row("plain http", u"http://host"_s, u"http://host"_s);
        row("plain http, default port", u"http://host:80/"_s, u"http://host"_s);
        row("https on port 80", u"https://host:80"_s, u"https://host:80"_s);
        row("port", u"host:8443/api/v2"_s, u"https://host:8443"_s);
        row("port on localhost", u"http://localhost:8080"_s, u"http://localhost:8080"_s);
        row("IPv4", u"http://127.0.0.1:8080/"_s, u"http://127.0.0.1:8080"_s);
        row("IPv6", u"http://[::1]:8080/"_s, u"http://[::1]:8080"_s);
        row("IDN", u"图床.中国"_s, u"https://xn--wcso9o.xn--fiqs8s"_s);
        row("IDN in ASCII", u"https://xn--wcso9o.xn--fiqs8s/"_s,
            u"https://xn--wcso9o.xn--fiqs8s"_s);
    }

    void normalizes()
    {
        QFETCH(QString, typed);
        QFETCH(QString, base);
        const auto server = normalizedServer(typed);
        QVERIFY2(server.ok(), qPrintable(typed));
        QCOMPARE(server->toString(QUrl::FullyEncoded), base);
        for (const auto form : {QUrl::FullyEncoded, QUrl::EncodeSpaces})
            QCOMPARE(normalizedServer(server->toString(form)).valueOr(QUrl()), *server);
    }

    void refuses_data()
    {
        using enum ServerAddressError;
        QTest::addColumn<QString>("typed");
        QTest::addColumn<ServerAddressError>("error");
        QTest::newRow("nothing") << QString() << Empty;
        QTest::newRow("spaces") << u" \n"_s << Empty;
        QTest::newRow("scheme alone") << u"https://"_s << Empty;
        QTest::newRow("ftp") << u"ftp://host"_s << OtherScheme;
        QTest::newRow("file") << u"file:///etc/passwd"_s << OtherScheme;
        QTest::newRow("javascript") << u"javascript:alert(1)"_s << OtherScheme;
        QTest::newRow("mail") << u"mailto:host"_s << OtherScheme;
        QTest::newRow("user and password") << u"https://user:pass@host"_s << HasCredentials;
        QTest::newRow("user") << u"https://user@host"_s << HasCredentials;
        QTest::newRow("user without scheme") << u"user:pass@host"_s << HasCredentials;
        QTest::newRow("empty user") << u"https://@host"_s << HasCredentials;
        QTest::newRow("words") << u"my server"_s << NotAnAddress;
        QTest::newRow("path alone") << u"https://?a"_s << NotAnAddress;
        QTest::newRow("port 0") << u"host:0"_s << NotAnAddress;
        QTest::newRow("large port") << u"host:70000"_s << NotAnAddress;
        QTest::newRow("port of letters") << u"host:80a"_s << NotAnAddress;
        QTest::newRow("broken IPv6") << u"https://[::1"_s << NotAnAddress;
        QTest::newRow("broken escape") << u"https://host/%zz"_s << NotAnAddress;
        QTest::newRow("control character") << u"https://ho\x01st"_s << NotAnAddress;
    }

    void refuses()
    {
        QFETCH(QString, typed);
        QFETCH(ServerAddressError, error);
        const auto server = normalizedServer(typed);
        QVERIFY2(!server, qPrintable(server.valueOr(QUrl()).toString()));
        QCOMPARE(server.error(), error);
    }

    void knowsPlainHttpAndLoopback_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("plain");
        QTest::addColumn<bool>("loopback");
        QTest::newRow("https") << u"https://www.imgurl.org"_s << false << false;
        QTest::newRow("http") << u"http://www.imgurl.org"_s << true << false;
        QTest::newRow("127.0.0.1") << u"http://127.0.0.1:8080"_s << true << true;
        QTest::newRow("127.9.9.9") << u"http://127.9.9.9"_s << true << true;
        QTest::newRow("::1") << u"http://[::1]:8080"_s << true << true;
        QTest::newRow("localhost") << u"http://localhost"_s << true << true;
        QTest::newRow("name under localhost") << u"http://img.localhost"_s << true << true;
        QTest::newRow("private network") << u"http://192.168.1.2"_s << true << false;
        QTest::newRow("looks alike") << u"http://127.0.0.1.example.com"_s << true << false;
        QTest::newRow("looks alike too") << u"http://notlocalhost"_s << true << false;
    }

    void knowsPlainHttpAndLoopback()
    {
        QFETCH(QString, server);
        const QUrl url(server);
        QTEST(isPlainHttp(url), "plain");
        QTEST(isLoopback(url), "loopback");
    }
};

QTEST_GUILESS_MAIN(TestServerAddress)
#include "tst_serveraddress.moc"
