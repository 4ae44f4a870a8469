// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "commandaccounts.h"
#include "fetch/fetcher.h"
#include "prepare/imagepreparer.h"
#include "storecommand.h"
#include "target/targetfinder.h"
#include "upload/spool.h"
#include "upload/uploadqueue.h"

namespace imgurl {

//! A command that uploads: a queue of its own, and what that needs.
class QueueCommand : public StoreCommand {
    Q_OBJECT

protected:
    //! The longest silence of a site, and the attempts at each row in all.
    struct QueueOptions {
        std::chrono::seconds timeout{60};
        int attempts = QueueRules().attempts;
    };
    QueueCommand(const QueueOptions &options, CommandAccounts &accounts);

    //! Of names as TargetFinder takes them; where there is none the command ends.
    void findTarget(const QString &account, const QString &album,
        const std::function<void(const UploadTarget &)> &found);
    [[nodiscard]] TargetFinder::Parts targetParts();
    //! As the window has it, where the command says nothing else.
    void setPace(const AccountId &account, std::optional<int> parallel = {});
    [[nodiscard]] ApiClient &client() { return m_client; }
    [[nodiscard]] CommandAccounts &accounts() { return m_accounts; }
    [[nodiscard]] const Spool &spool() const { return m_spool; }
    [[nodiscard]] ImagePreparer &preparer() { return m_preparer; }
    [[nodiscard]] UploadQueue &queue() { return m_queue; }

private:
    CommandAccounts &m_accounts;
    ApiClient m_client;
    ImagePreparer m_preparer;
    Fetcher m_fetcher;
    const Spool m_spool;
    UploadQueue m_queue;
};

} // namespace imgurl
