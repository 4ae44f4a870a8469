// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/editorrequests.h"
#include "upload/newupload.h"

#include <QFuture>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace imgurl {

class EditorService;
class Spool;

//! What an editor wants uploaded.
struct EditorUpload {
    Sources sources{}; //!< of a list, in its order
    QList<NewUpload> files{}; //!< of a form: in the spool, the receiver's from now on
    QString album{}; //!< name or id; empty: not given
    QString account{}; //!< name or id; empty: not given
    QByteArray origin{}; //!< of the page that asks; empty: a program

    [[nodiscard]] bool isOfClipboard() const { return sources.isEmpty() && files.isEmpty(); }
};

//! Why a request is not served.
enum class EditorRefusal {
    ForeignHost,
    ForeignOrigin,
    BlockedOrigin, //!< by the user
    WrongSecret,
    NotFound, //!< another path or method
    NotJson,
    NoList,
    TooMany,
    TooLarge,
    Torn, //!< its body did not come whole
    SpoolNotWritable,
    Stopping,
};

//! PicGo's and PicList's server: POST /upload, /delete and /heartbeat on 127.0.0.1. Reads, judges
//! and answers in threads of its own; what is to be done is asked for in the thread of this object.
class EditorServer final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        const Spool &spool;
        //! Give the answer's body, whatever happens.
        std::function<QFuture<QByteArray>(const EditorUpload &)> upload;
        std::function<QFuture<QByteArray>(const QList<EditorRecord> &)> remove;
        //! For people. Called from any thread.
        std::function<QString(EditorRefusal)> sentence;
    };
    explicit EditorServer(Parts parts, QObject *parent = nullptr);
    ~EditorServer() override;

    //! 0: any free port. An empty secret: none is asked for. False when the port is taken: it is
    //! never another one, for editors know but this.
    [[nodiscard]] bool start(quint16 port, const QByteArray &secret);
    //! Requests under way are answered with Stopping.
    void stop();
    [[nodiscard]] quint16 port() const;
    //! Of the next requests on.
    void setBlockedOrigins(const QSet<QByteArray> &origins);

private:
    const Parts m_parts;
    QSet<QByteArray> m_blocked;
    std::unique_ptr<EditorService> m_service;
};

} // namespace imgurl
