// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipeoptions.h"

#include "arguments.h"

#include <QCoreApplication>

namespace imgurl {

namespace {

struct RecipeText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::RecipeOptions)
};

void addNumber(CLI::App &command, RecipeOptions &options, const char *name, const char *type,
    std::optional<int> &value, int least, int most, const QString &about)
{
    command
        .add_option_function<int>(
            name,
            [&options, &value](int given) {
                value = given;
                options.shrink = true;
            },
            about.toStdString())
        ->type_name(type)
        ->check(decimal())
        ->check(CLI::Range(least, most).description(""));
}

} // namespace

void addRecipeOptions(CLI::App &command, RecipeOptions &options)
{
    const auto text = [](const std::string &given) { return QString::fromStdString(given); };
    command
        .add_option_function<std::string>(
            "--metadata",
            [&options, text](
                const std::string &rule) { options.metadata = metadataRuleFrom(text(rule)); },
            RecipeText::tr("What an image tells beside itself is taken out:\nlocation, all, or "
                           "keep for nothing. This and what\nfollows is as the account has it, "
                           "unless given.")
                .toStdString())
        ->type_name("WHAT")
        ->check(CLI::IsMember({"location", "all", "keep"}).description(""));
    command.add_flag_callback(
        "--shrink", [&options] { options.shrink = true; },
        RecipeText::tr("Send smaller images.").toStdString());
    addNumber(command, options, "--longest-edge", "PIXELS", options.longestEdge, 0,
        Recipe::kLargestEdge, RecipeText::tr("Shrink to this width and height at most; 0 is any."));
    command
        .add_option_function<std::string>(
            "--image-format",
            [&options, text](const std::string &format) {
                options.format = shrunkFormatFrom(text(format));
                options.shrink = true;
            },
            RecipeText::tr("Shrink to this format: keep, jpeg, webp or png.").toStdString())
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"keep", "jpeg", "webp", "png"}).description(""));
    addNumber(command, options, "--quality", "N", options.quality, 1, 100,
        RecipeText::tr("Of shrunk JPEG and WebP, 1 to 100."));
    // Behind those that mean it: this one wins.
    command.add_flag_callback(
        "--no-shrink", [&options] { options.shrink = false; },
        RecipeText::tr("Send images in the size they have.").toStdString());
    command
        .add_option_function<std::string>(
            "--name",
            [&options, text](
                const std::string &given) { options.nameTemplate = text(unguarded(given)); },
            RecipeText::tr("What the site shall call it, made of {name}, {date},\n{time}, {n}, "
                           "{rand} and text.")
                .toStdString())
        ->type_name("TEMPLATE");
    command.add_flag("--again", options.again,
        RecipeText::tr("Send an image again though its link is known.").toStdString());
}

Recipe changed(const Recipe &recipe, const RecipeOptions &options)
{
    Recipe result = recipe;
    result.metadata = options.metadata.value_or(recipe.metadata);
    result.shrink = options.shrink.value_or(recipe.shrink);
    result.longestEdge = options.longestEdge.value_or(recipe.longestEdge);
    result.format = options.format.value_or(recipe.format);
    result.quality = options.quality.value_or(recipe.quality);
    result.nameTemplate = options.nameTemplate.value_or(recipe.nameTemplate);
    result.linkAgain = recipe.linkAgain && !options.again;
    return result;
}

} // namespace imgurl
