// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/imagefolder.h"

#include "intake/naturalorder.h"
#include "probe/imageprobe.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace imgurl {

namespace {

//! One walk. The folders that are still to be read lie on a stack, so that a deep tree costs no
//! call.
class Walk {
public:
    Walk(const CancelCheck &isCanceled, const std::function<void()> &found)
        : m_isCanceled(isCanceled)
        , m_found(found)
    {
    }

    FolderImages run(const QString &folder)
    {
        m_folders = {folder};
        while (!m_folders.isEmpty() && !isCanceled())
            read(m_folders.takeLast());
        m_result.canceled = isCanceled();
        return m_result;
    }

private:
    [[nodiscard]] bool isCanceled() const { return m_isCanceled && m_isCanceled(); }

    void read(const QString &folder)
    {
        const QFileInfo info(folder);
        if (!info.isReadable() || !info.isExecutable()) {
            m_result.unreadable << folder;
            return;
        }
        QStringList files;
        QStringList folders;
        QDirIterator entries(folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
        while (entries.hasNext() && !isCanceled()) {
            const QString path = entries.next();
            const QFileInfo entry = entries.fileInfo();
            if (!entry.isDir())
                files << path;
            else if (!entry.isSymLink())
                folders << path;
        }
        std::sort(files.begin(), files.end(), comesBefore);
        for (const QString &path : std::as_const(files))
            look(path);
        std::sort(folders.begin(), folders.end(), comesBefore);
        std::reverse(folders.begin(), folders.end());
        m_folders += folders;
    }

    void look(const QString &path)
    {
        if (isCanceled())
            return;
        const auto probed = probeImage(path);
        // What cannot be read may be one.
        if (!probed && probed.error().kind != ErrorKind::FileNotReadable) {
            ++m_result.others;
            return;
        }
        m_result.images << path;
        if (m_found)
            m_found();
    }

    const CancelCheck &m_isCanceled;
    const std::function<void()> &m_found;
    QStringList m_folders;
    FolderImages m_result;
};

} // namespace

FolderImages findImages(
    const QString &folder, const CancelCheck &isCanceled, const std::function<void()> &found)
{
    return Walk(isCanceled, found).run(folder);
}

} // namespace imgurl
