// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/networkfailure.h"

#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestNetworkFailure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheCause_data()
    {
        QTest::addColumn<QNetworkReply::NetworkError>("error");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *kind, QNetworkReply::NetworkError error) {
            QTest::addRow("%d", error) << error << QString::fromLatin1(kind);
        };
        row("ConnectionRefused", QNetworkReply::ConnectionRefusedError);
        row("Offline", QNetworkReply::RemoteHostClosedError);
        row("HostNotFound", QNetworkReply::HostNotFoundError);
        row("TimedOut", QNetworkReply::TimeoutError);
        row("TlsFailed", QNetworkReply::SslHandshakeFailedError);
        row("Offline", QNetworkReply::TemporaryNetworkFailureError);
        row("Offline", QNetworkReply::UnknownNetworkError);
        row("ProxyFailed", QNetworkReply::ProxyConnectionRefusedError);
        row("ProxyFailed", QNetworkReply::ProxyAuthenticationRequiredError);
        row("Offline", QNetworkReply::ContentReSendError);
        row("NotImgUrl", QNetworkReply::ProtocolFailure);
    }

    void namesTheCause()
    {
        QFETCH(QNetworkReply::NetworkError, error);
        QTEST(errorKindName(classifyNetworkError(error, {.requestSent = false})), "kind");
    }

    void withoutNetworkNoNameIsBlamed()
    {
        QCOMPARE(classifyNetworkError(QNetworkReply::HostNotFoundError, {.hasNetwork = false}),
            ErrorKind::Offline);
    }

    void aProxyThatRefusesIsBlamed()
    {
        const Circumstances unsent{.usesProxy = true, .requestSent = false};
        for (const auto error : {QNetworkReply::ConnectionRefusedError,
                 QNetworkReply::HostNotFoundError, QNetworkReply::UnknownNetworkError})
            QCOMPARE(classifyNetworkError(error, unsent), ErrorKind::ProxyFailed);
        const Circumstances sent{.usesProxy = true, .requestSent = true};
        QCOMPARE(
            classifyNetworkError(QNetworkReply::UnknownNetworkError, sent), ErrorKind::Offline);
    }
};

QTEST_GUILESS_MAIN(TestNetworkFailure)
#include "tst_networkfailure.moc"
