// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/fetchjob.h"

#include "api/redirectrule.h"
#include "fetch/addressrange.h"
#include "fetch/fetcher.h"
#include "fetch/fetchexchange.h"
#include "fetch/suggestedname.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRepeats = 3;

bool isWeb(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

} // namespace

FetchJob::FetchJob(Fetcher &fetcher, const QUrl &address, const QString &targetPath)
    : QObject(&fetcher)
    , m_fetcher(fetcher)
    , m_target(targetPath)
    , m_first(address.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment))
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(fetcher.m_limits.silence);
    connect(&m_silence, &QTimer::timeout, this, &FetchJob::fellSilent);
    m_total.setSingleShot(true);
    m_total.setInterval(fetcher.m_limits.total);
    connect(&m_total, &QTimer::timeout, this, [this] { fail({.kind = ErrorKind::FetchTimedOut}); });
}

FetchJob::~FetchJob() = default;

void FetchJob::start()
{
    if (m_state != State::Ready)
        return;
    m_state = State::Running;
    if (!m_target.isOpen())
        fail({.kind = ErrorKind::SpoolNotWritable});
    else if (!isWeb(m_first))
        fail({.kind = ErrorKind::FetchFailed});
    else {
        m_total.start();
        request(m_first);
    }
}

void FetchJob::cancel()
{
    fail({.kind = ErrorKind::Canceled});
}

void FetchJob::request(const QUrl &url)
{
    m_url = url;
    m_silence.start();
    m_exchange = new FetchExchange(m_fetcher.get(url), this);
    connect(m_exchange, &FetchExchange::alive, &m_silence, qOverload<>(&QTimer::start));
    connect(m_exchange, &FetchExchange::head, this, &FetchJob::headCame);
    connect(m_exchange, &FetchExchange::body, this, &FetchJob::bodyCame);
    connect(m_exchange, &FetchExchange::ended, this, &FetchJob::bodyEnded);
}

void FetchJob::headCame(const FetchHead &head)
{
    if (head.isRedirect())
        redirected(head);
    else if (head.status != 200)
        fail({.kind = ErrorKind::FetchFailed, .httpStatus = head.status});
    else if (head.length > m_fetcher.m_limits.mostBytes)
        fail({.kind = ErrorKind::FetchTooLarge});
    else {
        m_expected = head.length;
        m_name = suggestedName(head.disposition, m_url);
    }
}

void FetchJob::bodyCame(const QByteArray &piece)
{
    m_got += piece.size();
    if (m_got > m_fetcher.m_limits.mostBytes)
        fail({.kind = ErrorKind::FetchTooLarge});
    else if (!m_target.write(piece))
        fail({.kind = ErrorKind::SpoolNotWritable});
    else
        Q_EMIT progress(m_got, m_expected);
}

void FetchJob::bodyEnded(FetchEnd end)
{
    if (end == FetchEnd::ToRepeat && m_repeats < kMostRepeats)
        repeat();
    else if (end != FetchEnd::Whole || m_got < m_expected)
        fail({.kind = ErrorKind::FetchFailed});
    else if (m_got == 0)
        fail({.kind = ErrorKind::FetchFailed, .httpStatus = 200});
    else if (!m_target.close())
        fail({.kind = ErrorKind::SpoolNotWritable});
    else
        conclude(FetchedFile{
            .path = m_target.path(), .address = m_url, .suggestedName = m_name, .size = m_got});
}

void FetchJob::repeat()
{
    ++m_repeats;
    m_got = 0;
    delete std::exchange(m_exchange, nullptr);
    if (m_target.empty())
        request(m_url);
    else
        fail({.kind = ErrorKind::SpoolNotWritable});
}

void FetchJob::redirected(const FetchHead &head)
{
    const QUrl target = head.location;
    if (!isWeb(target) || ++m_redirects > m_fetcher.m_limits.redirects) {
        fail({.kind = ErrorKind::FetchFailed,
            .httpStatus = head.status,
            .redirect = withoutSecrets(target)});
        return;
    }
    delete std::exchange(m_exchange, nullptr);
    m_silence.start();
    m_fetcher.m_resolver(target.host(), this,
        [this, target](const Addresses &addresses) { judgeTarget(target, addresses); });
}

//! A server of the Internet must not reach through us into the user's own network. Only one that is
//! private itself may lead to another such; once a public one was asked, none is.
//! That a name has other addresses when the request follows than it has here (DNS rebinding) is not
//! seen: Qt connects by name.
void FetchJob::judgeTarget(const QUrl &target, const Addresses &addresses)
{
    if (m_state != State::Running)
        return;
    if (addresses.isEmpty()) {
        fail({.kind = ErrorKind::FetchFailed});
        return;
    }
    if (std::ranges::all_of(addresses, isPublicAddress)) {
        m_wasPublic = true;
        request(target);
        return;
    }
    const auto decide = [this, target](const Addresses &ofFirst) {
        if (m_state != State::Running)
            return;
        m_wasPublic =
            m_wasPublic || ofFirst.isEmpty() || std::ranges::any_of(ofFirst, isPublicAddress);
        if (m_wasPublic)
            fail({.kind = ErrorKind::FetchUnsafe, .redirect = withoutSecrets(target)});
        else
            request(target);
    };
    if (m_wasPublic)
        decide({});
    else
        m_fetcher.m_resolver(m_first.host(), this, decide);
}

void FetchJob::fellSilent()
{
    // This thread may have been busy itself: what came meanwhile counts.
    const QPointer<FetchJob> self(this);
    if (m_exchange)
        m_exchange->catchUp();
    if (self && !m_silence.isActive())
        fail({.kind = ErrorKind::FetchTimedOut});
}

void FetchJob::fail(const ApiError &error)
{
    conclude(error);
}

//! The first result counts, but for Canceled.
void FetchJob::conclude(const FetchResult &result)
{
    if (m_state == State::Ended)
        return;
    const bool isCanceled = !result.ok() && result.error().kind == ErrorKind::Canceled;
    if (m_state == State::Ending && !isCanceled)
        return;
    m_result = result;
    m_silence.stop();
    m_total.stop();
    delete std::exchange(m_exchange, nullptr);
    if (!result.ok())
        m_target.remove();
    // Queued: whoever calls cancel() in a loop over jobs is not interrupted by their ends.
    if (std::exchange(m_state, State::Ending) != State::Ending)
        QMetaObject::invokeMethod(this, &FetchJob::deliver, Qt::QueuedConnection);
}

void FetchJob::deliver()
{
    m_state = State::Ended;
    if (m_result->ok())
        m_target.release();
    deleteLater();
    Q_EMIT finished(*m_result);
}

} // namespace imgurl
