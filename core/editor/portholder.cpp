// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/portholder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 2'000; // milliseconds
constexpr qint64 kMost = 4'096; // bytes of an answer

PortHolder holderOf(QNetworkReply &reply)
{
    if (reply.error() != QNetworkReply::NoError)
        return PortHolder::Unknown;
    if (reply.rawHeader(kHolderHeader) == kHolderName)
        return PortHolder::ImgurlDesktop;
    const QJsonObject answer = QJsonDocument::fromJson(reply.read(kMost)).object();
    return answer.value("result"_L1) == "alive"_L1 ? PortHolder::PicGo : PortHolder::Unknown;
}

} // namespace

void askPortHolder(quint16 port, QObject *context, const std::function<void(PortHolder)> &done)
{
    auto *manager = new QNetworkAccessManager(context);
    manager->setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/heartbeat"_s.arg(port)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(kPatience);
    QNetworkReply *reply = manager->post(request, QByteArray());
    QObject::connect(reply, &QNetworkReply::finished, context, [manager, reply, done] {
        const PortHolder holder = holderOf(*reply);
        manager->deleteLater();
        done(holder);
    });
}

} // namespace imgurl
