// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/expandname.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <optional>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

//! The same each time that it is asked for: an upload that is repeated keeps its name.
QString randomWord(qint64 seed)
{
    static constexpr QStringView kLetters = u"abcdefghijkmnpqrstuvwxyz23456789";
    const QByteArray bits =
        QCryptographicHash::hash(QByteArray::number(seed), QCryptographicHash::Sha256);
    QString word;
    for (int i = 0; i < 6; ++i)
        word += kLetters[uchar(bits[i]) % kLetters.size()];
    return word;
}

std::optional<QString> valueOf(QStringView field, const NameFacts &facts)
{
    const QDateTime local = facts.time.toLocalTime();
    if (field == "name"_L1)
        return QFileInfo(facts.fileName).completeBaseName();
    if (field == "date"_L1)
        return local.toString(u"yyyyMMdd"_s);
    if (field == "time"_L1)
        return local.toString(u"HHmmss"_s);
    if (field == "n"_L1)
        return QString::number(facts.number);
    if (field == "rand"_L1)
        return randomWord(facts.seed);
    return std::nullopt;
}

} // namespace

QString expandName(const QString &nameTemplate, const NameFacts &facts)
{
    QString name;
    qsizetype at = 0;
    while (at < nameTemplate.size()) {
        const qsizetype open = nameTemplate.indexOf(u'{', at);
        const qsizetype close = nameTemplate.indexOf(u'}', open + 1);
        if (open < 0 || close < 0)
            break;
        name += QStringView(nameTemplate).sliced(at, open - at);
        const auto value =
            valueOf(QStringView(nameTemplate).sliced(open + 1, close - open - 1), facts);
        // Not a field: a brace that is meant.
        at = value ? close + 1 : open + 1;
        name += value.value_or(u"{"_s);
    }
    name += QStringView(nameTemplate).sliced(at);
    return name.trimmed().isEmpty() ? facts.fileName : name.trimmed();
}

} // namespace imgurl
