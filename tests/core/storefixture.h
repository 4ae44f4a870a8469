// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/uploadstore.h"

#include <QTest>

namespace imgurl::storefixture {

using namespace Qt::StringLiterals;

template <typename T> Result<T, StoreError> wait(const QFuture<Result<T, StoreError>> &future)
{
    QFuture<Result<T, StoreError>> ended = future;
    ended.waitForFinished();
    return ended.result();
}

//! Of what this thread's event loop has to finish.
template <typename T> T awaited(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
        qFatal("an answer does not come");
    return future.result();
}

inline UploadTarget blog()
{
    return {
        u"account-1"_s, u"blog"_s, QUrl(u"https://www.imgurl.org"_s), {u"5"_s, u"Blog"_s, false}};
}

inline QList<NewUpload> pictures(int count)
{
    QList<NewUpload> result;
    for (int i = 0; i < count; ++i)
        result.append({u"/pictures/%1.png"_s.arg(i), u"%1.png"_s.arg(i), false});
    return result;
}

inline QList<UploadId> idsOf(const QList<Upload> &rows)
{
    QList<UploadId> ids;
    for (const Upload &row : rows)
        ids.append(row.id);
    return ids;
}

inline Claim claim(UploadStore &store, const ClaimRules &rules)
{
    const auto claimed = wait(store.claim(rules));
    if (!claimed)
        qFatal("the store gives no row");
    return *claimed;
}

} // namespace imgurl::storefixture
