// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/uploadstore.h"
#include "uploads/offeredpicture.h"

#include <QObject>

namespace imgurl {

class Spool;

//! Makes rows of what was dropped, pasted or chosen. A bitmap is in a file of ours before its row
//! exists.
class Intake final : public QObject {
    Q_OBJECT

public:
    Intake(UploadStore &store, const Spool &spool, QObject *parent = nullptr);

    void add(const QStringList &paths, const UploadTarget &target);
    void add(const OfferedPicture &picture, const UploadTarget &target);

Q_SIGNALS:
    void added(int count);
    void storeFailed(const imgurl::StoreError &error);
    void spoolFailed();

private:
    void insert(const QList<NewUpload> &uploads, const UploadTarget &target);

    UploadStore &m_store;
    const Spool &m_spool;
};

} // namespace imgurl
