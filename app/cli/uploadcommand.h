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
    void findAlbum();
    void albumsKnown(const QList<Album> &albums);
    [[nodiscard]] QList<Album> albumsCalled(const QList<Album> &albums) const;

    const UploadOptions m_options;
    Account m_account;
    Album m_album;
    QList<Input> m_inputs;
};

} // namespace imgurl
