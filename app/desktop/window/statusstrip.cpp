// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/statusstrip.h"

#include "common/durationtext.h"
#include "common/filesizetext.h"
#include "upload/workmeter.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBarSteps = 1000;

struct StripText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::StatusStrip)
};

QString number(int value)
{
    return QLocale().toString(value);
}

QString endText(const WorkProgress &work)
{
    if (work.stopped() == 0)
        return {};
    return work.failed == 0
        ? StripText::tr("%1 done").arg(number(work.done))
        : StripText::tr("%1 done, %2 failed").arg(number(work.done), number(work.failed));
}

QString workText(const WorkProgress &work, bool paused)
{
    if (work.unfinished() == 0)
        return endText(work);
    QStringList parts;
    if (paused)
        parts << (work.uploading ? StripText::tr("Pausing") : StripText::tr("Paused"));
    parts << StripText::tr("%1 of %2").arg(number(work.stopped()), number(work.total()));
    if (work.failed)
        parts << StripText::tr("%1 failed").arg(number(work.failed));
    if (work.perSecond > 0)
        parts << StripText::tr("%1/s").arg(fileSizeText(work.perSecond));
    if (work.left && !paused)
        parts << timeLeftText(*work.left);
    return parts.join(u" · "_s);
}

//! By bytes; where these are not known, by rows.
int barValue(const WorkProgress &work)
{
    const double share = work.bytes > 0 ? double(work.sent) / double(work.bytes)
        : work.total() > 0              ? double(work.stopped()) / work.total()
                                        : 0;
    return int(share * kBarSteps);
}

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_work(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_pause(button(u"pauseButton"_s))
    , m_retry(button(u"retryFailedButton"_s))
    , m_failed(button(u"showFailedButton"_s))
    , m_message(new QLabel(this))
    , m_offer(button(u"offerButton"_s))
    , m_editors(new QToolButton(this))
{
    m_work->setObjectName(u"workLabel"_s);
    m_bar->setObjectName(u"workBar"_s);
    m_bar->setAccessibleName(tr("Progress of all uploads"));
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(fontMetrics().averageCharWidth() * 16);
    m_bar->setMaximumHeight(fontMetrics().height() / 2);
    m_bar->hide();
    m_failed->setText(tr("Show &failed"));
    m_message->setObjectName(u"messageLabel"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_editors->setObjectName(u"editorsButton"_s);
    m_editors->setAutoRaise(true);
    m_editors->hide();
    buildLayout();
    connect(m_editors, &QToolButton::clicked, this, &StatusStrip::editorsRequested);
    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT pauseRequested(!m_paused); });
    connect(m_retry, &QPushButton::clicked, this, &StatusStrip::retryFailedRequested);
    connect(m_failed, &QPushButton::clicked, this, &StatusStrip::failedRequested);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        m_offer->hide();
        m_action();
    });
}

QPushButton *StatusStrip::button(const QString &objectName)
{
    auto *made = new QPushButton(this);
    made->setObjectName(objectName);
    made->hide();
    return made;
}

void StatusStrip::buildLayout()
{
    auto *layout = new QHBoxLayout(this);
    // The words last: they change their length all the time, and a button must not.
    layout->addWidget(m_bar);
    layout->addWidget(m_pause);
    layout->addWidget(m_retry);
    layout->addWidget(m_failed);
    layout->addWidget(m_work);
    layout->addStretch();
    layout->addWidget(m_offer);
    layout->addWidget(m_message);
    layout->addWidget(m_editors);
    // Its height is kept, so that the line does not jump when a button comes.
    setMinimumHeight(m_offer->sizeHint().height() + layout->contentsMargins().top()
        + layout->contentsMargins().bottom());
}

void StatusStrip::setWork(const WorkProgress &work, bool paused)
{
    m_paused = paused;
    m_work->setText(workText(work, paused));
    m_bar->setValue(barValue(work));
    m_bar->setVisible(work.unfinished() > 0);
    m_pause->setText(paused ? tr("C&ontinue") : tr("&Pause"));
    m_pause->setVisible(work.unfinished() > 0 || paused);
    m_retry->setText(tr("&Retry failed (%1)").arg(number(work.failed)));
    m_retry->setVisible(work.failed > 0);
    m_failed->setVisible(work.failed > 0);
}

void StatusStrip::showMessage(const QString &text)
{
    m_offer->hide();
    m_message->setText(text);
}

void StatusStrip::offer(const QString &text, const std::function<void()> &action)
{
    m_action = action;
    m_offer->setText(text);
    m_offer->show();
}

void StatusStrip::setEditors(const QString &text)
{
    m_editors->setText(text);
    m_editors->setVisible(!text.isEmpty());
}

} // namespace imgurl
