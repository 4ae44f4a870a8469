// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editorserver.h"

#include "editor/editorservice.h"

namespace imgurl {

EditorServer::EditorServer(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
}

EditorServer::~EditorServer() = default;

bool EditorServer::start(quint16 port, const QByteArray &secret)
{
    m_service = std::make_unique<EditorService>(*this, m_parts, secret);
    m_service->setBlockedOrigins(m_blocked);
    if (m_service->start(port))
        return true;
    m_service.reset();
    return false;
}

void EditorServer::stop()
{
    m_service.reset();
}

void EditorServer::setBlockedOrigins(const QSet<QByteArray> &origins)
{
    m_blocked = origins;
    if (m_service)
        m_service->setBlockedOrigins(origins);
}

quint16 EditorServer::port() const
{
    return m_service ? quint16(m_service->port()) : 0;
}

} // namespace imgurl
