// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

// QTranslator::load(QLocale) would give zh_SG nothing, and leave English and C without plurals.
QString knownLanguage(const QLocale &locale)
{
    const QStringList wanted = locale.uiLanguages();
    for (const QString &name : wanted) {
        const QLocale language(name);
        if (language.language() == QLocale::English)
            break;
        if (language.language() == QLocale::Chinese
            && language.script() == QLocale::SimplifiedHanScript) {
            return u"zh_CN"_s;
        }
    }
    return u"en"_s;
}

} // namespace

void installTranslations(QCoreApplication &app)
{
    const QString language = knownLanguage(QLocale());
    const auto install = [&app, &language](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&app);
        if (translator->load(name + language, folder))
            QCoreApplication::installTranslator(translator);
    };
    install(u"qtbase_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"imgurl_"_s, u":/i18n"_s);
}

} // namespace imgurl
