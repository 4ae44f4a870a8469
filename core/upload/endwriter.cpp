// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/endwriter.h"

#include "common/whendone.h"

#include <chrono>

namespace imgurl {

EndWriter::EndWriter(QObject *parent)
    : QObject(parent)
{
    using namespace std::chrono_literals;
    m_again.setInterval(3s);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &EndWriter::tryAgain);
}

void EndWriter::write(UploadId id, const Write &write)
{
    whenDone(write(), this, [=, this](const Result<Done, StoreError> &result) {
        if (result)
            Q_EMIT written(id);
        else
            keep(id, write, result.error());
    });
}

void EndWriter::writeLink(UploadId id, const UploadedImage &image, const Write &write)
{
    whenDone(write(), this, [=, this](const Result<Done, StoreError> &result) {
        if (result) {
            Q_EMIT written(id);
            return;
        }
        m_unsaved.insert(id, image);
        Q_EMIT unsavedChanged();
        keep(id, write, result.error());
    });
}

void EndWriter::keep(UploadId id, const Write &write, const StoreError &error)
{
    m_refused.insert(id, write);
    m_again.start();
    Q_EMIT refused(error);
}

void EndWriter::tryAgain()
{
    const auto refusedOnes = m_refused;
    for (auto it = refusedOnes.cbegin(); it != refusedOnes.cend(); ++it) {
        whenDone(it.value()(), this, [this, id = it.key()](const Result<Done, StoreError> &result) {
            if (result)
                accept(id);
            else
                m_again.start();
        });
    }
}

void EndWriter::accept(UploadId id)
{
    m_refused.remove(id);
    Q_EMIT written(id);
    if (m_unsaved.remove(id))
        Q_EMIT unsavedChanged();
    if (m_refused.isEmpty())
        Q_EMIT caughtUp();
}

} // namespace imgurl
