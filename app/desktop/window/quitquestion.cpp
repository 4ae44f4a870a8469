// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/quitquestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

struct QuitText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::QuitText)
};

} // namespace

void askBeforeQuitting(QWidget &window, int unfinished, const std::function<void()> &finishThenQuit,
    const std::function<void()> &quitNow)
{
    const QString name = u"quitQuestion"_s;
    if (window.findChild<QMessageBox *>(name))
        return;
    auto *box = new QMessageBox(&window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(QuitText::tr("Quit"));
    box->setText(QuitText::tr("%n image(s) are not uploaded yet.", nullptr, unfinished));
    box->setInformativeText(QuitText::tr(
        "Quit now: %n image(s) wait and go on at the next start.", nullptr, unfinished));
    auto *finish = box->addButton(QuitText::tr("Finish, then quit"), QMessageBox::AcceptRole);
    finish->setObjectName(u"finishThenQuitButton"_s);
    auto *now = box->addButton(QuitText::tr("Quit now"), QMessageBox::DestructiveRole);
    now->setObjectName(u"quitNowButton"_s);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(finish);
    QObject::connect(finish, &QPushButton::clicked, &window, finishThenQuit);
    QObject::connect(now, &QPushButton::clicked, &window, quitNow);
    box->open();
}

void askAboutUnsavedLinks(QWidget &window, int links, const std::function<void()> &saveToFile,
    const std::function<void()> &quitNow)
{
    const QString name = u"unsavedLinksQuestion"_s;
    if (window.findChild<QMessageBox *>(name))
        return;
    auto *box = new QMessageBox(&window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(QuitText::tr("Quit"));
    box->setText(QuitText::tr("%n link(s) would be lost.", nullptr, links));
    box->setInformativeText(
        QuitText::tr("The images are at the site, but the list of uploads could not be written. "
                     "Save their links and delete links to a file?"));
    auto *save = box->addButton(QuitText::tr("Save to a file…"), QMessageBox::AcceptRole);
    save->setObjectName(u"saveLinksButton"_s);
    auto *now = box->addButton(QuitText::tr("Quit without them"), QMessageBox::DestructiveRole);
    now->setObjectName(u"quitWithoutLinksButton"_s);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(save);
    QObject::connect(save, &QPushButton::clicked, &window, saveToFile);
    QObject::connect(now, &QPushButton::clicked, &window, quitNow);
    box->open();
}

} // namespace imgurl
