// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/storethread.h"

#include <chrono>
#include <vector>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kGroupTime{20};
constexpr std::chrono::milliseconds kPatience{20};

} // namespace

StoreThread::StoreThread(QString path, Database::Access access)
    : m_path(std::move(path))
    , m_access(access)
    , m_thread([this] { loop(); })
{
}

StoreThread::~StoreThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void StoreThread::push(std::unique_ptr<Command> command)
{
    {
        const std::lock_guard lock(m_mutex);
        m_hasty += command->haste == Haste::Now;
        m_commands.push_back(std::move(command));
    }
    m_wake.notify_one();
}

std::unique_ptr<StoreThread::Command> StoreThread::waitForNext()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_stopping || !m_commands.empty(); });
    m_wake.wait_for(lock, kPatience, [this] { return m_stopping || m_hasty > 0; });
    return takeFirst();
}

std::unique_ptr<StoreThread::Command> StoreThread::takeNext()
{
    const std::lock_guard lock(m_mutex);
    return takeFirst();
}

std::unique_ptr<StoreThread::Command> StoreThread::takeFirst()
{
    if (m_commands.empty())
        return {};
    auto command = std::move(m_commands.front());
    m_commands.pop_front();
    m_hasty -= command->haste == Haste::Now;
    return command;
}

void StoreThread::loop()
{
    Database database(m_path, m_access);
    std::optional<StoreError> failure;
    while (auto command = waitForNext()) {
        // Again at each command until it works: a full disk or a lock may have gone meanwhile.
        if (m_reopen.exchange(false) || failure) {
            if (auto opened = database.open())
                failure.reset();
            else
                failure = std::move(opened).error();
        }
        if (failure) {
            command->settle(failure);
        } else if (m_access == Database::Access::ReadOnly) {
            command->execute(database);
            command->settle({});
        } else {
            executeGroup(database, std::move(command));
        }
    }
}

void StoreThread::executeGroup(Database &database, std::unique_ptr<Command> first)
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + kGroupTime;
    std::vector<std::unique_ptr<Command>> group;
    group.push_back(std::move(first));
    Result<Done, StoreError> outcome = database.begin();
    while (outcome) {
        outcome = executeAlone(database, *group.back());
        if (!outcome || Clock::now() >= end)
            break;
        auto next = takeNext();
        if (!next)
            break;
        group.push_back(std::move(next));
    }
    if (outcome)
        outcome = database.commit();
    else
        database.rollback();
    for (const auto &command : group)
        command->settle(outcome ? std::nullopt : std::optional(outcome.error()));
}

Result<Done, StoreError> StoreThread::executeAlone(Database &database, Command &command)
{
    if (auto marked = database.run(u"SAVEPOINT command"_s); !marked)
        return std::move(marked).error();
    const auto failure = command.execute(database);
    // SQLite drops the whole transaction on a full disk, and the mark with it: then the group has
    // failed of that, and nothing more may run, or it would be committed by itself.
    if (failure && !database.run(u"ROLLBACK TO command"_s))
        return *failure;
    if (auto released = database.run(u"RELEASE command"_s); !released)
        return std::move(released).error();
    return Done{};
}

} // namespace imgurl
