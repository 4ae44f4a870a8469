// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "account/serveraddress.h"
#include "arguments.h"
#include "links/linktemplate.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <QCoreApplication>

#include <functional>
#include <memory>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

//! Everything the parser fills in, and what has to be made of it.
class Parser {
    Q_DECLARE_TR_FUNCTIONS(imgurl::CommandLine)

public:
    Parser();

    Result<CommandLine, ParserAnswer> parse(int argc, const char *const *argv);

private:
    CLI::App *command(
        CLI::App &parent, const char *name, const QString &about, const QString &examples);
    void addText(CLI::App *to, const std::string &option, QString &value, const char *type,
        const QString &about, bool required = false);
    static void addFlag(CLI::App *to, const char *names, bool &value, const QString &about)
    {
        to->add_flag(names, value, about.toStdString());
    }
    void addUpload();
    void addResume();
    void addRewrite();
    void addServe();
    void addAlbums();
    void addList();
    void addDelete();
    void addAccount();
    template <typename Options> void choose(CLI::App *when, Options &options)
    {
        when->callback([this, &options] { m_chosen = options; });
    }

    CLI::App m_app;
    UploadOptions m_upload;
    ResumeOptions m_resume;
    RewriteOptions m_rewrite;
    ServeOptions m_serve;
    AlbumsOptions m_albums;
    ListOptions m_list;
    DeleteOptions m_delete;
    AccountAddOptions m_add;
    AccountListOptions m_accounts;
    AccountTestOptions m_test;
    AccountRemoveOptions m_remove;
    std::optional<CommandLine> m_chosen;
};

Parser::Parser()
    : m_app(tr("Upload images to an ImgURL site and print their links.").toStdString(), "imgurl")
{
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", tr("Usage").toStdString());
    formatter->label("OPTIONS", tr("OPTIONS").toStdString());
    formatter->label("SUBCOMMAND", tr("COMMAND").toStdString());
    formatter->label("Positionals", tr("Arguments").toStdString());
    formatter->label("REQUIRED", "");
    formatter->column_width(32);
    m_app.formatter(formatter);
    m_app.option_defaults()->group(tr("Options").toStdString());
    m_app.set_help_flag("-h,--help", tr("Print this help.").toStdString());
    m_app.set_version_flag(
        "--version", std::string("imgurl " IMGURL_VERSION), tr("Print the version.").toStdString());
    m_app.require_subcommand(1);
    m_app.footer(
        tr("\nBegin with:\n"
           "  imgurl account add\n"
           "  imgurl upload sunset.jpg\n\n"
           "\"imgurl upload --help\" tells more, and so for each command. The uploads, the "
           "accounts and\nthe albums are those of the window, imgurl-desktop.\n"
           "Instead of an account, the variables IMGURL_SERVER, IMGURL_UID and "
           "IMGURL_TOKEN do.\n\n"
           "Exit status: 0 all done; 1 some or all failed; 2 wrong usage; 3 no UID and "
           "token, or\nrefused; 4 network or server, nothing done; 5 the list of uploads "
           "cannot be used;\n130 stopped.")
            .toStdString());
    addUpload();
    addResume();
    addRewrite();
    addServe();
    addAlbums();
    addList();
    addDelete();
    addAccount();
}

CLI::App *Parser::command(
    CLI::App &parent, const char *name, const QString &about, const QString &examples)
{
    CLI::App *made = parent.add_subcommand(name, about.toStdString());
    made->group(tr("Commands").toStdString());
    if (!examples.isEmpty())
        made->footer('\n' + examples.toStdString());
    return made;
}

void Parser::addText(CLI::App *to, const std::string &option, QString &value, const char *type,
    const QString &about, bool required)
{
    to->add_option_function<std::string>(
          option,
          [&value](const std::string &given) { value = QString::fromStdString(unguarded(given)); },
          about.toStdString())
        ->type_name(type)
        ->check(somethingGiven())
        ->required(required);
}

void Parser::addUpload()
{
    CLI::App *upload = command(m_app, "upload",
        tr("Upload images and print their links, in the order of the files."),
        tr("Links go to standard output, one a line, each as soon as it and all before it are "
           "there;\nprogress and errors to standard error. What Ctrl+C leaves behind \"imgurl "
           "resume\" uploads.\n\n"
           "Examples:\n"
           "  imgurl upload sunset.jpg\n"
           "  imgurl upload --format markdown --album Screenshots *.png >> notes.md\n"
           "  imgurl upload -r photos/\n"
           "  find . -name '*.png' -newer last -print0 | imgurl upload --files-from -\n"
           "  import png:- | imgurl upload -\n"
           "  imgurl upload --clipboard"));
    choose(upload, m_upload);
    upload
        ->add_option_function<std::vector<std::string>>(
            "FILE",
            [this](const std::vector<std::string> &files) {
                for (const std::string &file : files)
                    m_upload.files << QByteArray::fromStdString(unguarded(file));
            },
            tr("Images, or the web addresses of some; \"-\" is\nstandard input.").toStdString())
        ->type_name("");
    addText(upload, "--album", m_upload.album, "NAME|ID",
        tr("Into this album; into none unless given."));
    addText(upload, "--account", m_upload.account, "NAME",
        tr("With this account; unless given, that of the\nenvironment, else the window's."));
    addFlag(upload, "-r,--recursive", m_upload.recursive,
        tr("Take folders: every image in them, told by\ncontent; nothing hidden."));
    upload
        ->add_option_function<std::string>(
            "--files-from",
            [this](const std::string &path) {
                m_upload.filesFrom = QByteArray::fromStdString(unguarded(path));
            },
            tr("Also the files this file names, one a line or\nparted by NUL; \"-\" is standard "
               "input.")
                .toStdString())
        ->type_name("FILE");
    addFlag(upload, "--clipboard", m_upload.clipboard,
        tr("Instead of files what the clipboard has: an image,\ncopied files or addresses. Needs a "
           "display."));
    addRecipeOptions(*upload, m_upload.recipe);
    addOutputOptions(*upload, m_upload.run);
    addRunOptions(*upload, m_upload.run);
}

void Parser::addResume()
{
    CLI::App *resume =
        command(m_app, "resume", tr("Upload what was left behind by Ctrl+C, a pause or a crash."),
            tr("Each image goes with the account and into the album it was meant for.\n\n"
               "Examples:\n"
               "  imgurl resume\n"
               "  imgurl resume --failed --format markdown"));
    choose(resume, m_resume);
    addFlag(resume, "--failed", m_resume.failed, tr("Also what has failed."));
    addOutputOptions(*resume, m_resume.run);
    addRunOptions(*resume, m_resume.run);
}

void Parser::addRewrite()
{
    CLI::App *rewrite = command(m_app, "rewrite",
        tr("Upload the images that Markdown and HTML files show, and write their links."),
        tr("Of post.md becomes post.linked.md, in which the images of this computer have links; "
           "not "
           "one byte\nbesides changes. What is uploaded already is not uploaded again. An image "
           "that fails keeps its\nold link, and the exit status says so.\n\n"
           "Examples:\n"
           "  imgurl rewrite --dry-run post.md\n"
           "  imgurl rewrite --in-place --album Blog posts/*.md"));
    choose(rewrite, m_rewrite);
    rewrite
        ->add_option_function<std::vector<std::string>>(
            "FILE",
            [this](const std::vector<std::string> &files) {
                for (const std::string &file : files)
                    m_rewrite.files << QByteArray::fromStdString(unguarded(file));
            },
            tr("Markdown, or HTML by its extension; in UTF-8.").toStdString())
        ->type_name("")
        ->required();
    addFlag(rewrite, "-n,--dry-run", m_rewrite.dryRun,
        tr("Upload and write nothing: print what would\nbecome of each image."));
    addFlag(rewrite, "-i,--in-place", m_rewrite.inPlace,
        tr("Write over the files; what they were stays in\nFILE.bak."));
    rewrite
        ->add_option_function<std::string>(
            "-o,--output",
            [this](const std::string &path) {
                m_rewrite.output = QByteArray::fromStdString(unguarded(path));
            },
            tr("Write here, from one FILE; \"-\" is standard\noutput.").toStdString())
        ->type_name("FILE")
        ->check(somethingGiven());
    addText(rewrite, "--album", m_rewrite.album, "NAME|ID",
        tr("Into this album; into none unless given."));
    addText(rewrite, "--account", m_rewrite.account, "NAME",
        tr("With this account; unless given, that of the\nenvironment, else the window's."));
    addRecipeOptions(*rewrite, m_rewrite.recipe);
    addRunOptions(*rewrite, m_rewrite.run);
}

void Parser::addServe()
{
    CLI::App *serve = command(m_app, "serve",
        tr("Let editors on this computer upload, as PicGo and PicList do."),
        tr("Editors that speak to PicGo or PicList (Typora, Obsidian, SiYuan and others) need no "
           "other setting\nthan that. Ctrl+C ends it; the window can do the same: \"Editors\" in "
           "its menu.\n\n"
           "Examples:\n"
           "  imgurl serve\n"
           "  curl -d '{\"list\":[\"/tmp/sunset.jpg\"]}' http://127.0.0.1:36677/upload"));
    choose(serve, m_serve);
    serve
        ->add_option("--port", m_serve.port,
            tr("Listen here; the window's port unless given,\nwhich is 36677, PicGo's. 0 is any "
               "free port.")
                .toStdString())
        ->type_name("N")
        ->check(decimal())
        ->check(CLI::Range(0, 65'535).description(""));
    serve
        ->add_option_function<std::string>(
            "--secret-file",
            [this](const std::string &path) {
                m_serve.secretFile = QByteArray::fromStdString(unguarded(path));
            },
            tr("Ask for the secret in this file; for the\nwindow's, if there is one, unless given.")
                .toStdString())
        ->type_name("FILE");
    addText(serve, "--album", m_serve.album, "NAME|ID",
        tr("Into this album, where a request names none."));
    addText(serve, "--account", m_serve.account, "NAME",
        tr("With this account, where a request names none."));
    addFlag(serve, "-q,--quiet", m_serve.quiet, tr("Only errors are told."));
}

void Parser::addAlbums()
{
    CLI::App *albums = command(
        m_app, "albums", tr("Ask the site for the albums: id and name, parted by a tab."), {});
    choose(albums, m_albums);
    addText(albums, "--account", m_albums.account, "NAME",
        tr("Of this account; unless given, that of the\nenvironment, else the window's."));
}

void Parser::addList()
{
    CLI::App *list =
        command(m_app, "list", tr("Print the uploads, as the window shows them: newest first."),
            tr("As text: number, date, state, name and link, parted by tabs.\n\n"
               "Examples:\n"
               "  imgurl list --search sunset\n"
               "  imgurl list --format csv > uploads.csv\n"
               "  imgurl list --format json | jq -r 'select(.state == \"failed\").source'"));
    choose(list, m_list);
    m_list.format = u"text"_s;
    list->add_option_function<std::string>(
            "--format",
            [this](const std::string &name) { m_list.format = QString::fromStdString(name); },
            tr("text (unless given), json, an object a line,\nor csv.").toStdString())
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json", "csv"}).description(""));
    addText(list, "--search", m_list.search, "TEXT",
        tr("Only those whose name, album or link contains\nthis."));
    addFlag(list, "--with-delete-links", m_list.withDeleteLinks,
        tr("In JSON and CSV, also the links that delete the\nimages."));
}

void Parser::addDelete()
{
    CLI::App *remove =
        command(m_app, "delete", tr("Delete images from their site, one every 2.5 seconds."),
            tr("The rows stay in the list. Numbers are those of \"imgurl list\".\n\n"
               "Example:\n"
               "  imgurl delete 17 18"));
    choose(remove, m_delete);
    remove
        ->add_option_function<std::vector<qint64>>(
            "ID",
            [this](const std::vector<qint64> &ids) {
                m_delete.ids = {ids.begin(), ids.end()};
            },
            tr("Numbers of rows.").toStdString())
        ->type_name("")
        ->check(decimal())
        ->required();
    addFlag(remove, "-y,--yes", m_delete.yes, tr("Do not ask."));
}

void Parser::addAccount()
{
    CLI::App *account = command(m_app, "account", tr("Add, list, test or remove accounts."), {});
    account->require_subcommand(1);

    CLI::App *add = command(*account, "add", tr("Add an account."),
        tr("UID and token come from a question on the terminal or, without one, from two lines of "
           "standard\ninput; the site shows them under \"API Token\". They are tested, then kept "
           "in the keychain.\n\n"
           "Examples:\n"
           "  imgurl account add\n"
           "  imgurl account add --server https://img.example.org --name blog < uid-and-token"));
    choose(add, m_add);
    m_add.server = kDefaultServer;
    addText(
        add, "--server", m_add.server, "ADDRESS", tr("Of the site; www.imgurl.org unless given."));
    addText(add, "--name", m_add.name, "NAME",
        tr("What to call the account; the site's name unless\ngiven."));
    addFlag(add, "--plain-http", m_add.plainHttp,
        tr("Allow an http:// address: UID and token can be\nread on their way."));

    CLI::App *list = command(*account, "list",
        tr("Print name, site and id, parted by tabs; \"current\" is the one in use."), {});
    choose(list, m_accounts);

    CLI::App *test =
        command(*account, "test", tr("Ask the site whether UID and token are right."), {});
    choose(test, m_test);
    addText(test, "NAME", m_test.account, "",
        tr("Name or id; unless given, that of the\nenvironment, else the window's."));

    CLI::App *remove = command(*account, "remove",
        tr("Forget an account with its UID and token. Its uploads stay in the list."), {});
    choose(remove, m_remove);
    addText(remove, "NAME", m_remove.account, "", tr("Name or id."), true);
    addFlag(remove, "-y,--yes", m_remove.yes, tr("Do not ask."));
}

const RunOptions *runOf(const CommandLine &line)
{
    if (const auto *upload = std::get_if<UploadOptions>(&line))
        return &upload->run;
    const auto *resume = std::get_if<ResumeOptions>(&line);
    return resume ? &resume->run : nullptr;
}

//! The innermost command that was named, for help and hints.
const CLI::App *innermost(const CLI::App &app)
{
    const CLI::App *named = &app;
    while (!named->get_subcommands().empty())
        named = named->get_subcommands().back();
    return named;
}

QString fullName(const CLI::App *command)
{
    const QString name = QString::fromStdString(command->get_name());
    return command->get_parent() ? fullName(command->get_parent()) + u' ' + name : name;
}

ParserAnswer usageError(const QString &what, const CLI::App &app)
{
    return {ExitStatus::Usage,
        Parser::tr("%1. \"%2 --help\" shows how.").arg(what, fullName(innermost(app)))};
}

Result<CommandLine, ParserAnswer> Parser::parse(int argc, const char *const *argv)
{
    std::vector<std::string> arguments;
    for (int i = argc - 1; i > 0; --i)
        arguments.push_back(guarded(argv[i])); // CLI11 wants them backwards
    try {
        m_app.parse(std::move(arguments));
    } catch (const CLI::CallForVersion &version) {
        return ParserAnswer{ExitStatus::Done, QString::fromUtf8(version.what()) + u'\n'};
    } catch (const CLI::Success &) {
        return ParserAnswer{ExitStatus::Done, QString::fromStdString(m_app.help())};
    } catch (const CLI::ParseError &error) {
        return usageError(QString::fromStdString(unguarded(error.what())), m_app);
    }
    if (std::holds_alternative<UploadOptions>(*m_chosen)) {
        const bool isNamed = !m_upload.files.isEmpty() || !m_upload.filesFrom.isEmpty();
        if (isNamed && m_upload.clipboard)
            return usageError(Parser::tr("Either files or --clipboard can be given"), m_app);
        // An empty list of files never means the clipboard.
        if (!isNamed && !m_upload.clipboard)
            return usageError(Parser::tr("No file is given"), m_app);
    }
    if (!m_rewrite.output.isEmpty() && m_rewrite.inPlace)
        return usageError(Parser::tr("Either --output or --in-place can be given"), m_app);
    if (!m_rewrite.output.isEmpty() && m_rewrite.files.size() > 1)
        return usageError(Parser::tr("--output is for one file"), m_app);
    const RunOptions *run = runOf(*m_chosen);
    if (run && !run->linkTemplate.isEmpty()) {
        if (!run->format.isEmpty())
            return usageError(Parser::tr("Either --format or --template can be given"), m_app);
        if (wantsDeleteLink(run->linkTemplate) && !run->withDeleteLinks)
            return usageError(Parser::tr("{delete} needs --with-delete-links"), m_app);
    }
    return *m_chosen;
}

} // namespace

Result<CommandLine, ParserAnswer> parseCommandLine(int argc, const char *const *argv)
{
    return Parser().parse(argc, argv);
}

} // namespace imgurl
