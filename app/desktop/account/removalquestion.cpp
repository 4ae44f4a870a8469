// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/removalquestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

struct RemovalQuestion {
    Q_DECLARE_TR_FUNCTIONS(imgurl::RemovalQuestion)
};

} // namespace

void askForRemoval(
    const Account &account, QWidget *parent, const std::function<void(bool cancelRows)> &answer)
{
    auto *box = new QMessageBox(QMessageBox::Question, RemovalQuestion::tr("Remove account"),
        RemovalQuestion::tr("Remove %1?").arg(account.name), QMessageBox::NoButton, parent);
    box->setObjectName(u"removalQuestion"_s);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(RemovalQuestion::tr(
        "Its UID and token are deleted here, not at the site. Images that are uploaded stay in "
        "the list. What still waits for this account can be uploaded first, or canceled."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *wait =
        box->addButton(RemovalQuestion::tr("&Wait for its rows"), QMessageBox::AcceptRole);
    QPushButton *cancel =
        box->addButton(RemovalQuestion::tr("&Cancel its rows"), QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(RemovalQuestion::tr("&Keep"), QMessageBox::RejectRole);
    wait->setObjectName(u"waitForRowsButton"_s);
    cancel->setObjectName(u"cancelRowsButton"_s);
    keep->setObjectName(u"keepAccountButton"_s);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    QObject::connect(wait, &QPushButton::clicked, parent, [answer] { answer(false); });
    QObject::connect(cancel, &QPushButton::clicked, parent, [answer] { answer(true); });
    box->open();
}

} // namespace imgurl
