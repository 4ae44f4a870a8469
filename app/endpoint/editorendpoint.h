// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/editordeletions.h"
#include "editor/editorserver.h"
#include "editor/editoruploads.h"
#include "target/targetfinder.h"

#include <QObject>

namespace imgurl {

//! The local endpoint of a program: what editors ask for is uploaded and deleted with the
//! program's own parts.
class EditorEndpoint final : public QObject {
    Q_OBJECT

public:
    //! Sources, or why there are none.
    using Clipboard = std::function<QFuture<Result<Sources, QString>>()>;

    struct Parts {
        EditorUploads::Parts uploads;
        TargetFinder::Parts targets;
        Settings &settings; //!< which pages are known
        ImageDeleter &deleter;
        Clipboard clipboard;
        //! Where a request goes that names nothing.
        std::function<TargetAnswer(const UploadTarget &)> complete;
        QString account{}; //!< of a request that names none; empty: the current one
        QString album{};
    };
    explicit EditorEndpoint(const Parts &parts, QObject *parent = nullptr);

    //! As EditorServer's.
    [[nodiscard]] bool start(quint16 port, const QByteArray &secret);
    void stop() { m_server.stop(); }
    [[nodiscard]] quint16 port() const { return m_server.port(); }

    [[nodiscard]] QStringList blockedOrigins() const;
    void block(const QString &origin);
    void unblock(const QString &origin);

Q_SIGNALS:
    //! A page or program that names itself asks for the first time; it is served.
    void newOrigin(const QString &origin);
    void blockedChanged();
    void added(imgurl::BatchId batch);
    void ended(const imgurl::EditorOutcome &outcome);

private:
    using Answer = std::shared_ptr<QPromise<QByteArray>>;

    QFuture<QByteArray> upload(const EditorUpload &wanted);
    void find(const EditorUpload &wanted, const Answer &answer);
    void begin(const EditorUpload &wanted, const UploadTarget &target, const Answer &answer);
    void refuse(const EditorUpload &wanted, const QString &why, const Answer &answer);
    QFuture<QByteArray> remove(const QList<EditorRecord> &records);
    void noteOrigin(const QByteArray &origin);
    void setBlocked(const QStringList &origins);

    const Parts m_parts;
    const TargetFinder m_targets;
    EditorUploads m_uploads;
    EditorDeletions m_deletions;
    EditorServer m_server;
};

} // namespace imgurl
