// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/accounttext.h"

#include <QSet>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestAccountText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasASentenceForEveryKeychainFailure()
    {
        QSet<QString> sentences;
        for (int kind = 0; kind <= int(CredentialErrorKind::Other); ++kind) {
            const QString sentence = credentialSentence({CredentialErrorKind(kind), {}});
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
            sentences << sentence;
        }
        QCOMPARE(sentences.size(), qsizetype(CredentialErrorKind::Other) + 1);
        QVERIFY(credentialSentence({CredentialErrorKind::Other, u"broken pipe"_s})
                    .contains(u"broken pipe"_s));
    }

    void hasASentenceForEveryWrongAddress()
    {
        QSet<QString> sentences;
        for (int error = 0; error <= int(ServerAddressError::NotAnAddress); ++error)
            sentences << serverAddressSentence(ServerAddressError(error));
        QCOMPARE(sentences.size(), qsizetype(ServerAddressError::NotAnAddress) + 1);
        QVERIFY(!sentences.contains(QString()));
    }

    void namesTheMissingVariables()
    {
        const QString sentence = environmentSentence({{u"IMGURL_UID"_s, u"IMGURL_TOKEN"_s}, {}});
        QVERIFY2(sentence.startsWith(u"Not set in the environment: IMGURL_UID, IMGURL_TOKEN."_s),
            qPrintable(sentence));
    }

    void saysWhatIsWrongWithTheServerOfTheEnvironment()
    {
        QVERIFY(environmentSentence({{}, ServerAddressError::OtherScheme})
                    .contains(serverAddressSentence(ServerAddressError::OtherScheme)));
    }
};

QTEST_GUILESS_MAIN(TestAccountText)
#include "tst_accounttext.moc"
