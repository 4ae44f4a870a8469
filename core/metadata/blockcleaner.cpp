// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/blockcleaner.h"

#include "metadata/exifblock.h"
#include "metadata/photoshopblock.h"
#include "metadata/xmppacket.h"

namespace imgurl {

namespace {

constexpr QByteArrayView kXmpPrefix("http://ns.adobe.com/xap/1.0/\0", 29);

enum class Kind { Exif, Xmp, Photoshop, Iptc, Unknown };

QByteArrayView prefixOf(QByteArrayView block)
{
    for (const QByteArrayView prefix : {kExifPrefix, kXmpPrefix}) {
        if (block.startsWith(prefix))
            return prefix;
    }
    return {};
}

Kind kindOf(QByteArrayView prefix, QByteArrayView block)
{
    if (prefix == kExifPrefix || block.startsWith("II*") || block.startsWith("MM\0*"))
        return Kind::Exif;
    if (prefix == kXmpPrefix || block.startsWith('<') || block.startsWith("\xef\xbb\xbf<"))
        return Kind::Xmp;
    if (block.startsWith("8BIM"))
        return Kind::Photoshop;
    return block.startsWith('\x1c') ? Kind::Iptc : Kind::Unknown;
}

BlockCleaning withoutLocation(Kind kind, const QByteArray &block)
{
    switch (kind) {
    case Kind::Exif:
        return exifWithoutLocation(block);
    case Kind::Xmp:
        return xmpWithoutLocation(block);
    case Kind::Photoshop:
        return photoshopWithoutLocation(block);
    case Kind::Iptc:
        return iptcWithoutLocation(block);
    case Kind::Unknown:
        return CleanedBlock{{}, MetadataPart::Other};
    }
    Q_UNREACHABLE();
}

} // namespace

BlockCleaner::BlockCleaner(MetadataRule rule)
    : m_rule(rule)
{
}

BlockCleaning BlockCleaner::clean(const QByteArray &block)
{
    const QByteArrayView prefix = prefixOf(block);
    const QByteArray content = block.sliced(prefix.size());
    const Kind kind = kindOf(prefix, content);
    const bool firstExif = kind == Kind::Exif && !std::exchange(m_exifSeen, true);
    BlockCleaning cleaned = withoutLocation(kind, content);
    if (m_rule == MetadataRule::RemoveAll) {
        const QByteArray kept = firstExif ? exifOfOrientation(content) : QByteArray();
        if (content == kept)
            return std::nullopt;
        cleaned = {kept, cleaned ? cleaned->removed | MetadataPart::Other : MetadataPart::Other};
    }
    if (cleaned && !cleaned->content.isEmpty())
        cleaned->content.prepend(prefix);
    return cleaned;
}

} // namespace imgurl
