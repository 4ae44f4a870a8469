// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/uploadsview.h"

#include "common/whendone.h"
#include "look/symbolicicon.h"
#include "uploads/detailspane.h"
#include "uploads/emptyarea.h"
#include "uploads/linkclipboard.h"
#include "uploads/thumbnails.h"
#include "uploads/uploadactions.h"
#include "uploads/uploadlist.h"
#include "uploads/uploadmodel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace imgurl {

using namespace Qt::StringLiterals;

UploadsView::UploadsView(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_search(new QLineEdit(this))
    , m_onlyFailed(new QToolButton(this))
    , m_list(new UploadList(this))
    , m_pages(new QStackedWidget(this))
    , m_nothingFound(new QLabel(this))
    , m_details(new DetailsPane(this))
    , m_splitter(new QSplitter(this))
{
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setAccessibleName(tr("Search"));
    m_search->setPlaceholderText(tr("Search by name, album or link"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(symbolicIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_onlyFailed->setObjectName(u"onlyFailedButton"_s);
    m_onlyFailed->setText(tr("Failed only"));
    m_onlyFailed->setIcon(symbolicIcon(u"cancel"_s));
    m_onlyFailed->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_onlyFailed->setCheckable(true);
    m_onlyFailed->setFocusPolicy(Qt::StrongFocus);
    m_onlyFailed->setToolTip(tr("Show all uploads again"));
    m_onlyFailed->hide();
    m_list->setObjectName(u"uploadList"_s);
    m_list->setAccessibleName(tr("Uploads"));
    m_list->setModel(&parts.model);
    buildLayout();

    connect(m_search, &QLineEdit::textChanged, this, &UploadsView::filter);
    connect(m_onlyFailed, &QToolButton::toggled, this, &UploadsView::filter);
    connect(&parts.model, &UploadModel::modelReset, this, &UploadsView::showPage);
    connect(&parts.model, &UploadModel::rowsInserted, this, [this] {
        showPage();
        // What was just added is what matters now.
        m_list->setCurrentIndex(m_parts.model.index(0));
        m_list->scrollToTop();
    });
    connect(&parts.model, &UploadModel::rowsRemoved, this, &UploadsView::showPage);
    connect(&parts.model, &UploadModel::dataChanged, this,
        [this](const QModelIndex &from, const QModelIndex &to) {
            const int current = m_list->currentIndex().row();
            if (from.row() <= current && current <= to.row())
                showDetails();
        });
    connect(m_list, &UploadList::selectionOrCurrentChanged, this, &UploadsView::showDetails);
    connect(m_list, &UploadList::mainButtonTriggered, this, [this](const QModelIndex &index) {
        const QVariant row = index.data(UploadModel::UploadRole);
        if (row.isValid())
            m_parts.actions.triggerMain(row.value<Upload>(), m_style);
    });
    connect(m_list, &UploadList::offerTriggered, this, [this](const QModelIndex &index) {
        const QVariant row = index.data(UploadModel::UploadRole);
        if (row.isValid())
            m_parts.actions.triggerOffer(row.value<Upload>());
    });
    connect(m_list, &UploadList::menuRequested, this,
        [this](const QPoint &place) { m_parts.actions.showMenu(selectedIds(), m_style, place); });
    connectDetails();
    setFocusProxy(m_list);
    showPage();
}

void UploadsView::buildLayout()
{
    auto *empty = new EmptyArea(this);
    connect(empty, &EmptyArea::chooseRequested, this, &UploadsView::chooseRequested);
    m_nothingFound->setAlignment(Qt::AlignCenter);
    m_pages->addWidget(m_list);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_nothingFound);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *searchRow = new QHBoxLayout;
    const int gap = fontMetrics().height() / 2;
    searchRow->setContentsMargins(gap, gap / 2, gap, gap / 2);
    searchRow->addWidget(m_search, 1);
    searchRow->addWidget(m_onlyFailed);
    column->addLayout(searchRow);
    column->addWidget(m_pages, 1);

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_details);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_detailsArea = scroll;

    m_splitter->addWidget(left);
    m_splitter->addWidget(scroll);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setHandleWidth(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter);
}

void UploadsView::connectDetails()
{
    connect(m_details, &DetailsPane::copyRequested, this, [this](const QString &text) {
        m_parts.clipboard.copy(text);
        Q_EMIT message(tr("%n link(s) copied", nullptr, 1));
    });
    connect(m_details, &DetailsPane::copyDeleteLinkRequested, &m_parts.actions,
        &UploadActions::copyDeleteLink);
    connect(m_details, &DetailsPane::deleteRequested, &m_parts.actions, &UploadActions::askDelete);
    connect(m_details, &DetailsPane::earlierRowRequested, this, &UploadsView::goTo);
    connect(&m_parts.thumbnails, &Thumbnails::previewReady, this,
        [this](UploadId id, const QImage &image) {
            if (m_details->row() && m_details->row()->id == id)
                m_details->setPreview(QPixmap::fromImage(image));
        });
}

void UploadsView::filter()
{
    m_onlyFailed->setVisible(m_onlyFailed->isChecked());
    m_parts.model.setFilter({m_search->text(), m_onlyFailed->isChecked()});
}

void UploadsView::showOnlyFailed(bool only)
{
    m_search->clear();
    m_onlyFailed->setChecked(only);
    m_list->setFocus();
}

void UploadsView::showPage()
{
    const bool rows = m_parts.model.rowCount() > 0;
    const UploadFilter &filter = m_parts.model.filter();
    m_pages->setCurrentIndex(rows ? 0 : filter.isEmpty() ? 1 : 2);
    m_nothingFound->setText(
        filter.text.isEmpty() ? tr("No upload has failed.") : tr("No upload matches."));
    m_search->setVisible(rows || !filter.isEmpty());
    showDetails();
}

void UploadsView::showDetails()
{
    const bool wide = width() > fontMetrics().averageCharWidth() * 110;
    m_detailsArea->setVisible(wide && m_parts.model.rowCount() > 0);
    const QModelIndex current = m_list->currentIndex();
    const QVariant value = current.data(UploadModel::UploadRole);
    if (!value.isValid()) {
        m_details->show(std::nullopt, {});
        return;
    }
    const auto row = value.value<Upload>();
    const bool another = !m_details->row() || m_details->row()->id != row.id;
    const bool linkCame = !another && !m_details->row()->image && row.image;
    // While it is on its way, the row shows the progress, and one place is enough.
    const bool moving = current.data(UploadModel::ProgressRole).isValid();
    m_details->show(row, moving ? QString() : current.data(UploadModel::StatusRole).toString());
    if (another)
        m_parts.thumbnails.requestPreview(row);
    if ((another || linkCame) && row.image && row.image->deleteUrl.isEmpty()) {
        whenDone(m_parts.store.withDeleteLink(row.server, row.image->imgid), this,
            [this, id = row.id](const Result<std::optional<Upload>, StoreError> &earlier) {
                if (earlier && m_details->row() && m_details->row()->id == id)
                    m_details->setEarlierRow(*earlier);
            });
    }
}

void UploadsView::goTo(const Upload &row)
{
    const QModelIndex index = m_parts.model.indexOf({row.batch, row.id});
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    m_list->setFocus();
}

QList<UploadId> UploadsView::selectedIds() const
{
    QList<UploadId> ids;
    const auto rows = m_list->selectedRows();
    for (const QModelIndex &index : rows)
        ids.append(m_parts.model.key(index).id);
    return ids;
}

void UploadsView::copySelected()
{
    m_parts.actions.copyLinks(selectedIds(), m_style);
}

void UploadsView::removeSelected()
{
    m_parts.actions.askRemove(selectedIds());
}

void UploadsView::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

bool UploadsView::hasSelection() const
{
    return m_list->selectionModel()->hasSelection();
}

QByteArray UploadsView::splitterState() const
{
    return m_splitter->saveState();
}

void UploadsView::restoreSplitter(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

QSize UploadsView::minimumSizeHint() const
{
    return m_splitter->widget(0)->minimumSizeHint();
}

void UploadsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showDetails();
}

} // namespace imgurl
