// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guiprobe.h"

#include <QThread>

#include <algorithm>

#include <time.h>

namespace imgurl {

namespace {

using namespace std::chrono_literals;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr auto kBeat = 1ms;
constexpr int kKept = 8;

double threadTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

} // namespace

GuiProbe::GuiProbe(int &argc, char **argv)
    : QApplication(argc, argv)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kBeat);
    connect(&m_timer, &QTimer::timeout, this, &GuiProbe::beat);
}

void GuiProbe::start()
{
    m_costliest.clear();
    m_lateness.clear();
    m_due = Clock::now() + kBeat;
    m_timer.start();
}

void GuiProbe::stop()
{
    m_timer.stop();
}

void GuiProbe::beat()
{
    const auto now = Clock::now();
    while (m_due <= now) {
        m_lateness.push_back(Milliseconds(now - m_due).count());
        m_due += kBeat;
    }
}

bool GuiProbe::notify(QObject *receiver, QEvent *event)
{
    if (!m_timer.isActive() || m_depth > 0 || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    // Taken before: neither may be there afterwards.
    Handler handler{0, receiver->metaObject()->className(), event->type()};
    ++m_depth;
    const double before = threadTime();
    const bool result = QApplication::notify(receiver, event);
    handler.cpu = threadTime() - before;
    --m_depth;
    note(handler);
    return result;
}

void GuiProbe::note(const Handler &handler)
{
    if (m_costliest.size() == kKept && handler.cpu <= m_costliest.last().cpu)
        return;
    const auto place = std::find_if(m_costliest.begin(), m_costliest.end(),
        [&handler](const Handler &other) { return other.cpu < handler.cpu; });
    m_costliest.insert(place, handler);
    if (m_costliest.size() > kKept)
        m_costliest.removeLast();
}

} // namespace imgurl
