// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "convert/imageconverter.h"

#include "common/helperenvironment.h"
#include "common/helperprogram.h"
#include "common/logging.h"
#include "convert/imagetool.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSemaphore>

#include <memory>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostAtOnce = 2;
constexpr int kSlice = 25; // milliseconds between two looks whether it is canceled
constexpr int kLongestRun = 90'000;
constexpr int kLongestDeath = 2'000;
constexpr qint64 kLongestAnswer = 4'096;

using Answer = Result<Converted, ApiError>;

ApiError notConverted(const QString &reason)
{
    qCWarning(lcImage, "An image was not converted: %ls", qUtf16Printable(reason));
    return ApiError{.kind = ErrorKind::NotConverted};
}

Q_GLOBAL_STATIC_WITH_ARGS(QSemaphore, places, (kMostAtOnce))

QStringList argumentsOf(const Conversion &conversion)
{
    const QString format =
        conversion.format ? QString::fromLatin1(extension(*conversion.format)) : u"auto"_s;
    return {u"--format"_s, format, u"--quality"_s, QString::number(conversion.quality),
        u"--longest-edge"_s, QString::number(conversion.longestEdge), u"--"_s,
        QFileInfo(conversion.source).absoluteFilePath(),
        QFileInfo(conversion.target).absoluteFilePath()};
}

//! What the helper says is looked at as closely as what a server says.
Answer readAnswer(const QByteArray &line, const QString &target)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto format = targetFormatNamed(object["format"_L1].toString());
    const QSize size(object["width"_L1].toInt(), object["height"_L1].toInt());
    const qint64 bytes = QFileInfo(target).size();
    if (!format || size.isEmpty() || bytes <= 0)
        return notConverted(u"the helper gave no answer"_s);
    return Converted{*format, size, bytes};
}

Answer answerOf(QProcess &helper, const QString &target)
{
    if (helper.exitStatus() != QProcess::NormalExit)
        return notConverted(u"the helper was ended by signal %1"_s.arg(helper.exitCode()));
    switch (static_cast<ImageToolExit>(helper.exitCode())) {
    case ImageToolExit::Done:
        return readAnswer(helper.readAllStandardOutput(), target);
    case ImageToolExit::NotReadable:
        return ApiError{.kind = ErrorKind::FileNotReadable};
    case ImageToolExit::NotAnImage:
        return ApiError{.kind = ErrorKind::NotAnImage};
    case ImageToolExit::Damaged:
        return ApiError{.kind = ErrorKind::ImageDamaged};
    case ImageToolExit::TooManyPixels:
        return ApiError{.kind = ErrorKind::TooManyPixels};
    case ImageToolExit::NotWritable:
        return ApiError{.kind = ErrorKind::SpoolNotWritable};
    case ImageToolExit::OutOfMemory:
        return notConverted(u"it takes too much memory"_s);
    case ImageToolExit::Usage:
        break;
    }
    return notConverted(u"the helper ended with %1"_s.arg(helper.exitCode()));
}

Answer run(const QString &program, const Conversion &conversion, const CancelCheck &isCanceled)
{
    auto helper = std::make_unique<QProcess>();
    helper->setProcessEnvironment(helperEnvironment());
    helper->setStandardInputFile(QProcess::nullDevice());
    helper->setStandardErrorFile(QProcess::nullDevice());
    helper->start(program, argumentsOf(conversion), QIODevice::ReadOnly);
    const QDeadlineTimer deadline(kLongestRun);
    const auto isWanted = [&] {
        return !(isCanceled && isCanceled()) && !deadline.hasExpired()
            && helper->bytesAvailable() <= kLongestAnswer;
    };
    while (helper->state() != QProcess::NotRunning && isWanted())
        helper->waitForFinished(kSlice);
    if (helper->error() == QProcess::FailedToStart)
        return notConverted(helper->errorString());
    if (helper->state() == QProcess::NotRunning)
        return answerOf(*helper, conversion.target);

    helper->kill();
    // One that hangs in the kernel, on a dead network folder, must not hold up our own end.
    if (!helper->waitForFinished(kLongestDeath))
        static_cast<void>(helper.release());
    if (isCanceled && isCanceled())
        return ApiError{.kind = ErrorKind::Canceled};
    return notConverted(deadline.hasExpired() ? u"it takes too long"_s : u"the helper babbles"_s);
}

} // namespace

Answer convertImage(const Conversion &conversion, const CancelCheck &isCanceled)
{
    if (const auto opened = RegularFile(conversion.source).openExisting(); !opened)
        return opened.error();
    const QString program = helperProgram("imgurl-image"_L1);
    if (program.isEmpty())
        return notConverted(u"the program imgurl-image is missing"_s);
    while (!places->tryAcquire(1, kSlice)) {
        if (isCanceled && isCanceled())
            return ApiError{.kind = ErrorKind::Canceled};
    }
    const QSemaphoreReleaser place(*places);
    return run(program, conversion, isCanceled);
}

} // namespace imgurl
