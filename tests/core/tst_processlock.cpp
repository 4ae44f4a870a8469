// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/processlock.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <iostream>

using namespace imgurl;
using namespace Qt::StringLiterals;

using Answer = ProcessLock::Answer;

class TestProcessLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneHoldsItAtATime()
    {
        {
            ProcessLock first(path());
            QCOMPARE(first.take(), Answer::Taken);
            QCOMPARE(first.take(), Answer::Taken);
            ProcessLock second(path());
            QCOMPARE(second.take(), Answer::HeldByAnother);
        }
        ProcessLock next(path());
        QCOMPARE(next.take(), Answer::Taken);
    }

    void itEndsWithItsProcess()
    {
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--take"_s, path()});
        QVERIFY(other.waitForReadyRead());
        QCOMPARE(other.readLine().trimmed(), "taken");
        ProcessLock lock(path());
        QCOMPARE(lock.take(), Answer::HeldByAnother);
        other.kill();
        QVERIFY(other.waitForFinished());
        QCOMPARE(lock.take(), Answer::Taken);
    }

    //! As after a power cut on a laptop that has another name at the next start.
    void whatTheFileSaysDoesNotMatter()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("1\nimgurl-desktop\nanother-computer\n\n\n");
        file.close();
        ProcessLock lock(path());
        QCOMPARE(lock.take(), Answer::Taken);
    }

    void withoutAFolderThereIsNone()
    {
        ProcessLock lock(m_folder.filePath(u"missing/lock"_s));
        QCOMPARE(lock.take(), Answer::NoLock);
    }

    void isNotInherited()
    {
        ProcessLock lock(path());
        QCOMPARE(lock.take(), Answer::Taken);
        QProcess child;
        child.start(u"ls"_s, {u"-l"_s, u"/proc/self/fd"_s});
        QVERIFY(child.waitForFinished());
        QVERIFY(child.exitCode() == 0);
        QVERIFY(!child.readAllStandardOutput().contains(QFile::encodeName(path())));
    }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"lock"_s); }

    QTemporaryDir m_folder;
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--take"_s) {
        ProcessLock lock(arguments.value(2));
        std::cout << (lock.take() == Answer::Taken ? "taken" : "not taken") << std::endl;
        return QCoreApplication::exec();
    }
    TestProcessLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_processlock.moc"
