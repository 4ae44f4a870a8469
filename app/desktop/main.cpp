// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/environmentaccount.h"
#include "application.h"
#include "common/translations.h"
#include "look/appearance.h"
#include "look/symbolicicon.h"
#include "singleinstance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QMessageBox>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QStyleFactory>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

//! Answers for scripts without a display: whether an account is stored.
int hasAccount()
{
    imgurl::Settings settings;
    return imgurl::AccountStore(settings).accounts().isEmpty() ? 1 : 0;
}

//! As the kernel reads them, from where this start was made: another process will open them.
QStringList absolute(const QStringList &arguments)
{
    QStringList paths;
    for (const QString &argument : arguments) {
        paths << (QDir::isAbsolutePath(argument) ? argument
                                                 : QDir::currentPath() + u'/' + argument);
    }
    return paths;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"imgurl-desktop"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(IMGURL_VERSION));
    const QProcessEnvironment environment = imgurl::takeEnvironment();
    for (int i = 1; i < argc; ++i) {
        if (qstrcmp(argv[i], "--has-account") == 0)
            return hasAccount();
    }

    QApplication app(argc, argv);
    imgurl::installTranslations(app);
    QApplication::setApplicationDisplayName(QCoreApplication::translate("main", "ImgURL Desktop"));
    QApplication::setDesktopFileName(u"org.imgurl.Desktop"_s);
    QApplication::setWindowIcon(imgurl::programIcon());
    QApplication::setQuitOnLastWindowClosed(false);

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Drag images onto the window, pick an album, copy the link."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption practice(u"practice"_s,
        QCoreApplication::translate("main", "Say in the window that its server is for practice."));
    const QCommandLineOption dark(
        u"dark"_s, QCoreApplication::translate("main", "Use dark colours."));
    const QCommandLineOption account(u"has-account"_s,
        QCoreApplication::translate(
            "main", "Open no window; the exit status is 0 when an account is stored."));
    parser.addOptions({practice, dark, account});
    parser.addPositionalArgument(u"file"_s,
        QCoreApplication::translate(
            "main", "Images to upload; a window that is open already takes them."),
        u"[file…]"_s);
    parser.process(app);
    const QStringList files = absolute(parser.positionalArguments());
    if (parser.isSet(dark)) {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        QApplication::setPalette(imgurl::darkPalette());
    }

    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    imgurl::SingleInstance instance(data + u"/run"_s);
    if (!instance.claim()) {
        if (instance.handOver(files))
            return 0;
        const QString reason = QCoreApplication::translate("main",
            "The window that is open does not answer; open again what it does not show later.");
        std::fputs(qPrintable(reason + u'\n'), stderr);
        // Started from a file manager there is nobody to read that.
        QMessageBox::warning(nullptr, QApplication::applicationDisplayName(), reason);
        return 1;
    }
    imgurl::Application application(
        {data, QStandardPaths::writableLocation(QStandardPaths::CacheLocation)},
        parser.isSet(practice));
    QObject::connect(&instance, &imgurl::SingleInstance::raiseRequested, &application,
        [&application](const QStringList &paths) {
            application.raise();
            application.take(paths);
        });
    application.start(environment);
    application.take(files);
    return QApplication::exec();
}
