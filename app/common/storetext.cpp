// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/storetext.h"

#include <QCoreApplication>
#include <QDir>

namespace imgurl {

namespace {

struct StoreText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::StoreText)
};

} // namespace

QString setAsideSentence(const QString &path)
{
    return StoreText::tr("The list of uploads was damaged and a new one begins. The damaged one is "
                         "kept as %1.")
        .arg(QDir::toNativeSeparators(path));
}

QString storeErrorSentence(const StoreError &error)
{
    const QString path = QDir::toNativeSeparators(error.path);
    switch (error.kind) {
    case StoreError::Kind::CannotOpen:
        return StoreText::tr("The list of uploads cannot be opened for writing, so nothing can be "
                             "uploaded. Check the folder of %1.")
            .arg(path);
    case StoreError::Kind::NewerSchema:
        return StoreText::tr(
            "The list of uploads was written by a later version of this program. Use "
            "that version, or move %1 away.")
            .arg(path);
    case StoreError::Kind::NeedsAlone:
        return StoreText::tr("Close ImgURL Desktop first: this version changes its store.");
    case StoreError::Kind::Damaged:
        return StoreText::tr("The list of uploads is damaged. End every ImgURL program and start "
                             "again: the damaged list is set aside and a new one begins.");
    case StoreError::Kind::Full:
        return StoreText::tr(
            "The disk is full. Free some space: nothing new is uploaded until the list "
            "can be written.");
    case StoreError::Kind::Busy:
        return StoreText::tr("Another program keeps the list of uploads locked.");
    case StoreError::Kind::Other:
        break;
    }
    return StoreText::tr("The list of uploads cannot be used: %1").arg(error.detail);
}

} // namespace imgurl
