// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uploadrun.h"

namespace imgurl {

//! Goes on with what others have left behind.
class ResumeCommand final : public UploadRun {
    Q_OBJECT

public:
    ResumeCommand(const ResumeOptions &options, CommandAccounts &accounts);

    void start() override { openStore(); }

protected:
    void opened() override;

private:
    const ResumeOptions m_options;
};

} // namespace imgurl
