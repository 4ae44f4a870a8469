// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prepare/preparedfile.h"
#include "recipe/expandname.h"
#include "recipe/recipe.h"

#include <QFuture>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace imgurl {

//! Looks at images and makes of them what is to be sent, in threads of its own, two at a time. The
//! source is never changed. A future is canceled, with no result, when the caller cancels it, which
//! ends the work at once, or when the preparer goes first.
class ImagePreparer {
public:
    template <typename T> using Outcome = QFuture<Result<T, ApiError>>;

    //! Copies are made in that folder.
    explicit ImagePreparer(QString copyFolder);
    ~ImagePreparer();
    Q_DISABLE_COPY_MOVE(ImagePreparer)

    //! Errors of probeAndHashImage().
    [[nodiscard]] Outcome<KnownSource> look(const QString &path);
    //! Errors of makeFile().
    [[nodiscard]] Outcome<PreparedFile> make(
        const KnownSource &source, const Recipe &recipe, const NameFacts &name);

private:
    template <typename T, typename Work> Outcome<T> run(Work work);

    const CopyFolder m_copies;
    std::atomic<bool> m_stopped = false;
    QThreadPool m_pool;
};

} // namespace imgurl
