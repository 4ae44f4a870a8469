// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountform.h"
#include "account/accountsdialog.h"
#include "openwindow.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

using Endpoint = SandboxServer::Endpoint;

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QGuiApplication::clipboard()->setText(u"before"_s);
        m_world = std::make_unique<WindowWorld>();
    }

    void cleanup()
    {
        m_window.reset();
        m_world.reset();
    }

    void dropsBecomeLinksInTheClipboard()
    {
        openWithAccount();
        const QStringList paths{m_world->picture(u"夏天 1.png"_s), m_world->picture(u"b.png"_s),
            m_world->picture(u"a.png"_s)};
        drop(paths);
        QTRY_VERIFY(text().startsWith(m_world->site.url().toString()));
        QCOMPARE(m_world->model.rowCount(), 3);
        QStringList links;
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(rowAt(i).source, paths[i]);
            links << rowAt(i).image->url.toString();
        }
        QCOMPARE(text(), links.join(u'\n'));
        QTRY_COMPARE(message(), u"3 link(s) copied"_s);
    }

    void saysWhatADropWillDo()
    {
        openWithAccount();
        auto *overlay = m_window->findChild<QWidget *>(u"dropOverlay"_s);
        const auto mime = urls({u"/a/b.png"_s, u"/a/c.pdf"_s});
        enter(*mime);
        QVERIFY(overlay->isVisible());
        QCOMPARE(overlay->accessibleName(),
            u"Upload 1 image(s) c.pdf is not an image."_s);
        QDragLeaveEvent leave;
        QApplication::sendEvent(m_window.get(), &leave);
        QVERIFY(!overlay->isVisible());
    }

    void whatIsRefusedMakesNoRow()
    {
        openWithAccount();
        drop({u"/a/notes.txt"_s});
        QTRY_COMPARE(message(), u"notes.txt is not an image."_s);
        m_world->queue.setPaused(true); // or the end of the batch may have the last word
        drop({u"/a/notes.txt"_s, u"/a/paper.pdf"_s, m_world->picture(u"b.png"_s)});
        QTRY_COMPARE(message(), u"2 file(s) are not images: notes.txt and others."_s);
        QTRY_COMPARE(m_world->model.rowCount(), 1);
    }

    void whatIsDroppedBeforeAnAccountWaitsForIt()
    {
        open();
        drop({m_world->picture(u"a.png"_s), m_world->picture(u"b.png"_s)});
        QTRY_COMPARE(m_world->model.rowCount(), 2);
        auto *form = m_window->findChild<AccountForm *>();
        QTRY_VERIFY(form->isVisible());
        QTRY_VERIFY(m_world->model.index(0).data(UploadModel::UploadRole).isValid());
        QVERIFY(rowAt(0).account.isEmpty());
        QCOMPARE(rowAt(0).state, UploadState::Waiting);
        type(*form, u"serverEdit"_s, m_world->site.url().toString());
        type(*form, u"uidEdit"_s, m_world->site.user().uid);
        type(*form, u"tokenEdit"_s, m_world->site.user().token);
        QTest::mouseClick(form->findChild<QPushButton *>(u"saveAccountButton"_s), Qt::LeftButton);
        QTRY_VERIFY(!form->isVisible());
        QTRY_COMPARE(m_world->site.images().size(), 2);
        QTRY_COMPARE(text().count(u'\n'), 1);
        QCOMPARE(rowAt(1).server, m_world->site.url());
    }

    void aPastedPictureIsInAFileBeforeItsRow()
    {
        openWithAccount();
        QImage picture(20, 10, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        bool seen = false;
        connect(&m_world->store, &UploadStore::added, this, [&](const QList<Upload> &rows) {
            const QFileInfo file(rows.first().source);
            seen = rows.first().spooled && QImage(file.filePath()) == picture
                && !(file.permissions() & (QFile::ReadGroup | QFile::ReadOther));
        });
        QGuiApplication::clipboard()->setImage(picture);
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(m_world->site.images().size(), 1);
        QVERIFY(seen);
        QCOMPARE(m_world->site.images().first().pixelSize, QSize(20, 10));
        QVERIFY(m_world->site.images().first().clientName.startsWith(u"paste-"_s));
        disconnect(&m_world->store, &UploadStore::added, this, nullptr);
    }

    void pastedBytesOfAFileArriveAsTheyWere()
    {
        openWithAccount();
        const QByteArray gif = QByteArray::fromHex(
            "47494638396101000100800000000000ffffff2c00000000010001000002024401003b");
        auto offered = std::make_unique<QMimeData>();
        offered->setData(u"image/gif"_s, gif);
        QGuiApplication::clipboard()->setMimeData(offered.release());
        QByteArray kept;
        connect(&m_world->store, &UploadStore::added, this, [&](const QList<Upload> &rows) {
            QFile file(rows.first().source);
            if (rows.first().fileName.endsWith(u".gif"_s) && file.open(QIODevice::ReadOnly))
                kept = file.readAll();
        });
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(m_world->site.images().size(), 1);
        QCOMPARE(kept, gif);
        QCOMPARE(m_world->site.images().first().size, qint64{gif.size()});
        disconnect(&m_world->store, &UploadStore::added, this, nullptr);

        offered = std::make_unique<QMimeData>();
        offered->setData(u"image/png"_s, "no picture");
        QGuiApplication::clipboard()->setMimeData(offered.release());
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY2(message().contains(u"damaged"_s), qPrintable(message()));
        QCOMPARE(m_world->site.images().size(), 1);
    }

    void pastedFilesAreTaken()
    {
        openWithAccount();
        QGuiApplication::clipboard()->setMimeData(urls({m_world->picture(u"a.png"_s)}).release());
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(m_world->site.images().size(), 1);
        QTRY_VERIFY(!message().isEmpty()); // what is said of its end comes before the next
        QGuiApplication::clipboard()->setText(u"words"_s);
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(message(), u"This is text, not an image or an address: words"_s);
    }

    void deletingAsksAndCancelIsTheDefault()
    {
        uploadOne();
        auto *button = m_window->findChild<QPushButton *>(u"deleteFromServerButton"_s);
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(box()->defaultButton(), box()->button(QMessageBox::Cancel));
        QTest::keyClick(box(), Qt::Key_Return);
        QTRY_VERIFY(!box());
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::keyClick(box(), Qt::Key_Escape);
        QTRY_VERIFY(!box());
        QCOMPARE(rowAt(0).serverState, ServerState::There);
        QVERIFY(m_world->site.requests(Endpoint::Delete).isEmpty());

        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseClick(
            box()->findChild<QPushButton *>(u"confirmDeleteButton"_s), Qt::LeftButton);
        QTRY_COMPARE(rowAt(0).serverState, ServerState::Deleted);
        QCOMPARE(m_world->site.requests(Endpoint::Delete).size(), 1);
        QCOMPARE(m_world->site.requests(Endpoint::Delete).first().method, "GET");
        QVERIFY(m_world->site.images().isEmpty());
    }

    void theDeleteLinkIsNeverShown()
    {
        uploadOne();
        const QString secret = m_world->site.images().first().deleteHash;
        QVERIFY(rowAt(0).image->deleteUrl.toString().contains(secret));
        QVERIFY(m_window->findChild<QLineEdit *>(u"deleteLinkField"_s)->isVisible());
        QVERIFY(everyText().contains(rowAt(0).image->url.toString()));
        QVERIFY(!everyText().join(u'\n').contains(secret));

        QTest::mouseClick(
            m_window->findChild<QPushButton *>(u"deleteFromServerButton"_s), Qt::LeftButton);
        QVERIFY(!everyText().join(u'\n').contains(secret));
        QTest::keyClick(box(), Qt::Key_Escape);
        QTRY_VERIFY(!box());
        press(Qt::Key_Delete);
        QTRY_VERIFY(box());
        QVERIFY(!everyText().join(u'\n').contains(secret));
        QTest::keyClick(box(), Qt::Key_Escape);
        QTRY_VERIFY(!box());
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(list()->viewport(), &menu);
        QTRY_VERIFY(m_window->findChild<QMenu *>(u"rowMenu"_s));
        QVERIFY(everyText().contains(u"Copy delete link"_s));
        QVERIFY(!everyText().join(u'\n').contains(secret));
        m_window->findChild<QMenu *>(u"rowMenu"_s)->close();

        QVERIFY(!text().contains(secret));
        QTest::mouseClick(
            m_window->findChild<QAbstractButton *>(u"deleteLinkCopyButton"_s), Qt::LeftButton);
        QVERIFY(text().contains(secret));
        QVERIFY(!everyText().join(u'\n').contains(secret));
        QVERIFY(m_world->site.requests(Endpoint::Delete).isEmpty());
    }

    void removingARowWithADeleteLinkAsks()
    {
        uploadOne();
        press(Qt::Key_Delete);
        QTRY_VERIFY(box());
        QCOMPARE(box()->defaultButton(), box()->button(QMessageBox::Cancel));
        QVERIFY(box()->informativeText().startsWith(u"1 delete link(s) go with them"_s));
        QTest::keyClick(box(), Qt::Key_Return);
        QTRY_VERIFY(!box());
        QCOMPARE(m_world->model.rowCount(), 1);
        press(Qt::Key_Delete);
        QTRY_VERIFY(box());
        QTest::mouseClick(
            box()->findChild<QPushButton *>(u"confirmRemoveButton"_s), Qt::LeftButton);
        QTRY_COMPARE(m_world->model.rowCount(), 0);
        QVERIFY(m_world->site.requests(Endpoint::Delete).isEmpty());
    }

    void removingARowKeepsTheFileOfAnother()
    {
        openWithAccount();
        const QString path = m_world->spool.newFile();
        QVERIFY(QImage(3, 3, QImage::Format_RGB32).save(path));
        const NewUpload pasted{path, u"paste.png"_s, true};
        m_world->queue.stop();
        const Upload first = m_world->add({pasted}).first();
        const Upload second = m_world->add({pasted}).first();
        QTRY_COMPARE(m_world->model.rowCount(), 2);
        QVERIFY(wait(m_world->store.cancel({first.id, second.id})));
        select(first);
        press(Qt::Key_Delete);
        QTRY_COMPARE(m_world->model.rowCount(), 1);
        QTRY_COMPARE(message(), u"1 row(s) removed"_s);
        QVERIFY(QFile::exists(path));
        select(second);
        press(Qt::Key_Delete);
        QTRY_VERIFY(!QFile::exists(path));
    }

    void aLinkThatIsNotSavedYetCanBeCopied()
    {
        openWithAccount();
        m_world->refuseResults();
        drop({m_world->picture(u"a.png"_s)});
        QTRY_VERIFY(m_world->model.index(0).data(UploadModel::UnsavedRole).toBool());
        select(rowAt(0));
        QTest::keyClick(list(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(text(), rowAt(0).image->url.toString());
        QVERIFY(notice(u"refused"_s));
        m_world->takeResults();
        QTRY_COMPARE(m_world->state(rowAt(0).id), UploadState::Done);
        QTRY_VERIFY(!notice(u"refused"_s));
    }

    void closingWithWorkLeftAsksOnce()
    {
        openWithAccount();
        m_world->queue.stop();
        QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
        QSignalSpy later(m_window.get(), &MainWindow::quitWhenIdleRequested);
        drop({m_world->picture(u"a.png"_s), m_world->picture(u"b.png"_s)});
        QTRY_COMPARE(m_world->model.rowCount(), 2);
        // At once, whatever the status line has counted by now.
        m_window->close();
        m_window->close();
        QTRY_VERIFY(box());
        QCOMPARE(m_window->findChildren<QMessageBox *>().size(), 1);
        QCOMPARE(box()->text(), u"2 image(s) are not uploaded yet."_s);
        QVERIFY(m_window->isVisible());
        QTest::keyClick(box(), Qt::Key_Escape);
        QTRY_VERIFY(!box());
        QCOMPARE(quit.size() + later.size(), 0);

        answerQuit(u"quitNowButton"_s);
        QTRY_COMPARE(quit.size(), 1);
        answerQuit(u"finishThenQuitButton"_s);
        QTRY_COMPARE(later.size(), 1);
        QCOMPARE(quit.size(), 1);
    }

    void closesWithoutAQuestionWhenNothingIsLeft()
    {
        uploadOne();
        QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
        m_window->close();
        QTRY_COMPARE(quit.size(), 1);
        QTest::keyClick(m_window.get(), Qt::Key_Q, Qt::ControlModifier);
        QTRY_COMPARE(quit.size(), 2);
        QVERIFY(!box());
    }

    void aLostAlbumIsAskedAbout()
    {
        const SandboxAlbum album = m_world->site.addAlbum(u"Trip"_s);
        const Account account = m_world->addAccount();
        m_world->albums.setChosen(account.id, {album.id, album.name});
        m_world->site.removeAlbum(album.id);
        open();
        auto *albums = m_window->findChild<QComboBox *>(u"albumBox"_s);
        QTRY_COMPARE(albums->currentText(), u"Trip (no longer at the site)"_s);
        drop({m_world->picture(u"a.png"_s)});
        QVERIFY(box());
        QVERIFY(box()->text().contains(u"Trip"_s));
        QTest::keyClick(box(), Qt::Key_Escape);
        QTRY_VERIFY(!box());
        drop({m_world->picture(u"b.png"_s)});
        QTest::mouseClick(
            box()->findChild<QPushButton *>(u"uploadWithoutAlbumButton"_s), Qt::LeftButton);
        QTRY_COMPARE(m_world->site.images().size(), 1);
        QCOMPARE(m_world->site.images().first().albumId, QString());
        QCOMPARE(m_world->model.rowCount(), 1);
    }

    void aRefusedTokenIsSaidWhenTheAlbumsAreAsked()
    {
        m_world->addAccount(u"Blog"_s, {m_world->site.user().uid, u"wrong"_s});
        open();
        QTRY_VERIFY(notice(u"token"_s));
        auto *button = notice(u"token"_s)->parentWidget()->findChild<QPushButton *>();
        QTest::mouseClick(button, Qt::LeftButton);
        auto *form = m_window->findChild<AccountForm *>();
        QTRY_VERIFY(form->isVisible());
        QTRY_COMPARE(form->findChild<QLineEdit *>(u"uidEdit"_s)->text(), m_world->site.user().uid);
        type(*form, u"tokenEdit"_s, m_world->site.user().token);
        QTest::mouseClick(form->findChild<QPushButton *>(u"saveAccountButton"_s), Qt::LeftButton);
        QTRY_VERIFY(!form->isVisible());
        QTRY_VERIFY(!notice(u"token"_s));
    }

    void detailsHideWhenNarrow()
    {
        uploadOne();
        auto *details = m_window->findChild<QLineEdit *>(u"urlField"_s);
        QVERIFY(details->isVisible());
        m_window->resize(m_window->fontMetrics().averageCharWidth() * 90, m_window->height());
        QTRY_VERIFY(!details->isVisible());
        m_window->resize(m_window->fontMetrics().averageCharWidth() * 150, m_window->height());
        QTRY_VERIFY(details->isVisible());
    }

    void everythingHasAName()
    {
        open();
        QCOMPARE(nameless(), QStringList());
        m_world->addAccount();
        drop({m_world->picture(u"a.png"_s)});
        QTRY_VERIFY(text() != u"before"_s);
        select(rowAt(0));
        QTRY_VERIFY(m_window->findChild<QLineEdit *>(u"urlField"_s)->isVisible());
        QCOMPARE(nameless(), QStringList());
        QGuiApplication::clipboard()->setText(u"mine"_s);
        QTest::mouseClick(
            m_window->findChild<QAbstractButton *>(u"accountButton"_s), Qt::LeftButton);
        QTRY_VERIFY(m_window->findChild<AccountsDialog *>());
        QCOMPARE(nameless(), QStringList());
    }

private:
    static QString text() { return QGuiApplication::clipboard()->text(); }
    QListView *list() { return m_window->findChild<QListView *>(u"uploadList"_s); }
    QString message() { return m_window->findChild<QLabel *>(u"messageLabel"_s)->text(); }
    QMessageBox *box()
    {
        const auto boxes = m_window->findChildren<QMessageBox *>();
        return boxes.isEmpty() ? nullptr : boxes.last();
    }
    //! The notice on the screen that has this word in it.
    QLabel *notice(const QString &word)
    {
        const auto labels = m_window->findChildren<QLabel *>(u"noticeText"_s);
        for (QLabel *label : labels) {
            if (label->isVisible() && label->text().contains(word, Qt::CaseInsensitive))
                return label;
        }
        return nullptr;
    }
    Upload rowAt(int row)
    {
        return m_world->model.index(row).data(UploadModel::UploadRole).value<Upload>();
    }

    void open() { m_window = openWindow(*m_world); }
    void openWithAccount()
    {
        m_world->addAccount();
        open();
    }
    //! One done row, current, its details on the screen.
    void uploadOne()
    {
        openWithAccount();
        drop({m_world->picture(u"a.png"_s)});
        QTRY_VERIFY(text() != u"before"_s);
        select(rowAt(0));
        QTRY_VERIFY(m_window->findChild<QLineEdit *>(u"urlField"_s)->isVisible());
    }
    void select(const Upload &row)
    {
        list()->setCurrentIndex(m_world->model.indexOf({row.batch, row.id}));
        list()->setFocus();
    }
    //! (Offscreen, nobody gives the window back its activity when a question closes.)
    void press(Qt::Key key)
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(list(), key);
    }

    static std::unique_ptr<QMimeData> urls(const QStringList &paths)
    {
        auto mime = std::make_unique<QMimeData>();
        QList<QUrl> files;
        for (const QString &path : paths)
            files.append(QUrl::fromLocalFile(path));
        mime->setUrls(files);
        return mime;
    }
    void enter(const QMimeData &mime)
    {
        QDragEnterEvent event({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
        QVERIFY(event.isAccepted());
    }
    void drop(const QStringList &paths)
    {
        const auto mime = urls(paths);
        enter(*mime);
        QDropEvent event({50, 50}, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
    }
    static void type(QWidget &form, const QString &name, const QString &value)
    {
        auto *edit = form.findChild<QLineEdit *>(name);
        edit->selectAll();
        QTest::keyClicks(edit, value);
    }
    void answerQuit(const QString &button)
    {
        m_window->close();
        QTRY_VERIFY(box());
        QTest::mouseClick(box()->findChild<QPushButton *>(button), Qt::LeftButton);
        QTRY_VERIFY(!box());
    }

    //! All that the program's widgets say, to eyes or to assistive technology.
    static QStringList everyText()
    {
        QStringList texts;
        const auto widgets = QApplication::allWidgets();
        for (QWidget *widget : widgets) {
            texts << widget->windowTitle() << widget->toolTip() << widget->statusTip()
                  << widget->whatsThis() << widget->accessibleName()
                  << widget->accessibleDescription() << widget->property("text").toString();
            if (auto *edit = qobject_cast<QLineEdit *>(widget))
                texts << edit->displayText();
            if (QAccessibleInterface *shown = QAccessible::queryAccessibleInterface(widget)) {
                for (const auto part : {QAccessible::Name, QAccessible::Description,
                         QAccessible::Value, QAccessible::Help})
                    texts << shown->text(part);
            }
            const auto actions = widget->actions();
            for (const QAction *action : actions)
                texts << action->text() << action->toolTip() << action->data().toString();
            auto *view = qobject_cast<QAbstractItemView *>(widget);
            for (int row = 0; view && view->model() && row < view->model()->rowCount(); ++row) {
                for (const int role :
                    {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole),
                        int(Qt::AccessibleDescriptionRole), int(UploadModel::StatusRole)})
                    texts << view->model()->index(row, 0).data(role).toString();
            }
        }
        return texts;
    }

    static bool isPartOf(const QWidget *widget, const char *className)
    {
        for (const QWidget *parent = widget->parentWidget(); parent;
             parent = parent->parentWidget()) {
            if (parent->inherits(className))
                return true;
        }
        return false;
    }
    //! What can be used but not be named.
    QStringList nameless()
    {
        QStringList found;
        const auto widgets = m_window->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            const bool interactive = widget->inherits("QAbstractButton")
                || widget->inherits("QLineEdit") || widget->inherits("QComboBox")
                || widget->inherits("QAbstractItemView");
            if (!interactive || isPartOf(widget, "QLineEdit") || isPartOf(widget, "QComboBox"))
                continue;
            const QString who = u"%1 %2"_s.arg(
                QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
            if (widget->objectName().isEmpty())
                found << who + u"without objectName in "_s + widget->parentWidget()->objectName();
            if (widget->inherits("QComboBox")) {
                const auto labels = m_window->findChildren<QLabel *>();
                if (std::none_of(labels.begin(), labels.end(),
                        [widget](const QLabel *label) { return label->buddy() == widget; }))
                    found << who + u" without label"_s;
            } else if (widget->isVisible()
                && QAccessible::queryAccessibleInterface(widget)
                       ->text(QAccessible::Name)
                       .isEmpty()) {
                found << who + u" without accessible name"_s;
            }
        }
        return found;
    }

    std::unique_ptr<WindowWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
