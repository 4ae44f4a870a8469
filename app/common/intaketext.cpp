// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/intaketext.h"

#include <QCoreApplication>
#include <QMap>
#include <QStringList>

namespace imgurl {

namespace {

struct IntakeText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::IntakeText)
};

QString notImages(const QStringList &names)
{
    return names.size() == 1
        ? IntakeText::tr("%1 is not an image.").arg(names.first())
        : IntakeText::tr("%n file(s) are not images: %1 and others.", nullptr, int(names.size()))
              .arg(names.first());
}

QString otherPlaces(const QStringList &addresses)
{
    return addresses.size() == 1
        ? IntakeText::tr("%1 is not on this computer; copy it here first.").arg(addresses.first())
        : IntakeText::tr("%1 and others are not on this computer; copy them here first.")
              .arg(addresses.first());
}

QString closedFolders(const QStringList &names)
{
    return names.size() == 1
        ? IntakeText::tr("The folder %1 cannot be read.").arg(names.first())
        : IntakeText::tr("%n folder(s) cannot be read: %1 and others.", nullptr, int(names.size()))
              .arg(names.first());
}

QString sentence(IntakeProblem problem, const QStringList &given)
{
    switch (problem) {
    case IntakeProblem::NotAnImage:
        return notImages(given);
    case IntakeProblem::DrawingText:
        return IntakeText::tr("This is the text of an SVG drawing; save it as a file and add "
                              "that.");
    case IntakeProblem::NotAnAddress:
        return IntakeText::tr("This is text, not an image or an address: %1").arg(given.first());
    case IntakeProblem::OtherPlace:
        return otherPlaces(given);
    case IntakeProblem::RelativeAddress:
        return IntakeText::tr("The page does not say where this picture is; save it as a file.");
    case IntakeProblem::DataDamaged:
        return IntakeText::tr("The picture arrived damaged; copy it again, or save it as a file.");
    case IntakeProblem::TooLarge:
        return IntakeText::tr("Too long to be taken this way; save it as a file.");
    case IntakeProblem::TooMany:
        return IntakeText::tr("Only the first %1 lines are taken.").arg(given.first());
    case IntakeProblem::Folder:
        return IntakeText::tr("%1 is a folder; name the images in it.").arg(given.first());
    case IntakeProblem::FolderNotReadable:
        return closedFolders(given);
    case IntakeProblem::NotKept:
        return IntakeText::tr("The picture could not be written to disk and was not added.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString refusalSentence(const QList<RefusedSource> &refused)
{
    QMap<IntakeProblem, QStringList> byProblem;
    for (const RefusedSource &source : refused)
        byProblem[source.problem].append(source.given);
    QStringList sentences;
    for (auto group = byProblem.cbegin(); group != byProblem.cend(); ++group)
        sentences << sentence(group.key(), group.value());
    return sentences.join(u' ');
}

} // namespace imgurl
