// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountsdialog.h"
#include "openwindow.h"
#include "prepare/preparedialog.h"
#include "prepare/recipefields.h"
#include "recipe/recipesetting.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestPrepareStrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<WindowWorld>(); }
    void cleanup()
    {
        m_window.reset();
        m_world.reset();
    }

    void withoutAnAccountItSaysWhatWillBeDone()
    {
        m_window = openWindow(*m_world);
        QCOMPARE(besides(), u"Location is removed"_s);
        QVERIFY(!shrink()->isEnabled() && !shrink()->isChecked());
        QVERIFY(!m_window->findChild<QPushButton *>(u"prepareButton"_s)->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!m_window->findChild<PrepareDialog *>());
        m_world->addAccount();
        QVERIFY(shrink()->isEnabled());
    }

    void oneClickSwitchesShrinking()
    {
        const Account account = openWithAccount();
        QCOMPARE(shrink()->text(), u"&Shrink to 1920 px"_s);
        QTest::mouseClick(shrink(), Qt::LeftButton, {}, {5, shrink()->height() / 2});
        QVERIFY(kept(account).shrink);
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::AltModifier);
        QTRY_VERIFY(!kept(account).shrink);
        QVERIFY(!shrink()->isChecked());
    }

    void followsTheAccount()
    {
        const Account blog = openWithAccount();
        const Account other = m_world->addAccount(u"Other"_s);
        writeRecipe(m_world->settings, other.id,
            {.metadata = MetadataRule::Keep,
                .shrink = true,
                .longestEdge = 800,
                .format = ShrunkFormat::WebP,
                .nameTemplate = u"{date}"_s});
        m_world->accounts.setCurrent(other.id);
        QCOMPARE(shrink()->text(), u"&Shrink to 800 px, WebP"_s);
        QVERIFY(shrink()->isChecked());
        QCOMPARE(besides(), u"Nothing is removed · named {date}"_s);
        m_world->accounts.setCurrent(blog.id);
        QVERIFY(!shrink()->isChecked());
        QCOMPARE(besides(), u"Location is removed"_s);
    }

    void theDialogKeepsAtOnce()
    {
        const Account account = openWithAccount();
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        auto *dialog = m_window->findChild<PrepareDialog *>();
        activate(dialog);
        QTest::keyClick(dialog, Qt::Key_A, Qt::AltModifier);
        QTRY_COMPARE(kept(account).metadata, MetadataRule::RemoveAll);
        QCOMPARE(besides(), u"All metadata is removed"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<PrepareDialog *>());
        QCOMPARE(kept(account).metadata, MetadataRule::RemoveAll);
    }

    void theAccountsLeadThereToo()
    {
        const Account blog = openWithAccount();
        const Account other = m_world->addAccount(u"Other"_s);
        m_world->accounts.setCurrent(blog.id);
        QTest::mouseClick(
            m_window->findChild<QAbstractButton *>(u"accountButton"_s), Qt::LeftButton);
        auto *accounts = m_window->findChild<AccountsDialog *>();
        QVERIFY(accounts);
        QTest::mouseClick(
            accounts->findChild<QPushButton *>(u"prepareAccountButton"_s), Qt::LeftButton);
        auto *dialog = accounts->findChild<PrepareDialog *>();
        activate(dialog);
        QTest::keyClick(dialog, Qt::Key_K, Qt::AltModifier);
        QTRY_COMPARE(kept(blog).metadata, MetadataRule::Keep);
        QCOMPARE(kept(other).metadata, MetadataRule::RemoveLocation);
        QCOMPARE(besides(), u"Nothing is removed"_s);
    }

    void countsForWhatIsAddedFromThenOn()
    {
        const Account account = openWithAccount();
        m_world->queue.setPaused(true);
        m_window->take({m_world->picture(u"before.png"_s)});
        QTRY_COMPARE(m_world->model.rowCount(), 1);
        const Recipe wanted{.metadata = MetadataRule::RemoveAll, .nameTemplate = u"{n}"_s};
        writeRecipe(m_world->settings, account.id, wanted);
        m_window->take({m_world->picture(u"after.png"_s)});
        QTRY_COMPARE(m_world->model.rowCount(), 2);
        QTRY_VERIFY(rowAt(1).id != 0);
        QCOMPARE(rowAt(0).recipe, wanted);
        QCOMPARE(rowAt(1).recipe, Recipe());
    }

private:
    Account openWithAccount()
    {
        const Account account = m_world->addAccount();
        m_window = openWindow(*m_world);
        return account;
    }
    //! (Offscreen, nobody does it for a new window.)
    static void activate(QDialog *dialog)
    {
        QVERIFY(dialog && dialog->isVisible());
        dialog->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
    }
    QCheckBox *shrink() { return m_window->findChild<QCheckBox *>(u"shrinkSwitch"_s); }
    QString besides() { return m_window->findChild<QLabel *>(u"besidesLabel"_s)->text(); }
    Recipe kept(const Account &account) { return readRecipe(m_world->settings, account.id); }
    Upload rowAt(int row)
    {
        return m_world->model.index(row).data(UploadModel::UploadRole).value<Upload>();
    }

    std::unique_ptr<WindowWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestPrepareStrip)
#include "tst_preparestrip.moc"
