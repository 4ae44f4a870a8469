// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runoptions.h"

#include "arguments.h"
#include "links/linkformat.h"

#include <CLI/App.hpp>
#include <QCoreApplication>

namespace imgurl {

namespace {

struct RunText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::RunOptions)
};

} // namespace

void addOutputOptions(CLI::App &command, RunOptions &options)
{
    std::vector<std::string> formats;
    for (const LinkFormat format : kLinkFormats)
        formats.push_back(linkFormatName(format).toStdString());
    formats.push_back("json");
    const auto format = [&options](const std::string &name) {
        options.format = QString::fromStdString(name);
    };
    command
        .add_option_function<std::string>("--format", format,
            RunText::tr("What is printed for each image: url (unless\n"
                        "given), markdown, html, bbcode, or json, an\n"
                        "object a line with failures too.")
                .toStdString())
        ->type_name("FORMAT")
        ->check(CLI::IsMember(formats).description(""));
    command
        .add_option_function<std::string>(
            "--template",
            [&options](const std::string &given) {
                options.linkTemplate = QString::fromStdString(unguarded(given));
            },
            RunText::tr("Print this for each image instead, made of {url},\n"
                        "{thumb}, {name}, {alt}, {width}, {height},\n"
                        "{album}, {n} and text.")
                .toStdString())
        ->type_name("TEXT")
        ->check(somethingGiven());
    command.add_flag("--with-delete-links", options.withDeleteLinks,
        RunText::tr("In JSON, and as {delete} in a template, also the\n"
                    "links that delete the images.")
            .toStdString());
}

void addRunOptions(CLI::App &command, RunOptions &options)
{
    command
        .add_option(
            "--parallel", options.parallel, RunText::tr("Uploads at a time, 1 to 6.").toStdString())
        ->type_name("N")
        ->check(decimal())
        ->check(CLI::Range(1, 6).description(""));
    command
        .add_option("--timeout", options.timeout,
            RunText::tr(
                "Give an attempt up after so many seconds without\nprogress; 60 unless given.")
                .toStdString())
        ->type_name("SECONDS")
        ->check(decimal())
        ->check(CLI::Range(1, 86'400).description(""));
    command
        .add_option("--retries", options.retries,
            RunText::tr("Further attempts where the first did not come\nthrough; 3 unless given.")
                .toStdString())
        ->type_name("N")
        ->check(decimal())
        ->check(CLI::Range(0, 100).description(""));
    command.add_flag("-q,--quiet", options.quiet,
        RunText::tr("No progress; errors are still told.").toStdString());
}

} // namespace imgurl
