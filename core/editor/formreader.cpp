// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/formreader.h"

#include "common/filenametext.h"
#include "upload/spool.h"

#include <QFile>

#include <httplib.h>

namespace imgurl {

namespace {

constexpr qsizetype kMostText = 1024 * 1024;
constexpr qint64 kMostBytes = 500'000'000; // of all files of a form
constexpr qsizetype kMostFiles = 1000;
constexpr qsizetype kNameBytes = 200;

//! The last part of a path, as some browsers send one.
QString plainName(const std::string &sent)
{
    QString name = QString::fromStdString(sent).replace(u'\\', u'/');
    name = name.sliced(name.lastIndexOf(u'/') + 1);
    for (QChar &c : name) {
        if (isUnsafeInName(c))
            c = u'_';
    }
    name = cutToBytes(name.trimmed(), kNameBytes);
    return name.isEmpty() ? QStringLiteral("image") : name;
}

class FormReader {
public:
    explicit FormReader(const Spool &spool)
        : m_spool(spool)
    {
    }

    bool beginPart(const std::string &fileName)
    {
        if (!finishPart())
            return false;
        if (fileName.empty())
            return true;
        if (m_files.size() == kMostFiles)
            return refuse(EditorRefusal::TooMany);
        const QString path = m_spool.newFile("upload", QStringLiteral("sent"));
        if (path.isEmpty())
            return refuse(EditorRefusal::SpoolNotWritable);
        m_files.append({path, plainName(fileName), true});
        m_file.setFileName(path);
        return m_file.open(QIODevice::WriteOnly) || refuse(EditorRefusal::SpoolNotWritable);
    }

    bool addBytes(const char *data, size_t size)
    {
        m_bytes += qint64(size);
        if (m_bytes > kMostBytes)
            return refuse(EditorRefusal::TooLarge);
        return !m_file.isOpen() || m_file.write(data, qint64(size)) == qint64(size)
            || refuse(EditorRefusal::SpoolNotWritable);
    }

    Result<QList<NewUpload>, EditorRefusal> result(bool complete)
    {
        const bool kept = finishPart();
        if (complete && kept && !m_refusal)
            return m_files;
        for (const NewUpload &file : std::as_const(m_files))
            m_spool.remove(file.source);
        return m_refusal.value_or(EditorRefusal::Torn);
    }

private:
    bool refuse(EditorRefusal refusal)
    {
        m_refusal = refusal;
        return false;
    }

    bool finishPart()
    {
        if (!m_file.isOpen())
            return true;
        const bool written = m_file.flush();
        m_file.close();
        return written || refuse(EditorRefusal::SpoolNotWritable);
    }

    const Spool &m_spool;
    QList<NewUpload> m_files;
    QFile m_file;
    qint64 m_bytes = 0;
    std::optional<EditorRefusal> m_refusal;
};

} // namespace

Result<QList<NewUpload>, EditorRefusal> readForm(
    const httplib::ContentReader &content, const Spool &spool)
{
    FormReader reader(spool);
    const bool complete = content(
        [&reader](
            const httplib::MultipartFormData &part) { return reader.beginPart(part.filename); },
        [&reader](const char *data, size_t size) { return reader.addBytes(data, size); });
    return reader.result(complete);
}

Result<QByteArray, EditorRefusal> readText(const httplib::ContentReader &content)
{
    QByteArray text;
    bool tooLarge = false;
    const bool complete = content([&](const char *data, size_t size) {
        tooLarge = text.size() + qsizetype(size) > kMostText;
        if (!tooLarge)
            text.append(data, qsizetype(size));
        return !tooLarge;
    });
    if (tooLarge)
        return EditorRefusal::TooLarge;
    if (!complete)
        return EditorRefusal::Torn;
    return text;
}

} // namespace imgurl
