// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/transferrate.h"
#include "upload/upload.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace imgurl {

//! How far a command is, on standard error: one line that is drawn over and over on a terminal,
//! now and then a line elsewhere, nothing when quiet.
class RunProgress final : public QObject {
    Q_OBJECT

public:
    explicit RunProgress(bool quiet, QObject *parent = nullptr);
    ~RunProgress() override;

    void begin(int total);
    void transferred(UploadId id, qint64 sent, qint64 total);
    void ended(UploadId id, bool done);
    //! A line of its own on standard error; the bar moves out of its way.
    void say(const QString &sentence);
    //! The bar goes; what became of all is said in one line.
    void finish();

    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int failed() const { return m_failed; }

private:
    void show();
    void draw();
    void clear();
    [[nodiscard]] QString bar() const;
    [[nodiscard]] QString line() const;

    const bool m_quiet;
    const bool m_terminal;
    int m_total = 0;
    int m_done = 0;
    int m_failed = 0;
    QHash<UploadId, qint64> m_sent; // of those on their way
    QHash<UploadId, qint64> m_sizes; // the same
    qint64 m_transferred = 0;
    qint64 m_known = 0; // bytes of those that have ended
    TransferRate m_rate;
    QElapsedTimer m_clock;
    QTimer m_timer;
    QString m_shown;
};

} // namespace imgurl
