// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clipboard/sourcestream.h"

#include "intake/dataurl.h"
#include "intake/sourcetext.h"
#include "probe/imageheader.h"

#include <QBuffer>
#include <QDataStream>

namespace imgurl {

namespace {

// "IMGC" and the number of this form: a helper of another version is not misread.
constexpr quint32 kMagic = 0x494d4743;
constexpr quint8 kForm = 1;
constexpr auto kStreamVersion = QDataStream::Qt_6_4;
constexpr auto kLastProblem = IntakeProblem::NotKept;

//! One source after the other, behind the number of its kind.
class Writer {
public:
    explicit Writer(QDataStream &stream)
        : m_stream(stream)
    {
    }
    void operator()(const LocalSource &source) { m_stream << source.path; }
    void operator()(const AddressSource &source) { m_stream << source.address.toEncoded(); }
    void operator()(const DataUrlSource &source) { m_stream << source.url; }
    void operator()(const PictureSource &source) { m_stream << source.extension << source.content; }
    void operator()(const RefusedSource &source)
    {
        m_stream << quint8(source.problem) << source.given;
    }

private:
    QDataStream &m_stream;
};

//! The next of its type. After the end it is empty, and is refused for that.
template <typename T> T next(QDataStream &stream)
{
    T value{};
    stream >> value;
    return value;
}

std::optional<Source> localFrom(QDataStream &stream)
{
    const auto path = next<QString>(stream);
    if (!path.startsWith(u'/') || path.contains(QChar::Null))
        return std::nullopt;
    return LocalSource{path};
}

std::optional<Source> addressFrom(QDataStream &stream)
{
    const QUrl address = QUrl::fromEncoded(next<QByteArray>(stream), QUrl::TolerantMode);
    if (!isWebAddress(address))
        return std::nullopt;
    return AddressSource{address};
}

std::optional<Source> dataUrlFrom(QDataStream &stream)
{
    const auto url = next<QString>(stream);
    if (!isDataUrl(url))
        return std::nullopt;
    return DataUrlSource{url};
}

std::optional<Source> pictureFrom(QDataStream &stream)
{
    const auto name = next<QByteArray>(stream);
    auto content = next<QByteArray>(stream);
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    const auto header = readImageHeader(buffer);
    buffer.close();
    if (!header || !goesAsItIs(header->format) || extension(header->format) != name)
        return std::nullopt;
    return PictureSource{content, name};
}

std::optional<Source> refusedFrom(QDataStream &stream)
{
    const auto problem = next<quint8>(stream);
    const auto given = next<QString>(stream);
    if (problem > quint8(kLastProblem))
        return std::nullopt;
    return RefusedSource{static_cast<IntakeProblem>(problem), shortened(given)};
}

std::optional<Source> sourceFrom(QDataStream &stream)
{
    // The order of Source.
    switch (next<quint8>(stream)) {
    case 0:
        return localFrom(stream);
    case 1:
        return addressFrom(stream);
    case 2:
        return dataUrlFrom(stream);
    case 3:
        return pictureFrom(stream);
    case 4:
        return refusedFrom(stream);
    default:
        return std::nullopt;
    }
}

} // namespace

bool writeSources(QIODevice &device, const Sources &sources)
{
    QDataStream stream(&device);
    stream.setVersion(kStreamVersion);
    stream << kMagic << kForm << quint32(sources.size());
    for (const Source &source : sources) {
        stream << quint8(source.index());
        std::visit(Writer(stream), source);
    }
    return stream.status() == QDataStream::Ok;
}

std::optional<Sources> readSources(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(kStreamVersion);
    if (next<quint32>(stream) != kMagic || next<quint8>(stream) != kForm)
        return std::nullopt;
    const auto count = next<quint32>(stream);
    Sources sources;
    for (quint32 i = 0; i < count; ++i) {
        const auto source = sourceFrom(stream);
        if (!source || stream.status() != QDataStream::Ok)
            return std::nullopt;
        sources.append(*source);
    }
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return std::nullopt;
    return sources;
}

} // namespace imgurl
