// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/sitepages.h"

#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestSitePages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areBelowTheServer()
    {
        const QUrl site(u"https://www.imgurl.org"_s);
        QCOMPARE(tokenPage(site), QUrl(u"https://www.imgurl.org/vip/manage/mytoken"_s));
        QCOMPARE(managePage(site), QUrl(u"https://www.imgurl.org/vip/manage"_s));
        QCOMPARE(registrationPage(site), QUrl(u"https://www.imgurl.org/vip/user#user=register"_s));
    }

    void keepPortAndSubPath()
    {
        const QUrl site(u"http://host:8080/sub"_s);
        QCOMPARE(tokenPage(site), QUrl(u"http://host:8080/sub/vip/manage/mytoken"_s));
        QCOMPARE(registrationPage(site), QUrl(u"http://host:8080/sub/vip/user#user=register"_s));
    }
};

QTEST_GUILESS_MAIN(TestSitePages)
#include "tst_sitepages.moc"
