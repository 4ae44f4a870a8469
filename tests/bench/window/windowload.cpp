// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole window under a drop: imgurl-windowload FOLDER. Its account comes from the environment;
// it prints what was measured as one line of JSON.

#include "account/environmentaccount.h"
#include "application.h"
#include "guiprobe.h"

#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QMetaEnum>
#include <QMimeData>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace imgurl;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kSettle = 2s;
constexpr auto kFollow = 250ms;
constexpr auto kLimit = 5min;

//! What is resident, in MB.
double memory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

class WindowLoad final : public QObject {
public:
    WindowLoad(GuiProbe &probe, const QString &folder)
        : m_probe(probe)
    {
        const auto files = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
        QByteArray urls;
        for (const QFileInfo &file : files)
            urls += QUrl::fromLocalFile(file.filePath()).toEncoded() + "\r\n";
        // As another program gives it, so that reading it counts.
        m_mime.setData(u"text/uri-list"_s, urls);
        QTimer::singleShot(kSettle, this, &WindowLoad::begin);
        QTimer::singleShot(kLimit, this, [] { QCoreApplication::exit(1); });
        m_follow.setInterval(kFollow);
        connect(&m_follow, &QTimer::timeout, this, &WindowLoad::follow);
        connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &WindowLoad::end);
    }

private:
    void begin()
    {
        const auto windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            if (window->objectName() == "mainWindow"_L1)
                m_window = window;
        }
        m_list = m_window->findChild<QListView *>(u"uploadList"_s);
        m_before = memory();
        m_probe.start();
        m_follow.start();
        m_begun.start();
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &m_mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window, &enter);
        QDropEvent drop({50, 50}, Qt::CopyAction, &m_mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window, &drop);
    }

    //! As one does who watches the work.
    void follow()
    {
        const auto state = [this] {
            const QVariant row = m_list->model()->index(m_at, 0).data(UploadModel::UploadRole);
            return row.isValid() ? row.value<Upload>().state : UploadState::Waiting;
        };
        while (state() == UploadState::Done)
            ++m_at;
        m_list->scrollTo(m_list->model()->index(m_at, 0), QAbstractItemView::PositionAtCenter);
        m_highest = std::max(m_highest, memory());
    }

    //! The links of the batch are in the clipboard.
    void end()
    {
        const qsizetype links = QGuiApplication::clipboard()->text().count(u'\n') + 1;
        if (!m_window || links < 2)
            return;
        m_seconds = double(m_begun.elapsed()) / 1000;
        m_links = links;
        m_follow.stop();
        // What the end brings along counts too.
        QTimer::singleShot(kSettle, this, &WindowLoad::report);
    }

    void report()
    {
        m_probe.stop();
        std::vector<double> lateness = m_probe.lateness();
        std::sort(lateness.begin(), lateness.end());
        const auto percentile = [&lateness](double share) {
            return lateness[std::size_t(double(lateness.size() - 1) * share)];
        };
        QJsonArray handlers;
        for (const GuiProbe::Handler &handler : m_probe.costliest()) {
            handlers.append(QJsonObject{{u"ms"_s, handler.cpu},
                {u"receiver"_s, QString::fromLatin1(handler.receiver)},
                {u"event"_s,
                    QString::fromLatin1(
                        QMetaEnum::fromType<QEvent::Type>().valueToKey(handler.type))}});
        }
        const QJsonObject report{{u"links"_s, m_links}, {u"seconds"_s, m_seconds},
            {u"beats"_s, qint64(lateness.size())}, {u"late50"_s, percentile(0.5)},
            {u"late99"_s, percentile(0.99)}, {u"late999"_s, percentile(0.999)},
            {u"lateMost"_s, lateness.back()}, {u"handlers"_s, handlers},
            {u"memoryBefore"_s, m_before}, {u"memoryAfter"_s, memory()},
            {u"memoryPeak"_s, m_highest}};
        std::puts(QJsonDocument(report).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::exit(0);
    }

    GuiProbe &m_probe;
    QMimeData m_mime;
    QWidget *m_window = nullptr;
    QListView *m_list = nullptr;
    QTimer m_follow;
    QElapsedTimer m_begun;
    int m_at = 0;
    qint64 m_links = 0;
    double m_seconds = 0;
    double m_before = 0;
    double m_highest = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"imgurl-desktop"_s);
    const QProcessEnvironment environment = takeEnvironment();
    GuiProbe probe(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    Application application({QStandardPaths::writableLocation(QStandardPaths::AppDataLocation),
                                QStandardPaths::writableLocation(QStandardPaths::CacheLocation)},
        false);
    application.start(environment);
    WindowLoad load(probe, QCoreApplication::arguments().value(1));
    return QApplication::exec();
}
