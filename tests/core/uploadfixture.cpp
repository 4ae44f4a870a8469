// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploadfixture.h"

#include "testpicture.h"

#include <QFile>
#include <QTest>

namespace imgurl {

using namespace Qt::StringLiterals;

void UploadFixture::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<SandboxServer>();
    QVERIFY2(m_server->start(), qPrintable(m_server->errorString()));
    m_server->setFileLimit(100'000'000);
    m_client = std::make_unique<ApiClient>();
}

void UploadFixture::cleanup()
{
    m_client.reset();
    m_server.reset();
    m_folder.reset();
}

UploadRequest UploadFixture::picture(qsizetype size)
{
    m_bytes = testPicture(size, ++m_seed);
    const QString path = m_folder->filePath(QString::number(m_seed) + u".png"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_bytes) != m_bytes.size())
        qFatal("no room for the picture");
    const SandboxUser user = m_server->user();
    return UploadRequest{
        m_server->url(), {user.uid, user.token}, {}, {path}, u"sunset.png"_s, "image/png"};
}

UploadJob *UploadFixture::job(const UploadRequest &request)
{
    return m_client->upload(request);
}

UploadResult UploadFixture::run(const UploadRequest &request)
{
    UploadJob *upload = m_client->upload(request);
    End end(upload);
    upload->start();
    if (!end.wait())
        qFatal("the job never ended");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    if (end.count() != 1)
        qFatal("the job ended more than once");
    return end.result();
}

void UploadFixture::setFault(const QString &name)
{
    const auto fault = Fault::named(name);
    QVERIFY2(fault, qPrintable(name));
    m_server->setFault(SandboxServer::Endpoint::Upload, fault->always());
}

} // namespace imgurl
