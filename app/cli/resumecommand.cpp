// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resumecommand.h"

#include "common/whendone.h"
#include "standardstreams.h"

#include <algorithm>
#include <numeric>

namespace imgurl {

ResumeCommand::ResumeCommand(const ResumeOptions &options, CommandAccounts &accounts)
    : UploadRun(options.run, accounts)
    , m_options(options)
{
}

void ResumeCommand::opened()
{
    // Rows of a time without an account.
    if (const auto account = accounts().store.current())
        store().assignAccount({account->id, account->name, account->server, {}});
    whenDone(store().adopt(m_options.failed), this,
        [this](const Result<QList<Upload>, StoreError> &adopted) {
            if (!adopted) {
                refuseStore(adopted.error());
                return;
            }
            if (adopted->isEmpty()) {
                if (!m_options.run.quiet)
                    say(tr("Nothing is left to upload."));
                end(ExitStatus::Done);
                return;
            }
            // In the order in which they were given once.
            QList<Upload> rows = *adopted;
            std::sort(rows.begin(), rows.end(),
                [](const Upload &one, const Upload &other) { return one.id < other.id; });
            QList<qsizetype> places(rows.size());
            std::iota(places.begin(), places.end(), 0);
            setCount(rows.size());
            run(rows, places, rows.size());
        });
}

} // namespace imgurl
