// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QStringList>
#include <QXmlStreamReader>

#include <stdexcept>

namespace imgurl {

struct TsMessage {
    QString context;
    QString source;
    QString comment;
    bool plural = false;
    QString state; //!< empty, "unfinished", "obsolete" or "vanished"
    QStringList forms; //!< one, or as many as the language has for a plural

    //! What lupdate takes for the same message.
    [[nodiscard]] QString key() const
    {
        QStringList parts{context, source};
        if (!comment.isEmpty())
            parts.append(comment);
        if (plural)
            parts.append(QStringLiteral("plural"));
        return parts.join(QStringLiteral(" | "));
    }
};

//! The messages of a .ts file in its order. Throws std::runtime_error when it is none.
inline QList<TsMessage> readTsFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error(qPrintable(path + u": " + file.errorString()));
    QList<TsMessage> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = xml.name();
        if (name == u"name") {
            context = xml.readElementText();
        } else if (name == u"message") {
            messages.append(TsMessage());
            messages.last().context = context;
            messages.last().plural =
                xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
        } else if (name == u"source") {
            messages.last().source = xml.readElementText();
        } else if (name == u"comment") {
            messages.last().comment = xml.readElementText();
        } else if (name == u"translation") {
            messages.last().state = xml.attributes().value(QLatin1String("type")).toString();
            if (!messages.last().plural)
                messages.last().forms.append(xml.readElementText());
        } else if (name == u"numerusform") {
            messages.last().forms.append(xml.readElementText());
        }
    }
    if (xml.hasError())
        throw std::runtime_error(qPrintable(path + u": " + xml.errorString()));
    return messages;
}

} // namespace imgurl
