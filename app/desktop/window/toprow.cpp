// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/toprow.h"

#include "account/accountstore.h"
#include "links/copyasbox.h"
#include "look/symbolicicon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace imgurl {

using namespace Qt::StringLiterals;

TopRow::TopRow(const AlbumPicker::Parts &parts, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_accounts(parts.accounts)
    , m_account(new QToolButton(this))
    , m_albums(new AlbumPicker(parts, this))
    , m_copyAs(new CopyAsBox(settings, this))
    , m_menu(new QMenu(this))
{
    m_account->setObjectName(u"accountButton"_s);
    m_account->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_account->setFocusPolicy(Qt::StrongFocus);
    // A long name gives way, or the window could not be made narrow.
    m_account->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_account->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    m_account->setToolTip(tr("Accounts"));
    connect(m_account, &QToolButton::clicked, this, &TopRow::accountsRequested);

    auto *copyAs = new QLabel(tr("&Copy as"), this);
    copyAs->setBuddy(m_copyAs);
    connect(m_copyAs, &CopyAsBox::linkStyleChanged, this, &TopRow::linkStyleChanged);

    auto *add = new QPushButton(symbolicIcon(u"add"_s), tr("A&dd images"), this);
    add->setObjectName(u"addImagesButton"_s);
    connect(add, &QPushButton::clicked, this, &TopRow::addRequested);

    auto *more = new QToolButton(this);
    more->setObjectName(u"menuButton"_s);
    more->setIcon(symbolicIcon(u"more"_s));
    more->setAccessibleName(tr("Menu"));
    more->setToolTip(tr("Menu"));
    more->setMenu(m_menu);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFocusPolicy(Qt::StrongFocus);
    // The arrow says nothing that the three dots do not.
    more->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);

    const int gap = fontMetrics().height();
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_account);
    layout->addSpacing(gap / 2);
    layout->addWidget(m_albums);
    layout->addSpacing(gap / 2);
    layout->addWidget(copyAs);
    layout->addWidget(m_copyAs);
    layout->addStretch();
    layout->addWidget(add);
    layout->addWidget(more);

    connect(&m_accounts, &AccountStore::currentChanged, this, &TopRow::showAccount);
    showAccount();
}

LinkStyle TopRow::linkStyle() const
{
    return m_copyAs->linkStyle();
}

void TopRow::showAccount()
{
    const auto account = m_accounts.current();
    if (!account) {
        m_account->setText(tr("Add an account…"));
        return;
    }
    const QString host = account->server.authority(QUrl::PrettyDecoded);
    const QString text =
        account->name == account->server.host() ? host : account->name + u" · "_s + host;
    m_account->setText(QString(text).replace(u'&', u"&&"_s));
}

} // namespace imgurl
