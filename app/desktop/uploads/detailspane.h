// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upload/upload.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace imgurl {

class LinkField;
class PreviewLabel;

//! The current row, larger: its picture, every form of its link, what it is and where it went.
//! Shows nothing that the row's menu lacks.
class DetailsPane final : public QWidget {
    Q_OBJECT

public:
    explicit DetailsPane(QWidget *parent = nullptr);

    //! status: the row's second line, or what stands there behind the link.
    void show(const std::optional<Upload> &row, const QString &status);
    void setPreview(const QPixmap &preview);
    //! The older row that still has the delete link of the same image, if there is one.
    void setEarlierRow(const std::optional<Upload> &row);
    [[nodiscard]] const std::optional<Upload> &row() const { return m_row; }

Q_SIGNALS:
    void copyRequested(const QString &text);
    void copyDeleteLinkRequested(const imgurl::Upload &row);
    void deleteRequested(const imgurl::Upload &row);
    void earlierRowRequested(const imgurl::Upload &row);

private:
    void showLinks();
    void showDeleteLink();
    void showFacts();

    std::optional<Upload> m_row;
    std::optional<Upload> m_earlier;
    PreviewLabel *m_preview;
    QLabel *m_name;
    QLabel *m_facts;
    QLabel *m_locationNote;
    QLabel *m_sent;
    QLabel *m_place;
    QLabel *m_status;
    QWidget *m_links;
    LinkField *m_url;
    LinkField *m_markdown;
    LinkField *m_html;
    LinkField *m_bbcode;
    LinkField *m_deleteLink;
    QLabel *m_deleteNote;
    QPushButton *m_earlierButton;
    QPushButton *m_deleteButton;
};

} // namespace imgurl
