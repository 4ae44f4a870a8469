// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/spool.h"
#include "upload/uploadstore.h"

#include <QObject>

namespace imgurl {

//! The ways to send an image once more.
class AgainActions final : public QObject {
    Q_OBJECT

public:
    AgainActions(UploadStore &store, const Spool &spool, QObject *parent = nullptr);

    //! What has a link keeps it, and its image gets a row of its own; the others wait again.
    void uploadAgain(const QList<Upload> &rows);
    //! Sites do not tell their limit: half of what was refused, and less if that is too much.
    void shrinkToFit(const QList<Upload> &rows);

Q_SIGNALS:
    void message(const QString &text);

private:
    enum class Trouble { Gone, NotWritten };

    [[nodiscard]] static Result<NewUpload, Trouble> renewed(const Upload &row, const Spool &spool);
    void sendAnew(const QList<Upload> &rows);
    void add(const Upload &old, const NewUpload &upload);

    UploadStore &m_store;
    const Spool m_spool;
};

} // namespace imgurl
