// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/linkclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

Upload done(const QString &name, const QString &url)
{
    Upload row;
    row.fileName = name;
    row.state = UploadState::Done;
    row.image = UploadedImage();
    row.image->url = QUrl(url);
    return row;
}

} // namespace

//! Run offscreen, where the clipboard belongs to the process and nobody owns it, and once more with
//! a screen, where it is real.
class TestLinkClipboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesInListOrder()
    {
        QList<Upload> rows{done(u"b.png"_s, u"http://h/b.png"_s), Upload(),
            done(u"a.png"_s, u"http://h/a.png"_s), done(u"gone.png"_s, u"http://h/gone.png"_s)};
        rows[3].serverState = ServerState::Deleted;
        QCOMPARE(linkLines(rows, LinkFormat::Url),
            (QStringList{u"http://h/b.png"_s, u"http://h/a.png"_s}));
        QCOMPARE(linkLines(rows, LinkFormat::Markdown).last(), u"![a](http://h/a.png)"_s);
        QVERIFY(linkLines({}, LinkFormat::Url).isEmpty());
        QCOMPARE(linkLines(rows, LinkTemplate{u"{n} {alt} {delete}"_s}),
            (QStringList{u"1 b {delete}"_s, u"2 a {delete}"_s}));
    }

    void nobodyWatchedBeforeTheStart()
    {
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const LinkClipboard links(clipboard());
        QVERIFY(links.changedByOthersSince(before));
        QVERIFY(!links.changedByOthersSince(QDateTime::currentDateTimeUtc().addSecs(1)));
    }

    void ownCopiesAreNotOthers()
    {
        LinkClipboard links(clipboard());
        const QDateTime moment = later();
        links.copy(u"http://h/a.png"_s);
        QCOMPARE(clipboard().text(), u"http://h/a.png"_s);
        QVERIFY(!links.changedByOthersSince(moment));
        // Some desktops tell of our own copy once more. (Offscreen, nobody owns the clipboard.)
        if (clipboard().ownsClipboard())
            Q_EMIT clipboard().dataChanged();
        QVERIFY(!links.changedByOthersSince(moment));
    }

    void copiesOfOtherPartsAreOthers()
    {
        LinkClipboard links(clipboard());
        links.copy(u"http://h/a.png"_s);
        const QDateTime moment = later();
        clipboard().setText(u"what the user wants to keep"_s);
        QVERIFY(links.changedByOthersSince(moment));
        const QDateTime after = later();
        links.copy(u"http://h/b.png"_s);
        QVERIFY(!links.changedByOthersSince(after));
    }

private:
    static QClipboard &clipboard() { return *QGuiApplication::clipboard(); }
    //! A moment after everything that has happened, which the clock has reached.
    static QDateTime later()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        while (QDateTime::currentDateTimeUtc() <= now) { }
        return QDateTime::currentDateTimeUtc();
    }
};

QTEST_MAIN(TestLinkClipboard)
#include "tst_linkclipboard.moc"
