// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminalprompt.h"

#include "standardstreams.h"

#include <cerrno>
#include <csignal>

#include <termios.h>
#include <unistd.h>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestAnswer = 4096;

//! Turns the echo off, and on again however the question ends, by a signal too.
class HiddenInput {
public:
    HiddenInput()
    {
        if (::tcgetattr(STDIN_FILENO, &s_before) != 0)
            return;
        s_hidden = true;
        struct sigaction action = {};
        action.sa_handler = restoreAndEnd;
        for (size_t i = 0; i < std::size(kSignals); ++i)
            ::sigaction(kSignals[i], &action, &m_actions[i]);
        termios hidden = s_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenInput()
    {
        if (!s_hidden)
            return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &s_before);
        for (size_t i = 0; i < std::size(kSignals); ++i)
            ::sigaction(kSignals[i], &m_actions[i], nullptr);
        s_hidden = false;
        writeError("\n"); // the one that was typed did not show
    }
    HiddenInput(const HiddenInput &) = delete;
    HiddenInput &operator=(const HiddenInput &) = delete;

private:
    static void restoreAndEnd(int number)
    {
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &s_before);
        ::signal(number, SIG_DFL);
        ::raise(number);
    }

    static constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    inline static termios s_before = {};
    inline static bool s_hidden = false;
    struct sigaction m_actions[std::size(kSignals)] = {};
};

std::optional<QString> readLine()
{
    QByteArray line;
    for (;;) {
        char byte = 0;
        const auto count = ::read(STDIN_FILENO, &byte, 1);
        if (count < 0 || (count == 0 && line.isEmpty()))
            return std::nullopt;
        if (count == 0 || byte == '\n')
            return QString::fromUtf8(line).trimmed();
        if (line.size() == kLongestAnswer)
            return std::nullopt;
        line += byte;
    }
}

} // namespace

bool canAsk()
{
    return ::isatty(STDIN_FILENO) == 1;
}

std::optional<QString> askForLine(const QString &question, Echo echo)
{
    if (!canAsk())
        return readLine();
    writeError(question.toUtf8() + ' ');
    if (echo == Echo::On)
        return readLine();
    const HiddenInput hidden;
    return readLine();
}

bool askYesNo(const QString &question)
{
    const auto answer = askForLine(question + u" [y/N]"_s, Echo::On);
    return answer
        && (answer->compare(u"y"_s, Qt::CaseInsensitive) == 0
            || answer->compare(u"yes"_s, Qt::CaseInsensitive) == 0);
}

} // namespace imgurl
