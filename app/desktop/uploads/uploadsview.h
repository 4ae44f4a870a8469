// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/linkstyle.h"
#include "upload/upload.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace imgurl {

class DetailsPane;
class LinkClipboard;
class Thumbnails;
class UploadActions;
class UploadList;
class UploadModel;
class UploadStore;

//! Search, list and details. The details follow the current row, and hide when the window is
//! narrow.
class UploadsView final : public QWidget {
    Q_OBJECT

public:
    struct Parts {
        UploadModel &model;
        UploadStore &store;
        Thumbnails &thumbnails;
        UploadActions &actions;
        LinkClipboard &clipboard;
    };
    explicit UploadsView(const Parts &parts, QWidget *parent = nullptr);

    void setLinkStyle(const LinkStyle &style) { m_style = style; }
    void copySelected();
    void removeSelected();
    void focusSearch();
    void showOnlyFailed(bool only);
    [[nodiscard]] bool hasSelection() const;
    [[nodiscard]] QByteArray splitterState() const;
    void restoreSplitter(const QByteArray &state);
    //! Without the details, which would keep the window too wide for hiding them.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chooseRequested();
    void message(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    void connectDetails();
    void filter();
    void showPage();
    void showDetails();
    void goTo(const Upload &row);
    [[nodiscard]] QList<UploadId> selectedIds() const;

    const Parts m_parts;
    LinkStyle m_style = LinkFormat::Url;
    QLineEdit *m_search;
    QToolButton *m_onlyFailed;
    UploadList *m_list;
    QStackedWidget *m_pages;
    QLabel *m_nothingFound;
    DetailsPane *m_details;
    QWidget *m_detailsArea;
    QSplitter *m_splitter;
};

} // namespace imgurl
