// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "upload/storeerror.h"
#include "upload/upload.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace imgurl {

//! Writes down how attempts ended, again and again until the store takes it.
class EndWriter final : public QObject {
    Q_OBJECT

public:
    using Write = std::function<QFuture<Result<Done, StoreError>>()>;

    explicit EndWriter(QObject *parent = nullptr);

    //! Executes `write` now.
    void write(UploadId id, const Write &write);
    //! The same for a link, which is shown as not saved until it is.
    void writeLink(UploadId id, const UploadedImage &image, const Write &write);
    void tryAgain();

    //! All that the store has refused so far was written.
    [[nodiscard]] bool isEmpty() const { return m_refused.isEmpty(); }
    //! Links that exist only here, because the store could not take them.
    [[nodiscard]] const QHash<UploadId, UploadedImage> &unsaved() const { return m_unsaved; }

Q_SIGNALS:
    void written(imgurl::UploadId id);
    void refused(const imgurl::StoreError &error);
    void unsavedChanged();
    //! Everything that was refused is written.
    void caughtUp();

private:
    void keep(UploadId id, const Write &write, const StoreError &error);
    void accept(UploadId id);

    QHash<UploadId, Write> m_refused;
    QHash<UploadId, UploadedImage> m_unsaved;
    QTimer m_again; // runs only after a refusal
};

} // namespace imgurl
