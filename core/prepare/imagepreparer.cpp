// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/imagepreparer.h"

#include "prepare/filemaker.h"

#include <QPromise>

namespace imgurl {

namespace {

constexpr int kThreads = 2;

Result<FileStamp, ApiError> stampOf(const QString &path)
{
    RegularFile file(path);
    if (const auto opened = file.openExisting(); !opened)
        return opened.error();
    return file.stamp();
}

Result<KnownSource, ApiError> looked(const QString &path, const CancelCheck &isCanceled)
{
    const auto stamp = stampOf(path);
    if (!stamp)
        return stamp.error();
    const auto facts = probeAndHashImage(path, isCanceled);
    if (!facts)
        return facts.error();
    return KnownSource{path, *facts, *stamp};
}

} // namespace

ImagePreparer::ImagePreparer(QString copyFolder)
    : m_copies(std::move(copyFolder))
{
    m_pool.setMaxThreadCount(kThreads);
    m_pool.start([this] { m_copies.removeLeftOver(); });
}

ImagePreparer::~ImagePreparer()
{
    m_stopped = true;
    m_pool.clear();
    m_pool.waitForDone();
}

template <typename T, typename Work> ImagePreparer::Outcome<T> ImagePreparer::run(Work work)
{
    using Answer = Result<T, ApiError>;
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    m_pool.start([this, promise, work = std::move(work)] {
        const auto isCanceled = [this, &promise] { return m_stopped || promise->isCanceled(); };
        Answer answer = isCanceled() ? ApiError{.kind = ErrorKind::Canceled} : work(isCanceled);
        if (isCanceled())
            promise->future().cancel();
        else
            promise->addResult(std::move(answer));
        promise->finish();
    });
    return promise->future();
}

ImagePreparer::Outcome<KnownSource> ImagePreparer::look(const QString &path)
{
    return run<KnownSource>(
        [path](const CancelCheck &isCanceled) { return looked(path, isCanceled); });
}

ImagePreparer::Outcome<PreparedFile> ImagePreparer::make(
    const KnownSource &source, const Recipe &recipe, const NameFacts &name)
{
    return run<PreparedFile>([this, source, recipe, name](const CancelCheck &isCanceled) {
        return makeFile(
            source, recipe, expandName(recipe.nameTemplate, name), m_copies, isCanceled);
    });
}

} // namespace imgurl
