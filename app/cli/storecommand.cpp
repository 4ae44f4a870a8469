// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storecommand.h"

#include "common/storetext.h"
#include "common/whendone.h"
#include "standardstreams.h"

#include <QStandardPaths>

namespace imgurl {

using namespace Qt::StringLiterals;

StoreCommand::StoreCommand()
    : m_store(dataFolder() + u"/uploads.db"_s)
{
}

QString StoreCommand::dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

void StoreCommand::openStore()
{
    whenDone(m_store.open(), this, [this](const Result<StoreOpening, StoreError> &result) {
        if (!result) {
            refuseStore(result.error());
            return;
        }
        m_isOpen = true;
        if (!result->setAside.isEmpty())
            say(setAsideSentence(result->setAside));
        opened();
    });
}

void StoreCommand::refuseStore(const StoreError &error)
{
    refuse({ExitStatus::Store, storeErrorSentence(error)});
}

} // namespace imgurl
