// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apijob.h"
#include "api/deleteoutcome.h"
#include "common/result.h"

namespace imgurl {

using DeleteResult = Result<DeleteOutcome, ApiError>;

//! Visits a delete link once. An error means that the visit did not get through or that nothing
//! is known of it; asking again is harmless and says AlreadyGone if the first one worked.
class DeleteJob : public ApiJob {
    Q_OBJECT

public:
    DeleteJob(ApiClient &client, const QUrl &deleteUrl);

Q_SIGNALS:
    void finished(const imgurl::DeleteResult &result);

protected:
    void send(const QUrl &url) override;
    void deliver(const HttpAnswer &answer) override;
    void deliver(const ApiError &error) override;
};

} // namespace imgurl
