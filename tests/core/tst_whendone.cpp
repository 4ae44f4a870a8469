// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/whendone.h"

#include <QObject>
#include <QPromise>
#include <QTest>
#include <QThread>

#include <memory>
#include <optional>
#include <thread>

using namespace imgurl;

class TestWhenDone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_promise = std::make_unique<QPromise<int>>();
        m_promise->start();
        m_value.reset();
    }

    void givesTheValueInTheThreadOfItsContext()
    {
        QThread *thread = nullptr;
        whenDone(m_promise->future(), this, [&](int value) {
            m_value = value;
            thread = QThread::currentThread();
        });
        std::thread([this] { finish(7); }).join();
        QVERIFY(!m_value);
        QTRY_COMPARE(m_value, 7);
        QCOMPARE(thread, this->thread());
    }

    void givesAValueThatIsThereAlready()
    {
        finish(8);
        whenDone(m_promise->future(), this, [this](int value) { m_value = value; });
        QTRY_COMPARE(m_value, 8);
    }

    // QFuture::then(context, …) of Qt 6.4 asserts here.
    void staysSilentWhenItsContextIsGone()
    {
        auto context = std::make_unique<QObject>();
        whenDone(m_promise->future(), context.get(), [this](int value) { m_value = value; });
        context.reset();
        finish(9);
        QCoreApplication::sendPostedEvents();
        QVERIFY(!m_value);
    }

    void tellsOfAPromiseThatWasDropped()
    {
        bool dropped = false;
        whenDone(
            m_promise->future(), this, [this](int value) { m_value = value; },
            [&dropped] { dropped = true; });
        m_promise.reset();
        QTRY_VERIFY(dropped);
        QVERIFY(!m_value);
    }

    void mayLoseItsContextInTheCall()
    {
        auto context = std::make_unique<QObject>();
        whenDone(m_promise->future(), context.get(), [&](int value) {
            context.reset();
            m_value = value;
        });
        finish(10);
        QTRY_COMPARE(m_value, 10);
    }

private:
    void finish(int value)
    {
        m_promise->addResult(value);
        m_promise->finish();
    }

    std::unique_ptr<QPromise<int>> m_promise;
    std::optional<int> m_value;
};

QTEST_GUILESS_MAIN(TestWhenDone)
#include "tst_whendone.moc"
