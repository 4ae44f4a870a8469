// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "storecommand.h"

namespace imgurl {

//! Prints the rows of the store in pieces, so that a long list needs no more memory than a short
//! one.
class ListCommand final : public StoreCommand {
    Q_OBJECT

public:
    explicit ListCommand(const ListOptions &options);

    void start() override { openStore(); }

protected:
    void opened() override;

private:
    void next();
    [[nodiscard]] QByteArray line(const Upload &row) const;

    const ListOptions m_options;
    QList<UploadKey> m_keys;
    qsizetype m_printed = 0;
};

} // namespace imgurl
