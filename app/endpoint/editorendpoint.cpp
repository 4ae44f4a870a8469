// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpoint/editorendpoint.h"

#include "common/whendone.h"
#include "editor/editoranswers.h"
#include "endpoint/editortext.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "upload/spool.h"

#include <QPromise>

namespace imgurl {

namespace {

// Whoever invents names shall not fill the settings.
constexpr qsizetype kMostKnown = 100;

//! Of those we would have to say what they are: the words in a clipboard are nobody's.
Sources withoutRefused(Sources sources)
{
    sources.removeIf(
        [](const Source &source) { return std::holds_alternative<RefusedSource>(source); });
    return sources;
}

} // namespace

EditorEndpoint::EditorEndpoint(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_targets(parts.targets)
    , m_uploads(parts.uploads)
    , m_deletions(parts.uploads.store, parts.deleter, parts.uploads.patience)
    , m_server({parts.uploads.spool, [this](const EditorUpload &wanted) { return upload(wanted); },
          [this](const QList<EditorRecord> &records) { return remove(records); },
          editorRefusalText})
{
    connect(&m_uploads, &EditorUploads::added, this, &EditorEndpoint::added);
    connect(&m_uploads, &EditorUploads::ended, this, &EditorEndpoint::ended);
}

bool EditorEndpoint::start(quint16 port, const QByteArray &secret)
{
    setBlocked(blockedOrigins());
    return m_server.start(port, secret);
}

QFuture<QByteArray> EditorEndpoint::upload(const EditorUpload &wanted)
{
    noteOrigin(wanted.origin);
    const auto answer = std::make_shared<QPromise<QByteArray>>();
    answer->start();
    if (!wanted.isOfClipboard()) {
        find(wanted, answer);
        return answer->future();
    }
    whenDone(
        m_parts.clipboard(), this, [this, wanted, answer](const Result<Sources, QString> &sources) {
            if (!sources) {
                refuse(wanted, sources.error(), answer);
                return;
            }
            EditorUpload known = wanted;
            known.sources = withoutRefused(*sources);
            if (known.sources.isEmpty())
                refuse(wanted, noImageInClipboardText(), answer);
            else
                find(known, answer);
        });
    return answer->future();
}

void EditorEndpoint::find(const EditorUpload &wanted, const Answer &answer)
{
    const QString account = wanted.account.isEmpty() ? m_parts.account : wanted.account;
    // The album that goes with the one account is none of another.
    const bool ours = wanted.album.isEmpty() && wanted.account.isEmpty();
    m_targets.find(account, ours ? m_parts.album : wanted.album, this,
        [this, wanted, answer](const TargetAnswer &found) {
            const bool complete = found && wanted.album.isEmpty() && m_parts.complete;
            const TargetAnswer target = complete ? m_parts.complete(*found) : found;
            if (target)
                begin(wanted, *target, answer);
            else
                refuse(wanted, editorTargetText(target.error()), answer);
        });
}

void EditorEndpoint::begin(
    const EditorUpload &wanted, const UploadTarget &target, const Answer &answer)
{
    whenDone(m_uploads.upload(target, wanted.sources, wanted.files), this,
        [answer](const EditorOutcome &outcome) {
            answer->addResult(outcome.isSuccess()
                    ? uploadedAnswer(outcome.rows)
                    : failedAnswer(editorFailureText(outcome), outcome.rows));
            answer->finish();
        });
}

void EditorEndpoint::refuse(const EditorUpload &wanted, const QString &why, const Answer &answer)
{
    for (const NewUpload &file : wanted.files)
        m_parts.uploads.spool.remove(file.source);
    answer->addResult(failedAnswer(why));
    answer->finish();
}

QFuture<QByteArray> EditorEndpoint::remove(const QList<EditorRecord> &records)
{
    const auto answer = std::make_shared<QPromise<QByteArray>>();
    answer->start();
    whenDone(m_deletions.remove(records), this, [answer](const EditorDeletion &deletion) {
        answer->addResult(deletedAnswer(deletion.deleted, deletion.failed));
        answer->finish();
    });
    return answer->future();
}

void EditorEndpoint::noteOrigin(const QByteArray &origin)
{
    const QString name = QString::fromLatin1(origin);
    QStringList known = m_parts.settings.value(keys::knownOrigins);
    if (name.isEmpty() || known.contains(name))
        return;
    known.append(name);
    m_parts.settings.set(
        keys::knownOrigins, known.mid(known.size() - std::min(known.size(), kMostKnown)));
    Q_EMIT newOrigin(name);
}

QStringList EditorEndpoint::blockedOrigins() const
{
    return m_parts.settings.value(keys::blockedOrigins);
}

void EditorEndpoint::block(const QString &origin)
{
    QStringList blocked = blockedOrigins();
    if (!blocked.contains(origin))
        setBlocked(blocked << origin);
}

void EditorEndpoint::unblock(const QString &origin)
{
    QStringList blocked = blockedOrigins();
    blocked.removeAll(origin);
    setBlocked(blocked);
}

void EditorEndpoint::setBlocked(const QStringList &origins)
{
    m_parts.settings.set(keys::blockedOrigins, origins);
    QSet<QByteArray> names;
    for (const QString &origin : origins)
        names.insert(origin.toLatin1());
    m_server.setBlockedOrigins(names);
    Q_EMIT blockedChanged();
}

} // namespace imgurl
