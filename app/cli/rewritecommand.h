// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documentfile.h"
#include "uploadrun.h"

namespace imgurl {

//! Uploads the images of documents, each once, and writes the documents with their links.
class RewriteCommand final : public UploadRun {
    Q_OBJECT

public:
    RewriteCommand(const RewriteOptions &options, CommandAccounts &accounts);

    void start() override;

protected:
    void opened() override;
    [[nodiscard]] QByteArray lineOf(const Upload &row, qsizetype place) override;
    void complete(ExitStatus status) override;

private:
    [[nodiscard]] bool readDocuments();
    [[nodiscard]] bool isRoomForAll();
    void upload();
    void planNext(qsizetype place);
    void planKnown(qsizetype place, const QString &text);
    void tellPlan();
    [[nodiscard]] bool write(const DocumentFile &document);
    [[nodiscard]] QString newPathOf(const DocumentFile &document) const;

    const RewriteOptions m_options;
    UploadTarget m_target;
    QList<DocumentFile> m_documents;
    QStringList m_paths; // of the images, each once
    QHash<QString, QUrl> m_links; // of those images that have one
    QHash<QString, QString> m_plan; // what would become of the images
};

} // namespace imgurl
