// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "svgfilter.h"

#include "probe/imageheader.h"

#include <QBuffer>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostPixelsWithin = 25'000'000;

QStringView localName(QStringView name)
{
    return name.sliced(name.indexOf(u':') + 1);
}

//! Qt decodes what the text holds, whatever kind it claims to be: another SVG would be one that
//! nobody has filtered.
bool isPictureWithin(QStringView address)
{
    if (!address.startsWith("data:"_L1))
        return false;
    const qsizetype comma = address.indexOf(u',');
    if (comma < 0 || !address.first(comma).contains("base64"_L1))
        return false;
    QByteArray content = QByteArray::fromBase64(address.sliced(comma + 1).toLatin1());
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    const auto header = readImageHeader(buffer);
    return header && goesAsItIs(header->format)
        && qint64{header->storedSize.width()} * header->storedSize.height() <= kMostPixelsWithin;
}

bool isHarmless(QStringView element, const QString &address)
{
    const QString trimmed = address.trimmed();
    if (localName(element) == "image"_L1)
        return isPictureWithin(trimmed);
    return trimmed.startsWith(u'#');
}

void writeElement(const QXmlStreamReader &reader, QXmlStreamWriter &writer, bool isRoot)
{
    const QStringView element = reader.qualifiedName();
    writer.writeStartElement(element.toString());
    bool hasPrefix = false;
    bool hasAddress = false;
    const QXmlStreamAttributes attributes = reader.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        const QString name = attribute.qualifiedName().toString();
        const QString value = attribute.value().toString();
        hasPrefix = hasPrefix || name == "xmlns:xlink"_L1;
        if (localName(name) != "href"_L1) {
            writer.writeAttribute(name, value);
        } else if (!hasAddress && isHarmless(element, value)) {
            hasAddress = true;
            writer.writeAttribute(u"xlink:href"_s, value); // Qt knows it by this name alone
        }
    }
    if (isRoot && !hasPrefix)
        writer.writeAttribute(u"xmlns:xlink"_s, u"http://www.w3.org/1999/xlink"_s);
}

} // namespace

std::optional<QByteArray> withoutOutsideFiles(QIODevice &device)
{
    QByteArray result;
    QXmlStreamReader reader(&device);
    reader.setNamespaceProcessing(false);
    QXmlStreamWriter writer(&result);
    for (bool isRoot = true; !reader.atEnd();) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            writeElement(reader, writer, isRoot);
            isRoot = false;
            break;
        case QXmlStreamReader::EndElement:
            writer.writeEndElement();
            break;
        case QXmlStreamReader::Characters:
            writer.writeCharacters(reader.text().toString());
            break;
        default: // no doctype, whose entities are put in already, and no instructions
            break;
        }
    }
    return reader.hasError() ? std::nullopt : std::optional(result);
}

} // namespace imgurl
