// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "intake/sources.h"

#include <QFuture>
#include <QObject>
#include <QProcess>
#include <QPromise>
#include <QTimer>

#include <chrono>
#include <memory>

namespace imgurl {

enum class ClipboardProblem {
    NoDisplay, //!< none is set, or it cannot be reached
    Empty,
    HelperMissing,
    NotRead, //!< no answer in time, or one that is of no use
};

//! Reads the clipboard where there is no QtGui: by a program of its own, imgurl-clipboard.
class ClipboardReader final : public QObject {
    Q_OBJECT

public:
    using Answer = Result<Sources, ClipboardProblem>;

    //! The helper that lies beside this program.
    explicit ClipboardReader(QObject *parent = nullptr);
    ClipboardReader(
        const QString &program, std::chrono::milliseconds limit, QObject *parent = nullptr);
    //! The helper is gone when this returns; what was asked is canceled.
    ~ClipboardReader() override;

    //! What a paste into the window would take, in order. Once per reader.
    [[nodiscard]] QFuture<Answer> read();

private:
    void collect();
    void ended();
    void giveUp(const QString &reason);
    void answer(const Answer &answer); //!< only the first counts
    [[nodiscard]] Answer answerOfHelper() const;

    const QString m_program;
    std::unique_ptr<QProcess> m_helper;
    QTimer m_limit;
    QByteArray m_output;
    QPromise<Answer> m_promise;
};

} // namespace imgurl
