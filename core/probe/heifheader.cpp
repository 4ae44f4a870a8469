// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/heifheader.h"

#include <QtEndian>

#include <algorithm>
#include <limits>

namespace imgurl {

namespace {

constexpr qint64 kLongestTypeBox = 1024;
constexpr qint64 kLongestMeta = 1024 * 1024;
constexpr int kMostBoxes = 64; // before the one that describes the pictures

template <typename T> T number(QByteArrayView bytes, qsizetype at)
{
    return at + qsizetype{sizeof(T)} <= bytes.size() ? qFromBigEndian<T>(bytes.data() + at) : T{0};
}

struct Box {
    QByteArrayView type;
    QByteArrayView body;
};

//! Takes the first box off `bytes`; its type is empty when there is none.
Box takeBox(QByteArrayView &bytes)
{
    const auto size = number<quint32>(bytes, 0);
    if (size < 8 || qsizetype{size} > bytes.size())
        return {};
    const Box box{bytes.sliced(4, 4), bytes.sliced(8, qsizetype{size} - 8)};
    bytes = bytes.sliced(size);
    return box;
}

QByteArrayView find(QByteArrayView bytes, QByteArrayView type)
{
    for (Box box = takeBox(bytes); !box.type.isEmpty(); box = takeBox(bytes)) {
        if (box.type == type)
            return box.body;
    }
    return {};
}

std::optional<ImageFormat> formatOfBrand(QByteArrayView brand)
{
    if (brand == "avif" || brand == "avis")
        return ImageFormat::Avif;
    for (const char *heic : {"heic", "heix", "heim", "heis", "hevc", "hevx"}) {
        if (brand == heic)
            return ImageFormat::Heic;
    }
    return std::nullopt;
}

//! By the first brand that names a codec; a picture that names none is most likely HEIC.
std::optional<ImageFormat> formatOf(QByteArrayView brands)
{
    bool picture = false;
    for (qsizetype at = 0; at + 4 <= brands.size(); at += 4) {
        const QByteArrayView brand = brands.sliced(at, 4);
        if (const auto format = formatOfBrand(brand); format && at != 4) // 4: the minor version
            return format;
        picture = picture || brand == "mif1" || brand == "msf1";
    }
    return picture ? std::optional(ImageFormat::Heic) : std::nullopt;
}

//! The indexes, from 1, of the properties of `item` in the box "ipma".
QList<int> propertiesOf(QByteArrayView associations, quint32 item)
{
    const bool longItem = number<quint8>(associations, 0) >= 1;
    const bool longIndex = number<quint8>(associations, 3) & 1;
    qsizetype at = 8;
    for (quint32 left = number<quint32>(associations, 4); left > 0; --left) {
        if (at >= associations.size())
            break;
        const quint32 id =
            longItem ? number<quint32>(associations, at) : number<quint16>(associations, at);
        at += longItem ? 4 : 2;
        QList<int> indexes;
        for (int i = number<quint8>(associations, at++); i > 0; --i) {
            indexes.append(longIndex ? number<quint16>(associations, at) & 0x7fff
                                     : number<quint8>(associations, at) & 0x7f);
            at += longIndex ? 2 : 1;
        }
        if (id == item)
            return indexes;
    }
    return {};
}

QSize sizeOf(quint32 width, quint32 height)
{
    constexpr quint32 limit = std::numeric_limits<int>::max();
    return width <= limit && height <= limit ? QSize(int(width), int(height)) : QSize();
}

//! The picture of a channel beside the colours; others hold depths.
bool isAlpha(const Box &property)
{
    return property.type == "auxC"
        && (property.body.contains("auxid:1") || property.body.contains("auxiliary:alpha"));
}

void apply(const Box &property, ImageHeader &header)
{
    if (property.type == "ispe") {
        header.storedSize =
            sizeOf(number<quint32>(property.body, 4), number<quint32>(property.body, 8));
    } else if (property.type == "clap") { // cropped, as it is when a codec takes even sizes only
        const auto widthPart = number<quint32>(property.body, 4);
        const auto heightPart = number<quint32>(property.body, 12);
        if (widthPart > 0 && heightPart > 0)
            header.storedSize = sizeOf(number<quint32>(property.body, 0) / widthPart,
                number<quint32>(property.body, 8) / heightPart);
    } else if (property.type == "irot") { // quarters
        if (number<quint8>(property.body, 0) & 1)
            header.storedSize.transpose();
    }
}

//! `meta`: what follows the version of that box.
void readPrimary(QByteArrayView meta, ImageHeader &header)
{
    const QByteArrayView primary = find(meta, "pitm");
    const quint32 item =
        number<quint8>(primary, 0) == 0 ? number<quint16>(primary, 4) : number<quint32>(primary, 4);
    const QByteArrayView properties = find(meta, "iprp");
    QList<Box> boxes;
    QByteArrayView container = find(properties, "ipco");
    for (Box box = takeBox(container); !box.type.isEmpty(); box = takeBox(container))
        boxes.append(box);
    header.mayBeTransparent = std::any_of(boxes.begin(), boxes.end(), isAlpha);
    for (const int index : propertiesOf(find(properties, "ipma"), item)) {
        if (index >= 1 && index <= boxes.size())
            apply(boxes.at(index - 1), header);
    }
}

} // namespace

std::optional<ImageHeader> readHeifHeader(QIODevice &device)
{
    const qint64 typeLength = number<quint32>(device.peek(4), 0);
    if (typeLength < 16 || typeLength > kLongestTypeBox)
        return std::nullopt;
    const QByteArray type = device.read(typeLength);
    if (type.size() != typeLength || type.sliced(4, 4) != "ftyp")
        return std::nullopt;
    const auto format = formatOf(QByteArrayView(type).sliced(8));
    if (!format)
        return std::nullopt;

    ImageHeader header{*format, {}};
    for (int i = 0; i < kMostBoxes; ++i) {
        const QByteArray head = device.read(8);
        const qint64 length = qint64{number<quint32>(head, 0)} - 8;
        if (head.size() != 8 || length < 0)
            break;
        if (head.endsWith("meta")) {
            if (length >= 4 && length <= kLongestMeta)
                readPrimary(device.read(length).mid(4), header);
            break;
        }
        if (device.skip(length) != length)
            break;
    }
    return header;
}

} // namespace imgurl
