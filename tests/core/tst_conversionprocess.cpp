// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/helperenvironment.h"
#include "conversion.h"
#include "convert/imagetool.h"

#include <QProcess>
#include <QTest>
#include <QThreadPool>

#include <atomic>
#include <cstdio>

using namespace imgurl;
using namespace conversion;

class TestConversionProcess : public QObject, private Fixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { QFile::remove(target()); }

    void endsWithoutAnEnd()
    {
        const QString source = file(u"endless.svg"_s, dashes());
        QCOMPARE(run({u"--cpu-seconds"_s, u"1"_s, source, target()}), -1); // killed
    }

    void stopsWhenCanceled()
    {
        const QString source = file(u"endless.svg"_s, dashes());
        bool ran = false;
        const auto result = convertImage({source, target()}, [&] {
            ran = ran || !helpersAt(source).isEmpty();
            return ran;
        });
        QCOMPARE(outcome(result), u"Canceled"_s);
        QCOMPARE(helpersAt(source), QByteArray());
        QCOMPARE(outcome(convertImage({source, target()}, [] { return true; })), u"Canceled"_s);
    }

    void runsTwoAtOnce()
    {
        const QString endless = file(u"endless.svg"_s, dashes());
        const QString quick = picture(u"a.bmp"_s, quarters({20, 20}));
        std::atomic<bool> stop = false;
        std::atomic<int> running = 0;
        std::atomic<int> ended = 0;
        QThreadPool pool;
        pool.setMaxThreadCount(3);
        for (int i = 0; i < 2; ++i) {
            pool.start([&, i] {
                const auto result = convertImage(
                    {endless, target() + QString::number(i)}, [&, first = true]() mutable {
                        running += std::exchange(first, false);
                        return stop.load();
                    });
                QCOMPARE(outcome(result), u"Canceled"_s);
                ++ended;
            });
        }
        QTRY_COMPARE(running.load(), 2);
        QTest::qWait(100);

        // A third one waits, and may be canceled as it does.
        const auto result =
            convertImage({quick, target()}, [asked = 0]() mutable { return ++asked > 10; });
        QCOMPARE(outcome(result), u"Canceled"_s);
        QVERIFY(!QFileInfo::exists(target()));

        std::atomic<bool> third = false;
        pool.start([&] { third = convertImage({quick, target()}).ok(); });
        QTest::qWait(300);
        QVERIFY(!third);
        QCOMPARE(ended.load(), 0);
        stop = true;
        QTRY_VERIFY(third);
        QVERIFY(pool.waitForDone(5'000));
    }

    void theHelperEndsWithItsParent()
    {
        const QString source = file(u"endless.svg"_s, dashes());
        QProcess parent;
        parent.start(
            QCoreApplication::applicationFilePath(), {u"--convert"_s, source, path(u"orphan"_s)});
        QVERIFY(parent.waitForStarted());
        QTRY_VERIFY(!helpersAt(source).isEmpty());
        QTest::qWait(200);
        parent.kill();
        QVERIFY(parent.waitForFinished());
        QTRY_COMPARE(helpersAt(source), QByteArray());
    }

    void theHelperBoundsItsMemory()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("its shadow takes terabytes of addresses");
#endif
        const QString source = file(u"endless.svg"_s, dashes());
        qint64 bound = -1;
        const auto result = convertImage({source, target()}, [&] {
            const QByteArray limits = imagefiles::contentOf(
                u"/proc/%1/limits"_s.arg(QString::fromLatin1(helpersAt(source))));
            const qsizetype line = limits.indexOf("Max address space");
            if (line >= 0)
                bound = limits.mid(line + 17).simplified().split(' ').first().toLongLong();
            return bound > 0; // "unlimited" is no number
        });
        QCOMPARE(outcome(result), u"Canceled"_s);
        QCOMPARE(bound, 1536LL * 1024 * 1024);
    }

    // A copy of this program where no helper lies.
    void saysWhenTheHelperIsMissing()
    {
        QVERIFY(QDir(folder()).mkpath(u"alone/tests"_s));
        const QString copy = path(u"alone/tests/program"_s);
        QVERIFY(QFile::copy(QCoreApplication::applicationFilePath(), copy));
        const QString source = picture(u"a.bmp"_s, quarters({20, 20}));
        const auto answer = [&] {
            QProcess child;
            child.start(copy, {u"--convert"_s, source, target()});
            child.waitForFinished();
            return child.readAllStandardOutput();
        };
        QCOMPARE(answer(), "NotConverted");
        const auto helper = [this](const QString &name, const QByteArray &script) {
            QVERIFY(QDir(folder()).mkpath(u"alone/"_s + name));
            const QString program =
                file(u"alone/"_s + name + u"/imgurl-image"_s, "#!/bin/sh\n" + script);
            QVERIFY(QFile::setPermissions(
                program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        };
        // Found in each place, the nearest first; each answers in its own way.
        helper(u"bin"_s, "kill -SEGV $$\n");
        QCOMPARE(answer(), "NotConverted");
        helper(u"libexec/imgurl-desktop"_s, "exit 12\n");
        QCOMPARE(answer(), "ImageDamaged");
        helper(u"tests"_s, "exit 13\n");
        QCOMPARE(answer(), "TooManyPixels");
        helper(u"tests"_s, "exit 15\n");
        QCOMPARE(answer(), "NotConverted");
        helper(u"tests"_s, "exit 1\n");
        QCOMPARE(answer(), "NotConverted");
        helper(u"tests"_s, "echo nonsense\n");
        QCOMPARE(answer(), "NotConverted");
        helper(u"tests"_s, "exec yes\n");
        QCOMPARE(answer(), "NotConverted");
    }

    void theHelperKnowsNoSecrets()
    {
        QProcessEnvironment from;
        for (const auto &name : {u"PATH"_s, u"HOME"_s, u"LC_ALL"_s, u"XDG_CACHE_HOME"_s})
            from.insert(name, u"kept"_s);
        for (const auto &name : {u"IMGURL_TOKEN"_s, u"DISPLAY"_s, u"SSH_AUTH_SOCK"_s,
                 u"LD_PRELOAD"_s, u"AWS_SECRET_ACCESS_KEY"_s, u"PATHS"_s})
            from.insert(name, u"secret"_s);
        QStringList names = helperEnvironment(from).keys();
        names.sort();
        QCOMPARE(names, (QStringList{u"HOME"_s, u"LC_ALL"_s, u"PATH"_s, u"XDG_CACHE_HOME"_s}));
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("one path") << QStringList{u"a"_s};
        QTest::newRow("three paths") << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("an option") << QStringList{u"a"_s, u"b"_s, u"--fast"_s, u"1"_s};
        QTest::newRow("a format") << QStringList{u"--format"_s, u"gif"_s, u"a"_s, u"b"_s};
        QTest::newRow("a quality") << QStringList{u"--quality"_s, u"101"_s, u"a"_s, u"b"_s};
        QTest::newRow("an edge") << QStringList{u"--longest-edge"_s, u"-1"_s, u"a"_s, u"b"_s};
        QTest::newRow("more time") << QStringList{u"--cpu-seconds"_s, u"61"_s, u"a"_s, u"b"_s};
        QTest::newRow("no value") << QStringList{u"a"_s, u"b"_s, u"--quality"_s};
    }

    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(run(arguments), int(ImageToolExit::Usage));
    }

private:
    //! The ids of the helpers that are at work on `source`.
    static QByteArray helpersAt(const QString &source)
    {
        QProcess search;
        search.start(u"pgrep"_s, {u"-f"_s, u"imgurl-image.*"_s + source});
        search.waitForFinished();
        return search.readAllStandardOutput().trimmed();
    }

    //! How the helper itself ends.
    int run(const QStringList &arguments)
    {
        return QProcess::execute(
            QCoreApplication::applicationDirPath() + u"/../bin/imgurl-image"_s, arguments);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--convert") == 0) {
        const auto result = convertImage({QFile::decodeName(argv[2]), QFile::decodeName(argv[3])});
        std::fputs(qPrintable(outcome(result)), stdout);
        return 0;
    }
    TestConversionProcess test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_conversionprocess.moc"
