// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "upload/database.h"

#include <QFuture>
#include <QPromise>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace imgurl {

enum class Haste {
    Now,
    WithNext, //!< in the transaction of what comes next, or soon alone: saves a commit
};

//! A thread with one database connection that executes commands in the order in which they were
//! given. With ReadWrite, what waits is grouped into one transaction, for up to 20 ms; a command's
//! future finishes after that transaction is committed, so a finished command is durable. A command
//! that fails is undone alone. The destructor executes everything that was asked for, then ends the
//! thread.
class StoreThread {
public:
    template <typename T> using Outcome = QFuture<Result<T, StoreError>>;

    //! The database is opened on the thread, lazily: the first command meets an open one or its
    //! error.
    StoreThread(QString path, Database::Access access);
    ~StoreThread();
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    //! The next command meets the file anew.
    void reopen() { m_reopen = true; }

    //! `ended`, when there is one, is called on the thread just before the future finishes.
    template <typename T>
    Outcome<T> run(std::function<Result<T, StoreError>(Database &)> work, Haste haste = Haste::Now,
        std::function<void(const Result<T, StoreError> &)> ended = {})
    {
        auto command = std::make_unique<TypedCommand<T>>(std::move(work));
        command->haste = haste;
        command->ended = std::move(ended);
        Outcome<T> future = command->promise.future();
        push(std::move(command));
        return future;
    }

private:
    struct Command {
        virtual ~Command() = default;
        Haste haste = Haste::Now;
        //! An error: undo it.
        virtual std::optional<StoreError> execute(Database &database) = 0;
        virtual void settle(const std::optional<StoreError> &failure) = 0;
    };

    template <typename T> struct TypedCommand final : Command {
        explicit TypedCommand(std::function<Result<T, StoreError>(Database &)> toDo)
            : work(std::move(toDo))
        {
            promise.start();
        }
        std::optional<StoreError> execute(Database &database) override
        {
            result = work(database);
            return *result ? std::nullopt : std::optional(result->error());
        }
        void settle(const std::optional<StoreError> &failure) override
        {
            if (failure)
                result = *failure;
            if (ended)
                ended(*result);
            promise.addResult(std::move(*result));
            promise.finish();
        }
        std::function<Result<T, StoreError>(Database &)> work;
        std::function<void(const Result<T, StoreError> &)> ended;
        QPromise<Result<T, StoreError>> promise;
        std::optional<Result<T, StoreError>> result;
    };

    void push(std::unique_ptr<Command> command);
    [[nodiscard]] std::unique_ptr<Command> waitForNext();
    [[nodiscard]] std::unique_ptr<Command> takeNext();
    [[nodiscard]] std::unique_ptr<Command> takeFirst();
    void loop();
    void executeGroup(Database &database, std::unique_ptr<Command> first);
    static Result<Done, StoreError> executeAlone(Database &database, Command &command);

    const QString m_path;
    const Database::Access m_access;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::unique_ptr<Command>> m_commands;
    int m_hasty = 0; // of them
    bool m_stopping = false;
    std::atomic<bool> m_reopen = true;
    std::thread m_thread; // last: it starts in the constructor
};

} // namespace imgurl
