// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/transferrate.h"
#include "upload/upload.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <optional>

namespace imgurl {

class UploadQueue;
class UploadStore;

//! How far the present run is, or how the last one ended.
struct WorkProgress {
    int waiting = 0;
    int uploading = 0;
    int done = 0;
    int failed = 0;
    qint64 sent = 0; //!< bytes, of the rows whose size is known
    qint64 bytes = 0; //!< in all, of the same
    qint64 perSecond = 0; //!< bytes; 0: not known
    std::optional<std::chrono::seconds> left; //!< none: not known

    [[nodiscard]] int unfinished() const { return waiting + uploading; }
    [[nodiscard]] int stopped() const { return done + failed; }
    [[nodiscard]] int total() const { return unfinished() + stopped(); }
    friend bool operator==(const WorkProgress &, const WorkProgress &) = default;
};

//! Counts the present run: it begins when work appears after there was none, and takes in what
//! comes before all of it has stopped, whichever process works on it; a failed row of it that is
//! tried again makes it go on. What is held, canceled or removed is no part of it. Each signal of
//! the store costs its own rows, not all of the run's.
class WorkMeter final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kPace{250};

    WorkMeter(UploadStore &store, const UploadQueue &queue, QObject *parent = nullptr);

    //! Takes in what waits in the store; once it is open.
    void begin();
    [[nodiscard]] WorkProgress progress() const;
    //! Of this run, those that may be tried again.
    [[nodiscard]] QSet<UploadId> failed() const { return m_failed; }

Q_SIGNALS:
    //! At most once in kPace; while something is on its way, as often as that.
    void changed();

private:
    enum class Phase { Waiting, Uploading, Done, Failed };
    struct Part {
        Phase phase = Phase::Waiting;
        qint64 size = -1;
        qint64 sent = 0;
    };
    void take(const QList<Upload> &rows);
    void takeRow(const Upload &row);
    void remove(const QList<Upload> &rows);
    void leave(UploadId id);
    void setProgress(UploadId id, qint64 sent);
    void count(UploadId id, const Part &part, int sign);
    void noteChange();
    void tick();

    UploadStore &m_store;
    QHash<UploadId, Part> m_parts;
    QSet<UploadId> m_failed;
    WorkProgress m_sums; // without rate and time
    int m_sized = 0; // rows whose size is known
    int m_unsized = 0; // unfinished ones whose size is not
    qint64 m_transferred = 0;
    qint64 m_transferredBefore = 0; // at the last tick
    TransferRate m_rate;
    QElapsedTimer m_clock;
    QElapsedTimer m_sinceTick;
    QTimer m_timer; // runs only while something is on its way, or to say what has changed
    bool m_reading = false;
    QSet<UploadId> m_stoppedMeanwhile;
};

} // namespace imgurl
