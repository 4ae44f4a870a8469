// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "commandline.h"
#include "storecommand.h"
#include "upload/imagedeleter.h"

namespace imgurl {

//! Deletes the images of rows from their sites, one after the other: the next is asked for when the
//! last has its answer, so that a stop leaves no row in doubt but the one under way.
class DeleteCommand final : public StoreCommand {
    Q_OBJECT

public:
    explicit DeleteCommand(const DeleteOptions &options);

    void start() override;

protected:
    void opened() override;

private:
    void found(const QList<Upload> &rows);
    [[nodiscard]] bool isAgreedTo() const;
    void next();
    void dropped();
    void deleted(const Upload &row, const Result<DeleteOutcome, ApiError> &result);

    const DeleteOptions m_options;
    ApiClient m_client;
    ImageDeleter m_deleter;
    QList<Upload> m_rows; //!< still to delete
    ExitStatus m_status = ExitStatus::Done;
    bool m_anyDeleted = false;
};

} // namespace imgurl
