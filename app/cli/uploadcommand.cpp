// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploadcommand.h"

#include "clipboardinputs.h"
#include "common/whendone.h"
#include "standardstreams.h"

namespace imgurl {

UploadCommand::UploadCommand(const UploadOptions &options, CommandAccounts &accounts)
    : UploadRun(options.run, accounts)
    , m_options(options)
{
}

void UploadCommand::start()
{
    if (const auto account = accounts().choose(m_options.account); !account) {
        refuse(account.error());
        return;
    }
    if (m_options.clipboard)
        readClipboard();
    else
        take(collectInputs(m_options, spool()));
}

void UploadCommand::readClipboard()
{
    auto *reader = new ClipboardReader(this);
    whenDone(reader->read(), this, [this](const ClipboardReader::Answer &clipboard) {
        if (!hasEnded())
            take(clipboardInputs(clipboard, m_options.recursive, spool()));
    });
}

void UploadCommand::take(const Result<QList<Input>, Refusal> &inputs)
{
    if (!inputs) {
        refuse(inputs.error());
        return;
    }
    m_inputs = *inputs;
    if (m_inputs.isEmpty()) {
        say(tr("There is no image to upload."));
        end(ExitStatus::Done);
        return;
    }
    findTarget(m_options.account, m_options.album, [this](const UploadTarget &target) {
        m_target = target;
        m_target.recipe = changed(m_target.recipe, m_options.recipe);
        openStore();
    });
}

void UploadCommand::opened()
{
    setCount(m_inputs.size());
    QList<NewUpload> uploads;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < m_inputs.size(); ++i) {
        if (!m_inputs[i].upload)
            continue;
        uploads << *m_inputs[i].upload;
        places << i;
    }
    whenDone(store().add(m_target, uploads, Ownership::Mine), this,
        [this, places](const Result<QList<Upload>, StoreError> &rows) {
            if (!rows) {
                refuseStore(rows.error());
                return;
            }
            for (qsizetype i = 0; i < m_inputs.size(); ++i) {
                if (!m_inputs[i].upload)
                    settleProblem(i, m_inputs[i].name, m_inputs[i].problem);
            }
            run(*rows, places, m_inputs.size());
        });
}

} // namespace imgurl
