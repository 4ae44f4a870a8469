// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/targettext.h"

#include "api/plaintext.h"
#include "common/accounttext.h"
#include "common/errortext.h"

#include <QCoreApplication>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

struct TargetText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::TargetText)
};

} // namespace

QString targetSentence(const TargetProblem &problem)
{
    using Kind = TargetProblem::Kind;
    const QString given = problem.given;
    const QString known = problem.known.join(u", "_s);
    switch (problem.kind) {
    case Kind::NoAccount:
        return TargetText::tr("There is no account yet. Add one with \"imgurl account add\", or "
                              "set IMGURL_SERVER, IMGURL_UID and IMGURL_TOKEN.");
    case Kind::UnknownAccount:
        return TargetText::tr("There is no account \"%1\"; there are: %2").arg(given, known);
    case Kind::SeveralAccounts:
        return TargetText::tr("More than one account is called \"%1\": take its id from \"imgurl "
                              "account list\".")
            .arg(given);
    case Kind::UnknownAlbum:
        return known.isEmpty()
            ? TargetText::tr("There is no album \"%1\": this account has none.").arg(given)
            : TargetText::tr("There is no album \"%1\"; there are: %2").arg(given, known);
    case Kind::SeveralAlbums:
        return TargetText::tr("More than one album is called \"%1\": take its id from \"imgurl "
                              "albums\".")
            .arg(given);
    case Kind::Credentials:
        return credentialSentence(problem.credentials);
    case Kind::Site:
        return failureSentence(problem.site, -1);
    }
    Q_UNREACHABLE();
}

} // namespace imgurl
