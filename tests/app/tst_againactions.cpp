// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openwindow.h"
#include "uploads/uploadactions.h"
#include "uploads/uploaddelegate.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>

using namespace imgurl;
using namespace Qt::StringLiterals;

//! Sending an image once more, from the rows that offer it.
class TestAgainActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<WindowWorld>();
        m_world->addAccount();
        m_window = openWindow(*m_world);
        m_world->queue.setPaused(true);
    }
    void cleanup()
    {
        m_window.reset();
        m_world.reset();
    }

    void uploadAnywayIsARowOfItsOwn()
    {
        UploadTarget target = m_world->target();
        target.album = {u"5"_s, u"Blog"_s, false};
        target.recipe = {.metadata = MetadataRule::RemoveAll, .nameTemplate = u"{n}"_s};
        const Upload old = sameAgain(target, m_world->pictures(1).first());
        clickOffer(old);
        const Upload made = newRow();
        QVERIFY(made.id != old.id);
        Recipe wanted = target.recipe;
        wanted.linkAgain = false;
        QCOMPARE(made.recipe, wanted);
        QCOMPARE(made.source, old.source);
        QCOMPARE(made.fileName, old.fileName);
        QVERIFY(!made.spooled);
        QCOMPARE(made.account, old.account);
        QCOMPARE(made.server, old.server);
        QCOMPARE(made.album, old.album);
        QCOMPARE(made.state, UploadState::Waiting);
        QCOMPARE(m_world->row(old.id), old);
    }

    void aFileOfOursIsCopied()
    {
        const QString path = m_world->spool.newFile("jpg");
        const QByteArray content(3'000'000, 'x');
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const Upload old = sameAgain(m_world->target(), {path, u"pasted.jpg"_s, true});
        choose(old, u"Upload anyway"_s);
        const Upload made = newRow();
        QVERIFY(made.spooled);
        QCOMPARE(made.fileName, u"pasted.jpg"_s);
        QVERIFY(made.source != path);
        QVERIFY(made.source.endsWith(u".jpg"_s));
        QFile copy(made.source);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), content);
        QVERIFY(!(copy.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(QFile::exists(path));
    }

    void aMissingFileIsSaid()
    {
        const Upload old =
            sameAgain(m_world->target(), {u"/nowhere/lost.png"_s, u"lost.png"_s, false});
        clickOffer(old);
        QTRY_COMPARE(message(), u"lost.png is gone from this computer."_s);
        QCOMPARE(m_world->model.rowCount(), 1);
    }

    void whatWasFetchedIsFetchedAgainWhenItIsGone()
    {
        const QUrl address(u"https://example.org/a.png"_s);
        const Upload old = sameAgain(m_world->target(), {{}, u"a.png"_s, false, address});
        QCOMPARE(actionTexts(old).filter(u"gone"_s), QStringList());
        clickOffer(old);
        const Upload made = newRow();
        QCOMPARE(made.address, address);
        QVERIFY(made.source.isEmpty() && !made.spooled);
        choose(old, u"Copy address"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), address.toString());
    }

    void shrinksToHalfOfWhatWasRefused()
    {
        const Upload old = refused(SentFile{u"a.png"_s, 1'000'001, {}, {}});
        clickOffer(old);
        QTRY_COMPARE(m_world->state(old.id), UploadState::Waiting);
        Recipe wanted = old.recipe;
        wanted.mostBytes = 500'000;
        QCOMPARE(m_world->row(old.id).recipe, wanted);
        QCOMPARE(m_world->model.rowCount(), 1);
    }

    void returnIsTheOfferOfARefusedRow()
    {
        const Upload old = refused(std::nullopt);
        select(old);
        QTest::keyClick(list(), Qt::Key_Return);
        QTRY_COMPARE(m_world->state(old.id), UploadState::Waiting);
        QCOMPARE(m_world->row(old.id).recipe.mostBytes, 2'000'000);
    }

    void theMenuHasBothWays()
    {
        const Upload old = refused(std::nullopt);
        const QStringList texts = actionTexts(old);
        QVERIFY(texts.contains(u"Shrink to fit and try again"_s));
        QVERIFY(texts.contains(u"Upload again"_s));
        choose(old, u"Shrink to fit and try again"_s);
        QTRY_COMPARE(m_world->row(old.id).recipe.mostBytes, 2'000'000);
    }

    void whatLeftIsInTheDetails()
    {
        const Upload old = refused(
            SentFile{u"20261126.png"_s, 1'000'000, {640, 480}, MetadataPart::Location, true});
        select(old);
        const auto label = [this](
                               const QString &name) { return m_window->findChild<QLabel *>(name); };
        QTRY_COMPARE(label(u"detailsSent"_s)->text(),
            u"Sent as 20261126.png\nRemoved: the place where it was taken"_s);
        QVERIFY(label(u"detailsLocationNote"_s)->isVisible());
        const Upload plain = sameAgain(m_world->target(), m_world->pictures(1).first());
        select(plain);
        QTRY_COMPARE(label(u"detailsStatus"_s)->text(), u"Same image as before, not sent again"_s);
        QVERIFY(!label(u"detailsSent"_s)->isVisible());
        QVERIFY(!label(u"detailsLocationNote"_s)->isVisible());
    }

private:
    QListView *list() { return m_window->findChild<QListView *>(u"uploadList"_s); }
    QString message() { return m_window->findChild<QLabel *>(u"messageLabel"_s)->text(); }

    //! A row at work, as the queue would have it.
    Upload claimed(const UploadTarget &target, const NewUpload &upload)
    {
        const int before = m_world->model.rowCount();
        const Upload row = wait(m_world->store.add(target, {upload}))->first();
        if (wait(m_world->store.claim({})).valueOr({}).rows.value(0).id != row.id)
            qFatal("the store gives another row");
        [&] { QTRY_COMPARE(m_world->model.rowCount(), before + 1); }();
        return row;
    }
    Upload sameAgain(const UploadTarget &target, const NewUpload &upload)
    {
        const Upload row = claimed(target, upload);
        UploadedImage image;
        image.url = QUrl(u"https://s3.example/a.png"_s);
        if (!wait(m_world->store.finish(row.id, image, 4711)))
            qFatal("the store does not finish a row");
        return shown(row);
    }
    Upload refused(const std::optional<SentFile> &sent)
    {
        const Upload row = claimed(m_world->target(), m_world->pictures(1).first());
        if (!wait(m_world->store.setFacts(row.id, {4'000'000, {640, 480}, {}, sent}))
            || !wait(m_world->store.fail(row.id, {.kind = ErrorKind::TooLarge})))
            qFatal("the store does not fail a row");
        return shown(row);
    }
    //! Once the list has it as it is now.
    Upload shown(const Upload &row)
    {
        const Upload now = m_world->row(row.id);
        [&] { QTRY_COMPARE(indexOf(row).data(UploadModel::UploadRole).value<Upload>(), now); }();
        return now;
    }
    QModelIndex indexOf(const Upload &row) { return m_world->model.indexOf({row.batch, row.id}); }
    void select(const Upload &row)
    {
        list()->setCurrentIndex(indexOf(row));
        list()->setFocus();
    }
    Upload newRow()
    {
        [this] {
            QTRY_COMPARE(m_world->model.rowCount(), 2);
            QTRY_VERIFY(m_world->model.index(0).data(UploadModel::UploadRole).isValid());
        }();
        return m_world->model.index(0).data(UploadModel::UploadRole).value<Upload>();
    }

    void clickOffer(const Upload &row)
    {
        const QRect place = list()->visualRect(indexOf(row));
        for (int y = place.top(); y < place.bottom(); y += 2) {
            for (int x = place.left(); x < place.right(); x += 4) {
                if (UploadDelegate::buttonAt({x, y}, indexOf(row), place, *list())
                    != RowButton::Offer)
                    continue;
                QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, {x + 4, y + 2});
                return;
            }
        }
        QFAIL("the row offers nothing");
    }

    QMenu *openMenu(const Upload &row)
    {
        select(row);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(list()->viewport(), &event);
        [this] { QTRY_VERIFY(m_window->findChild<QMenu *>(u"rowMenu"_s)); }();
        return m_window->findChild<QMenu *>(u"rowMenu"_s);
    }
    void closeMenu()
    {
        m_window->findChild<QMenu *>(u"rowMenu"_s)->close();
        QTRY_VERIFY(!m_window->findChild<QMenu *>(u"rowMenu"_s));
    }
    QStringList actionTexts(const Upload &row)
    {
        QStringList texts;
        const auto actions = openMenu(row)->actions();
        for (const QAction *action : actions)
            texts << action->text();
        closeMenu();
        return texts;
    }
    void choose(const Upload &row, const QString &text)
    {
        const auto actions = openMenu(row)->actions();
        const auto found = std::find_if(actions.begin(), actions.end(),
            [&text](const QAction *action) { return action->text() == text; });
        QVERIFY(found != actions.end() && (*found)->isEnabled());
        (*found)->trigger();
        closeMenu();
    }

    std::unique_ptr<WindowWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestAgainActions)
#include "tst_againactions.moc"
