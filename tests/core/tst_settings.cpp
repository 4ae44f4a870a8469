// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keys.h"
#include "settings/settings.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

int modeOf(const QString &path)
{
    struct stat info = {};
    return stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 0777) : -1;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"config/imgurl-desktop/settings.ini"_s);
    }

    void hasADefaultForWhatWasNeverSet()
    {
        const Settings settings(m_path);
        QCOMPARE(settings.value(keys::copyWhenDone), true);
        QCOMPARE(settings.value(keys::copyFormat), u"url"_s);
        QCOMPARE(settings.value(keys::windowGeometry), QByteArray());
        QCOMPARE(settings.value(keys::plainHttpAccepted, u"some-id"_s), false);
    }

    void findsAgainWhatWasSet()
    {
        const QByteArray geometry("\x00\xff,;\"\n", 6);
        {
            Settings settings(m_path);
            settings.set(keys::copyWhenDone, false);
            settings.set(keys::copyFormat, u"a, \"b\" 图床;"_s);
            settings.set(keys::windowGeometry, geometry);
            settings.set(keys::accountOrder, {u"one"_s});
            settings.set(keys::accountName, u"one"_s, u"Blog"_s);
            QCOMPARE(settings.value(keys::copyWhenDone), false);
        }
        const Settings settings(m_path);
        QCOMPARE(settings.value(keys::copyWhenDone), false);
        QCOMPARE(settings.value(keys::copyFormat), u"a, \"b\" 图床;"_s);
        QCOMPARE(settings.value(keys::windowGeometry), geometry);
        QCOMPARE(settings.value(keys::accountOrder), QStringList{u"one"_s});
        QCOMPARE(settings.value(keys::accountName, u"one"_s), u"Blog"_s);
        QCOMPARE(settings.value(keys::accountName, u"two"_s), QString());
    }

    void writesWhenTheEventLoopComesRound()
    {
        Settings settings(m_path);
        settings.set(keys::copyFormat, u"markdown"_s);
        QTRY_VERIFY(contents(m_path).contains("copyFormat=markdown"));
    }

    void forgetsAnAccountWhole()
    {
        Settings settings(m_path);
        settings.set(keys::accountName, u"one"_s, u"Blog"_s);
        settings.set(keys::plainHttpAccepted, u"one"_s, true);
        settings.set(keys::accountName, u"two"_s, u"Work"_s);
        settings.removeAccount(u"one"_s);
        QVERIFY(settings.save());
        QVERIFY(!contents(m_path).contains("one"));
        QCOMPARE(settings.value(keys::plainHttpAccepted, u"one"_s), false);
        QCOMPARE(settings.value(keys::accountName, u"two"_s), u"Work"_s);
    }

    void takesTheDefaultForAValueOfTheWrongType()
    {
        QVERIFY(QFileInfo(m_path).dir().mkpath(u"."_s));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\ncopyWhenDone=perhaps\ncopyFormat=a, b\naccountOrder=one\n"
                   "[window]\ngeometry=text\n");
        file.close();
        const Settings settings(m_path);
        QCOMPARE(settings.value(keys::copyWhenDone), true);
        QCOMPARE(settings.value(keys::copyFormat), u"url"_s);
        QCOMPARE(settings.value(keys::accountOrder), QStringList{u"one"_s});
        QCOMPARE(settings.value(keys::windowGeometry), QByteArray());
    }

    void keepsFileAndFolderToTheirOwner()
    {
        const mode_t mask = umask(0);
        {
            Settings settings(m_path);
            settings.set(keys::copyFormat, u"html"_s);
            QVERIFY(settings.save());
            QCOMPARE(modeOf(m_path), 0600);
            QCOMPARE(modeOf(QFileInfo(m_path).absolutePath()), 0700);
            QVERIFY(QFile::remove(m_path));
            settings.set(keys::copyFormat, u"bbcode"_s);
            QVERIFY(settings.save());
            QCOMPARE(modeOf(m_path), 0600);
            settings.set(keys::copyFormat, u"url"_s);
        }
        QCOMPARE(modeOf(m_path), 0600);
        umask(mask);
    }

    void takesBackModesThatWereTooWide()
    {
        {
            Settings settings(m_path);
            QVERIFY(settings.save());
        }
        QVERIFY(chmod(QFile::encodeName(m_path).constData(), 0644) == 0);
        const Settings settings(m_path);
        QCOMPARE(modeOf(m_path), 0600);
    }

    void saysWhenItCannotWrite()
    {
        // A folder in the file's place stops root too.
        QVERIFY(QDir().mkpath(m_path));
        Settings settings(m_path);
        settings.set(keys::copyFormat, u"html"_s);
        QVERIFY(!settings.save());
        QCOMPARE(settings.value(keys::copyFormat), u"html"_s);
    }

    void livesInTheFolderOfTheApplication()
    {
        QCoreApplication::setApplicationName(u"imgurl-desktop"_s);
        QCOMPARE(Settings::defaultPath(),
            QStandardPaths::writableLocation(QStandardPaths::ConfigLocation)
                + u"/imgurl-desktop/settings.ini"_s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
