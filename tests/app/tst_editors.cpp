// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editors/editorsdialog.h"

#include "openwindow.h"
#include "settings/keys.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QSpinBox>
#include <QTcpServer>
#include <QToolButton>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

using Headers = QList<QNetworkReply::RawHeaderPair>;

struct Answer {
    int status = 0;
    QJsonObject body;

    [[nodiscard]] bool isSuccess() const { return body.value("success"_L1).toBool(); }
    [[nodiscard]] QString message() const { return body.value("message"_L1).toString(); }
    [[nodiscard]] QJsonArray links() const { return body.value("result"_L1).toArray(); }
};

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

class TestEditors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<WindowWorld>();
        m_world->addAccount();
        m_port = freePort();
        m_world->settings.set(keys::editorPort, m_port);
    }

    void cleanup()
    {
        m_window.reset();
        m_world.reset();
    }

    void nobodyIsServedUntilItIsWanted()
    {
        open();
        QVERIFY(!statusButton()->isVisible());
        QCOMPARE(post("/heartbeat").status, 0);
        auto *dialog = openDialog();
        auto *box = dialog->findChild<QCheckBox *>(u"serveEditorsBox"_s);
        QVERIFY(!box->isChecked());
        QCOMPARE(stateIn(dialog), u"Editors are not served."_s);
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QCOMPARE(stateIn(dialog), u"Editors can upload while this window is open."_s);
        QVERIFY(statusButton()->isVisible());
        QCOMPARE(statusButton()->text(), u"Editors: on"_s);
        QCOMPARE(post("/heartbeat").status, 200);
        // It is so at the next start, and until it is taken back.
        m_window.reset();
        open();
        QCOMPARE(post("/heartbeat").status, 200);
        dialog = openDialog();
        dialog->findChild<QCheckBox *>(u"serveEditorsBox"_s)->click();
        QCOMPARE(post("/heartbeat").status, 0);
        QVERIFY(!statusButton()->isVisible());
    }

    void anEditorsLinksLeaveTheClipboardAlone()
    {
        serve();
        QGuiApplication::clipboard()->setText(u"mine"_s);
        // Or the rows would be as old as this, and the batch's links not be copied for that alone.
        const QDateTime copied = QDateTime::currentDateTimeUtc();
        QTRY_VERIFY(copied.msecsTo(QDateTime::currentDateTimeUtc()) > 2);
        const Answer answer = upload({m_world->picture(u"a.png"_s), m_world->picture(u"b.png"_s)});
        QVERIFY2(answer.isSuccess(), qPrintable(answer.message()));
        QCOMPARE(answer.links().size(), 2);
        QTRY_COMPARE(message(), u"2 image(s) uploaded for an editor"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"mine"_s);
        QCOMPARE(m_world->model.rowCount(), 2);
    }

    void imagesGoToTheChosenAlbum()
    {
        const AccountId id = m_world->target().account;
        const auto albums = m_world->site.albums();
        const Album album{albums[1].id, albums[1].name};
        m_world->albums.setChosen(id, album);
        serve();
        QVERIFY(upload({m_world->picture(u"a.png"_s)}).isSuccess());
        QCOMPARE(wait(m_world->store.batch(1))->first().album.id, album.id);
        // One that the site has no longer is not passed over in silence.
        m_world->albums.setList(
            id, {{{albums[0].id, albums[0].name}}, QDateTime::currentDateTimeUtc()});
        const Answer answer = upload({m_world->picture(u"b.png"_s)});
        QVERIFY(!answer.isSuccess());
        QVERIFY2(answer.message().contains(album.name), qPrintable(answer.message()));
    }

    void noBodyUploadsTheClipboard()
    {
        serve();
        QImage image(20, 30, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QGuiApplication::clipboard()->setImage(image);
        const Answer answer = post("/upload");
        QVERIFY2(answer.isSuccess(), qPrintable(answer.message()));
        QCOMPARE(wait(m_world->store.batch(1))->first().pixelSize, QSize(20, 30));
        // What it holds else is told to nobody.
        QGuiApplication::clipboard()->setText(u"my password"_s);
        const Answer words = post("/upload", "{\"list\":[]}");
        QVERIFY(!words.isSuccess());
        QCOMPARE(words.message(), u"There is no image in the clipboard."_s);
        QGuiApplication::clipboard()->clear();
        QCOMPARE(post("/upload", "{}").message(), u"There is no image in the clipboard."_s);
    }

    void aTakenPortIsNamedUntilItIsFree()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, m_port));
        m_world->settings.set(keys::serveEditors, true);
        open();
        QTRY_VERIFY(notice()->isVisible());
        QVERIFY2(noticeText().contains(QString::number(m_port)), qPrintable(noticeText()));
        QCOMPARE(statusButton()->text(), u"Editors: not served"_s);
        other.close();
        noticeButton(1)->click();
        QTRY_VERIFY(!notice()->isVisible());
        QCOMPARE(statusButton()->text(), u"Editors: on"_s);
        QCOMPARE(post("/heartbeat").status, 200);
    }

    void anotherPortCanBeChosen()
    {
        serve();
        auto *dialog = openDialog();
        const quint16 before = m_port;
        m_port = freePort();
        auto *box = dialog->findChild<QSpinBox *>(u"editorPortBox"_s);
        box->setFocus();
        QTRY_VERIFY(box->hasFocus());
        box->selectAll();
        QTest::keyClicks(box, QString::number(m_port));
        QTest::keyClick(box, Qt::Key_Tab);
        QCOMPARE(post("/heartbeat").status, 200);
        QVERIFY(dialog->findChild<QLabel *>(u"editorAddressLabel"_s)
                    ->text()
                    .contains(QString::number(m_port)));
        m_port = before;
        QCOMPARE(post("/heartbeat").status, 0);
    }

    void aNewPageIsShownAndCanBeBlocked()
    {
        serve();
        const Headers headers{{"Origin", "http://127.0.0.1:6806"}};
        QVERIFY(upload({m_world->picture(u"a.png"_s)}, headers).isSuccess());
        QVERIFY(
            upload({m_world->picture(u"b.png"_s)}, {{"Origin", "app://obsidian.md"}}).isSuccess());
        QVERIFY(notice()->isVisible());
        QVERIFY(noticeText().contains(u"http://127.0.0.1:6806"_s));
        noticeButton(2)->click();
        const Answer refused = upload({m_world->picture(u"c.png"_s)}, headers);
        QCOMPARE(refused.status, 403);
        QVERIFY2(refused.message().contains(u"blocked"_s), qPrintable(refused.message()));
        QVERIFY(noticeText().contains(u"app://obsidian.md"_s));
        noticeButton(1)->click();
        QVERIFY(!notice()->isVisible());
        auto *dialog = openDialog();
        auto *list = dialog->findChild<QListWidget *>(u"blockedList"_s);
        QCOMPARE(list->count(), 1);
        QCOMPARE(list->item(0)->text(), u"http://127.0.0.1:6806"_s);
        dialog->findChild<QPushButton *>(u"unblockButton"_s)->click();
        QVERIFY(!list->isVisible());
        QVERIFY(upload({m_world->picture(u"d.png"_s)}, headers).isSuccess());
        QVERIFY(!notice()->isVisible()); // it is known
    }

    void aSecretCanBeAskedFor()
    {
        serve();
        QGuiApplication::clipboard()->clear();
        auto *dialog = openDialog();
        dialog->findChild<QCheckBox *>(u"editorSecretBox"_s)->click();
        QTRY_COMPARE(upload({m_world->picture(u"a.png"_s)}).status, 401);
        QTRY_VERIFY(dialog->findChild<QPushButton *>(u"copySecretButton"_s)->isEnabled());
        dialog->findChild<QPushButton *>(u"copySecretButton"_s)->click();
        QTRY_VERIFY(QGuiApplication::clipboard()->text().size() >= 30);
        const QByteArray secret = QGuiApplication::clipboard()->text().toLatin1();
        QVERIFY(upload({m_world->picture(u"b.png"_s)}, {{"X-PicGo-Secret", secret}}).isSuccess());
        QFile file(m_world->settings.path());
        m_world->settings.save();
        QVERIFY(file.open(QIODevice::ReadOnly) && !file.readAll().contains(secret));
        // The next start finds it, and a new one ends the old.
        m_window.reset();
        open();
        QTRY_VERIFY(
            upload({m_world->picture(u"c.png"_s)}, {{"X-PicGo-Secret", secret}}).isSuccess());
        dialog = openDialog();
        dialog->findChild<QPushButton *>(u"renewSecretButton"_s)->click();
        QTRY_COMPARE(
            upload({m_world->picture(u"d.png"_s)}, {{"X-PicGo-Secret", secret}}).status, 401);
        dialog->findChild<QCheckBox *>(u"editorSecretBox"_s)->click();
        QTRY_VERIFY(upload({m_world->picture(u"e.png"_s)}).isSuccess());
    }

    void withoutAnAccountTheEditorIsToldSo()
    {
        m_world->accounts.remove(m_world->target().account);
        serve();
        const Answer answer = upload({m_world->picture(u"a.png"_s)});
        QCOMPARE(answer.message(), u"There is no account yet: add one in ImgURL Desktop."_s);
    }

private:
    void open() { m_window = openWindow(*m_world); }
    void serve()
    {
        m_world->settings.set(keys::serveEditors, true);
        open();
    }
    EditorsDialog *openDialog()
    {
        const auto actions = m_window->findChildren<QAction *>();
        for (QAction *action : actions) {
            if (action->text() == u"Editors…"_s)
                action->trigger();
        }
        auto *dialog = m_window->findChildren<EditorsDialog *>().last();
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("the dialog does not open");
        return dialog;
    }
    static QString stateIn(QWidget *dialog)
    {
        return dialog->findChild<QLabel *>(u"editorStateLabel"_s)->text();
    }
    QToolButton *statusButton() { return m_window->findChild<QToolButton *>(u"editorsButton"_s); }
    QString message() { return m_window->findChild<QLabel *>(u"messageLabel"_s)->text(); }
    QWidget *notice() { return m_window->findChild<QWidget *>(u"editorNotice"_s); }
    QString noticeText() { return notice()->findChild<QLabel *>(u"noticeText"_s)->text(); }
    QPushButton *noticeButton(int number)
    {
        return notice()->findChild<QPushButton *>(u"noticeButton%1"_s.arg(number));
    }

    Answer post(const char *path, const QByteArray &body = {}, const Headers &headers = {})
    {
        QNetworkRequest request(
            QUrl(u"http://127.0.0.1:%1"_s.arg(m_port) + QLatin1StringView(path)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        QNetworkAccessManager manager;
        QNetworkReply *reply = manager.post(request, body);
        if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, 20'000))
            qFatal("an answer does not come");
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            QJsonDocument::fromJson(reply->readAll()).object()};
    }
    Answer upload(const QStringList &paths, const Headers &headers = {})
    {
        const QJsonObject body{{u"list"_s, QJsonArray::fromStringList(paths)}};
        return post("/upload", QJsonDocument(body).toJson(), headers);
    }

    std::unique_ptr<WindowWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
    quint16 m_port = 0;
};

QTEST_MAIN(TestEditors)
#include "tst_editors.moc"
