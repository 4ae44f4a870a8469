// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/helperprogram.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace imgurl {

using namespace Qt::StringLiterals;

QString helperProgram(QLatin1StringView name)
{
    const QString folder = QCoreApplication::applicationDirPath();
    for (const auto place : {"."_L1, QLatin1StringView(IMGURL_HELPER_FOLDER), "../bin"_L1}) {
        const QString path = folder + u'/' + place + u'/' + name;
        if (QFileInfo(path).isExecutable())
            return path;
    }
    return {};
}

} // namespace imgurl
