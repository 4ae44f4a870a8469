// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "convert/imageconverter.h"
#include "imagefiles.h"

#include <QColor>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <array>

//! A folder of pictures to be converted, and how to look at what becomes of them.
namespace conversion {

using namespace Qt::StringLiterals;

inline QString outcome(const imgurl::Result<imgurl::Converted, imgurl::ApiError> &result)
{
    return result ? u"done"_s : imgurl::errorKindName(result.error().kind);
}

//! Large areas of one colour, each quarter another: survives lossy codecs.
inline QImage quarters(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const bool right = x >= size.width() / 2;
            const bool lower = y >= size.height() / 2;
            image.setPixelColor(
                x, y, lower ? (right ? Qt::yellow : Qt::blue) : (right ? Qt::green : Qt::red));
        }
    }
    return image;
}

inline bool isNear(const QColor &a, const QColor &b, int most = 24)
{
    return qAbs(a.red() - b.red()) <= most && qAbs(a.green() - b.green()) <= most
        && qAbs(a.blue() - b.blue()) <= most && qAbs(a.alpha() - b.alpha()) <= most;
}

//! The middles of the quarters, from the upper left by rows.
inline bool showsQuarters(const QImage &image, const std::array<QColor, 4> &colours)
{
    const int w = image.width();
    const int h = image.height();
    const std::array<QPoint, 4> points{QPoint(w / 4, h / 4), QPoint(3 * w / 4, h / 4),
        QPoint(w / 4, 3 * h / 4), QPoint(3 * w / 4, 3 * h / 4)};
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!isNear(image.pixelColor(points[i]), colours[i]))
            return false;
    }
    return true;
}

//! The picture of `file`, which is in `format` whatever its name says.
inline QImage read(const QString &file, imgurl::ImageFormat format)
{
    return QImage(file, imgurl::extension(format).constData());
}

inline QByteArray svg(
    const QByteArray &inside, const QByteArray &attributes = "width=\"20\" height=\"20\"")
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        + attributes + '>' + inside + "</svg>";
}

//! Takes minutes to draw.
inline QByteArray dashes()
{
    return svg(
        QByteArray("<path d=\"M0 0 L4000 4000 L0 4000 L4000 0 L1e6 1e6 L-1e6 1e6\" fill=\"none\" "
                   "stroke=\"red\" stroke-width=\"900\" stroke-dasharray=\"0.001\"/>")
            .repeated(20),
        "width=\"4000\" height=\"4000\"");
}

class Fixture {
public:
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString folder() const { return m_dir.path(); }
    [[nodiscard]] QString target() const { return path(u"target"_s); }

    QString file(const QString &name, const QByteArray &content)
    {
        return imagefiles::write(path(name), content) ? path(name) : QString();
    }

    //! `image` in the format of the name; empty when that failed.
    QString picture(const QString &name, const QImage &image, const QStringList &options = {})
    {
        const QString source = path(u"source.png"_s);
        if (!image.save(source))
            return {};
        const bool heic = name.endsWith(u".heic"_s);
        const bool made = heic || name.endsWith(u".avif"_s)
            ? imagefiles::encodeHeif(source, path(name), !heic, options)
            : imagefiles::convert(QStringList{source} + options + QStringList{path(name)});
        return made ? path(name) : QString();
    }

    //! The picture that it becomes; null, and a warning, when there is none.
    QImage converted(const imgurl::Conversion &conversion)
    {
        const auto result = imgurl::convertImage(conversion);
        if (!result) {
            qWarning("%ls", qUtf16Printable(outcome(result)));
            return {};
        }
        return read(conversion.target, result->format);
    }

    //! What becomes of this drawing.
    QImage drawn(const QByteArray &content)
    {
        return converted({file(u"a.svg"_s, content), target()});
    }

private:
    QTemporaryDir m_dir;
};

} // namespace conversion
