// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listcommand.h"

#include "common/statetext.h"
#include "common/whendone.h"
#include "links/linkformat.h"
#include "rowfields.h"
#include "standardstreams.h"

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPiece = 500;

QByteArray textLine(const Upload &row)
{
    const QString serverState = row.image ? serverStateText(row.serverState) : QString();
    const QStringList columns{QString::number(row.id),
        row.created.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
        serverState.isEmpty() ? stateText(row.state) : serverState, printable(row.fileName),
        row.image ? formattedLink(LinkFormat::Url, row.image->url, {}) : QString()};
    return columns.join(u'\t').toUtf8() + '\n';
}

} // namespace

ListCommand::ListCommand(const ListOptions &options)
    : m_options(options)
{
}

void ListCommand::opened()
{
    if (m_options.format == "csv"_L1 && !writeOut(csvHeader(m_options.withDeleteLinks))) {
        end(ExitStatus::Failed);
        return;
    }
    whenDone(store().keys({m_options.search}), this,
        [this](const Result<QList<UploadKey>, StoreError> &keys) {
            if (!keys) {
                refuseStore(keys.error());
                return;
            }
            m_keys = *keys;
            next();
        });
}

void ListCommand::next()
{
    if (m_printed == m_keys.size()) {
        end(ExitStatus::Done);
        return;
    }
    QList<UploadId> ids;
    for (; m_printed < m_keys.size() && ids.size() < kPiece; ++m_printed)
        ids << m_keys.at(m_printed).id;
    whenDone(store().rows(ids), this, [this](const Result<QList<Upload>, StoreError> &rows) {
        if (!rows) {
            refuseStore(rows.error());
            return;
        }
        QByteArray lines;
        for (const Upload &row : *rows)
            lines += line(row);
        if (writeOut(lines))
            next();
        else
            end(ExitStatus::Failed);
    });
}

QByteArray ListCommand::line(const Upload &row) const
{
    if (m_options.format == "json"_L1)
        return jsonLine(row, m_options.withDeleteLinks);
    return m_options.format == "csv"_L1 ? csvLine(row, m_options.withDeleteLinks) : textLine(row);
}

} // namespace imgurl
