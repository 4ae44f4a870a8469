// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inputlist.h"
#include "uploadrun.h"

namespace imgurl {

//! Uploads what its options name, as one batch.
class UploadCommand final : public UploadRun {
    Q_OBJECT

public:
    UploadCommand(const UploadOptions &options, CommandAccounts &accounts);

    void start() override;

protected:
    void opened() override;

private:
    void readClipboard();
    void take(const Result<QList<Input>, Refusal> &inputs);

    const UploadOptions m_options;
    UploadTarget m_target;
    QList<Input> m_inputs;
};

} // namespace imgurl
