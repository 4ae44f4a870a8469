// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"
#include "common/result.h"
#include "fetch/resolver.h"
#include "fetch/targetfile.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <optional>

namespace imgurl {

class FetchExchange;
class Fetcher;
enum class FetchEnd;
struct FetchHead;

struct FetchedFile {
    QString path; //!< the target; from now on the receiver's
    QUrl address; //!< after redirects, without user and fragment
    QString suggestedName; //!< safe as a file's name; may be empty
    qint64 size = 0; //!< bytes

    friend bool operator==(const FetchedFile &, const FetchedFile &) = default;
};

using FetchResult = Result<FetchedFile, ApiError>;

//! One image on its way into a file. What the server calls it is not believed: look at the content.
//! The fetcher makes it and owns it: connect, then start(). Ends with exactly one `finished`,
//! never from inside start(), cancel() or the destructor, and deletes itself afterwards. It may be
//! canceled or deleted in any slot, its own signals' included; deleted, it aborts and says nothing.
//! Unless it ends well the target is removed, before `finished`; one that could not be taken, as
//! it was missing, not empty or no regular file, is left alone.
//!
//! Errors: FetchFailed, with httpStatus unless it is a matter of the network (200: an empty body;
//! 3xx: too many redirects, or to what is no http: `redirect`), FetchTooLarge, FetchTimedOut,
//! FetchUnsafe with `redirect`, SpoolNotWritable, Canceled. `redirect` has no secrets.
class FetchJob : public QObject {
    Q_OBJECT

public:
    ~FetchJob() override;

    //! Once; ignored after cancel().
    void start();
    //! Ends with Canceled, unless `finished` was emitted. The connection is cut at once.
    void cancel();

Q_SIGNALS:
    //! Bytes; `total` is -1 when the server does not say. May begin anew.
    void progress(qint64 got, qint64 total);
    void finished(const imgurl::FetchResult &result);

private:
    friend class Fetcher;
    enum class State { Ready, Running, Ending, Ended };
    using Addresses = QList<QHostAddress>;

    FetchJob(Fetcher &fetcher, const QUrl &address, const QString &targetPath);

    void request(const QUrl &url);
    void headCame(const FetchHead &head);
    void bodyCame(const QByteArray &piece);
    void bodyEnded(FetchEnd end);
    void repeat();
    void redirected(const FetchHead &head);
    void judgeTarget(const QUrl &target, const Addresses &addresses);
    void fellSilent();
    void fail(const ApiError &error);
    void conclude(const FetchResult &result);
    void deliver();

    Fetcher &m_fetcher;
    TargetFile m_target;
    const QUrl m_first;
    QUrl m_url;
    FetchExchange *m_exchange = nullptr;
    QTimer m_silence;
    QTimer m_total;
    QString m_name;
    qint64 m_expected = -1;
    qint64 m_got = 0;
    int m_redirects = 0;
    int m_repeats = 0;
    bool m_wasPublic = false; //!< a host on the way here was public
    State m_state = State::Ready;
    std::optional<FetchResult> m_result;
};

} // namespace imgurl
