// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "exitstatus.h"
#include "recipeoptions.h"
#include "runoptions.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace imgurl {

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
struct RewriteOptions {
    RunOptions run; //!< without format and template
    RecipeOptions recipe;
    QString account;
    QString album;
    bool dryRun = false;
    bool inPlace = false;
    QByteArray output; //!< path; "-": standard output; empty: not given
    QList<QByteArray> files;
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

using CommandLine = std::variant<UploadOptions, RewriteOptions, ResumeOptions, ServeOptions,
    AlbumsOptions, ListOptions, DeleteOptions, AccountAddOptions, AccountListOptions,
    AccountTestOptions, AccountRemoveOptions>;

//! What the parser itself has to say.
struct ParserAnswer {
    ExitStatus status = ExitStatus::Done; //!< or Usage
    QString text; //!< Done: help or version, with its line ends; Usage: what is wrong
};

//! The arguments as main() has them.
[[nodiscard]] Result<CommandLine, ParserAnswer> parseCommandLine(int argc, const char *const *argv);

} // namespace imgurl
