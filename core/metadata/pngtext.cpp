// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/pngtext.h"

#include "metadata/exifblock.h"
#include "metadata/imageresources.h"
#include "metadata/locationnames.h"
#include "metadata/xmppacket.h"

#include <zlib.h>

#include <QString>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostUnpacked = 16 * 1024 * 1024;

std::optional<QByteArray> unpacked(const QByteArray &packed)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return std::nullopt;
    // zlib does not write to what it reads.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = uInt(packed.size());
    QByteArray result;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK && result.size() <= kMostUnpacked) {
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = uInt(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        result.append(piece.constData(), piece.size() - qsizetype(stream.avail_out));
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END ? std::optional(result) : std::nullopt;
}

//! "\nexif\n      126\n45786966…": a name, a number of bytes, and these in hexadecimal lines.
QByteArray profileBytes(const QByteArray &text)
{
    const qsizetype name = text.indexOf('\n', 1);
    const qsizetype length = text.indexOf('\n', name + 1);
    return name < 0 || length < 0 ? QByteArray() : QByteArray::fromHex(text.sliced(length));
}

QByteArray behind(const QByteArray &bytes, QByteArrayView prefix)
{
    return bytes.startsWith(prefix) ? bytes.sliced(prefix.size()) : bytes;
}

bool profileNamesPlace(const QByteArray &kind, const QByteArray &bytes)
{
    constexpr QByteArrayView kExif("Exif\0\0", 6);
    constexpr QByteArrayView kXmp("http://ns.adobe.com/xap/1.0/\0", 29);
    if (kind == "xmp" || (kind == "app1" && bytes.startsWith(kXmp)))
        return xmpWithoutLocation(behind(bytes, kXmp)).has_value();
    if (kind == "exif" || kind == "app1")
        return exifWithoutLocation(behind(bytes, kExif)).has_value();
    if (kind == "iptc" || kind == "8bim") {
        return bytes.startsWith(char(0x1c)) ? iptcWithoutLocation(bytes).has_value()
                                            : imageResourcesWithoutLocation(bytes).has_value();
    }
    return false; // a colour profile
}

} // namespace

std::optional<PngText> readPngText(const QByteArray &type, const QByteArray &content)
{
    const qsizetype end = content.indexOf('\0');
    if (end < 0)
        return std::nullopt;
    const QByteArray keyword = content.first(end);
    const QByteArray rest = content.sliced(end + 1);
    if (type == "tEXt")
        return PngText{keyword, rest};
    if (type == "zTXt") {
        const auto text = rest.startsWith('\0') ? unpacked(rest.sliced(1)) : std::nullopt;
        return text ? std::optional(PngText{keyword, *text}) : std::nullopt;
    }
    // Whether it is packed and how, then a language and a keyword in it, each with a zero behind.
    if (rest.size() < 2)
        return std::nullopt;
    const qsizetype language = rest.indexOf('\0', 2);
    const qsizetype translated = language < 0 ? -1 : rest.indexOf('\0', language + 1);
    if (translated < 0)
        return std::nullopt;
    const QByteArray text = rest.sliced(translated + 1);
    if (rest[0] == '\0')
        return PngText{keyword, text};
    const auto plain = unpacked(text);
    return plain ? std::optional(PngText{keyword, *plain}) : std::nullopt;
}

QByteArray pngXmp(const QByteArray &packet)
{
    return QByteArrayView("XML:com.adobe.xmp\0\0\0\0\0", 22) + packet;
}

bool textNamesPlace(const PngText &text)
{
    const QByteArray keyword = text.keyword.toLower();
    constexpr QByteArrayView kProfile("raw profile type ");
    if (keyword.startsWith(kProfile))
        return profileNamesPlace(keyword.sliced(kProfile.size()), profileBytes(text.text));
    // "exif:GPSLatitude", "photoshop:City": the last part counts.
    const QString name = QString::fromLatin1(text.keyword);
    return namesLocation(QStringView(name).sliced(name.lastIndexOf(u':') + 1))
        || (text.text.startsWith("<?xpacket") && xmpWithoutLocation(text.text).has_value());
}

} // namespace imgurl
