// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/uploadbody.h"

#include "api/multipartform.h"

#include <QFileInfo>

#include <algorithm>
#include <cstring>

namespace imgurl {

namespace {

ApiError because(ErrorKind kind)
{
    return ApiError{.kind = kind};
}

} // namespace

Result<std::unique_ptr<UploadBody>, ApiError> UploadBody::open(
    const UploadSource &source, const MultipartForm &form)
{
    const QFileInfo info(source.path);
    if (!info.exists())
        return because(ErrorKind::FileMissing);
    // Looked at before it is opened: opening a pipe waits for its writer.
    if (!info.isFile())
        return because(ErrorKind::NotAFile);
    std::unique_ptr<UploadBody> body(new UploadBody(source, form));
    if (!body->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return because(ErrorKind::FileNotReadable);
    body->m_stamp = FileStamp::of(body->m_file.handle());
    if (source.stamp.size >= 0 && body->m_stamp != source.stamp)
        return because(ErrorKind::FileChanged);
    body->m_contentSize = editedSize(body->m_stamp.size, source.edits);
    if (body->m_contentSize <= 0)
        return because(ErrorKind::FileEmpty);
    body->m_length = body->m_head.size() + body->m_contentSize + body->m_tail.size();
    // Unbuffered: what is read ahead would count as served.
    body->QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return body;
}

UploadBody::UploadBody(const UploadSource &source, const MultipartForm &form)
    : m_file(source.path)
    , m_content(m_file, source.edits)
    , m_head(form.head())
    , m_tail(form.tail())
{
}

bool UploadBody::seek(qint64 pos)
{
    return pos == m_served && QIODevice::seek(pos);
}

qint64 UploadBody::readData(char *data, qint64 maxSize)
{
    if (m_failure)
        return 0;
    const qint64 tailStart = m_head.size() + m_contentSize;
    qint64 done = 0;
    while (done < maxSize && m_served < m_length) {
        const qint64 room = maxSize - done;
        qint64 got = 0;
        if (m_served >= m_head.size() && m_served < tailStart) {
            got = readFile(data + done, std::min(room, tailStart - m_served));
            if (m_failure)
                return done;
        } else {
            const bool inHead = m_served < m_head.size();
            const QByteArray &frame = inHead ? m_head : m_tail;
            const qint64 offset = inHead ? m_served : m_served - tailStart;
            got = std::min(room, frame.size() - offset);
            std::memcpy(data + done, frame.constData() + offset, static_cast<size_t>(got));
        }
        m_served += got;
        done += got;
    }
    return done;
}

qint64 UploadBody::readFile(char *data, qint64 maxSize)
{
    const qint64 got = m_content.read(data, maxSize);
    if (got < 0)
        return fail(ErrorKind::FileNotReadable);
    const bool atItsEnd = m_served + got == m_head.size() + m_contentSize;
    if (got == 0 || (atItsEnd && FileStamp::of(m_file.handle()) != m_stamp))
        return fail(ErrorKind::FileChanged);
    return got;
}

qint64 UploadBody::fail(ErrorKind kind)
{
    m_failure = kind;
    Q_EMIT failed();
    return 0;
}

qint64 UploadBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace imgurl
