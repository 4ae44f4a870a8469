// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/gather.h"
#include "offer/offered.h"
#include "upload/uploadstore.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace imgurl {

class Spool;

//! Makes rows of what was dropped, pasted or chosen, in two steps: look() gathers it in a thread,
//! insert() writes the rows. A picture without a file is in one of ours before its row exists.
class Intake final : public QObject {
    Q_OBJECT

public:
    Intake(UploadStore &store, const Spool &spool, QObject *parent = nullptr);
    //! Cancels what is under way.
    ~Intake() override;

    //! Ends with gathered().
    void look(const Offered &offered, const UploadTarget &target);
    void cancel();
    //! Something is looked at, or is not with the store yet.
    [[nodiscard]] bool isBusy() const { return !m_looks.isEmpty() || m_inserting > 0; }
    void insert(const Gathered &gathered, const UploadTarget &target);
    void discard(const Gathered &gathered) const;

Q_SIGNALS:
    //! It takes a while; so many images were found in folders. Comes again as it goes on.
    void looking(int imagesInFolders);
    void gathered(const imgurl::Gathered &gathered, const imgurl::UploadTarget &target);
    void looked(); //!< nothing is looked at any more; after gathered()
    void settled(); //!< no longer busy
    void storeFailed(const imgurl::StoreError &error);

private:
    using Look = std::shared_ptr<GatherState>;

    void tellProgress();

    UploadStore &m_store;
    const Spool &m_spool;
    QSet<Look> m_looks;
    int m_inserting = 0;
    QTimer m_progress; // runs only while something is looked at
};

} // namespace imgurl
