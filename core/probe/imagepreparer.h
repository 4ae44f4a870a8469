// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/preparer.h"

#include <QThreadPool>

#include <atomic>
#include <memory>

namespace imgurl {

//! Probes and hashes the file of a row in threads of its own, and sends it as it is.
class ImagePreparer : public Preparer {
public:
    ImagePreparer();
    //! Cancels what is under way.
    ~ImagePreparer() override;

    [[nodiscard]] QFuture<Result<PreparedFile, ApiError>> prepare(const Upload &row) override;

private:
    std::atomic<bool> m_stopped = false;
    QThreadPool m_pool;
};

//! `fileName` with an extension that fits the content, because the site refuses a file by its
//! name: photo.txt, being PNG, is photo.png; photo.jpeg stays.
[[nodiscard]] QString nameForContent(const QString &fileName, const QByteArray &extension);

} // namespace imgurl
