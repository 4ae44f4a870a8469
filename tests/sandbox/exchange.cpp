// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"

#include <QFile>

#include <algorithm>

namespace imgurl::inline sandbox {

namespace {

using Act = Fault::Act;
using Ending = Connection::Ending;

constexpr qint64 kPiece = 64 * 1024;

QByteArray bodyOf(const Answer &answer)
{
    if (answer.json)
        return phpJson(*answer.json);
    if (answer.file.isEmpty())
        return answer.body;
    QFile file(answer.file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

httplib::ContentProvider pieces(const QString &path)
{
    auto file = std::make_shared<QFile>(path);
    (void)file->open(QIODevice::ReadOnly);
    return [file](size_t offset, size_t length, httplib::DataSink &sink) {
        if (!file->seek(qint64(offset)))
            return false;
        const QByteArray piece = file->read(std::min(qint64(length), kPiece));
        return !piece.isEmpty() && sink.write(piece.constData(), size_t(piece.size()));
    };
}

} // namespace

Exchange::Exchange(Connection &connection, const httplib::Request &request,
    httplib::Response &response, std::optional<Fault> fault)
    : m_connection(connection)
    , m_request(request)
    , m_response(response)
    , m_fault(std::move(fault))
{
    arm();
}

void Exchange::setFault(const Fault &fault)
{
    m_fault = fault;
    arm();
}

QString Exchange::faultName() const
{
    if (!m_fault)
        return {};
    return m_fault->name.isEmpty() ? QStringLiteral("fault") : m_fault->name;
}

bool Exchange::readsBody() const
{
    return !m_fault
        || (m_fault->act != Act::AnswerEarly && m_fault->act != Act::AnswerAndReset
            && m_fault->act != Act::NeverRead);
}

bool Exchange::carriesOut() const
{
    return !m_fault || m_fault->act == Act::Pass || m_fault->act == Act::Cut || m_fault->stores;
}

void Exchange::arm()
{
    if (!m_fault)
        return;
    if (m_fault->act == Act::Reset)
        m_connection.resetAfter(m_fault->bytes);
    else if (m_fault->act == Act::NeverRead)
        m_connection.narrowWindow();
}

int Exchange::answer(
    const Answer &ordinary, const std::function<void(std::chrono::milliseconds)> &pause)
{
    if (m_fault)
        pause(m_fault->delay);
    switch (m_fault ? m_fault->act : Act::Pass) {
    case Act::Pass:
        break;
    case Act::Answer:
        break;
    case Act::AnswerEarly:
        m_connection.setEnding(Ending::Drain);
        break;
    case Act::AnswerAndReset:
        m_connection.setEnding(Ending::Close);
        break;
    case Act::Stall:
    case Act::NeverRead:
        return silence(true);
    case Act::Close:
        return silence(false);
    case Act::Reset:
        // The body was shorter than the position.
        m_connection.setEnding(Ending::Reset);
        return silence(false);
    case Act::Cut:
        sendCut(faulty(ordinary));
        return m_response.status;
    case Act::Endless:
        sendEndless();
        return m_response.status;
    }
    send(faulty(ordinary));
    return m_response.status;
}

Answer Exchange::faulty(const Answer &ordinary) const
{
    if (!m_fault)
        return ordinary;
    Answer answer = ordinary;
    if (m_fault->act == Act::Pass || m_fault->act == Act::Cut) {
        if (answer.json && m_fault->edit)
            m_fault->edit(*answer.json);
        if (!m_fault->prefix.isEmpty()) {
            answer.body = m_fault->prefix + bodyOf(answer);
            answer.json.reset();
            answer.file.clear();
        }
    } else {
        answer = {m_fault->status, m_fault->contentType, m_fault->body, {}, {}, {}};
    }
    answer.headers += m_fault->headers;
    return answer;
}

int Exchange::silence(bool untilGone)
{
    if (untilGone)
        m_connection.waitUntilGone();
    m_connection.mute();
    return 0;
}

void Exchange::send(const Answer &answer)
{
    m_response.status = answer.status;
    for (const auto &[name, value] : answer.headers)
        m_response.set_header(name.toStdString(), value.toStdString());
    if (m_connection.ending() != Ending::KeepAlive)
        m_response.set_header("Connection", "close");
    const std::string type = answer.contentType.toStdString();
    if (!answer.file.isEmpty()) {
        m_response.set_content_provider(
            size_t(QFile(answer.file).size()), type, pieces(answer.file));
    } else if (answer.json) {
        // Without a Content-Length, as measured.
        m_response.set_chunked_content_provider(
            type, [body = phpJson(*answer.json)](size_t, httplib::DataSink &sink) {
                const bool sent = sink.write(body.constData(), size_t(body.size()));
                sink.done();
                return sent;
            });
    } else {
        m_response.set_content(answer.body.toStdString(), type);
    }
}

void Exchange::sendCut(const Answer &answer)
{
    const QByteArray body = bodyOf(answer);
    const QByteArray part =
        body.first(std::clamp(qsizetype(m_fault->bytes), qsizetype(0), body.size()));
    m_response.status = answer.status;
    m_connection.setEnding(Ending::Close);
    m_response.set_content_provider(size_t(body.size()), answer.contentType.toStdString(),
        [part, whole = body.size()](size_t, size_t, httplib::DataSink &sink) {
            sink.write(part.constData(), size_t(part.size()));
            return part.size() == whole;
        });
}

void Exchange::sendEndless()
{
    m_response.status = 200;
    m_connection.setEnding(Ending::Close);
    m_response.set_chunked_content_provider(
        m_fault->contentType.toStdString(), [](size_t offset, httplib::DataSink &sink) {
            const std::string start = offset == 0 ? "{\"code\":200,\"msg\":\"" : "";
            const std::string piece = start + std::string(16 * 1024, 'x');
            return sink.write(piece.data(), piece.size());
        });
}

} // namespace imgurl::inline sandbox
