// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clipboard/clipboardreader.h"

#include "clipboard/clipboardtool.h"
#include "clipboard/sourcestream.h"
#include "common/helperenvironment.h"
#include "common/helperprogram.h"
#include "common/logging.h"

#include <QFileInfo>

#include <csignal>

namespace imgurl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kLargest = 200 * 1024 * 1024; // of the stream
constexpr int kLongestDeath = 2'000; // milliseconds

bool isDisplaySet()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

//! It decodes what any program may have put there, so it gets no secrets either.
QProcessEnvironment environment()
{
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment result = helperEnvironment(ours);
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"XAUTHORITY"_s}) {
        if (ours.contains(name))
            result.insert(name, ours.value(name));
    }
    return result;
}

ClipboardProblem notRead(const QString &reason)
{
    qCWarning(lcClipboard, "The clipboard was not read: %ls", qUtf16Printable(reason));
    return ClipboardProblem::NotRead;
}

} // namespace

ClipboardReader::ClipboardReader(QObject *parent)
    : ClipboardReader(helperProgram("imgurl-clipboard"_L1), 10s, parent)
{
}

ClipboardReader::ClipboardReader(
    const QString &program, std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_program(program)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(limit);
    connect(&m_limit, &QTimer::timeout, this, [this] { giveUp(u"it takes too long"_s); });
}

ClipboardReader::~ClipboardReader()
{
    if (!m_helper)
        return;
    m_helper->disconnect(this);
    m_helper->kill();
    // One that hangs in the kernel must not hold up our own end.
    if (m_helper->state() != QProcess::NotRunning && !m_helper->waitForFinished(kLongestDeath))
        static_cast<void>(m_helper.release());
}

QFuture<ClipboardReader::Answer> ClipboardReader::read()
{
    m_promise.start();
    if (!isDisplaySet()) {
        answer(ClipboardProblem::NoDisplay);
    } else if (!QFileInfo(m_program).isExecutable()) {
        answer(ClipboardProblem::HelperMissing);
    } else {
        m_helper = std::make_unique<QProcess>();
        m_helper->setProcessEnvironment(environment());
        m_helper->setStandardInputFile(QProcess::nullDevice());
        m_helper->setStandardErrorFile(QProcess::nullDevice());
        connect(
            m_helper.get(), &QProcess::readyReadStandardOutput, this, &ClipboardReader::collect);
        connect(m_helper.get(), &QProcess::finished, this, &ClipboardReader::ended);
        connect(
            m_helper.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
                if (error == QProcess::FailedToStart)
                    giveUp(m_helper->errorString());
            });
        m_limit.start();
        m_helper->start(m_program, {}, QIODevice::ReadOnly);
    }
    return m_promise.future();
}

void ClipboardReader::collect()
{
    m_output += m_helper->readAllStandardOutput();
    if (m_output.size() > kLargest)
        giveUp(u"it is too large"_s);
}

void ClipboardReader::ended()
{
    collect();
    answer(answerOfHelper());
}

void ClipboardReader::giveUp(const QString &reason)
{
    m_helper->disconnect(this);
    m_helper->kill();
    answer(notRead(reason));
}

void ClipboardReader::answer(const Answer &answer)
{
    if (m_promise.future().isFinished())
        return;
    m_limit.stop();
    m_output.clear();
    m_promise.addResult(answer);
    m_promise.finish();
}

ClipboardReader::Answer ClipboardReader::answerOfHelper() const
{
    if (m_helper->exitStatus() != QProcess::NormalExit) {
        // How Qt ends a program that finds no display.
        if (m_helper->exitCode() == SIGABRT)
            return ClipboardProblem::NoDisplay;
        return notRead(u"the helper was ended by signal %1"_s.arg(m_helper->exitCode()));
    }
    switch (static_cast<ClipboardToolExit>(m_helper->exitCode())) {
    case ClipboardToolExit::Done:
        if (const auto sources = readSources(m_output))
            return *sources;
        return notRead(u"the helper gave no answer"_s);
    case ClipboardToolExit::NoDisplay:
        return ClipboardProblem::NoDisplay;
    case ClipboardToolExit::Empty:
        return ClipboardProblem::Empty;
    case ClipboardToolExit::NoAnswer:
        return notRead(u"the program that has it does not answer"_s);
    case ClipboardToolExit::NotWritten:
        break;
    }
    return notRead(u"the helper ended with %1"_s.arg(m_helper->exitCode()));
}

} // namespace imgurl
