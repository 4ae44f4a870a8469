// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/batchcopier.h"

#include "editor/editoroutcome.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "upload/batchwatcher.h"
#include "uploads/linkclipboard.h"

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;

BatchCopier::BatchCopier(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.watcher, &BatchWatcher::finished, this, &BatchCopier::batchFinished);
}

void BatchCopier::editorAnswered(const EditorOutcome &outcome)
{
    if (outcome.ending != EditorOutcome::Ending::Stopped && !outcome.rows.isEmpty())
        m_passedOver.remove(outcome.rows.first().batch);
}

void BatchCopier::batchFinished(const QList<Upload> &rows)
{
    const int links = int(linkLines(rows, m_style).size());
    const int failed = int(std::count_if(rows.begin(), rows.end(),
        [](const Upload &row) { return row.state == UploadState::Failed; }));
    const QString failures = failed ? tr(", %n failed", nullptr, failed) : QString();
    if (!links) {
        if (failed)
            Q_EMIT message(tr("%n image(s) failed", nullptr, failed));
        return;
    }
    if (m_passedOver.remove(rows.first().batch)) {
        Q_EMIT message(tr("%n image(s) uploaded for an editor", nullptr, links) + failures);
        return;
    }
    const auto copy = [this, rows, links, failures] {
        m_parts.clipboard.copy(linkLines(rows, m_style).join(u'\n'));
        Q_EMIT message(tr("%n link(s) copied", nullptr, links) + failures);
    };
    const bool wanted = m_parts.settings.value(keys::copyWhenDone);
    if (wanted && !m_parts.clipboard.changedByOthersSince(rows.first().created)) {
        copy();
        return;
    }
    Q_EMIT message(tr("%n image(s) uploaded", nullptr, links) + failures);
    Q_EMIT offered(tr("Copy %n link(s)", nullptr, links), copy);
}

} // namespace imgurl
