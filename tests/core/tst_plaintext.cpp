// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/plaintext.h"

#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestPlainText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatAReaderSees_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"上传失败"_s << u"上传失败"_s;
        QTest::newRow("tags") << u"<p>one<br>two</p>"_s << u"one two"_s;
        QTest::newRow("hidden parts")
            << u"<head><title>t</title></head><style>a{}</style><script>if (a < b) x()</script>ok"_s
            << u"ok"_s;
        QTest::newRow("unclosed script") << u"ok<script>x"_s << u"ok"_s;
        QTest::newRow("unclosed tag") << u"ok <a href='x"_s << u"ok"_s;
        QTest::newRow("comment") << u"a<!-- <b>x</b> -->b"_s << u"a b"_s;
        QTest::newRow("no tag") << u"1 < 2 > 0"_s << u"1 < 2 > 0"_s;
        QTest::newRow("entities") << u"&lt;b&gt; &amp;amp; &quot;&#39;&#x4e2d;&nbsp;&hellip;"_s
                                  << u"<b> &amp; \"'中 …"_s;
        QTest::newRow("not entities")
            << u"&bogus; &#0; &#xD800; &"_s << u"&bogus; &#0; &#xD800; &"_s;
        QTest::newRow("white space") << u" a \r\n\t b "_s << u"a b"_s;
        QTest::newRow("invisible") << u"a\u202Eb\u200Bc\u0007d"_s << u"abcd"_s;
    }

    void showsWhatAReaderSees()
    {
        QFETCH(QString, html);
        QTEST(visibleText(html), "text");
    }

    void findsTheTitle()
    {
        QCOMPARE(pageTitle(u"<TITLE lang=x>404 &amp; more\n</TITLE>"_s), u"404 & more"_s);
        QCOMPARE(pageTitle(u"<p>none</p>"_s), QString());
    }

    void masksSecrets_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("masked");
        QTest::newRow("token") << u"bad token sk-0123456789 here"_s << u"bad token *** here"_s;
        QTest::newRow("other case") << u"SK-0123456789"_s << u"***"_s;
        QTest::newRow("as entities") << u"s&#107;-0123456789"_s << u"***"_s;
        QTest::newRow("uid") << u"用户42不存在, user 42 unknown"_s
                             << u"用户42不存在, user *** unknown"_s;
        QTest::newRow("uid inside a number") << u"error 1425"_s << u"error 1425"_s;
        QTest::newRow("delete link") << u"see https://a.b/delete/649cbe0133f7ef95?x now"_s
                                     << u"see https://a.b/delete/***?x now"_s;
    }

    void masksSecrets()
    {
        QFETCH(QString, words);
        const Credentials secrets{u"42"_s, u" sk-0123456789\n"_s};
        QTEST(serverWords(words, secrets), "masked");
    }

    void isBounded()
    {
        const QString words = serverWords(QString(1000, u'x'), Credentials());
        QCOMPARE(words.size(), kServerWordsLimit);
        QVERIFY(words.endsWith(u'…'));
    }

    void neverShowsHalfAToken()
    {
        const Credentials secrets{u"someone"_s, u"0123456789abcdef"_s};
        const QString words = serverWords(QString(292, u'x') + u" 0123456789abcdef"_s, secrets);
        QVERIFY(!words.contains(u"0123"_s));
    }

    void neverCutsACharacter()
    {
        const QString words = serverWords(u"😀"_s.repeated(200), Credentials());
        QVERIFY(words.isValidUtf16());
        QVERIFY(words.size() <= kServerWordsLimit);
    }
};

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
