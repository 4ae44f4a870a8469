// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/redirectrule.h"

#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestRedirectRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decides_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("follow");
        const auto row = [](const char *name, const QString &from, const QString &to, bool follow) {
            QTest::newRow(name) << from << to << follow;
        };
        const QString u = u"http://a.org/api/v2/upload"_s;
        row("to https", u, u"https://a.org/api/v2/upload"_s, true);
        row("to www", u, u"http://www.a.org/api/v2/upload"_s, true);
        row("from www", u"https://www.a.org/x"_s, u"https://a.org/x"_s, true);
        row("both", u, u"https://www.a.org/api/v2/upload"_s, true);
        row("slashes", u, u"https://a.org//api/v2/upload/"_s, true);
        row("host in capitals", u, u"https://A.ORG/api/v2/upload"_s, true);
        row("explicit default ports", u"http://a.org:80/x"_s, u"https://a.org:443/x"_s, true);
        row("same port", u"http://a.org:8443/x"_s, u"https://a.org:8443/x"_s, true);
        row("same address", u, u, true);

        row("to http", u"https://a.org/x"_s, u"http://a.org/x"_s, false);
        row("to http and www", u"https://a.org/x"_s, u"http://www.a.org/x"_s, false);
        row("other host", u, u"https://b.org/api/v2/upload"_s, false);
        row("subdomain", u, u"https://cdn.a.org/api/v2/upload"_s, false);
        row("longer host", u, u"https://a.org.evil.net/api/v2/upload"_s, false);
        row("www as a host", u, u"https://www/api/v2/upload"_s, false);
        row("other path", u, u"https://a.org/login"_s, false);
        row("query", u, u"https://a.org/api/v2/upload?x=1"_s, false);
        row("other port", u, u"http://a.org:8080/api/v2/upload"_s, false);
        row("port lost", u"http://a.org:8080/x"_s, u"https://a.org/x"_s, false);
        row("user", u, u"https://me@a.org/api/v2/upload"_s, false);
        row("ftp", u, u"ftp://a.org/api/v2/upload"_s, false);
        row("file", u, u"file:///api/v2/upload"_s, false);
        row("nothing", u, QString(), false);
    }

    void decides()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QTEST(mayFollow(QUrl(from), QUrl(to)), "follow");
    }

    void showsNoSecrets()
    {
        QCOMPARE(withoutSecrets(QUrl(u"https://me:pw@a.org/login?token=x#y"_s)),
            QUrl(u"https://a.org/login"_s));
    }
};

QTEST_GUILESS_MAIN(TestRedirectRule)
#include "tst_redirectrule.moc"
