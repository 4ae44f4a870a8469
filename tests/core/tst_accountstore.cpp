// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountalbums.h"
#include "account/accountstore.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

const Account kBlog{u"id-blog"_s, u"Blog"_s, QUrl(u"https://www.imgurl.org"_s)};
const Account kWork{u"id-work"_s, u"Work, \"2\""_s, QUrl(u"https://img.example.com:8443/sub"_s)};
const Account kSession{u"id-session"_s, u"127.0.0.1"_s, QUrl(u"http://127.0.0.1:8080"_s), true};

} // namespace

class TestAccountStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(path());
    }

    void isEmptyAtFirst()
    {
        const AccountStore store(*m_settings);
        QVERIFY(store.accounts().isEmpty());
        QVERIFY(!store.current());
    }

    void findsItsAccountsAgain()
    {
        {
            AccountStore store(*m_settings);
            QVERIFY(store.save(kBlog));
            QVERIFY(store.save(kWork));
            store.setCurrent(kWork.id);
        }
        restart();
        const AccountStore store(*m_settings);
        QCOMPARE(store.accounts(), (QList<Account>{kBlog, kWork}));
        QCOMPARE(store.current(), std::optional(kWork));
        QCOMPARE(store.account(kBlog.id), std::optional(kBlog));
    }

    void tellsWhatChanged()
    {
        AccountStore store(*m_settings);
        const QSignalSpy accounts(&store, &AccountStore::accountsChanged);
        const QSignalSpy current(&store, &AccountStore::currentChanged);
        store.save(kBlog);
        QCOMPARE(accounts.size(), 1);
        QCOMPARE(current.size(), 1);
        store.save(kWork);
        QCOMPARE(accounts.size(), 2);
        QCOMPARE(current.size(), 1);
        store.setCurrent(kWork.id);
        store.setCurrent(kWork.id);
        store.setCurrent(u"nobody"_s);
        QCOMPARE(current.size(), 2);
        Account renamed = kWork;
        renamed.name = u"Office"_s;
        store.save(renamed);
        QCOMPARE(accounts.size(), 3);
        QCOMPARE(current.size(), 3);
        QCOMPARE(store.current(), std::optional(renamed));
        QCOMPARE(store.accounts().size(), 2);
    }

    void takesAnotherWhenTheCurrentGoes()
    {
        AccountStore store(*m_settings);
        store.save(kBlog);
        store.save(kWork);
        const QSignalSpy current(&store, &AccountStore::currentChanged);
        store.remove(kBlog.id);
        QCOMPARE(store.current(), std::optional(kWork));
        store.remove(kWork.id);
        QVERIFY(!store.current());
        QCOMPARE(current.size(), 2);
        store.remove(kWork.id);
        QCOMPARE(current.size(), 2);
    }

    void leavesNothingOfARemovedAccount()
    {
        AccountStore store(*m_settings);
        store.save(kBlog);
        AccountAlbums albums(*m_settings);
        albums.setChosen(kBlog.id, {u"5"_s, u"Holidays"_s});
        QVERIFY(store.remove(kBlog.id));
        const QByteArray file = contents();
        QVERIFY(!file.isEmpty());
        for (const char *word : {"id-blog", "Blog", "Holidays", "imgurl.org"})
            QVERIFY2(!file.contains(word), word);
    }

    void keepsSessionAccountsInMemoryAlone()
    {
        {
            AccountStore store(*m_settings);
            store.save(kBlog);
            store.save(kSession);
            QCOMPARE(store.accounts(), (QList<Account>{kSession, kBlog}));
            QCOMPARE(store.current(), std::optional(kBlog));
            store.setCurrent(kSession.id);
            QCOMPARE(store.current(), std::optional(kSession));
        }
        restart();
        QVERIFY(!contents().contains("127.0.0.1"));
        const AccountStore store(*m_settings);
        QCOMPARE(store.accounts(), QList<Account>{kBlog});
        QCOMPARE(store.current(), std::optional(kBlog));
    }

    void writesIdNameAndServerAlone()
    {
        AccountStore store(*m_settings);
        store.save(kBlog);
        QCOMPARE(contents(),
            QByteArray("[General]\naccountOrder=id-blog\ncurrentAccount=id-blog\n\n"
                       "[accounts]\nid-blog\\name=Blog\n"
                       "id-blog\\server=https://www.imgurl.org\n"));
    }

    void survivesAFileThatSomebodyEdited()
    {
        m_settings->set(keys::accountOrder, {u"a"_s, u"b"_s, u"a"_s, u"c"_s});
        m_settings->set(keys::accountServer, u"a"_s, u"www.imgurl.org/api/v2/"_s);
        m_settings->set(keys::accountServer, u"b"_s, u"ftp://host"_s);
        m_settings->set(keys::currentAccount, u"b"_s);
        const AccountStore store(*m_settings);
        const Account read{u"a"_s, u"www.imgurl.org"_s, QUrl(u"https://www.imgurl.org"_s)};
        QCOMPARE(store.accounts(), QList<Account>{read});
        QCOMPARE(store.current(), std::optional(read));
    }

    void saysWhenNothingIsWritten()
    {
        m_settings.reset();
        QVERIFY(QFile::remove(path()));
        QVERIFY(QDir().mkpath(path()));
        m_settings = std::make_unique<Settings>(path());
        AccountStore store(*m_settings);
        QVERIFY(!store.save(kBlog));
        QCOMPARE(store.current(), std::optional(kBlog));
    }

    void remembersAlbums()
    {
        const AlbumList list{{{u"5"_s, u"大苏打, \"1\""_s, true}, {u"6"_s, QString()}},
            QDateTime(QDate(2024, 5, 6), QTime(7, 8, 9, 10), Qt::UTC)};
        {
            AccountAlbums albums(*m_settings);
            QVERIFY(!albums.list(kBlog.id).fetched.isValid());
            QVERIFY(albums.chosen(kBlog.id).id.isEmpty());
            albums.setList(kBlog.id, list);
            albums.setChosen(kBlog.id, list.albums[0]);
            albums.setChosen(kWork.id, list.albums[1]);
            albums.setChosen(kWork.id, {});
        }
        restart();
        const AccountAlbums albums(*m_settings);
        QCOMPARE(albums.list(kBlog.id).albums, list.albums);
        QCOMPARE(albums.list(kBlog.id).fetched, list.fetched);
        QVERIFY(albums.list(kWork.id).albums.isEmpty());
        QCOMPARE(albums.chosen(kBlog.id), list.albums[0]);
        QCOMPARE(albums.chosen(kWork.id), Album{});
    }

    void newIdsDiffer()
    {
        const AccountId id = AccountStore::newId();
        QCOMPARE(id.size(), 36);
        QVERIFY(id != AccountStore::newId());
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"settings.ini"_s); }

    void restart()
    {
        m_settings.reset();
        m_settings = std::make_unique<Settings>(path());
    }

    [[nodiscard]] QByteArray contents()
    {
        m_settings->save();
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
};

QTEST_GUILESS_MAIN(TestAccountStore)
#include "tst_accountstore.moc"
