// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowfields.h"

#include "common/errortext.h"
#include "links/linkformat.h"
#include "upload/uploadrecord.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

using Fields = QList<std::pair<QString, QJsonValue>>;

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(qint64 number, bool known)
{
    return known ? QJsonValue(number) : QJsonValue();
}

QJsonValue orNull(const QUrl &url)
{
    return orNull(formattedLink(LinkFormat::Url, url, {}));
}

QJsonValue orNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

//! "location appended"; nothing while it is not known.
QJsonValue removedParts(const std::optional<SentFile> &sent)
{
    if (!sent)
        return {};
    QStringList words;
    if (sent->removed & MetadataPart::Location)
        words << u"location"_s;
    if (sent->removed & MetadataPart::Other)
        words << u"metadata"_s;
    if (sent->removed & MetadataPart::Appended)
        words << u"appended"_s;
    return words.join(u' ');
}

Fields fieldsOf(const Upload &row, bool withDeleteLink)
{
    const UploadedImage image = row.image.value_or(UploadedImage{});
    const QSize size = row.pixelSize.isEmpty() ? image.pixelSize : row.pixelSize;
    const ApiError error = row.error.value_or(ApiError{});
    const SentFile sent = row.sent.value_or(SentFile{});
    Fields fields{
        {u"id"_s, row.id},
        {u"batch"_s, row.batch},
        {u"state"_s, stateName(row.state)},
        {u"server_state"_s, row.image ? orNull(stateName(row.serverState)) : QJsonValue()},
        {u"name"_s, row.fileName},
        {u"source"_s, orNull(row.source)},
        {u"address"_s, orNull(row.address.toString(QUrl::FullyEncoded))},
        {u"size"_s, orNull(row.size, row.size >= 0)},
        {u"width"_s, orNull(size.width(), !size.isEmpty())},
        {u"height"_s, orNull(size.height(), !size.isEmpty())},
        {u"sent_name"_s, orNull(sent.name)},
        {u"sent_size"_s, orNull(sent.size, row.sent.has_value())},
        {u"sent_width"_s, orNull(sent.pixelSize.width(), !sent.pixelSize.isEmpty())},
        {u"sent_height"_s, orNull(sent.pixelSize.height(), !sent.pixelSize.isEmpty())},
        {u"removed"_s, removedParts(row.sent)},
        {u"location_stays"_s, row.sent ? QJsonValue(sent.locationStays) : QJsonValue()},
        {u"same_as"_s, orNull(row.sameAs, row.sameAs > 0)},
        {u"account"_s, orNull(row.accountName)},
        {u"server"_s, orNull(row.server)},
        {u"album_id"_s, orNull(row.album.id)},
        {u"album"_s, orNull(row.album.name)},
        {u"attempts"_s, row.attempts},
        {u"created"_s, orNull(row.created)},
        {u"finished"_s, orNull(row.finished)},
        {u"url"_s, orNull(image.url)},
        {u"thumbnail_url"_s, orNull(image.thumbnailUrl)},
        {u"kind"_s, row.error ? orNull(errorKindName(error.kind)) : QJsonValue()},
        {u"message"_s, row.error ? orNull(errorSentence(error, row.sentSize())) : QJsonValue()},
        {u"site_message"_s, orNull(error.serverMessage)},
        {u"http_status"_s, orNull(error.httpStatus, error.httpStatus > 0)},
    };
    if (withDeleteLink)
        fields.append({u"delete_url"_s, orNull(image.deleteUrl)});
    return fields;
}

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray quoted(const QString &text)
{
    QString value = text;
    if (value.contains(u'"') || value.contains(u',') || value.contains(u'\n')
        || value.contains(u'\r'))
        value = u'"' + value.replace(u'"', u"\"\""_s) + u'"';
    return value.toUtf8();
}

QByteArray csv(const QStringList &values)
{
    QByteArray text;
    for (const QString &value : values)
        text += (text.isEmpty() ? "" : ",") + quoted(value);
    return text + "\r\n";
}

} // namespace

QByteArray jsonLine(const Upload &row, bool withDeleteLink)
{
    QJsonObject object;
    const Fields fields = fieldsOf(row, withDeleteLink);
    for (const auto &[name, value] : fields)
        object.insert(name, value);
    return line(object);
}

QByteArray jsonLine(const QString &name, const QString &kind, const QString &message)
{
    QJsonObject object;
    const Fields fields = fieldsOf({}, false);
    for (const auto &[field, value] : fields)
        object.insert(field, QJsonValue());
    object[u"state"_s] = stateName(UploadState::Failed);
    object[u"name"_s] = name;
    object[u"kind"_s] = kind;
    object[u"message"_s] = message;
    return line(object);
}

QByteArray csvHeader(bool withDeleteLink)
{
    QStringList names;
    const Fields fields = fieldsOf({}, withDeleteLink);
    for (const auto &[name, value] : fields)
        names << name;
    return csv(names);
}

QByteArray csvLine(const Upload &row, bool withDeleteLink)
{
    QStringList values;
    const Fields fields = fieldsOf(row, withDeleteLink);
    for (const auto &[name, value] : fields)
        values << value.toVariant().toString();
    return csv(values);
}

} // namespace imgurl
