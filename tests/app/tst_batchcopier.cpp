// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keys.h"
#include "uploads/batchcopier.h"
#include "windowworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestBatchCopier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QGuiApplication::clipboard()->setText(u"before"_s);
        m_world = std::make_unique<WindowWorld>();
        m_copier = std::make_unique<BatchCopier>(
            BatchCopier::Parts{m_world->batches, m_world->clipboard, m_world->settings});
        m_offered = 0;
        m_offer.clear();
        connect(m_copier.get(), &BatchCopier::offered, this,
            [this](const QString &text, const std::function<void()> &copy) {
                ++m_offered;
                m_offer = text;
                m_copy = copy;
            });
    }

    void cleanup()
    {
        m_copy = {};
        m_copier.reset();
        m_world.reset();
    }

    void copiesAWholeBatchAtOnceInListOrder()
    {
        const auto rows = begun(300);
        QSignalSpy writes(QGuiApplication::clipboard(), &QClipboard::dataChanged);
        QSignalSpy message(m_copier.get(), &BatchCopier::message);
        // The site answers in any order.
        QStringList links;
        for (qsizetype i = rows.size(); i-- > 0;) {
            if (i == 7 || i == 150)
                fail(rows[i]);
            else
                links.prepend(finish(rows[i]));
        }
        QVERIFY(message.wait(30'000));
        QCOMPARE(text(), links.join(u'\n'));
        QCOMPARE(writes.size(), 1);
        QCOMPARE(message[0][0].toString(), u"298 link(s) copied, 2 failed"_s);
        QCOMPARE(m_offered, 0);
    }

    void copiesInTheChosenFormat()
    {
        m_copier->setLinkStyle(LinkFormat::Markdown);
        const auto rows = begun(1);
        const QString link = finish(rows[0]);
        QTRY_COMPARE(text(), u"![name0](%1)"_s.arg(link));
    }

    void waitsForTheLastRow()
    {
        const auto rows = begun(2);
        QSignalSpy message(m_copier.get(), &BatchCopier::message);
        const QString link = finish(rows[0]);
        QSignalSpy changed(&m_world->store, &UploadStore::changed);
        QVERIFY(changed.wait());
        QCOMPARE(text(), u"before"_s);
        m_world->store.cancel({rows[1].id});
        QTRY_COMPARE(text(), link);
        QCOMPARE(message.size(), 1);
        QCOMPARE(message[0][0].toString(), u"1 link(s) copied"_s);
    }

    void saysWhenNothingCame()
    {
        const auto rows = begun(2);
        QSignalSpy message(m_copier.get(), &BatchCopier::message);
        fail(rows[0]);
        fail(rows[1]);
        QVERIFY(message.wait());
        QCOMPARE(message[0][0].toString(), u"2 image(s) failed"_s);
        QCOMPARE(text(), u"before"_s);
        QCOMPARE(m_offered, 0);
    }

    void offersWhenTheUserHasCopiedSomethingElse()
    {
        const auto rows = begun(3);
        QGuiApplication::clipboard()->setText(u"mine"_s);
        QSignalSpy message(m_copier.get(), &BatchCopier::message);
        const QStringList links{finish(rows[0]), finish(rows[1])};
        fail(rows[2]);
        QTRY_COMPARE(m_offered, 1);
        QCOMPARE(text(), u"mine"_s);
        QCOMPARE(message.last()[0].toString(), u"2 image(s) uploaded, 1 failed"_s);
        QCOMPARE(m_offer, u"Copy 2 link(s)"_s);
        m_copy();
        QCOMPARE(text(), links.join(u'\n'));
        QCOMPARE(message.last()[0].toString(), u"2 link(s) copied, 1 failed"_s);
        // The offer was our own writing: the next batch is copied again.
        const QString next = finish(begun(1)[0]);
        QTRY_COMPARE(text(), next);
    }

    void offersWhenSwitchedOff()
    {
        m_world->settings.set(keys::copyWhenDone, false);
        const QString link = finish(begun(1)[0]);
        QTRY_COMPARE(m_offered, 1);
        QCOMPARE(text(), u"before"_s);
        m_copy();
        QCOMPARE(text(), link);
    }

    void anOldBatchIsNotCopiedAgain()
    {
        const auto rows = begun(1);
        finish(rows[0]);
        QTRY_VERIFY(text() != u"before"_s);
        QGuiApplication::clipboard()->setText(u"mine"_s);
        QSignalSpy changed(&m_world->store, &UploadStore::changed);
        m_world->store.setServerState(rows[0].id, ServerState::Deleting);
        m_world->store.setServerState(rows[0].id, ServerState::There);
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(wait(m_world->store.batch(rows[0].batch)));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(text(), u"mine"_s);
        QCOMPARE(m_offered, 0);
    }

private:
    static QString text() { return QGuiApplication::clipboard()->text(); }

    //! A batch whose rows are all being uploaded.
    QList<Upload> begun(int count)
    {
        const auto rows = m_world->add(WindowWorld::names(count));
        ClaimRules rules;
        rules.count = count;
        rules.parallel = count;
        m_world->store.claim(rules).waitForFinished();
        // The watcher sees them begin before anything ends.
        QCoreApplication::sendPostedEvents();
        return rows;
    }
    QString finish(const Upload &row)
    {
        UploadedImage image;
        image.url = QUrl(u"http://h/%1.png"_s.arg(row.id));
        m_world->store.finish(row.id, image);
        return image.url.toString();
    }
    void fail(const Upload &row) { m_world->store.fail(row.id, ApiError()); }

    std::unique_ptr<WindowWorld> m_world;
    std::unique_ptr<BatchCopier> m_copier;
    int m_offered = 0;
    QString m_offer;
    std::function<void()> m_copy;
};

QTEST_MAIN(TestBatchCopier)
#include "tst_batchcopier.moc"
