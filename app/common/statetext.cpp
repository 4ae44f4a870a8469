// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/statetext.h"

#include <QCoreApplication>

namespace imgurl {

namespace {

struct StateText {
    Q_DECLARE_TR_FUNCTIONS(StateText)
};

} // namespace

QString stateText(UploadState state)
{
    switch (state) {
    case UploadState::Waiting:
        return StateText::tr("Waiting");
    case UploadState::Uploading:
        return StateText::tr("Uploading");
    case UploadState::Held:
        return StateText::tr("On hold");
    case UploadState::Done:
        return StateText::tr("Done");
    case UploadState::Failed:
        return StateText::tr("Failed");
    case UploadState::Canceled:
        return StateText::tr("Canceled");
    }
    Q_UNREACHABLE();
}

QString serverStateText(ServerState state)
{
    switch (state) {
    case ServerState::There:
        return {};
    case ServerState::Deleting:
        return StateText::tr("Deleting from the server");
    case ServerState::Deleted:
        return StateText::tr("Deleted from the server");
    case ServerState::Unconfirmed:
        return StateText::tr("Deletion not confirmed");
    }
    Q_UNREACHABLE();
}

QString deleteOutcomeText(DeleteOutcome outcome)
{
    switch (outcome) {
    case DeleteOutcome::Deleted:
        return StateText::tr("The site has deleted the image.");
    case DeleteOutcome::AlreadyGone:
        return StateText::tr("The image was already gone from the site.");
    case DeleteOutcome::BadLink:
        return StateText::tr("The site does not accept this delete link.");
    case DeleteOutcome::NotRemoved:
        return StateText::tr("The site cannot remove the image from its storage; tell its owner.");
    case DeleteOutcome::Failed:
        return StateText::tr("The site could not delete the image; try again later.");
    case DeleteOutcome::NotConfirmed:
        return StateText::tr("Could not confirm the deletion; open in browser?");
    }
    Q_UNREACHABLE();
}

} // namespace imgurl
