// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/senttext.h"

#include "common/filesizetext.h"
#include "upload/upload.h"

#include <QCoreApplication>
#include <QStringList>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

struct SentText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::SentText)
};

QString removedSentence(MetadataParts removed)
{
    QStringList parts;
    if (removed.testFlag(MetadataPart::Location))
        parts << SentText::tr("the place where it was taken");
    if (removed.testFlag(MetadataPart::Other))
        parts << SentText::tr("camera, dates and comments");
    if (removed.testFlag(MetadataPart::Appended))
        parts << SentText::tr("data behind the image");
    //: %1: a list of parts
    return parts.isEmpty() ? QString()
                           : SentText::tr("Removed: %1")
                                 //: between the parts of a list
                                 .arg(parts.join(SentText::tr(", ")));
}

} // namespace

QString sizesText(const Upload &row)
{
    const QString before = fileSizeText(row.size);
    const QString after = row.sent ? fileSizeText(row.sent->size) : before;
    return before.isEmpty() || before == after ? after : u"%1 → %2"_s.arg(before, after);
}

QString removedText(const Upload &row)
{
    const MetadataParts removed = row.sent ? row.sent->removed : MetadataParts();
    QStringList words;
    if (removed.testFlag(MetadataPart::Other))
        words << SentText::tr("metadata removed");
    else if (removed.testFlag(MetadataPart::Location))
        words << SentText::tr("location removed");
    if (removed.testFlag(MetadataPart::Appended))
        words << SentText::tr("appended data removed");
    return words.join(u" · "_s);
}

QString locationNote(const Upload &row)
{
    return row.sent && row.sent->locationStays ? SentText::tr("Still tells its place") : QString();
}

QString sentLines(const Upload &row)
{
    QStringList lines;
    if (!row.address.isEmpty())
        lines << SentText::tr("From %1").arg(addressText(row));
    if (row.sent) {
        if (row.sent->name != row.fileName)
            lines << SentText::tr("Sent as %1").arg(row.sent->name);
        lines << removedSentence(row.sent->removed);
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString addressText(const Upload &row)
{
    return row.address.toDisplayString(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
}

} // namespace imgurl
