// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/clipboardtext.h"

#include <QCoreApplication>

namespace imgurl {

namespace {

struct ClipboardText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::ClipboardText)
};

} // namespace

QString clipboardSentence(ClipboardProblem problem)
{
    switch (problem) {
    case ClipboardProblem::NoDisplay:
        return ClipboardText::tr("The clipboard can be read only with a display; none is set here, "
                                 "or it cannot be reached.");
    case ClipboardProblem::Empty:
        return ClipboardText::tr("The clipboard is empty.");
    case ClipboardProblem::HelperMissing:
        return ClipboardText::tr("The program imgurl-clipboard, which reads the clipboard, is "
                                 "missing.");
    case ClipboardProblem::NotRead:
        return ClipboardText::tr("The clipboard could not be read: what is in it is too large, or "
                                 "its program does not answer.");
    }
    Q_UNREACHABLE();
}

} // namespace imgurl
