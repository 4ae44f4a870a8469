// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploads/detailspane.h"

#include "links/linkformat.h"
#include "look/appearance.h"
#include "look/symbolicicon.h"
#include "uploads/linkfield.h"
#include "uploads/rowtext.h"
#include "uploads/senttext.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace imgurl {

using namespace Qt::StringLiterals;

//! A picture that keeps its shape in whatever room there is.
class PreviewLabel final : public QWidget {
public:
    using QWidget::QWidget;

    void setPixmap(const QPixmap &pixmap)
    {
        m_pixmap = pixmap;
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().height() * 14, fontMetrics().height() * 11};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(lineColor(palette()));
        painter.drawRoundedRect(rect(), 6, 6);
        if (m_pixmap.isNull()) {
            const QSize size = QSize(2, 2) * fontMetrics().height();
            QRect icon({}, size);
            icon.moveCenter(rect().center());
            painter.drawPixmap(icon,
                symbolicPixmap(u"picture"_s, size, devicePixelRatioF(), quietTextColor(palette())));
            return;
        }
        QSize size = m_pixmap.deviceIndependentSize().toSize();
        if (size.width() > width() || size.height() > height())
            size.scale(this->size(), Qt::KeepAspectRatio);
        QRect place({}, size);
        place.moveCenter(rect().center());
        painter.drawPixmap(place, m_pixmap);
    }

private:
    QPixmap m_pixmap;
};

namespace {

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    // File names and the site's words are text, never markup.
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

DetailsPane::DetailsPane(QWidget *parent)
    : QWidget(parent)
    , m_preview(new PreviewLabel(this))
    , m_name(plainLabel(u"detailsName"_s, this))
    , m_facts(plainLabel(u"detailsFacts"_s, this))
    , m_locationNote(plainLabel(u"detailsLocationNote"_s, this))
    , m_sent(plainLabel(u"detailsSent"_s, this))
    , m_place(plainLabel(u"detailsPlace"_s, this))
    , m_status(plainLabel(u"detailsStatus"_s, this))
    , m_links(new QWidget(this))
    , m_url(new LinkField(u"url"_s, tr("URL"), tr("Copy URL"), m_links))
    , m_markdown(new LinkField(u"markdown"_s, tr("Markdown"), tr("Copy Markdown"), m_links))
    , m_html(new LinkField(u"html"_s, tr("HTML"), tr("Copy HTML"), m_links))
    , m_bbcode(new LinkField(u"bbcode"_s, tr("BBCode"), tr("Copy BBCode"), m_links))
    , m_deleteLink(
          new LinkField(u"deleteLink"_s, tr("Delete link"), tr("Copy delete link"), m_links))
    , m_deleteNote(plainLabel(u"deleteNote"_s, m_links))
    , m_earlierButton(new QPushButton(tr("Show the row that has it"), m_links))
    , m_deleteButton(new QPushButton(tr("Delete from the server…"), m_links))
{
    setAccessibleName(tr("Details"));
    QFont bold = m_name->font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_earlierButton->setObjectName(u"earlierRowButton"_s);
    m_deleteButton->setObjectName(u"deleteFromServerButton"_s);

    auto *links = new QVBoxLayout(m_links);
    links->setContentsMargins({});
    for (LinkField *field : {m_url, m_markdown, m_html, m_bbcode}) {
        links->addWidget(field);
        connect(field, &LinkField::copyRequested, this,
            [this, field] { Q_EMIT copyRequested(field->text()); });
    }
    links->addWidget(m_deleteLink);
    links->addWidget(m_deleteNote);
    links->addWidget(m_earlierButton);
    links->addWidget(m_deleteButton);
    connect(m_deleteLink, &LinkField::copyRequested, this,
        [this] { Q_EMIT copyDeleteLinkRequested(*m_row); });
    connect(
        m_deleteButton, &QPushButton::clicked, this, [this] { Q_EMIT deleteRequested(*m_row); });
    connect(m_earlierButton, &QPushButton::clicked, this,
        [this] { Q_EMIT earlierRowRequested(*m_earlier); });

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_preview);
    for (QLabel *label : {m_name, m_facts, m_locationNote, m_sent, m_place, m_status})
        layout->addWidget(label);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_links);
    layout->addStretch();
    m_locationNote->setText(
        tr("This image still tells the place where it was taken; it could not be removed."));
    show(std::nullopt, {});
}

void DetailsPane::show(const std::optional<Upload> &row, const QString &status)
{
    const bool sameRow = row && m_row && row->id == m_row->id;
    m_row = row;
    if (!sameRow) {
        setPreview({});
        setEarlierRow({});
    }
    showFacts();
    m_status->setText(status);
    m_status->setVisible(!status.isEmpty());
    QPalette colors = palette();
    if (row && row->state == UploadState::Failed)
        colors.setColor(QPalette::WindowText, errorTextColor(colors));
    m_status->setPalette(colors);
    colors = palette();
    colors.setColor(QPalette::WindowText, warningTextColor(colors));
    m_locationNote->setPalette(colors);
    const bool hasLink = row && row->image && row->serverState != ServerState::Deleted;
    m_links->setVisible(hasLink);
    if (hasLink)
        showLinks();
}

void DetailsPane::setPreview(const QPixmap &preview)
{
    m_preview->setPixmap(preview);
}

void DetailsPane::setEarlierRow(const std::optional<Upload> &row)
{
    m_earlier = row;
    m_earlierButton->setVisible(row.has_value());
}

void DetailsPane::showFacts()
{
    m_preview->setVisible(m_row.has_value());
    for (QLabel *label : {m_name, m_facts, m_place})
        label->setVisible(m_row.has_value());
    m_locationNote->setVisible(m_row && !locationNote(*m_row).isEmpty());
    const QString sent = m_row ? sentLines(*m_row) : QString();
    m_sent->setText(sent);
    m_sent->setVisible(!sent.isEmpty());
    if (!m_row)
        return;
    m_name->setText(m_row->fileName);
    m_facts->setText(factsText(*m_row));
    const QDateTime time = m_row->finished.isValid() ? m_row->finished : m_row->created;
    const QString when = QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
    m_place->setText(
        m_row->accountName.isEmpty() ? when : u"%1 · %2"_s.arg(m_row->accountName, when));
}

void DetailsPane::showLinks()
{
    const QUrl &url = m_row->image->url;
    const QString alt = altText(m_row->fileName);
    m_url->setText(formattedLink(LinkFormat::Url, url, alt));
    m_markdown->setText(formattedLink(LinkFormat::Markdown, url, alt));
    m_html->setText(formattedLink(LinkFormat::Html, url, alt));
    m_bbcode->setText(formattedLink(LinkFormat::BBCode, url, alt));
    showDeleteLink();
}

void DetailsPane::showDeleteLink()
{
    const bool has = m_row->hasDeleteLink();
    m_deleteLink->setVisible(has);
    // A key, not a link: the text itself never reaches the window.
    m_deleteLink->setText(has ? u"••••••••••••"_s : QString());
    m_deleteButton->setVisible(has);
    m_deleteButton->setEnabled(m_row->serverState != ServerState::Deleting);
    m_deleteNote->setVisible(!has);
    m_deleteNote->setText(tr("The site gave no delete link: it already had this image."));
}

} // namespace imgurl
