// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/editoruploads.h"

#include <QHash>
#include <QPromise>
#include <QTimer>

#include <memory>

namespace imgurl {

struct Gathered;
struct GatherState;

//! One request under way, from its sources to the last of its rows. Deletes itself at the end.
class EditorWatch final : public QObject {
    Q_OBJECT

public:
    EditorWatch(const EditorUploads::Parts &parts, QObject *parent);
    ~EditorWatch() override;

    QFuture<EditorOutcome> begin(
        const UploadTarget &target, const Sources &sources, const QList<NewUpload> &files);

Q_SIGNALS:
    void added(imgurl::BatchId batch);
    void ended(const imgurl::EditorOutcome &outcome);

private:
    void gathered(const Gathered &found, const UploadTarget &target);
    void watch(const QList<Upload> &rows);
    void look(const QList<Upload> &rows);
    void forgetRemoved(const QList<Upload> &rows);
    void noteProgress(UploadId id);
    void lookAtHold();
    void check();
    void answer();
    void giveUp(EditorOutcome::Ending ending);
    void end();

    const EditorUploads::Parts m_parts;
    QPromise<EditorOutcome> m_promise;
    std::shared_ptr<GatherState> m_look;
    EditorOutcome m_outcome;
    QHash<UploadId, qsizetype> m_places; // in the outcome's rows
    AccountId m_account;
    QTimer m_patience;
    bool m_ended = false;
};

} // namespace imgurl
