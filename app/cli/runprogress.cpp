// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runprogress.h"

#include "common/durationtext.h"
#include "common/filesizetext.h"
#include "standardstreams.h"

#include <QLocale>

#include <algorithm>

#include <sys/ioctl.h>
#include <unistd.h>

namespace imgurl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Fast enough for the eye, and seldom enough for a log.
constexpr auto kDraw = 100ms;
constexpr auto kLine = 1000ms;

constexpr int kBar = 20; // characters
constexpr double kSentShare = 0.9; // the rest is the site's answer

QString number(int value)
{
    return QLocale().toString(value);
}

int terminalWidth()
{
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

} // namespace

RunProgress::RunProgress(bool quiet, QObject *parent)
    : QObject(parent)
    , m_quiet(quiet)
    , m_terminal(::isatty(STDERR_FILENO) == 1)
{
    connect(&m_timer, &QTimer::timeout, this, &RunProgress::show);
}

RunProgress::~RunProgress()
{
    clear();
}

void RunProgress::begin(int total)
{
    m_total = total;
    m_clock.start();
    if (!m_quiet)
        m_timer.start(m_terminal ? kDraw : kLine);
}

void RunProgress::transferred(UploadId id, qint64 sent, qint64 total)
{
    qint64 &known = m_sent[id];
    m_transferred += std::max<qint64>(0, sent - known);
    known = sent;
    m_sizes.insert(id, total);
}

void RunProgress::ended(UploadId id, bool done)
{
    ++(done ? m_done : m_failed);
    const qint64 size = m_sizes.take(id);
    // Small ones are gone before anything was told of them.
    m_transferred += done ? size - m_sent.value(id) : 0;
    m_known += size;
    m_sent.remove(id);
}

void RunProgress::say(const QString &sentence)
{
    clear();
    imgurl::say(sentence);
    if (m_terminal && m_timer.isActive())
        draw();
}

void RunProgress::finish()
{
    m_timer.stop();
    clear();
    if (m_quiet || m_total < 2)
        return;
    writeError((m_failed ? tr("%1 done, %2 failed").arg(number(m_done), number(m_failed))
                         : tr("%1 done").arg(number(m_done)))
                   .toUtf8()
        + '\n');
}

void RunProgress::show()
{
    m_rate.note(std::chrono::milliseconds(m_clock.elapsed()), m_transferred);
    if (m_terminal)
        draw();
    else if (const QString text = line(); text != m_shown) {
        writeError(text.toUtf8() + '\n');
        m_shown = text;
    }
}

void RunProgress::draw()
{
    // Never to the last column: some terminals begin a new line behind it.
    const QString text = QString(bar() + line()).left(terminalWidth() - 1);
    // Over the last one, then clear to the end of the line: nothing flickers.
    writeError("\r" + text.toUtf8() + "\033[K");
    m_shown = text;
}

void RunProgress::clear()
{
    if (m_terminal && !m_shown.isEmpty())
        writeError("\r\033[K");
    if (m_terminal)
        m_shown.clear();
}

QString RunProgress::bar() const
{
    double ended = m_done + m_failed;
    for (auto sent = m_sent.cbegin(); sent != m_sent.cend(); ++sent) {
        if (const qint64 size = m_sizes.value(sent.key()); size > 0)
            ended += double(*sent) / double(size) * kSentShare;
    }
    const int full = m_total > 0 ? std::min(kBar, int(ended / m_total * kBar)) : 0;
    return u'[' + QString(full, u'#') + QString(kBar - full, u'.') + u"] "_s;
}

QString RunProgress::line() const
{
    QStringList parts{tr("%1 of %2").arg(number(m_done + m_failed), number(m_total))};
    if (m_failed)
        parts << tr("%1 failed").arg(number(m_failed));
    if (const qint64 rate = m_rate.perSecond(); rate > 0) {
        parts << tr("%1/s").arg(fileSizeText(rate));
        const int ended = m_done + m_failed;
        // What has not begun is taken to be as large as what has ended.
        if (ended > 0 && m_known > 0) {
            const qint64 rest = m_known / ended * (m_total - ended);
            parts << timeLeftText(std::chrono::seconds(rest / rate + 1));
        }
    }
    return parts.join(u" · "_s);
}

} // namespace imgurl
