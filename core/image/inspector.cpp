// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/inspector.h"

#include "probe/imageprobe.h"
#include "upload/uploadstore.h"

namespace imgurl {

Inspector::Inspector(UploadStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_pool.setMaxThreadCount(1);
    connect(&store, &UploadStore::added, this, &Inspector::inspect);
}

Inspector::~Inspector()
{
    m_stopped = true;
    m_pool.waitForDone();
}

void Inspector::inspect(const QList<Upload> &rows)
{
    m_pool.start([this, rows] {
        for (const Upload &row : rows) {
            if (m_stopped)
                return;
            if (const auto facts = probeImage(row.source))
                m_store.setFacts(row.id, {facts->size, facts->header.pixelSize(), {}});
        }
    });
}

} // namespace imgurl
