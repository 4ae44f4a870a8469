// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/sitepages.h"

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

QUrl page(const QUrl &server, QLatin1StringView path)
{
    QUrl url = server;
    url.setPath(server.path() + path);
    return url;
}

} // namespace

QUrl tokenPage(const QUrl &server)
{
    return page(server, "/vip/manage/mytoken"_L1);
}

QUrl registrationPage(const QUrl &server)
{
    QUrl url = page(server, "/vip/user"_L1);
    url.setFragment(u"user=register"_s);
    return url;
}

QUrl managePage(const QUrl &server)
{
    return page(server, "/vip/manage"_L1);
}

} // namespace imgurl
