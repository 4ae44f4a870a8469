// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"
#include "common/editedfile.h"
#include "common/filestamp.h"
#include "common/result.h"

#include <QIODevice>

#include <memory>
#include <optional>

namespace imgurl {

class MultipartForm;

struct UploadSource {
    QString path;
    FileEdits edits{}; //!< made to what is sent, not to the file
    FileStamp stamp{}; //!< as probed, if known; a file that differs ends with FileChanged
};

//! Multipart head, file and tail as one device of fixed length, read in pieces.
//!
//! It never goes back over what it served. A server that takes a whole POST and closes without a
//! word makes QNetworkAccessManager send it again, and the image would be there twice; with this
//! body the reply ends with ContentReSendError instead. (Called sequential, Qt would send nothing.)
//! A file that is not what it was when opened fails the body before its tail, so that no server
//! can take the torn copy for whole; QHttpMultiPart crashes there.
class UploadBody : public QIODevice {
    Q_OBJECT

public:
    //! Opens the regular, readable, non-empty file of `source`. `form` has its file part opened.
    [[nodiscard]] static Result<std::unique_ptr<UploadBody>, ApiError> open(
        const UploadSource &source, const MultipartForm &form);

    [[nodiscard]] qint64 size() const override { return m_length; }
    [[nodiscard]] bool seek(qint64 pos) override;
    [[nodiscard]] bool reset() override { return seek(0); }

    [[nodiscard]] qint64 served() const { return m_served; }
    [[nodiscard]] bool allServed() const { return m_served == m_length; }
    //! FileChanged, FileNotReadable, or nothing.
    [[nodiscard]] std::optional<ErrorKind> failure() const { return m_failure; }

Q_SIGNALS:
    //! No byte comes any more; the request waits until its owner ends it.
    void failed();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    UploadBody(const UploadSource &source, const MultipartForm &form);

    [[nodiscard]] qint64 readFile(char *data, qint64 maxSize);
    qint64 fail(ErrorKind kind);

    QFile m_file;
    EditedFile m_content;
    QByteArray m_head;
    QByteArray m_tail;
    FileStamp m_stamp;
    qint64 m_contentSize = 0;
    qint64 m_length = 0;
    qint64 m_served = 0;
    std::optional<ErrorKind> m_failure;
};

} // namespace imgurl
