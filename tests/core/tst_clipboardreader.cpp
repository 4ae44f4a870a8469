// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clipboard/clipboardreader.h"

#include "clipboard/sourcestream.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <optional>

using namespace imgurl;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Sources kFiles{LocalSource{u"/a/b.png"_s}, LocalSource{u"/a/c"_s}};

} // namespace

class TestClipboardReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qputenv("DISPLAY", ":99");
        qunsetenv("WAYLAND_DISPLAY");
        QFile::remove(path(u"helper"_s));
        QFile::remove(path(u"pid"_s));
    }

    void takesWhatTheHelperSays()
    {
        QFile file(path(u"stream"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && writeSources(file, kFiles));
        file.close();
        helper("cat '" + QFile::encodeName(file.fileName()) + "'");
        const auto answer = read();
        QVERIFY(answer.ok());
        QCOMPARE(*answer, kFiles);
    }

    void howTheHelperEnds_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<ClipboardProblem>("problem");
        QTest::newRow("no display") << QByteArray("exit 10") << ClipboardProblem::NoDisplay;
        QTest::newRow("empty") << QByteArray("exit 11") << ClipboardProblem::Empty;
        QTest::newRow("no answer") << QByteArray("exit 12") << ClipboardProblem::NotRead;
        QTest::newRow("not written") << QByteArray("exit 13") << ClipboardProblem::NotRead;
        QTest::newRow("a runtime") << QByteArray("exit 1") << ClipboardProblem::NotRead;
        QTest::newRow("says nothing") << QByteArray("exit 0") << ClipboardProblem::NotRead;
        QTest::newRow("nonsense") << QByteArray("echo nonsense") << ClipboardProblem::NotRead;
        QTest::newRow("crashes") << QByteArray("kill -SEGV $$") << ClipboardProblem::NotRead;
        QTest::newRow("Qt aborts") << QByteArray("kill -ABRT $$") << ClipboardProblem::NoDisplay;
        QTest::newRow("hangs") << QByteArray("exec sleep 60") << ClipboardProblem::NotRead;
        QTest::newRow("floods") << QByteArray("exec cat /dev/zero") << ClipboardProblem::NotRead;
    }

    void howTheHelperEnds()
    {
        QFETCH(QByteArray, script);
        helper("echo $$ > '" + QFile::encodeName(path(u"pid"_s)) + "'\n" + script);
        // Two hundred megabytes take longer than it takes to see that nothing comes.
        const auto limit = script.contains("sleep") ? 500ms : 60s;
        QElapsedTimer timer;
        timer.start();
        const auto answer = read(limit);
        QVERIFY(!answer.ok());
        QTEST(answer.error(), "problem");
        QVERIFY(timer.elapsed() < 50'000);
        QVERIFY(!isRunning(contentOf(u"pid"_s).trimmed().toInt()));
    }

    void withoutADisplayNothingIsStarted()
    {
        helper("touch '" + QFile::encodeName(path(u"pid"_s)) + "'");
        for (const char *unset : {"", static_cast<const char *>(nullptr)}) {
            unset ? qputenv("DISPLAY", unset) : qunsetenv("DISPLAY");
            QCOMPARE(read().error(), ClipboardProblem::NoDisplay);
            QVERIFY(!QFile::exists(path(u"pid"_s)));
        }
        qputenv("WAYLAND_DISPLAY", "wayland-0");
        QCOMPARE(read().error(), ClipboardProblem::NotRead);
        QVERIFY(QFile::exists(path(u"pid"_s)));
    }

    void withoutAHelper()
    {
        QCOMPARE(read().error(), ClipboardProblem::HelperMissing);
        QFile file(path(u"helper"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(read().error(), ClipboardProblem::HelperMissing);
        file.write("#!/no such interpreter\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        QCOMPARE(read().error(), ClipboardProblem::NotRead);
    }

    void theHelperEndsWithItsReader()
    {
        helper("echo $$ > '" + QFile::encodeName(path(u"pid"_s)) + "'\nexec sleep 60");
        std::optional<ClipboardReader> reader(std::in_place, path(u"helper"_s), 60s);
        const auto future = reader->read();
        QTRY_VERIFY(contentOf(u"pid"_s).endsWith('\n'));
        const int pid = contentOf(u"pid"_s).trimmed().toInt();
        QVERIFY(isRunning(pid));
        reader.reset();
        QVERIFY(!isRunning(pid));
        QVERIFY(future.isCanceled());
    }

    void theHelperKnowsTheDisplayAndNoSecrets()
    {
        qputenv("WAYLAND_DISPLAY", "wayland-0");
        qputenv("XAUTHORITY", "/a/cookie");
        qputenv("IMGURL_TOKEN", "secret");
        helper("env > '" + QFile::encodeName(path(u"pid"_s)) + "'");
        QCOMPARE(read().error(), ClipboardProblem::NotRead);
        const QList<QByteArray> environment = contentOf(u"pid"_s).split('\n');
        QVERIFY(environment.contains("DISPLAY=:99"));
        QVERIFY(environment.contains("WAYLAND_DISPLAY=wayland-0"));
        QVERIFY(environment.contains("XAUTHORITY=/a/cookie"));
        QVERIFY(!environment.contains("IMGURL_TOKEN=secret"));
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    void helper(const QByteArray &script)
    {
        QFile file(path(u"helper"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script + '\n');
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    [[nodiscard]] QByteArray contentOf(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] ClipboardReader::Answer read(std::chrono::milliseconds limit = 60s) const
    {
        ClipboardReader reader(path(u"helper"_s), limit);
        const auto future = reader.read();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 60'000); }();
        return future.result();
    }

    static bool isRunning(int pid) { return pid > 0 && ::kill(pid, 0) == 0; }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestClipboardReader)
#include "tst_clipboardreader.moc"
