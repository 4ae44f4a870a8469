// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fault.h"
#include "sandboxvalues.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>

namespace imgurl::inline sandbox {

//! A small real ImgURL Pro v2 server on 127.0.0.1, for the tests and for practice. It answers on
//! threads of its own; every member may be called from any thread. The destructor stops it within
//! a fraction of a second, stalled clients or not.
class SandboxServer {
public:
    enum class Endpoint { Upload, Albums, Delete, Image };

    struct Options {
        QString folder; //!< empty: a temporary one, removed at the end
        int port = 0; //!< 0: the one of the last run in this folder, else any free one
        std::chrono::milliseconds delay{0}; //!< before each answer to upload and albums
        qint64 fileLimit = 20 * 1024 * 1024; //!< bytes a file
    };

    SandboxServer();
    explicit SandboxServer(Options options);
    ~SandboxServer();
    SandboxServer(const SandboxServer &) = delete;
    SandboxServer &operator=(const SandboxServer &) = delete;

    //! False with errorString() set when the folder or every port is refused.
    [[nodiscard]] bool start();
    //! Cuts every connection. start() may follow and takes the same port.
    void stop();
    [[nodiscard]] QString errorString() const;
    //! True when the port asked for or remembered was taken and another one serves.
    [[nodiscard]] bool portChanged() const;

    [[nodiscard]] QUrl url() const; //!< http://127.0.0.1:port, no slash at the end
    [[nodiscard]] int port() const;
    [[nodiscard]] QString folder() const;

    //! There is always one user; its uid and token are random and stay in the folder.
    [[nodiscard]] SandboxUser user() const;
    SandboxUser addUser();
    //! What the site's "replace the token" does.
    SandboxUser replaceToken(const QString &uid);
    //! Empty uid: the first user's.
    [[nodiscard]] QList<SandboxAlbum> albums(const QString &uid = QString()) const;
    SandboxAlbum addAlbum(
        const QString &name, bool isPrivate = false, const QString &uid = QString());
    void removeAlbum(const QString &albumId);

    //! Faults of an endpoint apply in the order they were set, each until its count is used up.
    void setFault(Endpoint endpoint, const Fault &fault);
    //! Also ends stalled requests: their connections close.
    void clearFaults();
    void setDelay(std::chrono::milliseconds delay);
    void setFileLimit(qint64 bytes);
    //! An idle connection is closed after this; 60 s unless set.
    void setKeepAliveTimeout(std::chrono::milliseconds timeout);

    //! POSTs to the upload address whose head came in, whatever became of them.
    [[nodiscard]] int uploadPosts() const;
    //! In order of arrival, those still being read included.
    [[nodiscard]] QList<SeenRequest> requests() const;
    [[nodiscard]] QList<SeenRequest> requests(Endpoint endpoint) const;
    [[nodiscard]] QList<StoredImage> images() const; //!< in order of arrival, deleted ones gone
    [[nodiscard]] int uploadsInFlight() const;
    [[nodiscard]] int peakInFlight() const;
    //! Weighted by time, from the first upload's head to the last one's end.
    [[nodiscard]] double averageInFlight() const;
    //! Forgets requests, counts and times; images stay.
    void clearLog();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace imgurl::inline sandbox
