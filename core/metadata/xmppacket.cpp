// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/xmppacket.h"

#include "metadata/locationnames.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

enum class Part { Location, Extension };

constexpr auto kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"_L1;
constexpr auto kXml = "http://www.w3.org/XML/1998/namespace"_L1;
constexpr auto kGeo = "http://www.w3.org/2003/01/geo/"_L1;

// Written as read, but for the properties that go. Not through a library that knows XMP: those
// keep the name spaces of every packet ever read, for the whole process.
class XmpFilter {
public:
    XmpFilter(const QByteArray &packet, Part part)
        : m_part(part)
        , m_reader(packet)
        , m_writer(&m_written)
    {
    }

    //! False when the packet is no XML.
    bool run()
    {
        while (!m_reader.atEnd()) {
            if (!step(m_reader.readNext()))
                return false;
        }
        return !m_reader.hasError();
    }

    bool found = false;
    [[nodiscard]] const QByteArray &written() const { return m_written; }

private:
    bool step(QXmlStreamReader::TokenType token)
    {
        switch (token) {
        case QXmlStreamReader::StartElement:
            if (goes(m_reader.namespaceUri(), m_reader.name()))
                m_reader.skipCurrentElement();
            else
                writeStart();
            return true;
        case QXmlStreamReader::EndElement:
            m_writer.writeEndElement();
            return true;
        case QXmlStreamReader::Characters:
            m_writer.writeCharacters(m_reader.text().toString());
            return true;
        case QXmlStreamReader::Comment:
            m_writer.writeComment(m_reader.text().toString());
            return true;
        case QXmlStreamReader::ProcessingInstruction:
            m_writer.writeProcessingInstruction(m_reader.processingInstructionTarget().toString(),
                m_reader.processingInstructionData().toString());
            return true;
        case QXmlStreamReader::StartDocument:
        case QXmlStreamReader::EndDocument:
            return true;
        default: // XMP has neither a DTD nor entities
            return false;
        }
    }

    void writeStart()
    {
        m_writer.writeStartElement(m_reader.qualifiedName().toString());
        for (const auto &space : m_reader.namespaceDeclarations()) {
            const QString prefix = space.prefix().toString();
            m_writer.writeAttribute(prefix.isEmpty() ? u"xmlns"_s : u"xmlns:"_s + prefix,
                space.namespaceUri().toString());
        }
        for (const auto &attribute : m_reader.attributes()) {
            if (!goes(attribute.namespaceUri(), attribute.name()))
                m_writer.writeAttribute(
                    attribute.qualifiedName().toString(), attribute.value().toString());
        }
    }

    bool goes(QStringView space, QStringView name)
    {
        const bool goes = space != kRdf && space != kXml && isOfPart(space, name);
        found = found || goes;
        return goes;
    }

    [[nodiscard]] bool isOfPart(QStringView space, QStringView name) const
    {
        switch (m_part) {
        case Part::Location:
            return space.startsWith(kGeo) || namesLocation(name);
        case Part::Extension:
            return name == "HasExtendedXMP"_L1;
        }
        Q_UNREACHABLE();
    }

    Part m_part;
    QXmlStreamReader m_reader;
    QByteArray m_written;
    QXmlStreamWriter m_writer;
};

// Some writers end the packet as they end a string.
QByteArray withoutEnd(QByteArray packet)
{
    while (packet.endsWith('\0'))
        packet.chop(1);
    return packet;
}

} // namespace

BlockCleaning xmpWithoutLocation(const QByteArray &packet)
{
    const QByteArray text = withoutEnd(packet);
    if (text.trimmed().isEmpty())
        return std::nullopt;
    XmpFilter filter(text, Part::Location);
    if (!filter.run())
        return wholeBlock();
    if (!filter.found)
        return std::nullopt;
    return CleanedBlock{filter.written(), MetadataPart::Location};
}

QByteArray xmpWithoutExtension(const QByteArray &packet)
{
    XmpFilter filter(withoutEnd(packet), Part::Extension);
    return filter.run() && filter.found ? filter.written() : packet;
}

} // namespace imgurl
