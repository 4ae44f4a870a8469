// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/gather.h"

#include "fetch/suggestedname.h"
#include "intake/dataurl.h"
#include "intake/imagefolder.h"
#include "intake/keepfile.h"
#include "intake/namelook.h"
#include "probe/imageprobe.h"
#include "upload/spool.h"

#include <QDir>
#include <QFileInfo>

#include <numeric>
#include <optional>

namespace imgurl {

namespace {

//! Takes one source after the other.
class Gatherer {
public:
    Gatherer(const Spool &spool, GatherState &state)
        : m_spool(spool)
        , m_state(state)
    {
    }

    void operator()(const LocalSource &source)
    {
        const QFileInfo file(source.path);
        if (file.isDir())
            takeFolder(source.path);
        else if (const auto problem = problemOf(source.path))
            refuse(*problem, file.fileName());
        else
            m_result.uploads.append({source.path, file.fileName(), false});
    }

    void operator()(const AddressSource &source)
    {
        m_result.uploads.append(uploadOf(source.address));
    }

    void operator()(const DataUrlSource &source)
    {
        const auto picture = pictureFromDataUrl(source.url);
        if (picture)
            (*this)(*picture);
        else
            refuse(picture.error(), source.url);
    }

    void operator()(const PictureSource &source)
    {
        const QString path = keepFile(m_spool, source.extension, source.content);
        if (path.isEmpty())
            refuse(IntakeProblem::NotKept, {});
        else
            m_result.uploads.append({path, QFileInfo(path).fileName(), true});
    }

    void operator()(const RefusedSource &source) { m_result.refused.append(source); }

    [[nodiscard]] Gathered result() const { return m_result; }

private:
    void takeFolder(const QString &path)
    {
        const FolderImages found = findImages(
            path, [this] { return m_state.canceled.load(); },
            [this] { ++m_state.imagesInFolders; });
        for (const QString &image : found.images)
            m_result.uploads.append({image, QFileInfo(image).fileName(), false});
        for (const QString &folder : found.unreadable)
            refuse(IntakeProblem::FolderNotReadable, nameOf(folder));
        m_result.folders.append({nameOf(path), int(found.images.size()), found.others});
    }

    //! A name may lie in both directions: the content of an image says that it is one, and for the
    //! others its row will say what is wrong.
    [[nodiscard]] std::optional<IntakeProblem> problemOf(const QString &path)
    {
        const NameLook::Kind kind = m_names.kindOf(path);
        if (kind == NameLook::Kind::Image || kind == NameLook::Kind::Unknown || probeImage(path))
            return std::nullopt;
        return IntakeProblem::NotAnImage;
    }

    static QString nameOf(const QString &folder)
    {
        const QString name = QDir(folder).dirName();
        return name.isEmpty() ? folder : name;
    }

    void refuse(IntakeProblem problem, const QString &given)
    {
        m_result.refused.append({problem, shortened(given)});
    }

    const Spool &m_spool;
    GatherState &m_state;
    NameLook m_names;
    Gathered m_result;
};

} // namespace

NewUpload uploadOf(const QUrl &address)
{
    const QString name = suggestedName({}, address);
    return {{}, name.isEmpty() ? address.host() : name, false, address};
}

int Gathered::imagesInFolders() const
{
    return std::accumulate(folders.begin(), folders.end(), 0,
        [](int sum, const GatheredFolder &folder) { return sum + folder.images; });
}

Gathered gather(const Sources &sources, const Spool &spool, GatherState &state)
{
    Gatherer gatherer(spool, state);
    for (const Source &source : sources) {
        if (state.canceled)
            break;
        std::visit(gatherer, source);
    }
    Gathered gathered = gatherer.result();
    gathered.canceled = state.canceled;
    return gathered;
}

void discard(const Gathered &gathered, const Spool &spool)
{
    for (const NewUpload &upload : gathered.uploads) {
        if (upload.spooled)
            spool.remove(upload.source);
    }
}

} // namespace imgurl
