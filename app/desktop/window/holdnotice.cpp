// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/holdnotice.h"

#include "account/accountstore.h"
#include "upload/uploadqueue.h"
#include "uploads/rowtext.h"
#include "window/accountguide.h"

namespace imgurl {

bool isAboutCredentials(const ApiError &error)
{
    return error.kind == ErrorKind::NotAuthorized || error.kind == ErrorKind::NoCredentials;
}

HoldNotice::HoldNotice(const Parts &parts, QWidget *parent)
    : NoticeBar(parent)
    , m_parts(parts)
{
    connect(&parts.queue.holds(), &AccountHolds::held, this, &HoldNotice::tell);
    connect(&parts.queue.holds(), &AccountHolds::released, this, &HoldNotice::tellNext);
    connect(&parts.guide, &AccountGuide::credentialsSaved, this, &HoldNotice::tellNext);
}

void HoldNotice::tell(const AccountId &account, const ApiError &reason)
{
    QString sentence = failureText(reason, -1);
    const auto known = m_parts.accounts.account(account);
    if (known && m_parts.accounts.accounts().size() > 1)
        sentence = tr("%1: %2").arg(known->name, sentence);
    if (isAboutCredentials(reason)) {
        showNotice(sentence, {{tr("Enter UID and token…"), [this, account] {
                                   m_parts.guide.enterCredentials(account);
                               }}});
    } else {
        showNotice(sentence,
            {{tr("Try again"), [this, account] { m_parts.queue.releaseAccount(account); }}});
    }
}

void HoldNotice::tellNext()
{
    const AccountHolds &holds = m_parts.queue.holds();
    const auto accounts = holds.accounts();
    if (accounts.isEmpty())
        hide();
    else
        tell(*accounts.begin(), *holds.reason(*accounts.begin()));
}

} // namespace imgurl
