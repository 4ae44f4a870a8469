// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/addressrange.h"

#include <QHostAddress>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestAddressRange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void nothingIsNotPublic();
};

void TestAddressRange::judges_data()
{
    QTest::addColumn<bool>("isPublic");
    for (const char *address : {"1.0.0.0", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255",
             "100.128.0.0", "126.255.255.255", "128.0.0.0", "169.253.255.255", "169.255.0.0",
             "172.15.255.255", "172.32.0.0", "191.255.255.255", "192.0.1.0", "192.0.1.255",
             "192.0.3.0", "192.88.98.255", "192.88.100.0", "192.167.255.255", "192.169.0.0",
             "198.17.255.255", "198.20.0.0", "198.51.99.255", "198.51.101.0", "203.0.112.255",
             "203.0.114.0", "223.255.255.255",
             // The first and the last that are given out, and both sides of what is not.
             "2000::", "2606:4700::1111", "2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
             "2001:200::", "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff",
             "2001:db9::", "2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
             "2003::", "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
             "3fff:1000::", "3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
             // With an IPv4 address in it.
             "::ffff:8.8.8.8", "::ffff:172.32.0.0", "64:ff9b::8.8.8.8", "64:ff9b::11.0.0.0",
             "2002:808:808::", "2002:b00::1", "2606:4700::1111%eth0"})
        QTest::newRow(address) << true;
    for (const char *address : {"0.0.0.0", "0.255.255.255", "10.0.0.0", "10.255.255.255",
             "100.64.0.0", "100.127.255.255", "127.0.0.0", "127.0.0.1", "127.255.255.255",
             "169.254.0.0", "169.254.169.254", "169.254.255.255", "172.16.0.0", "172.31.255.255",
             "192.0.0.0", "192.0.0.255", "192.0.2.0", "192.0.2.255", "192.88.99.0", "192.88.99.255",
             "192.168.0.0", "192.168.255.255", "198.18.0.0", "198.19.255.255", "198.51.100.0",
             "198.51.100.255", "203.0.113.0", "203.0.113.255", "224.0.0.0", "239.255.255.255",
             "240.0.0.0", "255.255.255.254", "255.255.255.255", "::", "::1", "::2", "::8.8.8.8",
             "::127.0.0.1", "::fffe:8.8.8.8", "::1:0:808:808", "::ffff:0.0.0.0", "::ffff:10.0.0.1",
             "::ffff:127.0.0.1", "::ffff:255.255.255.255", "64:ff9a:ffff:ffff:ffff:ffff:ffff:ffff",
             "64:ff9b::10.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b::1:808:808",
             "64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:808:808", "64:ff9b:2::808:808",
             "100::", "100::ffff:ffff:ffff:ffff",
             "100:0:0:1::", "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2001::", "2001::808:808",
             "2001:2::", "2001:10::", "2001:20::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff",
             "2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "2002::", "2002:a00:1::",
             "2002:7f00:1::", "2002:c0a8:101::1", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
             "3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff",
             "4000::", "5f00::", "5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
             "fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "fe80::", "fe80::1%eth0",
             "fe80::1%1", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
             "fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ff00::", "ff02::1",
             "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"})
        QTest::newRow(address) << false;
}

void TestAddressRange::judges()
{
    QFETCH(bool, isPublic);
    const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!address.isNull());
    QCOMPARE(isPublicAddress(address), isPublic);
}

void TestAddressRange::nothingIsNotPublic()
{
    QVERIFY(!isPublicAddress(QHostAddress()));
    QVERIFY(!isPublicAddress(QHostAddress(u"pictures.example"_s)));
    QVERIFY(!isPublicAddress(QHostAddress(QHostAddress::Any)));
}

QTEST_GUILESS_MAIN(TestAddressRange)
#include "tst_addressrange.moc"
