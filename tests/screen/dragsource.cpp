// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The other program of a drag: dragging from its window offers what its arguments name.
//   imgurl-dragsource FILE... | --url URL | --bitmap FILE | --text TEXT
// It prints "entered" when the pointer is over it, "started", "over ACTION" when what is below
// the pointer changes its mind, and "ended ACTION". It must live until then: a target that asks a
// dead source for its data blocks for 5 s and gets nothing.

#include <QApplication>
#include <QDrag>
#include <QEnterEvent>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QTextStream>
#include <QUrl>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

void report(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

QString actionName(Qt::DropAction action)
{
    return action == Qt::IgnoreAction ? u"refused"_s
        : action == Qt::CopyAction    ? u"copy"_s
                                      : u"other"_s;
}

std::unique_ptr<QMimeData> offer(const QStringList &arguments)
{
    auto data = std::make_unique<QMimeData>();
    const QString kind = arguments.value(1);
    if (kind == u"--text"_s) {
        data->setText(arguments.value(2));
    } else if (kind == u"--bitmap"_s) {
        data->setImageData(QImage(arguments.value(2)));
    } else if (kind == u"--url"_s) {
        data->setUrls({QUrl(arguments.value(2))});
    } else {
        QList<QUrl> urls;
        for (const QString &path : arguments.sliced(1))
            urls << QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
        data->setUrls(urls);
    }
    return data;
}

class DragSource : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void enterEvent(QEnterEvent *) override { report(u"entered"_s); }
    void mousePressEvent(QMouseEvent *event) override { m_pressed = event->pos(); }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        const int distance = (event->pos() - m_pressed).manhattanLength();
        if (m_drag || distance < QApplication::startDragDistance())
            return;
        m_drag = new QDrag(this);
        m_drag->setMimeData(offer(QApplication::arguments()).release());
        // exec() returns when the drop was sent; only the end of the object says it was taken.
        connect(m_drag, &QObject::destroyed, this, [this] {
            m_drag = nullptr;
            report(u"ended "_s + m_action);
        });
        connect(m_drag, &QDrag::actionChanged, this,
            [](Qt::DropAction action) { report(u"over "_s + actionName(action)); });
        report(u"started"_s);
        m_action = actionName(m_drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::CopyAction));
    }

private:
    QPoint m_pressed;
    QDrag *m_drag = nullptr;
    QString m_action;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    DragSource source(u"Drag from here"_s);
    source.setWindowTitle(u"Drag source"_s);
    source.setAlignment(Qt::AlignCenter);
    source.resize(160, 80);
    source.show();
    return QApplication::exec();
}
