// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/preparestrip.h"

#include "account/accountstore.h"
#include "look/elidedlabel.h"
#include "prepare/preparedialog.h"
#include "prepare/recipetext.h"
#include "recipe/recipesetting.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace imgurl {

using namespace Qt::StringLiterals;

PrepareStrip::PrepareStrip(AccountStore &accounts, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_settings(settings)
    , m_shrink(new QCheckBox(this))
    , m_besides(new ElidedLabel(this))
    , m_prepare(new QPushButton(tr("Pr&epare…"), this))
{
    setObjectName(u"prepareStrip"_s);
    m_shrink->setObjectName(u"shrinkSwitch"_s);
    m_besides->setObjectName(u"besidesLabel"_s);
    m_besides->setForegroundRole(QPalette::PlaceholderText);
    m_prepare->setObjectName(u"prepareButton"_s);
    m_prepare->setToolTip(tr("What happens to images before they leave (Ctrl+E)"));

    const int gap = fontMetrics().height() / 2;
    auto *layout = new QHBoxLayout(this);
    // Its upper margin is the lower one of the row above.
    layout->setContentsMargins(
        layout->contentsMargins().left(), 0, layout->contentsMargins().right(), gap / 2);
    layout->addWidget(m_shrink);
    layout->addSpacing(gap);
    layout->addWidget(m_besides, 1);
    layout->addWidget(m_prepare);

    connect(m_shrink, &QCheckBox::clicked, this, &PrepareStrip::setShrink);
    connect(m_prepare, &QPushButton::clicked, this, &PrepareStrip::openDialog);
    connect(&accounts, &AccountStore::currentChanged, this, &PrepareStrip::refresh);
    refresh();
}

Recipe PrepareStrip::recipe() const
{
    const auto account = m_accounts.current();
    return account ? readRecipe(m_settings, account->id) : Recipe();
}

void PrepareStrip::refresh()
{
    const bool any = m_accounts.current().has_value();
    const Recipe now = recipe();
    m_shrink->setText(shrinkText(now));
    m_shrink->setChecked(now.shrink);
    m_shrink->setEnabled(any);
    m_besides->setText(besidesText(now));
    m_prepare->setEnabled(any);
}

void PrepareStrip::setShrink(bool on)
{
    Recipe wanted = recipe();
    wanted.shrink = on;
    writeRecipe(m_settings, m_accounts.current()->id, wanted);
    refresh();
}

void PrepareStrip::openDialog()
{
    const auto account = m_accounts.current();
    if (!account)
        return;
    auto *dialog = new PrepareDialog(m_settings, *account, window());
    connect(dialog, &PrepareDialog::changed, this, &PrepareStrip::refresh);
    dialog->open();
}

} // namespace imgurl
