// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editorrequests.h"

#include "intake/sourcetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostEntries = 1000;

Result<QJsonArray, EditorProblem> listIn(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return QJsonArray();
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(body, &fault);
    if (fault.error != QJsonParseError::NoError)
        return EditorProblem::NotJson;
    const QJsonValue list = document.object().value("list"_L1);
    if (!document.isObject() || !(list.isArray() || list.isUndefined()))
        return EditorProblem::NoList;
    if (list.toArray().size() > kMostEntries)
        return EditorProblem::TooMany;
    return list.toArray();
}

//! What is neither is refused by its row's place, so that the order stays.
Source sourceOf(const QString &entry)
{
    return sourceFromLine(entry).value_or(
        RefusedSource{IntakeProblem::NotAnAddress, shortened(entry)});
}

} // namespace

Result<Sources, EditorProblem> readUploadList(const QByteArray &body)
{
    const auto list = listIn(body);
    if (!list)
        return list.error();
    Sources sources;
    for (const QJsonValue entry : *list) {
        if (entry.toString().trimmed().isEmpty())
            return EditorProblem::NoList;
        sources.append(sourceOf(entry.toString()));
    }
    return sources;
}

Result<QList<EditorRecord>, EditorProblem> readDeleteList(const QByteArray &body)
{
    const auto list = listIn(body);
    if (!list)
        return list.error();
    QList<EditorRecord> records;
    for (const QJsonValue entry : *list) {
        const QJsonObject record = entry.toObject();
        records.append({std::max(record.value("id"_L1).toString().toLongLong(), 0LL),
            record.value("imgUrl"_L1).toString()});
    }
    return records;
}

} // namespace imgurl
