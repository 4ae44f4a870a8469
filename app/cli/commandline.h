// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "exitstatus.h"
#include "recipeoptions.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace imgurl {

//! How rows are worked on and what is printed of them.
struct RunOptions {
    QString format; //!< a LinkFormat's name, or "json"; empty: not given
    QString linkTemplate; //!< instead of the format; empty: not given
    bool withDeleteLinks = false;
    bool quiet = false;
    std::optional<int> parallel; //!< 1 to 6
    int timeout = 0; //!< seconds without progress
    int retries = 0; //!< after the first attempt
};
struct UploadOptions {
    RunOptions run;
    RecipeOptions recipe;
    QString account; //!< name or id; empty: not given
    QString album; //!< name or id; empty: not given
    bool recursive = false;
    bool clipboard = false; //!< then no files and no list
    QByteArray filesFrom; //!< path; empty: not given
    QList<QByteArray> files; //!< as the caller gave them: any bytes
};
struct ResumeOptions {
    RunOptions run;
    bool failed = false;
};
struct ServeOptions {
    std::optional<int> port; //!< 0: any free one
    QByteArray secretFile; //!< path; empty: not given
    QString account; //!< as UploadOptions', of requests that name none
    QString album;
    bool quiet = false;
};
struct AlbumsOptions {
    QString account;
};
struct ListOptions {
    QString format; //!< "text", "json" or "csv"
    QString search;
    bool withDeleteLinks = false;
};
struct DeleteOptions {
    QList<qint64> ids;
    bool yes = false;
};
struct AccountAddOptions {
    QString name; //!< empty: the site's host
    QString server;
    bool plainHttp = false;
};
struct AccountListOptions { };
struct AccountTestOptions {
    QString account;
};
struct AccountRemoveOptions {
    QString account;
    bool yes = false;
};

using CommandLine = std::variant<UploadOptions, ResumeOptions, ServeOptions, AlbumsOptions,
    ListOptions, DeleteOptions, AccountAddOptions, AccountListOptions, AccountTestOptions,
    AccountRemoveOptions>;

//! What the parser itself has to say.
struct ParserAnswer {
    ExitStatus status = ExitStatus::Done; //!< or Usage
    QString text; //!< Done: help or version, with its line ends; Usage: what is wrong
};

//! The arguments as main() has them.
[[nodiscard]] Result<CommandLine, ParserAnswer> parseCommandLine(int argc, const char *const *argv);

} // namespace imgurl
