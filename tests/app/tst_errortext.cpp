// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/errortext.h"
#include "common/filesizetext.h"
#include "common/statetext.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMegabyte = qint64{1024} * 1024;

ApiError error(ErrorKind kind)
{
    ApiError result;
    result.kind = kind;
    return result;
}

QList<ErrorKind> allKinds()
{
    QList<ErrorKind> kinds;
    for (int i = 0; i <= static_cast<int>(ErrorKind::Canceled); ++i)
        kinds.append(static_cast<ErrorKind>(i));
    return kinds;
}

bool isSentence(const QString &text)
{
    static const QRegularExpression sentence(u"^[A-Z].+[^.]\\.$"_s);
    return sentence.match(text).hasMatch() && !text.contains(u'%') && !text.contains(u"  "_s);
}

} // namespace

class TestErrorText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsSentence_data()
    {
        QTest::addColumn<ApiError>("error");
        QTest::addColumn<qint64>("fileSize");
        for (const ErrorKind kind : allKinds()) {
            const QByteArray name = errorKindName(kind).toUtf8();
            ApiError full = error(kind);
            full.httpStatus = 418;
            full.serverMessage = u"文件大小超过限制"_s;
            full.redirect = QUrl(u"https://other.example/a?b"_s);
            full.bodySent = true;
            for (const qint64 size : {qint64{-1}, qint64{0}, kMegabyte, 50 * kMegabyte}) {
                QTest::addRow("%s, bare, %lld", name.constData(), size) << error(kind) << size;
                QTest::addRow("%s, full, %lld", name.constData(), size) << full << size;
            }
        }
    }

    void everyKindHasItsSentence()
    {
        QFETCH(ApiError, error);
        QFETCH(qint64, fileSize);
        const QString sentence = errorSentence(error, fileSize);
        QVERIFY2(isSentence(sentence), qPrintable(sentence));
    }

    void noTwoKindsSayTheSame()
    {
        for (const qint64 size : {qint64{-1}, kMegabyte, 50 * kMegabyte}) {
            QSet<QString> sentences;
            for (const ErrorKind kind : allKinds())
                sentences.insert(errorSentence(error(kind), size));
            QCOMPARE(sentences.size(), allKinds().size());
        }
    }

    void saysTheContractsOwnWords_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("1") << ErrorKind::TooLarge << u"Larger than this site allows."_s;
        QTest::newRow("5") << ErrorKind::TypeNotAllowed
                           << u"This site takes JPG, PNG, GIF, BMP, WebP."_s;
        QTest::newRow("7") << ErrorKind::SiteCannotStore
                           << u"The site cannot store files just now; tell its owner."_s;
        QTest::newRow("8") << ErrorKind::RefusedByFilter << u"The site refused this file."_s;
        QTest::newRow("10") << ErrorKind::QuotaUsedUp << u"Your quota at this site is used up."_s;
        QTest::newRow("11") << ErrorKind::NotAuthorized
                            << u"The site did not accept the UID or token; copy both again from "
                               "the site's API Token page."_s;
        QTest::newRow("12") << ErrorKind::NeedsBrowserLogin
                            << u"This address needs a browser login; check the site address."_s;
        QTest::newRow("13") << ErrorKind::SiteNotLicensed
                            << u"The site itself is not set up (licence); tell its owner."_s;
        QTest::newRow("15") << ErrorKind::StorageSwitchedOff
                            << u"The site has switched off this storage."_s;
        QTest::newRow("20") << ErrorKind::NoSuchApi << u"This site does not offer the v2 API."_s;
        QTest::newRow("21") << ErrorKind::NotImgUrl << u"Not an ImgURL API address."_s;
        QTest::newRow("22") << ErrorKind::SiteCrashed
                            << u"The site failed on this file; it may have been stored."_s;
        QTest::newRow("26") << ErrorKind::NoLink
                            << u"The site reported success but gave no link."_s;
    }

    void saysTheContractsOwnWords()
    {
        QFETCH(ErrorKind, kind);
        QTEST(errorSentence(error(kind), kMegabyte), "sentence");
    }

    void blamesTheSizeOfALargeFile()
    {
        const ApiError notReceived = error(ErrorKind::NotReceived);
        const QString plain = u"The site did not receive the file."_s;
        QCOMPARE(errorSentence(notReceived, 2 * kMegabyte), plain);
        QCOMPARE(errorSentence(notReceived, -1), plain);
        QCOMPARE(
            errorSentence(notReceived, 2 * kMegabyte + 1), u"Probably too large for this site."_s);
        const ApiError lost = error(ErrorKind::ConnectionLost);
        QVERIFY(errorSentence(lost, 3 * kMegabyte).contains(u"too large"_s));
        QVERIFY(!errorSentence(lost, kMegabyte).contains(u"too large"_s));
    }

    void namesWhereASitePointed()
    {
        ApiError redirected = error(ErrorKind::Redirected);
        redirected.redirect = QUrl(u"https://me:secret@other.example:8443/login?token=x#y"_s);
        QCOMPARE(errorSentence(redirected, -1),
            u"This address leads to https://other.example:8443; if you trust it, use it as the "
            "site address."_s);
        redirected.kind = ErrorKind::NotReceived;
        QVERIFY(errorSentence(redirected, 9 * kMegabyte)
                    .contains(u"use the address https://other.example:8443."_s));
    }

    void neverBlamesAFileThatWasNotSent()
    {
        for (const ErrorKind kind : {ErrorKind::SiteCrashed, ErrorKind::GatewayFailed}) {
            ApiError sent = error(kind);
            sent.bodySent = true;
            QVERIFY(errorSentence(sent, 5).contains(u"may have been stored"_s));
            QVERIFY(!errorSentence(sent, -1).contains(u"stored"_s));
        }
        QVERIFY(!errorSentence(error(ErrorKind::GatewayFailed), 5).contains(u"stored"_s));
    }

    void statesHaveDistinctNames()
    {
        QSet<QString> names;
        for (int i = 0; i <= static_cast<int>(UploadState::Canceled); ++i)
            names.insert(stateText(static_cast<UploadState>(i)));
        QCOMPARE(names.size(), 6);
        QVERIFY(!names.contains(QString()));
        QCOMPARE(serverStateText(ServerState::There), QString());
        for (const auto state :
            {ServerState::Deleting, ServerState::Deleted, ServerState::Unconfirmed})
            names.insert(serverStateText(state));
        QCOMPARE(names.size(), 9);
    }

    void deletionsHaveDistinctSentences()
    {
        QSet<QString> sentences;
        for (int i = 0; i <= static_cast<int>(DeleteOutcome::NotConfirmed); ++i) {
            const QString sentence = deleteOutcomeText(static_cast<DeleteOutcome>(i));
            QVERIFY(sentence.endsWith(u'.') || sentence.endsWith(u'?'));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), 6);
    }

    void sizesAreShort_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("unknown") << qint64{-1} << QString();
        QTest::newRow("none") << qint64{0} << u"0 bytes"_s;
        QTest::newRow("bytes") << qint64{512} << u"512 bytes"_s;
        QTest::newRow("kilobytes") << qint64{84 * 1024} << u"84 kB"_s;
        QTest::newRow("nearly a megabyte") << kMegabyte - 513 << u"1,023 kB"_s;
        QTest::newRow("as good as a megabyte") << kMegabyte - 1 << u"1.0 MB"_s;
        QTest::newRow("megabytes") << qint64{2'200'000} << u"2.1 MB"_s;
        QTest::newRow("gigabytes") << 3 * 1024 * kMegabyte << u"3.0 GB"_s;
    }

    void sizesAreShort()
    {
        QFETCH(qint64, bytes);
        QTEST(fileSizeText(bytes, QLocale(QLocale::English, QLocale::UnitedStates)), "text");
    }

    void sizesFollowTheLocale()
    {
        QCOMPARE(fileSizeText(2'200'000, QLocale(QLocale::German)), u"2,1 MB"_s);
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
