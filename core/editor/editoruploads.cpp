// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editoruploads.h"

#include "editor/editorwatch.h"

namespace imgurl {

EditorUploads::EditorUploads(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

QFuture<EditorOutcome> EditorUploads::upload(
    const UploadTarget &target, const Sources &sources, const QList<NewUpload> &files)
{
    auto *watch = new EditorWatch(m_parts, this);
    connect(watch, &EditorWatch::added, this, &EditorUploads::added);
    connect(watch, &EditorWatch::ended, this, &EditorUploads::ended);
    return watch->begin(target, sources, files);
}

} // namespace imgurl
