// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/statusstrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace imgurl {

using namespace Qt::StringLiterals;

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_work(new QLabel(this))
    , m_message(new QLabel(this))
    , m_offer(new QPushButton(this))
{
    m_work->setObjectName(u"workLabel"_s);
    m_message->setObjectName(u"messageLabel"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_offer->setObjectName(u"offerButton"_s);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_work);
    layout->addStretch();
    layout->addWidget(m_offer);
    layout->addWidget(m_message);
    // Its height is kept, so that the line does not jump when the button comes.
    QSizePolicy keep = m_offer->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_offer->setSizePolicy(keep);
    m_offer->hide();
    connect(m_offer, &QPushButton::clicked, this, [this] {
        m_offer->hide();
        m_action();
    });
}

void StatusStrip::setWork(const UploadCounts &counts)
{
    QStringList parts;
    if (counts.uploading)
        parts << tr("Uploading %n image(s)", nullptr, counts.uploading);
    if (counts.waiting)
        parts << tr("%n waiting", nullptr, counts.waiting);
    m_work->setText(parts.join(u" · "_s));
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

} // namespace imgurl
