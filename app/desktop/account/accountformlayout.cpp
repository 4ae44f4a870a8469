// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountfields.h"
#include "account/accountform.h"
#include "account/plainhttpnotice.h"
#include "account/resultline.h"
#include "common/accounttext.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace imgurl {

using namespace Qt::StringLiterals;

QPushButton *AccountForm::button(const QString &objectName, const QString &text)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(objectName);
    made->setAutoDefault(false);
    return made;
}

void AccountForm::buildLayout()
{
    auto *hint =
        new QLabel(tr("On the site: Manage › API Token. The first time press Generate."), this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    auto *pages = new QHBoxLayout;
    pages->addWidget(m_openTokenPage);
    pages->addWidget(m_register);
    pages->addStretch();

    auto *offers = new QHBoxLayout;
    offers->addWidget(m_useMovedServer);
    offers->addWidget(m_keepForSession);
    offers->addStretch();

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_testButton);
    bottom->addWidget(buttons, 1);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_fields);
    column->addWidget(hint);
    column->addLayout(pages);
    column->addWidget(m_plainHttp);
    column->addWidget(m_line);
    column->addLayout(offers);
    column->addStretch();
    column->addLayout(bottom);
}

bool AccountForm::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        const int needed = layout()->totalHeightForWidth(width());
        if (needed > height())
            resize(width(), needed);
    }
    return handled;
}

void AccountForm::openPage(QUrl (*page)(const QUrl &))
{
    const auto server = m_fields->server();
    if (server) {
        QDesktopServices::openUrl(page(*server));
    } else {
        m_line->say(serverAddressSentence(server.error()));
        m_fields->focusServer();
    }
}

} // namespace imgurl
