// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clipboard/clipboardtool.h"
#include "clipboard/sourcestream.h"
#include "imagetool/limits.h"
#include "offer/offered.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

using namespace imgurl;

namespace {

constexpr int kMostCpuSeconds = 20;
// Qt gives the program that has the clipboard five seconds, then takes it for one with nothing.
constexpr qint64 kPatience = 4'500;

//! Qt would abort, which leaves a message and a core.
void leaveWithoutDisplay(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type == QtFatalMsg)
        std::_Exit(static_cast<int>(ClipboardToolExit::NoDisplay));
}

//! Wayland shows the clipboard only to the program with the focus; its X server passes it on.
void choosePlatform()
{
    const bool hasX = !qEnvironmentVariableIsEmpty("DISPLAY");
    ::qputenv("QT_QPA_PLATFORM", hasX ? "xcb;wayland" : "wayland");
}

ClipboardToolExit writeClipboard()
{
    QElapsedTimer waiting;
    waiting.start();
    const QMimeData *offered = QGuiApplication::clipboard()->mimeData();
    if (!offered || offered->formats().isEmpty())
        return waiting.elapsed() < kPatience ? ClipboardToolExit::Empty
                                             : ClipboardToolExit::NoAnswer;
    QFile out;
    const bool written = out.open(stdout, QIODevice::WriteOnly)
        && writeSources(out, offeredSources(*offered)) && out.flush();
    return written ? ClipboardToolExit::Done : ClipboardToolExit::NotWritten;
}

} // namespace

int main(int argc, char *argv[])
{
    limitThisProcess(kMostCpuSeconds);
    choosePlatform();
    const QtMessageHandler before = qInstallMessageHandler(leaveWithoutDisplay);
    const QGuiApplication application(argc, argv);
    qInstallMessageHandler(before);
    QTimer::singleShot(0, [] { QCoreApplication::exit(static_cast<int>(writeClipboard())); });
    return QCoreApplication::exec();
}
