// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <future>
#include <iostream>

using namespace imgurl;
using namespace Qt::StringLiterals;

//! This program again, as another instance: says "first" or "second", the first one stays.
struct Other {
    explicit Other(const QString &folder, const QStringList &files = {})
    {
        process.start(
            QCoreApplication::applicationFilePath(), QStringList{u"--claim"_s, folder} + files);
    }
    ~Other()
    {
        process.kill();
        process.waitForFinished();
    }
    QByteArray answer()
    {
        // The first one answers from this thread's event loop.
        const bool spoke = QTest::qWaitFor([this] { return process.canReadLine(); }, 15'000);
        return spoke ? process.readLine().trimmed() : QByteArray();
    }
    QProcess process;
};

class TestSingleInstance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void theSecondRaisesTheFirst()
    {
        SingleInstance first(folder());
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        QVERIFY(first.claim());
        QCOMPARE(raised.size(), 0);
        Other second(folder());
        QCOMPARE(second.answer(), "second");
        QTRY_COMPARE(raised.size(), 1);
        Other third(folder());
        QCOMPARE(third.answer(), "second");
        QTRY_COMPARE(raised.size(), 2);
    }

    void theSecondHandsItsFilesToTheFirst()
    {
        SingleInstance first(folder());
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        QVERIFY(first.claim());
        QStringList files{u"/photos/日落 1.jpg"_s, u"/photos/a\nb.png"_s};
        // More than a pipe holds at once.
        for (int i = 0; i < 20'000; ++i)
            files << u"/photos/%1.png"_s.arg(i);
        Other second(folder(), files.mid(0, 1000));
        QCOMPARE(second.answer(), "second");
        QTRY_COMPARE(raised.size(), 1);
        QCOMPARE(raised.first().first().toStringList(), files.mid(0, 1000));

        auto handed = std::async(
            std::launch::async, [&] { return SingleInstance(folder()).handOver(files); });
        QTRY_COMPARE(raised.size(), 2);
        QCOMPARE(raised.last().first().toStringList(), files);
        QVERIFY(handed.get());
    }

    void theFolderIsOurs()
    {
        QVERIFY(QDir().mkpath(folder()));
        QVERIFY(QFile::setPermissions(folder(), QFile::Permissions(0x7777)));
        SingleInstance first(folder());
        QVERIFY(first.claim());
        const auto mode = QFileInfo(folder()).permissions()
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                | QFile::WriteOther | QFile::ExeOther);
        QCOMPARE(mode, QFile::Permissions());
    }

    void otherFoldersAreOtherInstances()
    {
        SingleInstance first(folder());
        QVERIFY(first.claim());
        SingleInstance second(m_home->filePath(u"else"_s));
        QVERIFY(second.claim());
    }

    void theNextOneMayFollow()
    {
        {
            SingleInstance first(folder());
            QVERIFY(first.claim());
        }
        SingleInstance next(folder());
        QVERIFY(next.claim());
    }

    void whatAKilledProcessLeftIsNoObstacle()
    {
        {
            Other killed(folder());
            QCOMPARE(killed.answer(), "first");
            killed.process.kill();
            QVERIFY(killed.process.waitForFinished());
        }
        QVERIFY(QFile::exists(folder() + u"/lock"_s));
        SingleInstance next(folder());
        QSignalSpy raised(&next, &SingleInstance::raiseRequested);
        QVERIFY(next.claim());
        Other second(folder());
        QCOMPARE(second.answer(), "second");
        QTRY_COMPARE(raised.size(), 1);
    }

    void aStoppedProcessIsNotWaitedForLong()
    {
        Other stopped(folder());
        QCOMPARE(stopped.answer(), "first");
        kill(pid_t(stopped.process.processId()), SIGSTOP);
        SingleInstance second(folder());
        QVERIFY(!second.claim());
        QVERIFY2(!second.handOver({u"/a.png"_s}), "it has them from nobody's mouth");
        kill(pid_t(stopped.process.processId()), SIGCONT);
    }

    void aFolderThatCannotBeMadeKeepsNobodyOut()
    {
        // A file where the folder shall be: refused to root as well.
        QFile file(m_home->filePath(u"data"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        SingleInstance first(file.fileName() + u"/run"_s);
        QVERIFY2(first.claim(), "the window is where the fault would be said");
    }

private:
    QString folder() const { return m_home->filePath(u"data/run"_s); }

    std::unique_ptr<QTemporaryDir> m_home;
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--claim"_s) {
        SingleInstance instance(arguments.value(2));
        const bool first = instance.claim();
        const bool handed = !first && instance.handOver(arguments.mid(3));
        std::cout << (first ? "first" : handed ? "second" : "unheard") << std::endl;
        return first ? QCoreApplication::exec() : 0;
    }
    TestSingleInstance test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_singleinstance.moc"
