// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "endpoint/editorendpoint.h"
#include "endpoint/editorsecret.h"
#include "queuecommand.h"
#include "upload/imagedeleter.h"

namespace imgurl {

//! Serves editors until it is stopped.
class ServeCommand final : public QueueCommand {
    Q_OBJECT

public:
    ServeCommand(const ServeOptions &options, CommandAccounts &accounts);

    void start() override;
    //! Once: editors are told, what has not begun is held, and what runs may finish. Twice: the
    //! end.
    void stop() override;

protected:
    void opened() override;

private:
    void serve(const QByteArray &secret);
    QFuture<Result<Sources, QString>> readClipboard();
    void tell(const EditorOutcome &outcome);
    void finish();

    const ServeOptions m_options;
    ImageDeleter m_deleter;
    EditorSecret m_secret;
    QByteArray m_givenSecret; // empty: none was given
    EditorEndpoint m_endpoint;
    int m_stops = 0;
};

} // namespace imgurl
