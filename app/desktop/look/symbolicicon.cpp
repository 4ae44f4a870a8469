// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/symbolicicon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

//! A static library's resources are linked only where somebody asks for them; the macro wants no
//! namespace.
static void loadIcons()
{
    Q_INIT_RESOURCE(resources);
}

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

class SymbolicIconEngine final : public QIconEngine {
public:
    explicit SymbolicIconEngine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->drawPixmap(rect,
            symbolicPixmap(
                m_name, rect.size(), painter->device()->devicePixelRatioF(), color(mode)));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return symbolicPixmap(m_name, size, 1.0, color(mode));
    }

    QIconEngine *clone() const override { return new SymbolicIconEngine(m_name); }

private:
    static QColor color(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::ButtonText);
    }

    QString m_name;
};

} // namespace

QIcon symbolicIcon(const QString &name)
{
    return QIcon(new SymbolicIconEngine(name));
}

QIcon programIcon()
{
    loadIcons();
    return QIcon(u":/icons/imgurl-desktop.svg"_s);
}

QPixmap symbolicPixmap(
    const QString &name, const QSize &size, qreal devicePixelRatio, const QColor &color)
{
    const QSize pixels = size * devicePixelRatio;
    const QString key = u"symbolic/%1/%2x%3/%4"_s.arg(name, QString::number(pixels.width()),
        QString::number(pixels.height()), color.name(QColor::HexArgb));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        loadIcons();
        pixmap = QPixmap(pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer renderer(u":/icons/%1.svg"_s.arg(name));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace imgurl
