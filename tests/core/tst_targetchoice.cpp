// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/targetchoice.h"

#include "account/accountalbums.h"
#include "account/accountstore.h"
#include "settings/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;
using Kind = TargetProblem::Kind;

class TestTargetChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    }

    void anAccountIsChosenByNameOrId()
    {
        AccountStore store(*m_settings);
        QCOMPARE(chooseAccount(store, {}).error().kind, Kind::NoAccount);
        QCOMPARE(chooseAccount(store, u"Blog"_s).error().kind, Kind::NoAccount);
        const QUrl server(u"https://h.example"_s);
        store.save({u"1"_s, u"Blog"_s, server});
        store.save({u"2"_s, u"Notes"_s, server});
        store.save({u"3"_s, u"Notes"_s, server});
        store.save({u"4"_s, u"2"_s, server});
        store.setCurrent(u"3"_s);
        QCOMPARE(chooseAccount(store, {})->id, u"3"_s);
        QCOMPARE(chooseAccount(store, u"Blog"_s)->id, u"1"_s);
        QCOMPARE(chooseAccount(store, u"2"_s)->id, u"2"_s); // an id goes before a name
        QCOMPARE(chooseAccount(store, u"Notes"_s).error().kind, Kind::SeveralAccounts);
        const TargetProblem unknown = chooseAccount(store, u"blog"_s).error();
        QCOMPARE(unknown.kind, Kind::UnknownAccount);
        QCOMPARE(unknown.given, u"blog"_s);
        QCOMPARE(unknown.known, (QStringList{u"Blog"_s, u"Notes"_s, u"Notes"_s, u"2"_s}));
    }

    void anAlbumIsChosenByNameOrId()
    {
        const QList<Album> albums{{u"1"_s, u"截图"_s}, {u"2"_s, u"Blog"_s}, {u"3"_s, u"Blog"_s}};
        QCOMPARE(chooseAlbum(albums, u"截图"_s)->id, u"1"_s);
        QCOMPARE(chooseAlbum(albums, u"3"_s)->id, u"3"_s);
        QCOMPARE(chooseAlbum(albums, u"Blog"_s).error().kind, Kind::SeveralAlbums);
        QCOMPARE(chooseAlbum({}, u"Blog"_s).error().kind, Kind::UnknownAlbum);
    }

    void theChosenAlbumMustBeThereStill()
    {
        AccountAlbums albums(*m_settings);
        const UploadTarget target{u"1"_s, u"Blog"_s, QUrl(u"https://h.example"_s), {}};
        const Album chosen{u"7"_s, u"Summer"_s};
        QVERIFY(withChosenAlbum(target, albums)->album.id.isEmpty());
        albums.setChosen(u"1"_s, chosen);
        // Nobody has asked the site yet.
        QCOMPARE(withChosenAlbum(target, albums)->album.id, u"7"_s);
        albums.setList(u"1"_s, {{chosen}, QDateTime::currentDateTimeUtc()});
        QCOMPARE(withChosenAlbum(target, albums)->album.id, u"7"_s);
        albums.setList(u"1"_s, {{{u"8"_s, u"Winter"_s}}, QDateTime::currentDateTimeUtc()});
        const auto lost = withChosenAlbum(target, albums);
        QCOMPARE(lost.error().kind, Kind::UnknownAlbum);
        QCOMPARE(lost.error().given, u"Summer"_s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
};

QTEST_GUILESS_MAIN(TestTargetChoice)
#include "tst_targetchoice.moc"
