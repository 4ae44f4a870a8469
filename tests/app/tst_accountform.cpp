// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountform.h"
#include "account/pacesetting.h"
#include "accountworld.h"
#include "common/accounttext.h"
#include "common/whendone.h"
#include "settings/keys.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLayout>
#include <QSignalSpy>
#include <QSpinBox>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

const QString kSave = u"saveAccountButton"_s;
const QString kKeep = u"keepForSessionButton"_s;
const QString kTest = u"testConnectionButton"_s;

} // namespace

class TestAccountForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { start(std::chrono::hours(1)); }

    void cleanup()
    {
        m_form.reset();
        m_world.reset();
    }

    void beginsAtTheDefaultServer()
    {
        m_form->addAccount();
        QCOMPARE(shown().edit(u"serverEdit"_s)->text(), u"https://www.imgurl.org"_s);
        QCOMPARE(shown().edit(u"accountNameEdit"_s)->placeholderText(), u"www.imgurl.org"_s);
        QTRY_COMPARE(m_form->focusWidget(), shown().edit(u"uidEdit"_s));
        QVERIFY(m_form->isVisible());
    }

    void masksTheTokenUntilItIsRevealed()
    {
        m_form->addAccount();
        QLineEdit *token = shown().edit(u"tokenEdit"_s);
        QCOMPARE(token->echoMode(), QLineEdit::Password);
        QCOMPARE(shown().edit(u"uidEdit"_s)->echoMode(), QLineEdit::Normal);
        shown().click(u"revealTokenButton"_s);
        QCOMPARE(token->echoMode(), QLineEdit::Normal);
        m_form->reject();
        m_form->addAccount();
        QCOMPARE(token->echoMode(), QLineEdit::Password);
    }

    void namesEverythingForAScreenReader()
    {
        m_form->addAccount();
        QCOMPARE(shown().edit(u"serverEdit"_s)->accessibleName(), u"Server"_s);
        QCOMPARE(shown().edit(u"uidEdit"_s)->accessibleName(), u"UID"_s);
        QCOMPARE(shown().edit(u"tokenEdit"_s)->accessibleName(), u"Token"_s);
        QList<QLineEdit *> edits = m_form->findChildren<QLineEdit *>();
        edits.removeIf([](const QLineEdit *edit) { return edit->parent()->inherits("QSpinBox"); });
        QCOMPARE(edits.size(), 4);
        QSet<QWidget *> buddies;
        for (const QLabel *label : m_form->findChildren<QLabel *>())
            buddies << label->buddy();
        for (QLineEdit *edit : edits)
            QVERIFY2(buddies.contains(edit), qPrintable(edit->objectName()));
        for (const QPushButton *button : m_form->findChildren<QPushButton *>())
            QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
    }

    void testsTheConnection()
    {
        const qsizetype albums = m_world->site.albums().size();
        fillIn(m_world->right());
        shown().click(kTest);
        QTRY_VERIFY(shown().line().startsWith(u"The connection works"_s));
        QVERIFY(shown().line().contains(QString::number(albums)));
        QCOMPARE(m_world->questions(), 1);
        QVERIFY(m_world->accounts.accounts().isEmpty());
        QCOMPARE(m_world->keychain.held(), 0);
        QVERIFY(m_form->isVisible());
    }

    void takesWhatAPersonPastes()
    {
        const Credentials right = m_world->right();
        fillIn({});
        shown()
            .edit(u"serverEdit"_s)
            ->setText(m_world->site.url().toString() + u"/api/v2/upload "_s);
        QGuiApplication::clipboard()->setText(u" "_s + right.uid + u"\n"_s);
        shown().edit(u"uidEdit"_s)->paste();
        QGuiApplication::clipboard()->setText(right.token + u"\r\n"_s);
        shown().edit(u"tokenEdit"_s)->paste();
        shown().click(kTest);
        QTRY_VERIFY(shown().line().startsWith(u"The connection works"_s));
    }

    void saysWhatIsMissing()
    {
        m_form->addAccount();
        shown().click(kSave);
        QCOMPARE(shown().line(), u"Enter UID and token."_s);
        QCOMPARE(m_form->focusWidget(), shown().edit(u"uidEdit"_s));
        shown().type(u"uidEdit"_s, u"u"_s);
        shown().click(kSave);
        QCOMPARE(m_form->focusWidget(), shown().edit(u"tokenEdit"_s));
        shown().type(u"serverEdit"_s, u"ftp://host"_s);
        shown().click(kSave);
        QCOMPARE(shown().line(), serverAddressSentence(ServerAddressError::OtherScheme));
        QCOMPARE(m_form->focusWidget(), shown().edit(u"serverEdit"_s));
    }

    void savesWhatTheSiteAccepts()
    {
        const QSignalSpy saved(m_form.get(), &AccountForm::saved);
        fillIn(m_world->right());
        shown().type(u"accountNameEdit"_s, u"Blog"_s);
        shown().click(kSave);
        QTRY_COMPARE(m_world->keychain.held(), 1);
        QVERIFY(m_world->accounts.accounts().isEmpty());
        m_world->keychain.letGo();
        QTRY_VERIFY(!m_form->isVisible());
        QCOMPARE(m_world->accounts.accounts().size(), 1);
        const Account account = m_world->accounts.accounts().constFirst();
        QCOMPARE(account.name, u"Blog"_s);
        QCOMPARE(account.server, m_world->site.url());
        QCOMPARE(m_world->keychain.kept(account.id), m_world->right());
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved[0][0].toString(), account.id);
        QVERIFY(!m_world->settingsFile().contains(m_world->right().uid.toUtf8()));
        QVERIFY(!m_world->settingsFile().contains(m_world->right().token.toUtf8()));
    }

    void forgetsTheFieldsWhenItCloses()
    {
        fillIn({u"uid"_s, u"token"_s});
        m_form->reject();
        QCOMPARE(shown().edit(u"uidEdit"_s)->text(), QString());
        QCOMPARE(shown().edit(u"tokenEdit"_s)->text(), QString());
        shown().edit(u"tokenEdit"_s)->undo();
        shown().edit(u"uidEdit"_s)->undo();
        QCOMPARE(shown().edit(u"uidEdit"_s)->text(), QString());
        QCOMPARE(shown().edit(u"tokenEdit"_s)->text(), QString());
    }

    void doesNotSaveWhatTheSiteRefuses()
    {
        fillIn({m_world->right().uid, u"wrong"_s});
        shown().click(kSave);
        QTRY_COMPARE(shown().button(kSave)->text().remove(u'&'), u"Save anyway"_s);
        QCOMPARE(m_world->keychain.held(), 0);
        QVERIFY(m_world->accounts.accounts().isEmpty());
        QVERIFY(!shown().line().isEmpty());
        QVERIFY(!shown().line().contains(u"wrong"_s));
        shown().type(u"tokenEdit"_s, m_world->right().token);
        QCOMPARE(shown().button(kSave)->text().remove(u'&'), u"Save"_s);
        shown().click(kSave);
        QTRY_COMPARE(m_world->keychain.held(), 1);
    }

    void savesAnywayForASiteWithoutAListOfAlbums()
    {
        m_world->site.setFault(
            SandboxServer::Endpoint::Albums, Fault::answer(404, "<html>Not Found</html>").always());
        fillIn(m_world->right());
        shown().click(kSave);
        QTRY_VERIFY(shown().line().contains(u"uploads may work"_s));
        shown().click(kSave);
        QCOMPARE(m_world->keychain.held(), 1);
        QCOMPARE(m_world->questions(), 1);
    }

    void staysAliveWhileTheKeychainThinks()
    {
        fillIn(m_world->right());
        shown().click(kSave);
        QTRY_COMPARE(m_world->keychain.held(), 1);
        QVERIFY(shown().line().startsWith(u"Waiting for the keychain"_s));
        QVERIFY(shown().button(kKeep)->isVisible());
        QVERIFY(shown().button(kKeep)->isEnabled());
        QVERIFY(!shown().button(kSave)->isEnabled());
        shown().click(kKeep);
        QVERIFY(!m_form->isVisible());
        const Account account = m_world->accounts.accounts().constFirst();
        m_world->keychain.letGo();
        QTRY_COMPARE(m_world->keychain.held(), 1);
        m_world->keychain.letGo();
        QVERIFY(!m_world->keychain.kept(account.id));
        QVERIFY(m_world->credentials.isKeptForSession(account.id));
    }

    void offersThisSessionWhenTheKeychainFails_data()
    {
        QTest::addColumn<CredentialErrorKind>("kind");
        QTest::newRow("absent") << CredentialErrorKind::Unavailable;
        QTest::newRow("locked") << CredentialErrorKind::Locked;
        QTest::newRow("refused") << CredentialErrorKind::Denied;
        QTest::newRow("other") << CredentialErrorKind::Other;
    }

    void offersThisSessionWhenTheKeychainFails()
    {
        QFETCH(CredentialErrorKind, kind);
        fillIn(m_world->right());
        shown().click(kSave);
        QTRY_COMPARE(m_world->keychain.held(), 1);
        m_world->keychain.refuse(kind);
        QTRY_VERIFY(shown().line().startsWith(credentialSentence({kind, {}})));
        QVERIFY(m_form->isVisible());
        QVERIFY(m_world->accounts.accounts().isEmpty());
        QTest::keyClick(m_form->focusWidget(), Qt::Key_Space);
        QVERIFY(!m_form->isVisible());
        const Account account = m_world->accounts.accounts().constFirst();
        QCOMPARE(*m_world->credentials.read(account.id).result(), m_world->right());
        QVERIFY(!m_world->keychain.kept(account.id));
    }

    void saysWhenTheKeychainIsSlow()
    {
        start(std::chrono::milliseconds(1));
        fillIn(m_world->right());
        shown().click(kSave);
        QTRY_VERIFY(
            shown().line().startsWith(credentialSentence({CredentialErrorKind::TimedOut, {}})));
        QVERIFY(shown().button(kKeep)->isVisible());
        QVERIFY(shown().button(kSave)->isEnabled());
    }

    void leavesNothingWhenSavingIsCanceled()
    {
        fillIn(m_world->right());
        shown().click(kSave);
        QTRY_COMPARE(m_world->keychain.held(), 1);
        shown().click(u"cancelAccountButton"_s);
        QVERIFY(!m_form->isVisible());
        m_world->keychain.letGo();
        QTRY_COMPARE(m_world->keychain.held(), 1);
        m_world->keychain.letGo();
        QVERIFY(m_world->accounts.accounts().isEmpty());
        QVERIFY(!m_form->isVisible());
    }

    void readsTheFieldsOfAKnownAccount()
    {
        const Account account = m_world->addAccount(m_world->right());
        m_form->editAccount(account.id);
        QCOMPARE(shown().edit(u"accountNameEdit"_s)->text(), u"Blog"_s);
        QCOMPARE(shown().edit(u"tokenEdit"_s)->text(), QString());
        m_world->keychain.letGo();
        QTRY_COMPARE(shown().edit(u"tokenEdit"_s)->text(), m_world->right().token);
        QCOMPARE(shown().edit(u"uidEdit"_s)->text(), m_world->right().uid);
    }

    void saysWhenTheKeychainDoesNotShowThem()
    {
        const Account account = m_world->addAccount(m_world->right());
        m_form->editAccount(account.id);
        m_world->keychain.refuse(CredentialErrorKind::NotFound);
        QTRY_COMPARE(shown().line(), credentialSentence({CredentialErrorKind::NotFound, {}}));
    }

    void doesNotOverwriteWhatIsTyped()
    {
        const Account account = m_world->addAccount({u"old"_s, u"old"_s});
        m_form->editAccount(account.id);
        shown().type(u"tokenEdit"_s, u"new"_s);
        m_world->keychain.letGo();
        QTRY_VERIFY(m_world->credentials.read(account.id).isFinished());
        // Behind the form's own answer in the event loop.
        bool answered = false;
        whenDone(m_world->credentials.read(account.id), this,
            [&answered](const auto &) { answered = true; });
        QTRY_VERIFY(answered);
        QCOMPARE(shown().edit(u"tokenEdit"_s)->text(), u"new"_s);
    }

    void renamesWithoutAskingAnybody()
    {
        const Account account = edit();
        shown().type(u"accountNameEdit"_s, u"Diary"_s);
        shown().click(kSave);
        QVERIFY(!m_form->isVisible());
        QCOMPARE(m_world->accounts.account(account.id)->name, u"Diary"_s);
        QCOMPARE(m_world->questions(), 0);
        QCOMPARE(m_world->keychain.held(), 0);
    }

    void triesTheKeychainAgainForWhatOnlyTheSessionHolds()
    {
        const Account account = m_world->addAccount({u"old"_s, u"old"_s});
        m_world->credentials.keepForSession(account.id, m_world->right());
        m_form->editAccount(account.id);
        QTRY_COMPARE(shown().edit(u"tokenEdit"_s)->text(), m_world->right().token);
        shown().click(kSave);
        QTRY_COMPARE(m_world->keychain.held(), 1);
        m_world->keychain.letGo();
        QTRY_VERIFY(!m_form->isVisible());
        QCOMPARE(m_world->keychain.kept(account.id), m_world->right());
        QVERIFY(!m_world->credentials.isKeptForSession(account.id));
    }

    void replacesAnEntryOnlyAfterAGoodTest()
    {
        const Account account = edit();
        const Credentials old = m_world->right();
        shown().type(u"tokenEdit"_s, u"wrong"_s);
        shown().click(kSave);
        QTRY_VERIFY(shown().button(kKeep)->isVisible());
        shown().click(kSave);
        QTRY_COMPARE(m_world->questions(), 2);
        QTRY_VERIFY(shown().button(kSave)->isEnabled());
        QCOMPARE(m_world->keychain.held(), 0);
        QCOMPARE(m_world->keychain.kept(account.id), old);
        const Credentials fresh{old.uid, m_world->site.replaceToken(old.uid).token};
        shown().type(u"tokenEdit"_s, fresh.token);
        shown().click(kSave);
        QTRY_COMPARE(m_world->keychain.held(), 1);
        m_world->keychain.letGo();
        QTRY_VERIFY(!m_form->isVisible());
        QCOMPARE(m_world->keychain.kept(account.id), fresh);
    }

    void keepsTheOldEntryWhenEditingIsCanceled()
    {
        const Account account = edit();
        m_form->reject();
        QCOMPARE(m_world->keychain.kept(account.id), m_world->right());
        QVERIFY(m_world->credentials.read(account.id).isFinished());
    }

    void opensAtTheTokenWhenTheSiteRefused()
    {
        const Account account = m_world->addAccount({u"uid"_s, u"stale"_s});
        m_form->showRefused(account.id);
        QVERIFY(!shown().line().isEmpty());
        QTRY_COMPARE(m_form->focusWidget(), shown().edit(u"tokenEdit"_s));
        m_world->keychain.letGo();
        QTRY_COMPARE(shown().edit(u"tokenEdit"_s)->text(), u"stale"_s);
        QCOMPARE(m_form->focusWidget(), shown().edit(u"tokenEdit"_s));
        QCOMPARE(shown().edit(u"tokenEdit"_s)->selectedText().size(), 5);
        QVERIFY(!shown().line().isEmpty());
    }

    void leavesAnOpenFormAlone()
    {
        const Account account = m_world->addAccount(m_world->right());
        fillIn({u"half"_s, {}});
        m_form->showRefused(account.id);
        m_form->editAccount(account.id);
        QCOMPARE(shown().edit(u"uidEdit"_s)->text(), u"half"_s);
        QCOMPARE(m_world->keychain.held(), 0);
    }

    void warnsOfPlainHttpOnce()
    {
        // 0.0.0.0 reaches this machine and is no loopback address.
        const QString server = u"http://0.0.0.0:%1"_s.arg(m_world->site.port());
        auto *box = m_form->findChild<QCheckBox *>(u"plainHttpCheck"_s);
        fillIn(m_world->right());
        QVERIFY(!box->isVisible());
        shown().type(u"serverEdit"_s, server);
        QVERIFY(box->isVisible());
        shown().click(kSave);
        QCOMPARE(m_form->focusWidget(), box);
        QVERIFY(shown().line().startsWith(u"Nothing was sent yet"_s));
        QCOMPARE(m_world->questions(), 0);
        QTest::keyClick(box, Qt::Key_Space);
        shown().click(kSave);
        QTRY_COMPARE(m_world->keychain.held(), 1);
        m_world->keychain.letGo();
        QTRY_VERIFY(!m_form->isVisible());
        const AccountId id = m_world->accounts.accounts().constFirst().id;
        QVERIFY(m_world->settings.value(keys::plainHttpAccepted, id));

        m_form->editAccount(id);
        QVERIFY(box->isChecked());
        shown().type(u"serverEdit"_s, u"http://other.example"_s);
        QVERIFY(box->isVisible());
        QVERIFY(!box->isChecked());
    }

    void writesNothingOfASessionAccount()
    {
        const Account session{u"id-env"_s, u"Practice"_s, m_world->site.url(), true};
        m_world->accounts.save(session);
        m_world->credentials.keepForSession(session.id, {m_world->right().uid, u"stale"_s});
        m_form->editAccount(session.id);
        QTRY_COMPARE(shown().edit(u"tokenEdit"_s)->text(), u"stale"_s);
        QVERIFY(shown().edit(u"serverEdit"_s)->isReadOnly());
        shown().type(u"tokenEdit"_s, m_world->right().token);
        shown().click(kSave);
        QTRY_VERIFY(!m_form->isVisible());
        QCOMPARE(m_world->keychain.held(), 0);
        QCOMPARE(*m_world->credentials.read(session.id).result(), m_world->right());
        QVERIFY(!m_world->settingsFile().contains("id-env"));
    }

    void saysWhenTheSettingsCannotBeWritten()
    {
        const QString path = m_world->folder.filePath(u"settings.ini"_s);
        QVERIFY(QFile::remove(path));
        QVERIFY(QDir().mkpath(path));
        const QSignalSpy saved(m_form.get(), &AccountForm::saved);
        fillIn(m_world->right());
        shown().click(kSave);
        QTRY_COMPARE(m_world->keychain.held(), 1);
        m_world->keychain.letGo();
        QTRY_VERIFY(shown().line().contains(u"settings file"_s));
        QVERIFY(m_form->isVisible());
        QVERIFY(shown().button(kSave)->isEnabled());
        QCOMPARE(saved.size(), 1);
    }

    void opensPagesOfTheChosenSite()
    {
        QDesktopServices::setUrlHandler(u"http"_s, this, "rememberPage");
        fillIn({});
        shown().click(u"openTokenPageButton"_s);
        shown().click(u"registerButton"_s);
        QDesktopServices::unsetUrlHandler(u"http"_s);
        const QString base = m_world->site.url().toString();
        QCOMPARE(m_pages.value(0).toString(), base + u"/vip/manage/mytoken"_s);
        QCOMPARE(m_pages.value(1).toString(), base + u"/vip/user#user=register"_s);
        QCOMPARE(m_world->site.requests().size(), 0);
    }

    void keepsThePaceOfAnAccount()
    {
        fillIn(m_world->right());
        const auto box = [this](const char *name) {
            return m_form->findChild<QSpinBox *>(QString::fromLatin1(name));
        };
        QCOMPARE(box("uploadsAtOnceBox")->value(), 4);
        box("uploadsAtOnceBox")->setValue(6);
        box("uploadGapBox")->setValue(3);
        shown().click(kSave);
        QTRY_COMPARE(m_world->keychain.held(), 1);
        m_world->keychain.letGo();
        QTRY_VERIFY(!m_form->isVisible());
        const Account account = m_world->accounts.accounts().constLast();
        const PaceSetting pace{6, std::chrono::seconds(3)};
        QCOMPARE(readPace(m_world->settings, account.id), pace);
        // Without asking the site again.
        m_form->editAccount(account.id);
        QCOMPARE(box("uploadGapBox")->value(), 3);
        m_world->settings.set(keys::uploadsAtOnce, account.id, 7);
        QCOMPARE(readPace(m_world->settings, account.id).parallel, 4);
    }

    void growsForItsWarnings()
    {
        fillIn(m_world->right());
        shown().type(u"serverEdit"_s, u"http://img.example.com"_s);
        shown().click(kSave);
        const auto *uid = shown().edit(u"uidEdit"_s);
        QTRY_VERIFY(uid->height() >= uid->sizeHint().height());
        QTRY_VERIFY(m_form->height() >= m_form->layout()->totalHeightForWidth(m_form->width()));
    }

    void isUsableByKeyboard()
    {
        m_form->addAccount();
        QTRY_COMPARE(m_form->focusWidget(), shown().edit(u"uidEdit"_s));
        QStringList way;
        for (int i = 0; i < 12 && !way.contains(u"serverEdit"_s); ++i) {
            QTest::keyClick(m_form->focusWidget(), Qt::Key_Tab);
            way << m_form->focusWidget()->objectName();
        }
        QCOMPARE(way,
            (QStringList{u"tokenEdit"_s, u"revealTokenButton"_s, u"accountNameEdit"_s,
                u"uploadsAtOnceBox"_s, u"uploadGapBox"_s, u"openTokenPageButton"_s,
                u"registerButton"_s, kTest, kSave, u"cancelAccountButton"_s, u"serverEdit"_s}));
        QTest::keyClick(m_form->focusWidget(), Qt::Key_Escape);
        QVERIFY(!m_form->isVisible());
    }

public Q_SLOTS:
    void rememberPage(const QUrl &page) { m_pages << page; }

private:
    void start(std::chrono::milliseconds keychainLimit)
    {
        cleanup();
        m_pages.clear();
        m_world = std::make_unique<AccountWorld>(keychainLimit);
        QVERIFY(m_world->started);
        m_form = std::make_unique<AccountForm>(m_world->services);
    }

    [[nodiscard]] Shown shown() const { return {*m_form}; }

    void fillIn(const Credentials &credentials)
    {
        m_form->addAccount();
        shown().type(u"serverEdit"_s, m_world->site.url().toString());
        shown().type(u"uidEdit"_s, credentials.uid);
        shown().type(u"tokenEdit"_s, credentials.token);
    }

    Account edit()
    {
        Account account = m_world->addAccount(m_world->right());
        m_form->editAccount(account.id);
        m_world->keychain.letGo();
        const auto filled = [this] { return !shown().edit(u"tokenEdit"_s)->text().isEmpty(); };
        return QTest::qWaitFor(filled) ? account : Account();
    }

    std::unique_ptr<AccountWorld> m_world;
    std::unique_ptr<AccountForm> m_form;
    QList<QUrl> m_pages;
};

QTEST_MAIN(TestAccountForm)
#include "tst_accountform.moc"
