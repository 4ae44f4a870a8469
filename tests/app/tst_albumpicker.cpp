// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/sitepages.h"
#include "albums/albumpicker.h"
#include "windowworld.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace imgurl;
using namespace Qt::StringLiterals;

using Endpoint = SandboxServer::Endpoint;

class TestAlbumPicker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<WindowWorld>();
        m_trip = m_world->site.addAlbum(u"Trip & <b>"_s);
        m_secret = m_world->site.addAlbum(u"Secret"_s, true);
    }

    void cleanup()
    {
        m_picker.reset();
        m_world.reset();
    }

    void listsNoAlbumFirstAndTheSiteLast()
    {
        open();
        QCOMPARE(box()->itemText(0), u"No album"_s);
        QCOMPARE(box()->currentIndex(), 0);
        QVERIFY(picker().chosen().id.isEmpty());
        QVERIFY(indexOf(u"Trip & <b>"_s) > 0);
        QVERIFY(indexOf(u"Secret (private)"_s) > 0);
        QCOMPARE(box()->itemText(box()->count() - 1), u"New album on the site…"_s);
    }

    void remembersTheChoiceOfEachAccountAndAfterARestart()
    {
        open();
        choose(u"Secret (private)"_s);
        QCOMPARE(picker().chosen(), (Album{m_secret.id, u"Secret"_s, true}));
        const Account other = m_world->addAccount(u"Work"_s);
        m_world->accounts.setCurrent(other.id);
        QVERIFY(picker().chosen().id.isEmpty());
        QCOMPARE(box()->currentText(), u"No album"_s);
        QTRY_VERIFY(indexOf(u"Trip & <b>"_s) > 0);
        choose(u"Trip & <b>"_s);
        m_world->accounts.setCurrent(u"id-Blog"_s);
        QCOMPARE(box()->currentText(), u"Secret (private)"_s);
        open();
        QCOMPARE(box()->currentText(), u"Secret (private)"_s);
        m_world->accounts.setCurrent(other.id);
        QCOMPARE(picker().chosen().id, m_trip.id);
    }

    void refreshKeepsTheChoice()
    {
        open();
        choose(u"Trip & <b>"_s);
        m_world->site.addAlbum(u"New"_s);
        QTest::keyClick(&picker(), Qt::Key_F5);
        QTRY_VERIFY(indexOf(u"New"_s) > 0);
        QCOMPARE(box()->currentText(), u"Trip & <b>"_s);
        QCOMPARE(picker().chosen().id, m_trip.id);
        QVERIFY(!picker().chosenVanished());
    }

    void openingAsksOnlyWhenTheListIsOld()
    {
        open();
        const auto asked = questions();
        box()->showPopup();
        box()->hidePopup();
        m_world->site.addAlbum(u"New"_s);
        QTest::mouseClick(refreshButton(), Qt::LeftButton);
        QTRY_VERIFY(indexOf(u"New"_s) > 0);
        QCOMPARE(questions(), asked + 1);
    }

    void offlineKeepsTheLastGoodList()
    {
        open();
        QVERIFY(!offline()->isVisible());
        choose(u"Trip & <b>"_s);
        m_world->site.stop();
        open();
        QSignalSpy failed(&picker(), &AlbumPicker::fetchFailed);
        QTRY_VERIFY(offline()->isVisible());
        QVERIFY(!offline()->toolTip().isEmpty());
        QVERIFY(indexOf(u"Secret (private)"_s) > 0);
        QCOMPARE(box()->currentText(), u"Trip & <b>"_s);
        QVERIFY(!picker().chosenVanished());
        choose(u"Secret (private)"_s);
        QCOMPARE(picker().chosen().id, m_secret.id);
        QVERIFY(m_world->site.start());
        picker().refresh();
        QTRY_VERIFY(!offline()->isVisible());
    }

    void aVanishedAlbumKeepsItsEntryUntilAnotherIsChosen()
    {
        open();
        choose(u"Trip & <b>"_s);
        m_world->site.removeAlbum(m_trip.id);
        picker().refresh();
        QTRY_VERIFY(picker().chosenVanished());
        QCOMPARE(picker().chosen().id, m_trip.id);
        QCOMPARE(box()->currentText(), u"Trip & <b> (no longer at the site)"_s);
        choose(box()->currentText());
        QVERIFY(picker().chosenVanished());
        choose(u"Secret (private)"_s);
        QVERIFY(!picker().chosenVanished());
        QCOMPARE(indexOf(u"Trip & <b> (no longer at the site)"_s), -1);
        QCOMPARE(picker().chosen().id, m_secret.id);
        m_world->site.removeAlbum(m_secret.id);
        picker().refresh();
        QTRY_VERIFY(picker().chosenVanished());
        picker().chooseNone();
        QVERIFY(!picker().chosenVanished());
        QCOMPARE(box()->currentText(), u"No album"_s);
    }

    void saysWhenTheTokenIsRefused()
    {
        m_world->addAccount(u"Blog"_s, {m_world->site.user().uid, u"wrong"_s});
        make();
        QSignalSpy failed(&picker(), &AlbumPicker::fetchFailed);
        QVERIFY(failed.wait());
        QCOMPARE(failed[0][0].value<ApiError>().kind, ErrorKind::NotAuthorized);
        QCOMPARE(box()->count(), 3); // "No album", the line, the site
    }

    void theLastEntryOpensTheSiteAndIsNeverChosen()
    {
        open();
        choose(u"Trip & <b>"_s);
        QDesktopServices::setUrlHandler(u"http"_s, this, "openUrl");
        choose(u"New album on the site…"_s);
        QDesktopServices::unsetUrlHandler(u"http"_s);
        QCOMPARE(m_opened, managePage(m_world->site.url()));
        QCOMPARE(box()->currentText(), u"Trip & <b>"_s);
        QCOMPARE(picker().chosen().id, m_trip.id);
    }

    void anArrowKeyOnTheClosedBoxOpensNoBrowser()
    {
        m_opened.clear();
        open();
        choose(u"Trip & <b>"_s);
        // What was picked is told before this is, so the list counts as closed now.
        QCoreApplication::sendPostedEvents();
        QDesktopServices::setUrlHandler(u"http"_s, this, "openUrl");
        QTest::keyClick(box(), Qt::Key_End);
        QDesktopServices::unsetUrlHandler(u"http"_s);
        QVERIFY(m_opened.isEmpty());
        QCOMPARE(box()->currentText(), u"Trip & <b>"_s);
        QCOMPARE(picker().chosen().id, m_trip.id);
    }

    void withoutAnAccountThereIsNothingToChoose()
    {
        make();
        QCOMPARE(box()->count(), 1);
        QVERIFY(!refreshButton()->isEnabled());
        QVERIFY(picker().chosen().id.isEmpty());
        picker().refresh();
        m_world->addAccount();
        QTRY_VERIFY(indexOf(u"Trip & <b>"_s) > 0);
        QVERIFY(refreshButton()->isEnabled());
    }

    void anAnswerForAnAccountThatIsGoneChangesNothing()
    {
        m_world->site.setDelay(std::chrono::milliseconds(300));
        m_world->addAccount();
        make();
        QTRY_COMPARE(questions(), 1);
        m_world->accounts.remove(u"id-Blog"_s);
        QTRY_VERIFY(m_world->site.requests(Endpoint::Albums).first().finished);
        // The next account's answer comes after the one that nobody waits for.
        const Account other = m_world->addAccount(u"Work"_s);
        QTRY_VERIFY(indexOf(u"Trip & <b>"_s) > 0);
        QVERIFY(m_world->albums.list(u"id-Blog"_s).albums.isEmpty());
        QVERIFY(!m_world->albums.list(other.id).albums.isEmpty());
    }

    void anAnswerForAnotherAccountIsNotShown()
    {
        const SandboxUser stranger = m_world->site.addUser();
        m_world->site.addAlbum(u"Theirs"_s, false, stranger.uid);
        m_world->site.setDelay(std::chrono::milliseconds(200));
        m_world->addAccount();
        make();
        QTRY_COMPARE(questions(), 1);
        const Account other = m_world->addAccount(u"Work"_s, {stranger.uid, stranger.token});
        m_world->accounts.setCurrent(other.id);
        QTRY_VERIFY(indexOf(u"Theirs"_s) > 0);
        QCOMPARE(indexOf(u"Trip & <b>"_s), -1);
        QVERIFY(m_world->albums.list(u"id-Blog"_s).albums.isEmpty());
    }

public Q_SLOTS:
    void openUrl(const QUrl &url) { m_opened = url; }

private:
    AlbumPicker &picker() { return *m_picker; }
    QComboBox *box() { return picker().findChild<QComboBox *>(u"albumBox"_s); }
    QToolButton *refreshButton() { return picker().findChild<QToolButton *>(); }
    QLabel *offline() { return picker().findChild<QLabel *>(u"albumsOfflineLabel"_s); }
    int indexOf(const QString &text) { return box()->findText(text, Qt::MatchExactly); }
    qsizetype questions() { return m_world->site.requests(Endpoint::Albums).size(); }

    void make()
    {
        m_picker = std::make_unique<AlbumPicker>(AlbumPicker::Parts{
            m_world->accounts, m_world->albums, m_world->credentials, m_world->client});
        m_picker->show();
        QVERIFY(QTest::qWaitForWindowActive(m_picker.get()));
    }
    //! As at a start, with an account, until the list is there.
    void open()
    {
        if (!m_world->accounts.current())
            m_world->addAccount();
        make();
        QTRY_VERIFY(indexOf(u"Secret (private)"_s) > 0);
    }
    //! By hand, with the keys.
    void choose(const QString &text)
    {
        box()->setFocus();
        QTest::keyClick(box(), Qt::Key_F4);
        QTRY_VERIFY(box()->view()->isVisible());
        QTest::keyClick(box()->view(), Qt::Key_Home);
        while (box()->view()->currentIndex().row() != indexOf(text)
            && box()->view()->currentIndex().row() < box()->count() - 1)
            QTest::keyClick(box()->view(), Qt::Key_Down);
        QTest::keyClick(box()->view(), Qt::Key_Return);
    }

    std::unique_ptr<WindowWorld> m_world;
    std::unique_ptr<AlbumPicker> m_picker;
    SandboxAlbum m_trip;
    SandboxAlbum m_secret;
    QUrl m_opened;
};

QTEST_MAIN(TestAlbumPicker)
#include "tst_albumpicker.moc"
