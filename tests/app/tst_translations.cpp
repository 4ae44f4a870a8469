// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/errortext.h"
#include "common/translations.h"
#include "tsfile.h"
#include "uploads/batchcopier.h"
#include "uploads/dropcontents.h"

#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

const QString kFolder = QStringLiteral(IMGURL_TRANSLATIONS);
const QString kChinese = u"imgurl_zh_CN.ts"_s;
const QString kEnglish = u"imgurl_en.ts"_s;

QStringList found(const QString &text, const QString &pattern)
{
    QStringList all;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        all.append(matches.next().captured());
    all.sort();
    return all;
}

QStringList placeholders(const QString &text)
{
    return found(text, u"%L?[0-9]+|%n"_s);
}

//! The letter after the only &, in lower case; && is a plain one.
QString mnemonic(const QString &text)
{
    return found(text, u"(?<!&)&[^&\\s]"_s).join(u' ').toLower();
}

//! The names that stay as they are in every language: addresses, keys, variables.
QStringList names(const QString &text)
{
    return found(text, u"https?://|\\*\\.[a-z]+|\\bIMGURL_[A-Z]+|\\bCtrl\\+[A-Z]|\\bUID\\b"_s);
}

//! What a translation must take over from `source`; empty when `form` has all of it.
QString lossOf(const TsMessage &message, const QString &form)
{
    const QString &source = message.source;
    if (form.trimmed().isEmpty())
        return u"is empty"_s;
    if (placeholders(form) != placeholders(source))
        return u"loses a placeholder"_s;
    if (mnemonic(form) != mnemonic(source))
        return u"loses its mnemonic"_s;
    if (names(form) != names(source))
        return u"loses a name"_s;
    if (form.contains(u"(s)"_s))
        return u"is no plural form"_s;
    if (source.endsWith(u'…') != form.endsWith(u'…'))
        return u"loses its ellipsis"_s;
    return {};
}

QString punctuationLoss(const QString &source, const QString &form)
{
    static const QList<std::pair<QChar, QChar>> ends{
        {u'.', u'。'}, {u'?', u'？'}, {u'!', u'！'}, {u':', u'：'}};
    for (const auto &[english, chinese] : ends) {
        if (source.endsWith(english) && !form.endsWith(chinese))
            return u"does not end with "_s + chinese;
    }
    static const QRegularExpression narrow(u"\\p{Han}[,.;:?!]|[,;?!]\\p{Han}"_s);
    if (narrow.match(form).hasMatch())
        return u"has English punctuation between Chinese words"_s;
    return {};
}

QStringList keys(const QString &path)
{
    QStringList all;
    const auto messages = readTsFile(path);
    for (const TsMessage &message : messages)
        all.append(message.key());
    all.sort();
    return all;
}

QStringList without(QStringList all, const QStringList &others)
{
    all.removeIf([&others](const QString &one) { return others.contains(one); });
    return all;
}

DropContents drop(int images)
{
    DropContents contents;
    contents.images = images;
    return contents;
}

QString notFound()
{
    ApiError error;
    error.kind = ErrorKind::FileEmpty;
    return errorSentence(error, -1);
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private:
    static void speak(const QString &locale)
    {
        const auto installed =
            QCoreApplication::instance()->findChildren<QTranslator *>(Qt::FindDirectChildrenOnly);
        qDeleteAll(installed);
        QLocale::setDefault(QLocale(locale));
        installTranslations(*QCoreApplication::instance());
    }

private Q_SLOTS:
    void cleanup() { speak(u"en_US"_s); }

    void filesAreComplete_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("pluralForms");
        QTest::newRow("Chinese") << kChinese << 1;
        QTest::newRow("English plurals") << kEnglish << 2;
    }

    void filesAreComplete()
    {
        QFETCH(QString, file);
        QFETCH(int, pluralForms);
        QStringList faults;
        const auto messages = readTsFile(kFolder + u'/' + file);
        QVERIFY(!messages.isEmpty());
        for (const TsMessage &message : messages) {
            if (!message.state.isEmpty())
                faults.append(message.key() + u": is "_s + message.state);
            if (message.forms.size() != (message.plural ? pluralForms : 1))
                faults.append(message.key() + u": lacks a form"_s);
            for (const QString &form : message.forms) {
                const QString loss = lossOf(message, form);
                if (!loss.isEmpty())
                    faults.append(message.key() + u": "_s + form + u": "_s + loss);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void chineseHasChinesePunctuation()
    {
        QStringList faults;
        const auto messages = readTsFile(kFolder + u'/' + kChinese);
        for (const TsMessage &message : messages) {
            const QString loss = punctuationLoss(message.source, message.forms.value(0));
            if (!loss.isEmpty())
                faults.append(message.key() + u": "_s + message.forms.value(0) + u": "_s + loss);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void englishHasOnlyPlurals()
    {
        const auto messages = readTsFile(kFolder + u'/' + kEnglish);
        for (const TsMessage &message : messages)
            QVERIFY2(message.plural, qPrintable(message.key()));
    }

    void filesHaveTheWordsOfTheSources()
    {
        const QTemporaryDir copy;
        for (const QString &file : {kChinese, kEnglish})
            QVERIFY(QFile::copy(kFolder + u'/' + file, copy.filePath(file)));
        QProcess update;
        update.setProcessChannelMode(QProcess::MergedChannels);
        update.start(QStringLiteral(IMGURL_CMAKE),
            {u"-D"_s, u"LUPDATE="_s + QStringLiteral(IMGURL_LUPDATE), u"-D"_s,
                u"FOLDER="_s + copy.path(), u"-P"_s, kFolder + u"/update.cmake"_s});
        QVERIFY2(update.waitForFinished(60000), qPrintable(update.errorString()));
        QVERIFY2(update.exitCode() == 0, update.readAll().constData());
        for (const QString &file : {kChinese, kEnglish}) {
            const QStringList ours = keys(kFolder + u'/' + file);
            const QStringList theirs = keys(copy.filePath(file));
            QVERIFY(!theirs.isEmpty());
            const QStringList lacks = without(theirs, ours);
            const QStringList extra = without(ours, theirs);
            QVERIFY2(lacks.isEmpty() && extra.isEmpty(),
                qPrintable(
                    u"build the target update_translations; %1 lacks:\n%2\nand has more:\n%3"_s.arg(
                        file, lacks.join(u'\n'), extra.join(u'\n'))));
        }
    }

    void programHasTheFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("Chinese") << kChinese;
        QTest::newRow("English plurals") << kEnglish;
    }

    void programHasTheFiles()
    {
        QFETCH(QString, file);
        QTranslator embedded;
        QVERIFY(embedded.load(u":/i18n/"_s + file.chopped(3)));
        const auto messages = readTsFile(kFolder + u'/' + file);
        for (const TsMessage &message : messages) {
            for (int form = 0; form < message.forms.size(); ++form) {
                const QString said = embedded.translate(message.context.toUtf8().constData(),
                    message.source.toUtf8().constData(), message.comment.toUtf8().constData(),
                    message.plural ? form + 1 : -1);
                QCOMPARE(said, message.forms.at(form));
            }
        }
    }

    void languageFollowsTheLocale_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<bool>("chinese");
        for (const char *locale : {"zh_CN", "zh_Hans", "zh_Hans_CN", "zh_SG", "zh"})
            QTest::newRow(locale) << QString::fromLatin1(locale) << true;
        for (const char *locale : {"en_US", "en_GB", "en", "C", "fr_FR", "zh_TW", "zh_Hant_HK"})
            QTest::newRow(locale) << QString::fromLatin1(locale) << false;
    }

    void languageFollowsTheLocale()
    {
        QFETCH(QString, locale);
        QFETCH(bool, chinese);
        speak(locale);
        QCOMPARE(notFound(),
            chinese ? u"此文件是空的；请选择其他文件。"_s
                    : u"This file is empty; choose another."_s);
        QCOMPARE(dropSentence(drop(1), {}), chinese ? u"上传 1 张图片"_s : u"Upload 1 image"_s);
        QCOMPARE(dropSentence(drop(2), u"猫"_s),
            chinese ? u"上传 2 张图片到“猫”"_s : u"Upload 2 images to 猫"_s);
        QVERIFY2(QCoreApplication::translate("QPlatformTheme", "Cancel")
                == (chinese ? u"取消"_s : u"Cancel"_s),
            "Qt's own words: is qt6-translations-l10n installed?");
    }

    void englishCounts_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("none") << 0 << u"0 links copied"_s;
        QTest::newRow("one") << 1 << u"1 link copied"_s;
        QTest::newRow("two") << 2 << u"2 links copied"_s;
        QTest::newRow("21") << 21 << u"21 links copied"_s;
    }

    void englishCounts()
    {
        QFETCH(int, count);
        QFETCH(QString, sentence);
        speak(u"C"_s);
        QCOMPARE(BatchCopier::tr("%n link(s) copied", nullptr, count), sentence);
    }

    void programSpeaksTheLanguageOfItsEnvironment_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("zh_CN") << u"zh_CN.UTF-8"_s << u"拖入图片，选好相册，复制链接。"_s;
        QTest::newRow("C") << u"C.UTF-8"_s
                           << u"Drag images onto the window, pick an album, copy the link."_s;
    }

    void programSpeaksTheLanguageOfItsEnvironment()
    {
        QFETCH(QString, language);
        QFETCH(QString, sentence);
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"LANGUAGE"_s);
        environment.insert(u"LC_ALL"_s, language);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(IMGURL_DESKTOP), {u"--help"_s});
        QVERIFY2(program.waitForFinished(), qPrintable(program.errorString()));
        const QString help = QString::fromUtf8(program.readAllStandardOutput());
        QVERIFY2(help.contains(sentence), qPrintable(help));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
