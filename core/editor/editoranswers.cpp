// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editoranswers.h"

#include "links/linkescape.h"
#include "upload/linkfacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

QByteArray jsonOf(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QByteArray jsonOf(const QString &text)
{
    const QByteArray array = jsonOf(QJsonArray{text});
    return array.sliced(1, array.size() - 2);
}

//! What PicList calls it. The id is ours: an editor gives it back to have the image deleted.
QJsonObject recordOf(const Upload &row)
{
    const LinkFacts facts = linkFactsOf(row, 1);
    QJsonObject record{{u"id"_s, QString::number(row.id)}, {u"type"_s, u"imgurl"_s},
        {u"fileName"_s, row.fileName}, {u"imgUrl"_s, linkAddress(facts.url)}};
    if (!facts.thumbnail.isEmpty())
        record.insert(u"thumbUrl"_s, linkAddress(facts.thumbnail));
    if (!facts.pixelSize.isEmpty()) {
        record.insert(u"width"_s, facts.pixelSize.width());
        record.insert(u"height"_s, facts.pixelSize.height());
    }
    if (row.sentSize() >= 0)
        record.insert(u"size"_s, row.sentSize());
    return record;
}

//! By hand: QJsonObject would sort its names, and there are readers that are no parsers.
QByteArray linksOf(const QList<Upload> &rows)
{
    QJsonArray links;
    QJsonArray records;
    for (const Upload &row : rows) {
        if (!row.image || row.image->url.isEmpty())
            continue;
        links.append(linkAddress(row.image->url));
        records.append(recordOf(row));
    }
    return "\"result\":" + jsonOf(links) + ",\"fullResult\":" + jsonOf(records);
}

} // namespace

QByteArray uploadedAnswer(const QList<Upload> &rows)
{
    return "{\"success\":true," + linksOf(rows) + '}';
}

QByteArray failedAnswer(const QString &message, const QList<Upload> &rows)
{
    return "{\"success\":false," + linksOf(rows) + ",\"message\":" + jsonOf(message) + '}';
}

QByteArray aliveAnswer()
{
    return R"({"success":true,"result":"alive"})";
}

QByteArray deletedAnswer(int deleted, int failed)
{
    return QByteArray("{\"success\":") + (failed == 0 ? "true" : "false")
        + ",\"message\":\"delete success: " + QByteArray::number(deleted)
        + ", fail: " + QByteArray::number(failed) + "\"}";
}

} // namespace imgurl
