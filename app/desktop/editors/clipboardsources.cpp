// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editors/clipboardsources.h"

#include "uploads/dropcontents.h"
#include "uploads/offeredpicture.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace imgurl {

namespace {

using Answer = Result<Sources, QString>;

struct ClipboardText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::ClipboardText)
};

Answer answerOf(Sources sources)
{
    sources.removeIf(
        [](const Source &source) { return std::holds_alternative<RefusedSource>(source); });
    if (sources.isEmpty())
        return ClipboardText::tr("There is no image in the clipboard.");
    return sources;
}

Sources encoded(const QImage &bitmap)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!bitmap.save(&buffer, "PNG"))
        return {};
    return {PictureSource{buffer.data(), "png"}};
}

} // namespace

QFuture<Answer> clipboardSources()
{
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const QMimeData *offered = QGuiApplication::clipboard()->mimeData();
    const DropContents contents = offered ? readDrop(*offered) : DropContents();
    const OfferedPicture picture = contents.bitmap ? readPicture(*offered) : OfferedPicture();
    QThreadPool::globalInstance()->start([promise, contents, picture] {
        Sources sources = contents.sources;
        if (!picture.content.isEmpty())
            sources = {PictureSource{picture.content, picture.extension}};
        else if (!picture.bitmap.isNull())
            sources = encoded(picture.bitmap);
        promise->addResult(answerOf(sources));
        promise->finish();
    });
    return promise->future();
}

} // namespace imgurl
