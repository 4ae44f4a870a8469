// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/uploadstore.h"

#include "common/whendone.h"
#include "upload/storethread.h"
#include "upload/takeover.h"
#include "upload/uploadtable.h"

#include <QFileInfo>

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kLookAfter{30};
constexpr std::chrono::milliseconds kReadAgain{3000}; // after a failure

} // namespace

UploadStore::UploadStore(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_owners(QFileInfo(path).absolutePath() + u"/owners"_s)
    , m_writer(std::make_unique<StoreThread>(path, Database::Access::ReadWrite))
    , m_reader(std::make_unique<StoreThread>(path, Database::Access::ReadOnly))
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &UploadStore::readForeignChanges);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] {
        watch();
        if (!m_soon.isActive())
            m_soon.start(kLookAfter);
    });
}

UploadStore::~UploadStore()
{
    // The writer first, which knows of the reader; both before what they use.
    m_writer.reset();
    m_reader.reset();
}

template <typename T> UploadStore::Outcome<T> UploadStore::write(const Work<T> &work)
{
    return write<T>(work, Haste::Now);
}

template <typename T> UploadStore::Outcome<T> UploadStore::write(const Work<T> &work, Haste haste)
{
    const auto changes = std::make_shared<StoreChanges>();
    return m_writer->run<T>(
        [work, changes](Database &database) { return work(database, *changes); }, haste,
        [this, changes](const Result<T, StoreError> &result) {
            // Still on the store's thread, which ends before this object does.
            if (result && !changes->isEmpty())
                QMetaObject::invokeMethod(
                    this, [this, changes] { announce(*changes); }, Qt::QueuedConnection);
        });
}

void UploadStore::announce(const StoreChanges &changes)
{
    for (qsizetype from = 0; from < changes.added.size();) {
        const BatchId batch = changes.added[from].batch;
        const auto end = std::find_if(changes.added.begin() + from, changes.added.end(),
            [batch](const Upload &row) { return row.batch != batch; });
        const qsizetype count = end - changes.added.begin() - from;
        Q_EMIT added(changes.added.mid(from, count));
        from += count;
    }
    if (!changes.changed.isEmpty())
        Q_EMIT changed(changes.changed);
    if (!changes.removed.isEmpty())
        Q_EMIT removed(changes.removed);
}

UploadStore::Outcome<Done> UploadStore::change(const Change &work)
{
    return change(work, Haste::Now);
}

UploadStore::Outcome<Done> UploadStore::change(const Change &work, Haste haste)
{
    return write<Done>(
        [work](Database &database, StoreChanges &changes) -> Result<Done, StoreError> {
            auto rows = work(database);
            if (!rows)
                return std::move(rows).error();
            changes.changed = *rows;
            return Done{};
        },
        haste);
}

UploadStore::Outcome<StoreOpening> UploadStore::open()
{
    const Work<StoreOpening> work = [this](Database &database,
                                        StoreChanges &changes) -> Result<StoreOpening, StoreError> {
        if (!m_owners.enter())
            return database.failure(StoreError::Kind::CannotOpen);
        m_owners.clean();
        const auto freed = takeOver(database, m_owners);
        if (!freed) {
            // Damaged only below what opening it looks at: the next opening looks closer.
            m_writer->reopen();
            return freed.error();
        }
        changes.changed = *freed;
        if (auto begun = m_foreign.begin(database); !begun)
            return begun.error();
        // It may have read what has been set aside since.
        m_reader->reopen();
        return StoreOpening{database.setAside()};
    };
    auto opened = write<StoreOpening>(work);
    whenDone(opened, this, [this](const Result<StoreOpening, StoreError> &opening) {
        if (opening)
            watch();
    });
    return opened;
}

//! Again after each change: a file that is made anew is another one to the watcher.
void UploadStore::watch()
{
    if (m_watcher.files().isEmpty())
        m_watcher.addPath(m_path + u"-wal"_s);
}

void UploadStore::readForeignChanges()
{
    const auto changes = std::make_shared<StoreChanges>();
    m_writer->run<Done>(
        [this, changes](Database &database) -> Result<Done, StoreError> {
            auto foreign = m_foreign.read(database);
            if (!foreign)
                return std::move(foreign).error();
            *changes = *foreign;
            const auto freed = takeOver(database, m_owners);
            if (!freed)
                return freed.error();
            changes->changed += *freed;
            return Done{};
        },
        Haste::Now,
        [this, changes](const Result<Done, StoreError> &result) {
            if (result)
                m_foreign.accept();
            QMetaObject::invokeMethod(
                this,
                [this, changes, read = result.ok()] {
                    if (read)
                        announce(*changes);
                    else
                        m_soon.start(kReadAgain);
                },
                Qt::QueuedConnection);
        });
}

UploadStore::Outcome<Rows> UploadStore::add(
    const UploadTarget &target, const QList<NewUpload> &uploads, Ownership ownership)
{
    const QString owner = ownership == Ownership::Mine ? m_owners.mine() : QString();
    return write<Rows>([=](Database &database, StoreChanges &changes) -> Result<Rows, StoreError> {
        auto rows = insertBatch(database, target, uploads, owner);
        if (rows)
            changes.added = *rows;
        return rows;
    });
}

UploadStore::Outcome<Claim> UploadStore::claim(const ClaimRules &rules)
{
    return write<Claim>(
        [this, rules](Database &database, StoreChanges &changes) -> Result<Claim, StoreError> {
            auto claim = claimRows(database, m_owners, rules, changes.changed);
            if (claim)
                changes.changed += claim->rows;
            return claim;
        });
}

UploadStore::Outcome<Done> UploadStore::setFacts(UploadId id, const UploadFacts &facts)
{
    return change(
        [=](Database &database) { return imgurl::setFacts(database, id, facts); }, Haste::WithNext);
}

UploadStore::Outcome<Done> UploadStore::setSource(
    UploadId id, const QString &source, const QString &fileName)
{
    return change(
        [=](Database &database) { return imgurl::setSource(database, id, source, fileName); });
}

UploadStore::Outcome<Done> UploadStore::finish(
    UploadId id, const UploadedImage &image, UploadId sameAs)
{
    // Whoever ends an upload asks for the next one at once.
    return change([=](Database &database) { return imgurl::finish(database, id, image, sameAs); },
        Haste::WithNext);
}

UploadStore::Outcome<Done> UploadStore::fail(UploadId id, const ApiError &error, bool answerLost)
{
    return change(
        [=](Database &database) { return imgurl::fail(database, id, error, answerLost); });
}

UploadStore::Outcome<Done> UploadStore::retryLater(
    UploadId id, const ApiError &error, bool answerLost, std::chrono::milliseconds pause)
{
    return change([=](Database &database) {
        return imgurl::retryLater(database, id, error, answerLost, pause);
    });
}

UploadStore::Outcome<Done> UploadStore::setEarlierCopy(UploadId id)
{
    return change([=](Database &database) { return imgurl::setEarlierCopy(database, id); });
}

UploadStore::Outcome<Done> UploadStore::putBack(UploadId id)
{
    return change([=](Database &database) { return imgurl::putBack(database, id); });
}

UploadStore::Outcome<Done> UploadStore::failMine(const AccountId &account, const ApiError &error)
{
    return change([=, mine = m_owners.mine()](
                      Database &database) { return failOwned(database, mine, account, error); });
}

UploadStore::Outcome<Done> UploadStore::retry(const QList<UploadId> &ids)
{
    return change([=](Database &database) { return imgurl::retry(database, ids); });
}

UploadStore::Outcome<Done> UploadStore::retryWith(UploadId id, const Recipe &recipe)
{
    return change([=](Database &database) { return imgurl::retryWith(database, id, recipe); });
}

UploadStore::Outcome<Done> UploadStore::uploadNext(const QList<UploadId> &ids)
{
    return change([=](Database &database) { return imgurl::uploadNext(database, ids); });
}

UploadStore::Outcome<Done> UploadStore::releaseHeld()
{
    return change(imgurl::releaseHeld);
}

UploadStore::Outcome<Rows> UploadStore::adopt(bool failedToo)
{
    return write<Rows>(
        [failedToo, mine = m_owners.mine()](Database &database, StoreChanges &changes) -> Changed {
            auto rows = imgurl::adopt(database, mine, failedToo);
            if (rows)
                changes.changed = *rows;
            return rows;
        });
}

UploadStore::Outcome<Done> UploadStore::hold(const QList<UploadId> &ids)
{
    return change([=](Database &database) { return imgurl::hold(database, ids); });
}

UploadStore::Outcome<Done> UploadStore::holdMine()
{
    return change(
        [mine = m_owners.mine()](Database &database) { return holdOwned(database, mine); });
}

UploadStore::Outcome<Done> UploadStore::cancel(const QList<UploadId> &ids)
{
    return change([=](Database &database) { return imgurl::cancel(database, ids); });
}

UploadStore::Outcome<Done> UploadStore::cancelAccount(const AccountId &account)
{
    return change([=](Database &database) { return imgurl::cancelAccount(database, account); });
}

UploadStore::Outcome<Done> UploadStore::assignAccount(const UploadTarget &target)
{
    return change([=](Database &database) { return imgurl::assignAccount(database, target); });
}

UploadStore::Outcome<Done> UploadStore::reassign(const AccountId &from, const UploadTarget &target)
{
    return change([=](Database &database) { return imgurl::reassign(database, from, target); });
}

UploadStore::Outcome<Done> UploadStore::setServerState(UploadId id, ServerState state)
{
    return change([=, mine = m_owners.mine()](Database &database) {
        return imgurl::setServerState(database, mine, id, state);
    });
}

UploadStore::Outcome<std::chrono::milliseconds> UploadStore::takeDeletionTurn(
    std::chrono::milliseconds pace)
{
    return m_writer->run<std::chrono::milliseconds>(
        [pace](Database &database) { return imgurl::takeDeletionTurn(database, pace); });
}

UploadStore::Outcome<Rows> UploadStore::remove(const QList<UploadId> &ids)
{
    return write<Rows>(
        [ids](Database &database, StoreChanges &changes) -> Result<Rows, StoreError> {
            auto rows = removeEach(database, u"state <> 'uploading'"_s, ids);
            if (rows)
                changes.removed = *rows;
            return rows;
        });
}

UploadStore::Outcome<QList<UploadKey>> UploadStore::keys(const UploadFilter &filter)
{
    return m_reader->run<QList<UploadKey>>(
        [filter](Database &database) { return readKeys(database, filter); });
}

UploadStore::Outcome<Rows> UploadStore::rows(const QList<UploadId> &ids)
{
    return m_reader->run<Rows>([ids](Database &database) { return fetchRowsById(database, ids); });
}

UploadStore::Outcome<Rows> UploadStore::batch(BatchId batch)
{
    return m_reader->run<Rows>([batch](Database &database) { return readBatch(database, batch); });
}

UploadStore::Outcome<UploadCounts> UploadStore::counts()
{
    return m_reader->run<UploadCounts>(readCounts);
}

UploadStore::Outcome<Rows> UploadStore::unfinishedRows()
{
    return m_reader->run<Rows>(readUnfinishedRows);
}

UploadStore::Outcome<QList<WaitingAccount>> UploadStore::waitingAccounts()
{
    return m_reader->run<QList<WaitingAccount>>(readWaitingAccounts);
}

UploadStore::Outcome<int> UploadStore::unfinished(const AccountId &account)
{
    return m_reader->run<int>(
        [account](Database &database) { return readUnfinished(database, account); });
}

UploadStore::Outcome<QSet<QString>> UploadStore::spooledFiles()
{
    return m_reader->run<QSet<QString>>(readSpooledFiles);
}

UploadStore::Outcome<std::optional<Upload>> UploadStore::sentBefore(
    const Upload &row, const QByteArray &sha256)
{
    return m_reader->run<std::optional<Upload>>(
        [row, sha256](Database &database) { return readSentBefore(database, row, sha256); });
}

UploadStore::Outcome<std::optional<Upload>> UploadStore::withDeleteLink(
    const QUrl &server, const QString &imgid)
{
    return m_reader->run<std::optional<Upload>>([server, imgid](Database &database) {
        return readWithDeleteLink(database, server, imgid);
    });
}

} // namespace imgurl
