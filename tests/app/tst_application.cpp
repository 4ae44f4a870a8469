// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"
#include "sandboxserver.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "upload/database.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <csignal>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

//! The whole program on a folder of its own, signed in to a server of its own.
struct Program {
    explicit Program(const QTemporaryDir &home, const SandboxServer &server)
        : Program(home, accountOf(server))
    {
    }
    Program(
        const QTemporaryDir &home, const QProcessEnvironment &environment, bool practice = false)
        : application({home.filePath(u"data"_s), home.filePath(u"cache"_s)}, practice)
    {
        application.start(environment);
    }

    [[nodiscard]] static QProcessEnvironment accountOf(const SandboxServer &server)
    {
        QProcessEnvironment environment;
        environment.insert(u"IMGURL_SERVER"_s, server.url().toString());
        environment.insert(u"IMGURL_UID"_s, server.user().uid);
        environment.insert(u"IMGURL_TOKEN"_s, server.user().token);
        return environment;
    }

    [[nodiscard]] static MainWindow *window()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<MainWindow *>(widget))
                return found;
        }
        qFatal("no window");
    }

    [[nodiscard]] static QAbstractItemModel *list()
    {
        return window()->findChild<QListView *>(u"uploadList"_s)->model();
    }

    //! What the lines above the list say.
    [[nodiscard]] static QStringList notices()
    {
        QStringList texts;
        const auto labels = window()->findChildren<QLabel *>(u"noticeText"_s);
        for (const QLabel *label : labels) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts;
    }

    static void drop(const QStringList &paths)
    {
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        QMimeData mime;
        mime.setUrls(urls);
        // A drop reaches the widget that took the entering.
        QDragEnterEvent enter(
            QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window(), &enter);
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window(), &event);
    }

    Application application;
};

} // namespace

class TestApplication : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path())); }

    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<SandboxServer>();
        QVERIFY(m_server->start());
        QApplication::clipboard()->clear();
    }

    void finishingThenQuittingLeavesTheLinksInTheClipboard()
    {
        Program program(*m_home, *m_server);
        m_server->setDelay(std::chrono::milliseconds(100));
        Program::drop(pictures(6));
        QTRY_VERIFY(m_server->uploadPosts() > 0);
        Q_EMIT Program::window()->quitWhenIdleRequested();
        QCOMPARE(QCoreApplication::exec(), 0);
        QCOMPARE(m_server->images().size(), 6);
        QCOMPARE(QApplication::clipboard()->text().split(u'\n').size(), 6);
    }

    void filesOfAStartAreUploaded()
    {
        Program program(*m_home, *m_server);
        program.application.take(pictures(3));
        QTRY_COMPARE(m_server->images().size(), 3);
        program.application.take({});
        QCOMPARE(Program::list()->rowCount(), 3);
    }

    void nothingIsAskedWhenAllIsDone()
    {
        const Program program(*m_home, *m_server);
        QSignalSpy copied(QApplication::clipboard(), &QClipboard::dataChanged);
        Program::drop(pictures(1));
        QVERIFY(copied.wait());
        QSignalSpy quit(Program::window(), &MainWindow::quitRequested);
        Program::window()->close();
        QTRY_COMPARE(quit.size(), 1);
    }

    void whatWaitsIsAskedAbout()
    {
        m_server->setDelay(std::chrono::seconds(20));
        const Program program(*m_home, *m_server);
        Program::drop(pictures(2));
        QTRY_VERIFY(m_server->uploadPosts() > 0);
        QSignalSpy quit(Program::window(), &MainWindow::quitRequested);
        Program::window()->close();
        const auto question = [] {
            return Program::window()->findChild<QMessageBox *>(u"quitQuestion"_s);
        };
        QTRY_VERIFY(question());
        QCOMPARE(quit.size(), 0);
        question()->findChild<QAbstractButton *>(u"quitNowButton"_s)->click();
        QCOMPARE(quit.size(), 1);
    }

    //! The rows are claimed one after the other: between two of them nothing runs.
    void finishingBeforeTheFirstRowIsTakenFinishesItToo()
    {
        Program program(*m_home, *m_server);
        Program::drop(pictures(1));
        Q_EMIT Program::window()->quitWhenIdleRequested();
        QCOMPARE(QCoreApplication::exec(), 0);
        QCOMPARE(m_server->images().size(), 1);
    }

    void aNewStoreHasNoPictureOfAnOldOne()
    {
        const QString preview = m_home->filePath(u"cache/previews/1"_s);
        const auto put = [&preview] {
            QFile file(preview);
            return QDir().mkpath(QFileInfo(preview).path()) && file.open(QIODevice::WriteOnly);
        };
        QVERIFY(put());
        {
            const Program program(*m_home, *m_server);
            QVERIFY(!QFile::exists(preview));
            QTRY_VERIFY(QFile::exists(store()));
        }
        QVERIFY(put());
        const Program again(*m_home, *m_server);
        QVERIFY(QFile::exists(preview));
    }

    void rowsFromBeforeTheAccountAreTaken()
    {
        {
            UploadStore before(store());
            QVERIFY(opened(before));
            auto added = before.add({}, {{pictures(1).first(), u"a.png"_s, false}});
            added.waitForFinished();
            QVERIFY(added.result());
        }
        const Program program(*m_home, *m_server);
        QTRY_COMPARE(m_server->images().size(), 1);
    }

    void aStoreThatIsLockedAtTheStartIsAskedAgain()
    {
        {
            UploadStore before(store());
            QVERIFY(opened(before));
        }
        Database other(store(), Database::Access::ReadWrite);
        QVERIFY(other.open());
        QVERIFY(other.begin());
        const Program program(*m_home, *m_server);
        auto *notice = Program::window()->findChild<QWidget *>(u"storeNotice"_s);
        QVERIFY(notice);
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 12000);
        other.rollback();
        QTRY_VERIFY_WITH_TIMEOUT(!notice->isVisible(), 20000);
        Program::drop(pictures(1));
        QTRY_COMPARE(m_server->images().size(), 1);
    }

    void linksThatAreNotSavedAreOfferedAtQuitting()
    {
        const Program program(*m_home, *m_server);
        QTRY_VERIFY(QFile::exists(store()));
        Database other(store(), Database::Access::ReadWrite);
        QVERIFY(other.open());
        QVERIFY(other.run(u"CREATE TRIGGER refusal BEFORE UPDATE ON uploads"
                          " WHEN NEW.state = 'done' BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
        Program::drop(pictures(1));
        QTRY_COMPARE(m_server->images().size(), 1);
        auto *notice = Program::window()->findChild<QWidget *>(u"storeNotice"_s);
        QTRY_VERIFY(notice->isVisible());
        QSignalSpy quit(Program::window(), &MainWindow::quitRequested);
        Program::window()->close();
        QCOMPARE(quit.size(), 0);
        auto *question = Program::window()->findChild<QMessageBox *>(u"unsavedLinksQuestion"_s);
        QVERIFY(question);
        question->findChild<QAbstractButton *>(u"quitWithoutLinksButton"_s)->click();
        QCOMPARE(quit.size(), 1);
    }

    void thePracticeServerIsSaid()
    {
        const Program program(*m_home, Program::accountOf(*m_server), true);
        QCOMPARE(Program::notices().size(), 1);
        QVERIFY(Program::notices().first().contains(u"practice server"_s));
    }

    void theListIsThereAfterARestart()
    {
        const auto text = [] {
            return Program::list()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        };
        QString before;
        {
            const Program program(*m_home, *m_server);
            Program::drop(pictures(1));
            QTRY_VERIFY(!QApplication::clipboard()->text().isEmpty());
            before = text();
            QVERIFY(before.contains(QApplication::clipboard()->text()));
        }
        const Program program(*m_home, *m_server);
        QTRY_COMPARE(text(), before);
        QCOMPARE(Program::list()->rowCount(), 1);
        QCOMPARE(m_server->uploadPosts(), 1);
    }

    void aSignalQuitsWithoutAQuestionAndLosesNothing()
    {
        m_server->setFault(SandboxServer::Endpoint::Upload, *Fault::named(u"stall"_s));
        {
            const Program program(*m_home, *m_server);
            Program::drop(pictures(1));
            QTRY_COMPARE(m_server->uploadPosts(), 1);
            std::raise(SIGTERM);
            QCOMPARE(QCoreApplication::exec(), 0);
            QVERIFY(!Program::window()->isVisible());
            QVERIFY(!Program::window()->findChild<QMessageBox *>());
        }
        const Program program(*m_home, *m_server);
        QTRY_COMPARE(Program::list()->rowCount(), 1);
    }

    void anEditorIsServedUntilTheEnd()
    {
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        const quint16 port = probe.serverPort();
        probe.close();
        {
            Settings settings;
            settings.set(keys::serveEditors, true);
            settings.set(keys::editorPort, port);
        }
        QNetworkAccessManager editor;
        const auto post = [this, &editor, port] {
            QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/upload"_s.arg(port)));
            request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
            return editor.post(request, "{\"list\":[\"" + pictures(1).first().toUtf8() + "\"]}");
        };
        {
            const Program program(*m_home, *m_server);
            QTRY_VERIFY(
                Program::window()->findChild<QToolButton *>(u"editorsButton"_s)->isVisible());
            const QNetworkReply *sent = post();
            QTRY_VERIFY(sent->isFinished());
            QCOMPARE(m_server->images().size(), 1);
            m_server->setFault(SandboxServer::Endpoint::Upload, *Fault::named(u"stall"_s));
            QNetworkReply *cut = post();
            QTRY_COMPARE(m_server->uploadPosts(), 2);
            std::raise(SIGTERM);
            QCOMPARE(QCoreApplication::exec(), 0);
            QTRY_VERIFY(cut->isFinished());
            const QByteArray told = cut->readAll();
            QVERIFY2(
                told.contains("\"success\":false") && told.contains("closing"), told.constData());
        }
        QFile::remove(Settings::defaultPath());
        // As any other row, it is there at the next start.
        const Program program(*m_home, *m_server);
        QTRY_COMPARE(Program::list()->rowCount(), 2);
    }

    void partOfAnAccountIsNotEnough()
    {
        QProcessEnvironment environment;
        environment.insert(u"IMGURL_SERVER"_s, m_server->url().toString());
        const Program program(*m_home, environment);
        QCOMPARE(Program::notices().size(), 1);
        QVERIFY(Program::notices().first().contains(u"IMGURL_UID"_s));
        QVERIFY(Program::notices().first().contains(u"IMGURL_TOKEN"_s));
    }

    //! A file where the folder shall be is refused to root as well.
    void aStoreThatCannotBeOpenedIsSaidBesideOtherFaults()
    {
        QFile file(m_home->filePath(u"data"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QProcessEnvironment environment;
        environment.insert(u"IMGURL_SERVER"_s, m_server->url().toString());
        const Program program(*m_home, environment);
        QTRY_COMPARE(Program::notices().size(), 2);
        QVERIFY(Program::notices().join(u'\n').contains(file.fileName()));
        Program::drop(pictures(1));
        QVERIFY(Program::window()->isVisible());
        QSignalSpy quit(Program::window(), &MainWindow::quitRequested);
        Program::window()->close();
        QTRY_COMPARE(quit.size(), 1);
    }

private:
    [[nodiscard]] QString store() const { return m_home->filePath(u"data/uploads.db"_s); }

    static bool opened(UploadStore &store)
    {
        auto answer = store.open();
        answer.waitForFinished();
        return answer.result().ok();
    }

    QStringList pictures(int count)
    {
        QStringList paths;
        for (int i = 0; i < count; ++i) {
            paths << m_home->filePath(u"picture%1.png"_s.arg(++m_made));
            QImage image(16, 16, QImage::Format_RGB32);
            image.fill(QRgb(m_made));
            image.save(paths.last());
        }
        return paths;
    }

    const QTemporaryDir m_config;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<SandboxServer> m_server;
    int m_made = 0;
};

QTEST_MAIN(TestApplication)
#include "tst_application.moc"
