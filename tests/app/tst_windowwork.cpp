// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountsdialog.h"
#include "openwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QContextMenuEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>

using namespace imgurl;
using namespace Qt::StringLiterals;

using Endpoint = SandboxServer::Endpoint;

//! What the window offers for the work as a whole.
class TestWindowWork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<WindowWorld>();
        m_world->addAccount();
    }
    void cleanup()
    {
        m_window.reset();
        m_world.reset();
    }

    void pausesAndContinues()
    {
        open();
        QVERIFY(!button(u"pauseButton"_s)->isVisible());
        pressKeys(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(m_world->queue.isPaused());
        m_world->add(m_world->pictures(3));
        QTRY_COMPARE(workText(), u"Paused · 0 of 3"_s);
        QCOMPARE(button(u"pauseButton"_s)->text(), u"C&ontinue"_s);
        QCOMPARE(m_world->site.uploadPosts(), 0);
        click(u"pauseButton"_s);
        QTRY_COMPARE(workText(), u"3 done"_s);
        QTRY_VERIFY(!button(u"pauseButton"_s)->isVisible());
        QCOMPARE(m_world->site.images().size(), 3);
    }

    void aPauseLetsWhatRunsFinish()
    {
        m_world->site.setDelay(std::chrono::milliseconds(300));
        m_world->queue.pacing().setDefault({.parallel = 1});
        open();
        const auto rows = m_world->add(m_world->pictures(3));
        QTRY_COMPARE(m_world->site.uploadsInFlight(), 1);
        QTRY_VERIFY(button(u"pauseButton"_s)->isVisible());
        QVERIFY(m_window->findChild<QProgressBar *>(u"workBar"_s)->isVisible());
        click(u"pauseButton"_s);
        QVERIFY2(workText().startsWith(u"Pausing"_s), qPrintable(workText()));
        QTRY_COMPARE(workText(), u"Paused · 1 of 3"_s);
        QCOMPARE(m_world->state(rows[0].id), UploadState::Done);
        QCOMPARE(m_world->state(rows[1].id), UploadState::Waiting);
        QCOMPARE(m_world->site.uploadPosts(), 1);
    }

    void aPauseOutlivesTheProgram()
    {
        open();
        pressKeys(Qt::Key_P, Qt::ControlModifier);
        m_window.reset();
        m_world->queue.setPaused(false);
        open();
        QVERIFY(m_world->queue.isPaused());
        m_world->add(m_world->pictures(1));
        QTRY_COMPARE(workText(), u"Paused · 0 of 1"_s);
        QCOMPARE(m_world->site.uploadPosts(), 0);
    }

    void failedOnesAreOneClickAway()
    {
        m_world->site.setFault(Endpoint::Upload, *Fault::named(u"type"_s));
        m_world->site.setFault(Endpoint::Upload, *Fault::named(u"dimensions"_s));
        open();
        m_world->add(m_world->pictures(4));
        QTRY_COMPARE(workText(), u"2 done, 2 failed"_s);
        QCOMPARE(m_world->model.rowCount(), 4);
        click(u"showFailedButton"_s);
        QTRY_COMPARE(m_world->model.rowCount(), 2);
        QVERIFY(button(u"onlyFailedButton"_s)->isVisible());
        QCOMPARE(button(u"retryFailedButton"_s)->text(), u"&Retry failed (2)"_s);
        click(u"retryFailedButton"_s);
        QTRY_COMPARE(workText(), u"4 done"_s);
        QVERIFY(!button(u"retryFailedButton"_s)->isVisible());
        QVERIFY(!button(u"showFailedButton"_s)->isVisible());
        click(u"onlyFailedButton"_s);
        QTRY_COMPARE(m_world->model.rowCount(), 4);
        QVERIFY(!button(u"onlyFailedButton"_s)->isVisible());
        QCOMPARE(m_world->site.images().size(), 4);
    }

    void aRowThatFailsComesIntoTheListOfFailedOnes()
    {
        open();
        m_world->site.setFault(Endpoint::Upload, *Fault::named(u"type"_s));
        m_world->add(m_world->pictures(1));
        QTRY_COMPARE(workText(), u"0 done, 1 failed"_s);
        click(u"showFailedButton"_s);
        QTRY_VERIFY(m_world->model.filter().onlyFailed);
        m_world->site.setFault(Endpoint::Upload, *Fault::named(u"type"_s));
        m_world->add(m_world->pictures(1));
        QTRY_COMPARE(m_world->model.rowCount(), 2);
    }

    void uploadNextGoesBeforeTheOthers()
    {
        m_world->queue.pacing().setDefault({.parallel = 1});
        open();
        m_world->queue.setPaused(true);
        const auto rows = m_world->add(m_world->pictures(4));
        QTRY_COMPARE(m_world->model.rowCount(), 4);
        select(rows[2], rows[3]);
        choose(u"Upload next"_s);
        // Behind the menu's own write.
        QVERIFY(wait(m_world->store.setServerState(rows[0].id, ServerState::There)));
        m_world->queue.setPaused(false);
        QTRY_COMPARE(m_world->site.images().size(), 4);
        QStringList names;
        for (const SeenRequest &request : m_world->site.requests(Endpoint::Upload))
            names << request.fileName;
        QCOMPARE(names,
            QStringList({rows[2].fileName, rows[3].fileName, rows[0].fileName, rows[1].fileName}));
    }

    void cancelsOneSelectedAndAll()
    {
        open();
        m_world->queue.setPaused(true);
        const auto rows = m_world->add(m_world->pictures(5));
        QTRY_COMPARE(m_world->model.rowCount(), 5);
        select(rows[0], rows[1]);
        choose(u"Cancel"_s);
        QTRY_COMPARE(m_world->state(rows[0].id), UploadState::Canceled);
        QCOMPARE(m_world->state(rows[1].id), UploadState::Canceled);
        QCOMPARE(m_world->state(rows[2].id), UploadState::Waiting);
        auto *all = m_window->findChild<QAction *>(u"cancelAllAction"_s);
        QTRY_VERIFY(all->isEnabled());
        all->trigger();
        QTRY_COMPARE(m_world->state(rows[4].id), UploadState::Canceled);
        QTRY_COMPARE(message(), u"3 upload(s) canceled"_s);
        QTRY_VERIFY(!all->isEnabled());
        QCOMPARE(m_world->site.uploadPosts(), 0);
    }

    void whatACommandLeftBehindContinues()
    {
        const auto rows =
            *wait(m_world->store.add(m_world->target(), m_world->pictures(2), Ownership::Mine));
        QVERIFY(wait(m_world->store.holdMine()));
        open();
        QTRY_VERIFY(notice(u"2 image(s) were stopped and wait"_s));
        QCOMPARE(m_world->state(rows[0].id), UploadState::Held);
        click(u"noticeButton1"_s, notice(u"stopped"_s)->parentWidget());
        QTRY_COMPARE(m_world->site.images().size(), 2);
        QTRY_VERIFY(!notice(u"stopped"_s));
    }

    void rowsOfAnAccountThatIsGoneCanGoWithThisOne()
    {
        UploadTarget gone = m_world->target();
        gone.account = u"of-a-past-environment"_s;
        QVERIFY(wait(m_world->store.add(gone, m_world->pictures(2))));
        open();
        const QString sentence = u"2 image(s) wait for an account at "_s
            + m_world->site.url().authority() + u" that is not here."_s;
        QTRY_VERIFY(notice(sentence));
        QWidget *bar = notice(sentence)->parentWidget();
        QCOMPARE(bar->findChild<QPushButton *>(u"noticeButton1"_s)->text(), u"Upload with Blog"_s);
        QCOMPARE(m_world->site.uploadPosts(), 0);
        click(u"noticeButton1"_s, bar);
        QTRY_COMPARE(m_world->site.images().size(), 2);
        QTRY_VERIFY(!bar->isVisible());
    }

    void rowsOfAnAccountThatIsGoneCanBeRemoved()
    {
        UploadTarget gone = m_world->target();
        gone.account = u"of-a-past-environment"_s;
        QVERIFY(wait(m_world->store.add(gone, m_world->pictures(2))));
        open();
        QTRY_VERIFY(notice(u"not here"_s));
        click(u"noticeButton2"_s, notice(u"not here"_s)->parentWidget());
        QTRY_VERIFY(m_window->findChild<QMessageBox *>());
        auto *box = m_window->findChild<QMessageBox *>();
        QTest::mouseClick(box->findChild<QPushButton *>(u"confirmRemoveButton"_s), Qt::LeftButton);
        QTRY_COMPARE(m_world->model.rowCount(), 0);
        QTRY_VERIFY(!notice(u"not here"_s));
    }

    void anAccountGoesWhenItsRowsHaveStopped()
    {
        open();
        m_world->queue.setPaused(true);
        const auto rows = m_world->add(m_world->pictures(2));
        click(u"accountButton"_s);
        QTRY_VERIFY(m_window->findChild<AccountsDialog *>());
        Q_EMIT m_window->findChild<AccountsDialog *>()->removalRequested(rows[0].account, false);
        QTRY_COMPARE(m_world->state(rows[0].id), UploadState::Waiting);
        QCOMPARE(m_world->accounts.accounts().size(), 1);
        m_world->queue.setPaused(false);
        QTRY_VERIFY(m_world->accounts.accounts().isEmpty());
        QCOMPARE(m_world->site.images().size(), 2);
    }

    void saysWhereADamagedListIs()
    {
        open();
        m_window->storeOpened({u"/home/me/uploads.db.damaged-20260102-030405"_s});
        QVERIFY(notice(u"/home/me/uploads.db.damaged-20260102-030405"_s));
        click(u"noticeButton1"_s, notice(u"damaged"_s)->parentWidget());
        QVERIFY(!notice(u"damaged"_s));
    }

    void twoAccountsThatWaitAreToldOneAfterTheOther()
    {
        m_world->addAccount(u"Other"_s);
        open();
        ApiError quota{.kind = ErrorKind::QuotaUsedUp};
        // As the queue does for a row.
        auto &holds = const_cast<AccountHolds &>(m_world->queue.holds());
        holds.hold(u"id-Blog"_s, quota, false);
        QVERIFY(notice(u"Blog: "_s));
        holds.hold(u"id-Other"_s, quota, false);
        QVERIFY(notice(u"Other: "_s));
        click(u"noticeButton1"_s, notice(u"Other: "_s)->parentWidget());
        QVERIFY(notice(u"Blog: "_s));
        click(u"noticeButton1"_s, notice(u"Blog: "_s)->parentWidget());
        QVERIFY(!notice(u"quota"_s));
    }

private:
    void open() { m_window = openWindow(*m_world); }
    QString workText() { return m_window->findChild<QLabel *>(u"workLabel"_s)->text(); }
    QString message() { return m_window->findChild<QLabel *>(u"messageLabel"_s)->text(); }
    QAbstractButton *button(const QString &name, QWidget *in = nullptr)
    {
        return (in ? in : m_window.get())->findChild<QAbstractButton *>(name);
    }
    void click(const QString &name, QWidget *in = nullptr)
    {
        QVERIFY(button(name, in)->isVisible());
        QTest::mouseClick(button(name, in), Qt::LeftButton);
    }
    void pressKeys(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }
    QLabel *notice(const QString &words)
    {
        const auto labels = m_window->findChildren<QLabel *>(u"noticeText"_s);
        for (QLabel *label : labels) {
            if (label->isVisible() && label->text().contains(words))
                return label;
        }
        return nullptr;
    }
    QListView *list() { return m_window->findChild<QListView *>(u"uploadList"_s); }
    void select(const Upload &from, const Upload &to)
    {
        const auto at = [this](const Upload &row) {
            return m_world->model.indexOf({row.batch, row.id});
        };
        list()->setCurrentIndex(at(from));
        list()->selectionModel()->select(
            QItemSelection(at(from), at(to)), QItemSelectionModel::ClearAndSelect);
    }
    //! From the menu of the selected rows.
    void choose(const QString &text)
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(list()->viewport(), &event);
        QTRY_VERIFY(m_window->findChild<QMenu *>(u"rowMenu"_s));
        auto *menu = m_window->findChild<QMenu *>(u"rowMenu"_s);
        const auto actions = menu->actions();
        const auto found = std::find_if(actions.begin(), actions.end(),
            [&text](const QAction *action) { return action->text() == text; });
        QVERIFY(found != actions.end());
        (*found)->trigger();
        menu->close();
        QTRY_VERIFY(!m_window->findChild<QMenu *>(u"rowMenu"_s));
    }

    std::unique_ptr<WindowWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestWindowWork)
#include "tst_windowwork.moc"
