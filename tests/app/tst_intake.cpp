// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/intake.h"

#include "../core/testpicture.h"
#include "openwindow.h"
#include "probe/imageheader.h"
#include "window/intakeguide.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestIntake : public QObject {
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

    void aFolderBecomesItsImages()
    {
        for (const QString &name : {u"10.png"_s, u"2.png"_s, u"deep/夏 天.png"_s})
            put(u"holiday/"_s + name);
        put(u"holiday/notes.txt"_s, "words");
        const QString beside = put(u"beside.png"_s);
        open();
        m_world->queue.setPaused(true); // or the end of the batch may have the last word
        drop({path(u"holiday"_s), beside});
        QTRY_COMPARE(sources(),
            (QStringList{path(u"holiday/2.png"_s), path(u"holiday/10.png"_s),
                path(u"holiday/deep/夏 天.png"_s), beside}));
        QCOMPARE(message(), u"1 other file(s) in the folders are not images."_s);
        QVERIFY(!box());
    }

    void everyKindCanBeChosen()
    {
        open();
        QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier);
        auto *dialog = m_window->findChild<QFileDialog *>(u"addImagesDialog"_s);
        QVERIFY(dialog);
        const QString offered = dialog->nameFilters().constFirst();
        QFile entry(QFINDTESTDATA("../../resources/packaging/org.imgurl.Desktop.desktop"));
        QVERIFY(entry.open(QIODevice::ReadOnly));
        const QByteArray opened = entry.readAll();
        for (const ImageFormat format : kImageFormats) {
            const QString pattern = u"*."_s + QString::fromLatin1(extension(format));
            QVERIFY2(offered.contains(pattern), qPrintable(offered));
            const QByteArray type = contentType(format) + ';';
            QVERIFY2(opened.contains(type), type.constData());
        }
        dialog->close();
    }

    void aFolderWithoutImagesSaysSo()
    {
        put(u"papers/notes.txt"_s, "words");
        open();
        drop({path(u"papers"_s)});
        QTRY_COMPARE(message(), u"There are no images in papers."_s);
        QVERIFY(!box());
    }

    void twoHundredImagesAreTakenWithoutAQuestion()
    {
        fill(u"holiday"_s, 200);
        open();
        drop({path(u"holiday"_s)});
        QTRY_COMPARE(m_world->model.rowCount(), 200);
        QVERIFY(!box());
    }

    void aboveThatItAsks()
    {
        fill(u"holiday"_s, 201);
        open();
        drop({path(u"holiday"_s)});
        QTRY_VERIFY(box());
        QCOMPARE(box()->text(), u"Upload 201 image(s) from “holiday”?"_s);
        QTest::keyClick(box(), Qt::Key_Escape);
        QTRY_VERIFY(!box());
        QCOMPARE(wait(m_world->store.unfinishedRows())->size(), 0);

        drop({path(u"holiday"_s)});
        QTRY_VERIFY(box());
        QTest::mouseClick(box()->findChild<QPushButton *>(u"uploadManyButton"_s), Qt::LeftButton);
        QTRY_COMPARE(m_world->model.rowCount(), 201);
    }

    void aPictureGivenBesideAFolderGoesWithAQuestionThatIsDenied()
    {
        fill(u"holiday"_s, 201);
        open();
        Sources sources = sourcesFromPaths({path(u"holiday"_s)});
        sources.append(PictureSource{testPicture(), "png"});
        Intake intake(m_world->store, m_world->spool);
        std::optional<Gathered> found;
        connect(&intake, &Intake::gathered, this,
            [&found](const Gathered &gathered) { found = gathered; });
        intake.look({sources, {}}, {});
        QTRY_VERIFY(found);
        QVERIFY(QFile::exists(found->uploads.last().source));
        intake.discard(*found);
        QVERIFY(!QFile::exists(found->uploads.last().source));
    }

    void canBeCanceled()
    {
        fill(u"holiday"_s, 3000);
        Intake intake(m_world->store, m_world->spool);
        std::optional<Gathered> found;
        connect(&intake, &Intake::gathered, this,
            [&found](const Gathered &gathered) { found = gathered; });
        QSignalSpy looked(&intake, &Intake::looked);
        intake.look({sourcesFromPaths({path(u"holiday"_s)}), {}}, {});
        QVERIFY(intake.isBusy());
        intake.cancel();
        QTRY_COMPARE(looked.size(), 1);
        QVERIFY(found->canceled);
        QVERIFY(!intake.isBusy());
    }

    void goesWhileItLooks()
    {
        fill(u"holiday"_s, 1000);
        auto intake = std::make_unique<Intake>(m_world->store, m_world->spool);
        QSignalSpy gathered(intake.get(), &Intake::gathered);
        intake->look({sourcesFromPaths({path(u"holiday"_s)}), {}}, {});
        intake.reset();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(gathered.size(), 0);
    }

    void saysThatItLooksAndCanBeStopped()
    {
        open();
        auto *guide = m_window->findChild<IntakeGuide *>();
        auto *notice = m_window->findChild<QWidget *>(u"lookingNotice"_s);
        QVERIFY(!notice->isVisible());
        Q_EMIT guide->looking(12);
        QVERIFY(notice->isVisible());
        QVERIFY(notice->findChild<QLabel *>(u"noticeText"_s)->text().contains(u"12 image(s)"_s));
        QVERIFY(notice->findChild<QPushButton *>(u"noticeButton1"_s)->isVisible());
        Q_EMIT guide->looked();
        QVERIFY(!notice->isVisible());
    }

    void addressesAreFetchedAndUploaded()
    {
        open();
        m_world->queue.stop();
        pasteText(u"https://x.invalid/a%20b.png\n\nhttp://x.invalid/\n"_s);
        QTRY_COMPARE(m_world->model.rowCount(), 2);
        QTRY_COMPARE(rowAt(0).address, QUrl(u"https://x.invalid/a%20b.png"_s));
        QCOMPARE(rowAt(0).source, QString());
        QCOMPARE(rowAt(0).fileName, u"a b.png"_s);
        QCOMPARE(rowAt(1).fileName, u"x.invalid"_s);
    }

    void theImageOfAPageArrives()
    {
        open();
        drop({m_world->picture(u"a.png"_s)});
        QTRY_COMPARE(m_world->site.images().size(), 1);
        QTRY_COMPARE(rowAt(0).state, UploadState::Done);
        const QUrl there = rowAt(0).image->url;
        QMimeData page;
        page.setHtml(u"<img src=\"%1\">"_s.arg(there.toString()));
        page.setUrls({QUrl(u"https://page.invalid/"_s)});
        drop(page);
        QTRY_COMPARE(m_world->model.rowCount(), 2); // the newest batch is on top
        QTRY_COMPARE(rowAt(0).address, there);
        QTRY_COMPARE(rowAt(0).state, UploadState::Done);
    }

    void aPictureInAnAddressIsKeptFirst()
    {
        open();
        QByteArray kept;
        connect(&m_world->store, &UploadStore::added, this, [&kept](const QList<Upload> &rows) {
            QFile file(rows.first().source);
            if (rows.first().spooled && file.open(QIODevice::ReadOnly))
                kept = file.readAll();
        });
        pasteText(
            u"data:image/jpeg;base64,"_s + QString::fromLatin1(testPicture().toBase64()) + u'\n');
        QTRY_COMPARE(m_world->site.images().size(), 1);
        QCOMPARE(kept, testPicture());
        QVERIFY(m_world->site.images().first().clientName.endsWith(u".png"_s));
        disconnect(&m_world->store, &UploadStore::added, this, nullptr);
    }

    void whatIsNoImageIsSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("words") << u"Hello"_s
                               << u"This is text, not an image or an address: Hello"_s;
        QTest::newRow("drawing")
            << u"<svg/>"_s
            << u"This is the text of an SVG drawing; save it as a file and add that."_s;
        QTest::newRow("a share")
            << u"smb://nas/a.png"_s
            << u"smb://nas/a.png is not on this computer; copy it here first."_s;
        QTest::newRow("damaged") << u"data:image/png;base64,!"_s
                                 << u"The picture arrived damaged; copy it again, or save it as a "
                                    "file."_s;
        QTest::newRow("nothing") << u" \n"_s << u"Only images can be uploaded."_s;
    }

    void whatIsNoImageIsSaid()
    {
        QFETCH(QString, text);
        open();
        pasteText(text);
        QTRY_VERIFY(!message().isEmpty());
        QTEST(message(), "sentence");
        QCOMPARE(m_world->model.rowCount(), 0);
    }

    void damagedBytesGiveWayToTheAddress()
    {
        open();
        m_world->queue.stop();
        QMimeData data;
        data.setData(u"image/png"_s, "no picture");
        data.setUrls({QUrl(u"https://x.invalid/a.png"_s)});
        drop(data);
        QTRY_COMPARE(m_world->model.rowCount(), 1);
        QTRY_COMPARE(rowAt(0).address, QUrl(u"https://x.invalid/a.png"_s));
    }

    void aDragOfAFolderSaysSo()
    {
        fill(u"holiday"_s, 1);
        fill(u"my.txt"_s, 1);
        open();
        auto *overlay = m_window->findChild<QWidget *>(u"dropOverlay"_s);
        const auto mime = urls({path(u"holiday"_s)});
        QCOMPARE(enter(*mime), Qt::CopyAction);
        QTRY_COMPARE(overlay->accessibleName(), u"Upload the images in holiday"_s);
        QDragLeaveEvent leave;
        QApplication::sendEvent(m_window.get(), &leave);

        // By its name it is none, and is refused until the disk was looked at.
        const auto other = urls({path(u"my.txt"_s)});
        QCOMPARE(enter(*other), Qt::IgnoreAction);
        QTRY_COMPARE(overlay->accessibleName(), u"Upload the images in my.txt"_s);
        QDragMoveEvent move({60, 60}, Qt::CopyAction, other.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &move);
        QCOMPARE(move.dropAction(), Qt::CopyAction);
        drop(*other);
        QTRY_COMPARE(m_world->model.rowCount(), 1);
        QVERIFY(!overlay->isVisible());
    }

    void aLookAtADragThatIsOverShowsNothing()
    {
        fill(u"holiday"_s, 1);
        open();
        auto *overlay = m_window->findChild<QWidget *>(u"dropOverlay"_s);
        enter(*urls({path(u"holiday"_s)}));
        QDragLeaveEvent leave;
        QApplication::sendEvent(m_window.get(), &leave);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!overlay->isVisible());
    }

    void closingRightAfterADropAsks()
    {
        open();
        m_world->queue.stop();
        QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
        drop({m_world->picture(u"a.png"_s)});
        m_window->close();
        QTRY_VERIFY(box());
        QCOMPARE(box()->text(), u"1 image(s) are not uploaded yet."_s);
        QCOMPARE(quit.size(), 0);
    }

private:
    void open() { m_window = openWindow(*m_world); }
    QString path(const QString &name) { return m_world->folder.filePath(name); }
    QString put(const QString &name, const QByteArray &content = testPicture())
    {
        QFile file(path(name));
        if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly)
            || file.write(content) != content.size())
            qFatal("a file of the test cannot be written");
        return file.fileName();
    }
    void fill(const QString &folder, int count)
    {
        for (int i = 0; i < count; ++i)
            put(u"%1/%2.png"_s.arg(folder).arg(i));
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
    Qt::DropAction enter(const QMimeData &mime)
    {
        QDragEnterEvent event({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
        return event.isAccepted() ? event.dropAction() : Qt::TargetMoveAction;
    }
    void drop(const QMimeData &mime)
    {
        enter(mime);
        QDropEvent event({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
        QVERIFY(event.isAccepted());
    }
    void drop(const QStringList &paths) { drop(*urls(paths)); }
    void pasteText(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
    }

    QString message() { return m_window->findChild<QLabel *>(u"messageLabel"_s)->text(); }
    QMessageBox *box()
    {
        const auto boxes = m_window->findChildren<QMessageBox *>();
        return boxes.isEmpty() ? nullptr : boxes.last();
    }
    Upload rowAt(int row)
    {
        return m_world->model.index(row).data(UploadModel::UploadRole).value<Upload>();
    }
    QStringList sources()
    {
        QStringList all;
        for (int i = 0; i < m_world->model.rowCount(); ++i)
            all << rowAt(i).source;
        return all;
    }
    std::unique_ptr<WindowWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestIntake)
#include "tst_intake.moc"
