// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpoint/editortext.h"

#include "common/errortext.h"
#include "common/intaketext.h"
#include "common/storetext.h"
#include "common/targettext.h"

#include <QCoreApplication>

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

// An editor shows it in a small box.
constexpr qsizetype kMostNames = 5;

struct EditorText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::EditorText)
};

QString failureOf(const Upload &row)
{
    ApiError error = row.error.value_or(ApiError{});
    if (row.state == UploadState::Canceled)
        error.kind = ErrorKind::Canceled;
    return u"%1: %2"_s.arg(shortened(row.fileName), failureSentence(error, row.size));
}

QString waitingText(int waiting)
{
    return waiting == 0
        ? QString()
        : EditorText::tr(
            "%n image(s) wait in the list of ImgURL Desktop until you continue them there.",
            nullptr, waiting);
}

QString endingText(const EditorOutcome &outcome)
{
    switch (outcome.ending) {
    case EditorOutcome::Ending::Stopped:
        return {};
    case EditorOutcome::Ending::NoProgress:
        return EditorText::tr("The upload does not go on.");
    case EditorOutcome::Ending::Paused:
        return EditorText::tr("Uploads are paused in ImgURL Desktop.");
    case EditorOutcome::Ending::NeedsUser:
        return failureSentence(outcome.reason.value_or(ApiError{}), -1);
    case EditorOutcome::Ending::StoreFailed:
        return storeErrorSentence(outcome.storeError.value_or(StoreError{}));
    }
    Q_UNREACHABLE();
}

} // namespace

QString editorRefusalText(EditorRefusal refusal)
{
    switch (refusal) {
    case EditorRefusal::ForeignHost:
        return EditorText::tr("ImgURL Desktop answers only at 127.0.0.1 and localhost.");
    case EditorRefusal::ForeignOrigin:
        return EditorText::tr("ImgURL Desktop does not answer web pages.");
    case EditorRefusal::BlockedOrigin:
        return EditorText::tr("This program is blocked; ImgURL Desktop can allow it again under "
                              "\"Editors\".");
    case EditorRefusal::WrongSecret:
        return EditorText::tr("ImgURL Desktop asks for a secret, and this is not it.");
    case EditorRefusal::NotFound:
        return EditorText::tr("There is nothing here: post to /upload.");
    case EditorRefusal::NotJson:
        return EditorText::tr("The request is not in JSON format.");
    case EditorRefusal::NoList:
        return EditorText::tr("The request names no images: a list of paths and addresses, or "
                              "files, are expected.");
    case EditorRefusal::TooMany:
        return EditorText::tr("The request names too many images at once.");
    case EditorRefusal::TooLarge:
        return EditorText::tr("The request is too large.");
    case EditorRefusal::Torn:
        return EditorText::tr("The request did not arrive whole.");
    case EditorRefusal::SpoolNotWritable:
        return EditorText::tr("The images could not be written to disk: is it full?");
    case EditorRefusal::Stopping:
        return EditorText::tr("ImgURL Desktop is closing; what was begun is in its list.");
    }
    Q_UNREACHABLE();
}

QString editorFailureText(const EditorOutcome &outcome)
{
    QStringList lines;
    int failed = 0;
    int waiting = 0;
    for (const Upload &row : outcome.rows) {
        if (!row.isStopped())
            ++waiting;
        else if (row.state != UploadState::Done && ++failed <= kMostNames)
            lines << failureOf(row);
    }
    if (failed > kMostNames)
        lines << EditorText::tr("%n more image(s) failed.", nullptr, failed - int(kMostNames));
    lines << refusalSentence(outcome.refused) << endingText(outcome) << waitingText(waiting);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString editorTargetText(const TargetProblem &problem)
{
    return problem.kind == TargetProblem::Kind::NoAccount
        ? EditorText::tr("There is no account yet: add one in ImgURL Desktop.")
        : targetSentence(problem);
}

QString noImageInClipboardText()
{
    return EditorText::tr("There is no image in the clipboard.");
}

QString takenPortText(quint16 port, PortHolder holder)
{
    switch (holder) {
    case PortHolder::Unknown:
        return EditorText::tr("Another program has taken port %1, so editors cannot reach ImgURL "
                              "Desktop.")
            .arg(port);
    case PortHolder::ImgurlDesktop:
        return EditorText::tr("ImgURL Desktop already serves editors at port %1.").arg(port);
    case PortHolder::PicGo:
        return EditorText::tr("PicGo or PicList runs and has port %1: quit it, so that editors "
                              "reach ImgURL Desktop.")
            .arg(port);
    }
    Q_UNREACHABLE();
}

} // namespace imgurl
