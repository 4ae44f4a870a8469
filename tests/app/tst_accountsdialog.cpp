// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountform.h"
#include "account/accountremoval.h"
#include "account/accountsdialog.h"
#include "accountworld.h"
#include "common/accounttext.h"

#include <QListWidget>
#include <QMessageBox>
#include <QSignalSpy>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestAccountsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<AccountWorld>();
        QVERIFY(m_world->started);
        m_blog = m_world->addAccount(m_world->right());
        m_world->accounts.save(m_work);
        m_dialog = std::make_unique<AccountsDialog>(m_world->services);
        m_dialog->open();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_world.reset();
    }

    void listsNameAndServer()
    {
        QCOMPARE(list()->count(), 2);
        const QString blog = u"Blog · %1 (in use)"_s.arg(m_world->site.url().authority());
        QCOMPARE(list()->item(0)->text(), blog);
        QCOMPARE(list()->item(1)->text(), u"<b>Work</b> · img.example.com:8443/sub"_s);
        QCOMPARE(list()->currentRow(), 0);
    }

    void choosesTheAccountInUse()
    {
        QVERIFY(!shown().button(u"useAccountButton"_s)->isEnabled());
        list()->setCurrentRow(1);
        shown().click(u"useAccountButton"_s);
        QCOMPARE(m_world->accounts.current()->id, m_work.id);
        QCOMPARE(list()->currentRow(), 1);
        QVERIFY(list()->item(1)->text().endsWith(u"(in use)"_s));
    }

    void hasNothingToDoWithoutAccounts()
    {
        m_world->accounts.remove(m_blog.id);
        m_world->accounts.remove(m_work.id);
        QCOMPARE(list()->count(), 0);
        for (const char16_t *name : {u"useAccountButton", u"editAccountButton",
                 u"testAccountButton", u"removeAccountButton"})
            QVERIFY(!shown().button(QString::fromUtf16(name))->isEnabled());
        QVERIFY(shown().button(u"addAccountButton"_s)->isEnabled());
    }

    void addsAndEditsByTheForm()
    {
        auto *form = m_dialog->findChild<AccountForm *>();
        shown().click(u"addAccountButton"_s);
        QVERIFY(form->isVisible());
        QCOMPARE(form->windowTitle(), u"Add account"_s);
        form->reject();
        list()->setCurrentRow(1);
        shown().click(u"editAccountButton"_s);
        QVERIFY(form->isVisible());
        QCOMPARE(Shown{*form}.edit(u"accountNameEdit"_s)->text(), m_work.name);
    }

    void testsAnAccount()
    {
        shown().click(u"testAccountButton"_s);
        QVERIFY(!shown().line().isEmpty());
        m_world->keychain.letGo();
        QTRY_VERIFY(shown().line().startsWith(u"The connection works"_s));
        QVERIFY(shown().button(u"testAccountButton"_s)->isEnabled());
    }

    void saysWhenThereIsNothingToTestWith()
    {
        shown().click(u"testAccountButton"_s);
        m_world->keychain.refuse(CredentialErrorKind::Unavailable);
        QTRY_COMPARE(shown().line(), credentialSentence({CredentialErrorKind::Unavailable, {}}));
        QCOMPARE(m_world->questions(), 0);
    }

    void asksBeforeItRemoves_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("requests");
        QTest::addColumn<bool>("cancelRows");
        QTest::newRow("wait") << u"waitForRowsButton"_s << 1 << false;
        QTest::newRow("cancel rows") << u"cancelRowsButton"_s << 1 << true;
        QTest::newRow("keep") << u"keepAccountButton"_s << 0 << false;
    }

    void asksBeforeItRemoves()
    {
        QFETCH(QString, answer);
        QFETCH(int, requests);
        const QSignalSpy requested(m_dialog.get(), &AccountsDialog::removalRequested);
        list()->setCurrentRow(1);
        shown().click(u"removeAccountButton"_s);
        auto *question = m_dialog->findChild<QMessageBox *>(u"removalQuestion"_s);
        QVERIFY(question);
        QVERIFY(question->text().contains(m_work.name));
        QCOMPARE(question->textFormat(), Qt::PlainText);
        QTest::mouseClick(question->findChild<QPushButton *>(answer), Qt::LeftButton);
        QCOMPARE(requested.size(), requests);
        if (requests > 0) {
            QCOMPARE(requested[0][0].toString(), m_work.id);
            QTEST(requested[0][1].toBool(), "cancelRows");
        }
        QCOMPARE(m_world->accounts.accounts().size(), 2);
    }

    void escapeKeepsTheAccount()
    {
        const QSignalSpy requested(m_dialog.get(), &AccountsDialog::removalRequested);
        shown().click(u"removeAccountButton"_s);
        QTest::keyClick(m_dialog->findChild<QMessageBox *>(), Qt::Key_Escape);
        QCOMPARE(requested.size(), 0);
    }

    void removesFromStoreAndKeychain()
    {
        remove(m_blog.id);
        QCOMPARE(list()->count(), 1);
        m_world->keychain.letGo();
        QVERIFY(!m_world->keychain.kept(m_blog.id));
        QCOMPARE(m_left, QStringList());
    }

    void saysWhenTheKeychainKeepsItsEntry()
    {
        remove(m_blog.id);
        m_world->keychain.refuse(CredentialErrorKind::Locked);
        QTRY_COMPARE(m_left.size(), 1);
        QVERIFY(m_left[0].startsWith(credentialSentence({CredentialErrorKind::Locked, {}})));
    }

    void leavesTheKeychainAloneForASessionAccount()
    {
        const Account session{u"id-env"_s, u"Practice"_s, m_world->site.url(), true};
        m_world->accounts.save(session);
        m_world->credentials.keepForSession(session.id, m_world->right());
        remove(session.id);
        QCOMPARE(m_world->keychain.held(), 0);
        QVERIFY(!m_world->accounts.account(session.id));
        QVERIFY(!m_world->credentials.isKeptForSession(session.id));
    }

private:
    void remove(const AccountId &id)
    {
        m_left.clear();
        removeAccount({m_world->accounts, m_world->credentials, m_world->client, m_world->settings},
            id, this, [this](const QString &sentence) { m_left << sentence; });
    }
    [[nodiscard]] Shown shown() const { return {*m_dialog}; }
    [[nodiscard]] QListWidget *list() const
    {
        return m_dialog->findChild<QListWidget *>(u"accountList"_s);
    }

    const Account m_work{
        u"id-work"_s, u"<b>Work</b>"_s, QUrl(u"https://img.example.com:8443/sub"_s)};
    Account m_blog;
    QStringList m_left;
    std::unique_ptr<AccountWorld> m_world;
    std::unique_ptr<AccountsDialog> m_dialog;
};

QTEST_MAIN(TestAccountsDialog)
#include "tst_accountsdialog.moc"
