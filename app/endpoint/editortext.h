// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/editoroutcome.h"
#include "editor/editorserver.h"
#include "editor/portholder.h"
#include "target/targetproblem.h"

#include <QString>

namespace imgurl {

// What an editor shows its user, who may not see our window.

[[nodiscard]] QString editorRefusalText(EditorRefusal refusal);
//! Names what failed and why; empty when nothing did.
[[nodiscard]] QString editorFailureText(const EditorOutcome &outcome);
[[nodiscard]] QString editorTargetText(const TargetProblem &problem);

[[nodiscard]] QString noImageInClipboardText();

//! Why editors cannot be served at this port.
[[nodiscard]] QString takenPortText(quint16 port, PortHolder holder);

} // namespace imgurl
