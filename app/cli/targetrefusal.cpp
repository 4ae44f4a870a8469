// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targetrefusal.h"

#include "common/targettext.h"
#include "standardstreams.h"

namespace imgurl {

namespace {

ExitStatus statusOf(const TargetProblem &problem)
{
    using Kind = TargetProblem::Kind;
    switch (problem.kind) {
    case Kind::NoAccount:
    case Kind::Credentials:
        return ExitStatus::Credentials;
    case Kind::Site:
        return exitStatusOf(problem.site.kind);
    case Kind::UnknownAccount:
    case Kind::SeveralAccounts:
    case Kind::UnknownAlbum:
    case Kind::SeveralAlbums:
        return ExitStatus::Usage;
    }
    Q_UNREACHABLE();
}

} // namespace

Refusal refusalOf(const TargetProblem &problem)
{
    return {statusOf(problem), printable(targetSentence(problem))};
}

} // namespace imgurl
