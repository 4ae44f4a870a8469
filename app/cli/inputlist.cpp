// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputlist.h"

#include "intake/gather.h"
#include "intake/imagefolder.h"
#include "intake/sourcetext.h"
#include "standardstreams.h"
#include "stopsignals.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPiece = 256 * 1024;

struct InputList {
    Q_DECLARE_TR_FUNCTIONS(imgurl::InputList)
};

Input problem(const QString &name, const QString &sentence)
{
    return {name, std::nullopt, sentence};
}

//! As the kernel reads the path: taking ".." out by its letters leads elsewhere behind a link.
NewUpload fileAt(const QString &path)
{
    return {QDir::isAbsolutePath(path) ? path : QDir::currentPath() + u'/' + path,
        QFileInfo(path).fileName(), false};
}

QList<Input> inputsIn(const QString &folder)
{
    const FolderImages found = findImages(folder);
    QList<Input> inputs;
    for (const QString &path : found.images)
        inputs << Input{path, fileAt(path), {}};
    for (const QString &path : found.unreadable)
        inputs << problem(path, InputList::tr("This folder cannot be read."));
    return inputs;
}

//! Standard input outlives this process only as a file of ours.
Input standardInput(const Spool &spool)
{
    const QString name = u"stdin"_s;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return problem(name, InputList::tr("Standard input cannot be read."));
    const QString path = spool.newFile();
    QSaveFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::WriteOnly))
        return problem(name, InputList::tr("Standard input cannot be kept: is the disk full?"));
    while (true) {
        const QByteArray piece = input.read(kPiece);
        if (piece.isEmpty())
            break;
        if (file.write(piece) != piece.size())
            break;
    }
    const bool isEmpty = file.size() == 0;
    if (input.error() == QFile::NoError && !isEmpty && file.commit())
        return {name, NewUpload{path, name, true}, {}};
    file.cancelWriting();
    spool.remove(path);
    if (isEmpty)
        return problem(name, InputList::tr("Standard input is empty."));
    return problem(name, InputList::tr("Standard input cannot be kept: is the disk full?"));
}

Result<QList<QByteArray>, Refusal> linesOf(const QByteArray &list)
{
    QFile file;
    const bool isStandardInput = list == "-";
    if (!isStandardInput)
        file.setFileName(QFile::decodeName(list));
    const bool opened =
        isStandardInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) {
        return Refusal{ExitStatus::Usage,
            InputList::tr("The list %1 cannot be read: %2.")
                .arg(QString::fromUtf8(list), file.errorString())};
    }
    const QByteArray content = file.readAll();
    const bool hasNul = content.contains('\0');
    QList<QByteArray> lines;
    for (QByteArray line : content.split(hasNul ? '\0' : '\n')) {
        if (!hasNul && line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty())
            lines << line;
    }
    return lines;
}

} // namespace

QList<Input> inputsAt(const QByteArray &argument, bool recursive)
{
    const QString path = QFile::decodeName(argument);
    if (QFile::encodeName(path) != argument) {
        return {problem(QString::fromUtf8(argument),
            InputList::tr("The name of this file is not valid UTF-8; rename it."))};
    }
    if (const QUrl address(path, QUrl::TolerantMode); isWebAddress(address))
        return {Input{address.toDisplayString(),
            uploadOf(address.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment)), {}}};
    if (QFileInfo(path).isDir()) {
        if (recursive)
            return inputsIn(path);
        return {problem(path, InputList::tr("A folder; with -r the images in it are uploaded."))};
    }
    return {Input{path, fileAt(path), {}}};
}

Result<QList<Input>, Refusal> collectInputs(const UploadOptions &options, const Spool &spool)
{
    const auto dashes = options.files.count("-") + (options.filesFrom == "-" ? 1 : 0);
    if (dashes > 1) {
        return Refusal{
            ExitStatus::Usage, InputList::tr("Standard input can be only one thing at a time.")};
    }
    // Whoever writes into a pipe may not do so for long, and nothing has begun that could be lost.
    const EndAtOnce untilItIsRead;
    QList<QByteArray> arguments = options.files;
    if (!options.filesFrom.isEmpty()) {
        const auto lines = linesOf(options.filesFrom);
        if (!lines)
            return lines.error();
        arguments += *lines;
    }
    QList<Input> inputs;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        // A line of a list is a name, whatever it looks like.
        if (i < options.files.size() && arguments[i] == "-")
            inputs << standardInput(spool);
        else
            inputs += inputsAt(arguments[i], options.recursive);
    }
    return inputs;
}

} // namespace imgurl
