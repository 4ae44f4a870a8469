// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clipboardinputs.h"

#include "common/clipboardtext.h"
#include "common/intaketext.h"
#include "intake/dataurl.h"
#include "intake/gather.h"
#include "intake/keepfile.h"
#include "stopsignals.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

struct ClipboardInputs {
    Q_DECLARE_TR_FUNCTIONS(imgurl::ClipboardInputs)
};

ExitStatus statusOf(ClipboardProblem problem)
{
    return problem == ClipboardProblem::NoDisplay ? ExitStatus::Usage : ExitStatus::Failed;
}

//! Words are not repeated: they may be a password, and standard error a log.
QString sentenceOf(const RefusedSource &source)
{
    if (source.problem == IntakeProblem::NotAnAddress)
        return ClipboardInputs::tr("The clipboard has text, not an image, a file or an address.");
    return refusalSentence({source});
}

class InputMaker {
public:
    InputMaker(bool recursive, const Spool &spool)
        : m_recursive(recursive)
        , m_spool(spool)
    {
    }

    QList<Input> operator()(const LocalSource &source) const
    {
        return inputsAt(QFile::encodeName(source.path), m_recursive);
    }
    QList<Input> operator()(const AddressSource &source) const
    {
        return {Input{source.address.toDisplayString(), uploadOf(source.address), {}}};
    }
    QList<Input> operator()(const DataUrlSource &source) const
    {
        const auto picture = pictureFromDataUrl(source.url);
        if (picture)
            return (*this)(*picture);
        return (*this)(RefusedSource{picture.error(), shortened(source.url)});
    }
    QList<Input> operator()(const PictureSource &source) const
    {
        const QString path = keepFile(m_spool, source.extension, source.content);
        if (path.isEmpty())
            return (*this)(RefusedSource{IntakeProblem::NotKept, {}});
        const QString name = QFileInfo(path).fileName();
        return {Input{name, NewUpload{path, name, true}, {}}};
    }
    QList<Input> operator()(const RefusedSource &source) const
    {
        return {Input{u"clipboard"_s, std::nullopt, sentenceOf(source)}};
    }

private:
    const bool m_recursive;
    const Spool &m_spool;
};

} // namespace

Result<QList<Input>, Refusal> clipboardInputs(
    const ClipboardReader::Answer &clipboard, bool recursive, const Spool &spool)
{
    if (!clipboard)
        return Refusal{statusOf(clipboard.error()), clipboardSentence(clipboard.error())};
    if (clipboard->isEmpty()) {
        return Refusal{ExitStatus::Failed,
            ClipboardInputs::tr("There is no image in the clipboard, and no file or address of "
                                "one.")};
    }
    // A folder may lie where nobody answers.
    const EndAtOnce untilItIsRead;
    QList<Input> inputs;
    for (const Source &source : *clipboard)
        inputs += std::visit(InputMaker(recursive, spool), source);
    const bool isRefused = std::ranges::all_of(*clipboard,
        [](const Source &source) { return std::holds_alternative<RefusedSource>(source); });
    if (!isRefused)
        return inputs;
    QStringList sentences;
    for (const Input &input : std::as_const(inputs))
        sentences << input.problem;
    sentences.removeDuplicates();
    return Refusal{ExitStatus::Failed, sentences.join(u' ')};
}

} // namespace imgurl
