// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "links/linkstyle.h"
#include "orderedoutput.h"
#include "queuecommand.h"
#include "runprogress.h"

#include <QHash>
#include <QTimer>

#include <optional>

namespace imgurl {

//! A command that works on rows of its own: it prints each link when it and those before it are
//! there, and ends when nothing is left that it may still do.
class UploadRun : public QueueCommand {
    Q_OBJECT

public:
    //! Once: what has not begun is held, and what runs may finish. Twice: the end.
    void stop() override;

protected:
    UploadRun(const RunOptions &options, CommandAccounts &accounts);

    //! Begins with these, which are this process's own and wait. `places` is where each stands in
    //! the output, which has `count` places.
    void run(const QList<Upload> &rows, const QList<qsizetype> &places, qsizetype count);
    //! A place whose row does not exist.
    void settleProblem(qsizetype place, const QString &name, const QString &problem);
    //! What is printed of a row that has ended; asked once for each.
    [[nodiscard]] virtual QByteArray lineOf(const Upload &row, qsizetype place);
    //! All is done that could be, and this would be the end.
    virtual void complete(ExitStatus status) { end(status); }
    //! Before run(): the place exists.
    void setCount(qsizetype count) { m_output.setCount(count); }

private:
    void setPaces(const QList<Upload> &rows);
    void look(const QList<Upload> &rows);
    void settle(const Upload &row);
    void showUnsaved();
    void storeFailed(const StoreError &error);
    void giveUpWaiting();
    void print(qsizetype place, const QByteArray &line);
    void finish();
    void finishStopped();
    [[nodiscard]] bool isJson() const;
    [[nodiscard]] ExitStatus status() const;

    const RunOptions m_options;
    const LinkStyle m_style;
    OrderedOutput m_output;
    RunProgress m_progress;
    QHash<UploadId, qsizetype> m_places;
    QList<ErrorKind> m_failures;
    int m_problems = 0;
    int m_stops = 0;
    bool m_running = false;
    bool m_outputLost = false;
    bool m_storeLost = false;
    QTimer m_storePatience; // runs only while the store refuses
    QTimer m_patience; // with other processes that are in the way
};

} // namespace imgurl
