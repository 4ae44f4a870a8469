// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/copyasbox.h"

#include "links/linktemplatedialog.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestCopyAsBox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
        open();
    }

    void beginsWithTheFormatThatWasChosen()
    {
        QCOMPARE(m_box->linkStyle(), LinkStyle(LinkFormat::Url));
        m_settings->set(keys::copyFormat, u"bbcode"_s);
        open();
        QCOMPARE(m_box->currentText(), u"BBCode"_s);
        QCOMPARE(m_box->linkStyle(), LinkStyle(LinkFormat::BBCode));
        m_settings->set(keys::copyFormat, u"template"_s); // that is gone
        open();
        QCOMPARE(m_box->currentText(), u"URL"_s);
        QCOMPARE(m_box->linkStyle(), LinkStyle(LinkFormat::Url));
    }

    void aFormatIsChosenAndKept()
    {
        QSignalSpy changed(m_box, &CopyAsBox::linkStyleChanged);
        choose(u"Markdown"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_box->linkStyle(), LinkStyle(LinkFormat::Markdown));
        open();
        QCOMPARE(m_box->currentText(), u"Markdown"_s);
    }

    void editingTheTemplateSelectsIt()
    {
        QSignalSpy changed(m_box, &CopyAsBox::linkStyleChanged);
        choose(u"Edit template…"_s);
        QCOMPARE(m_box->currentText(), u"URL"_s); // until there is one
        edit()->setPlainText(u"[{alt}]: {url}"_s);
        QTest::mouseClick(use(), Qt::LeftButton);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_box->currentText(), u"Own template"_s);
        QCOMPARE(m_box->linkStyle(), LinkStyle(LinkTemplate{u"[{alt}]: {url}"_s}));
        open();
        QCOMPARE(m_box->currentText(), u"Own template"_s);
        choose(u"HTML"_s);
        QCOMPARE(m_box->linkStyle(), LinkStyle(LinkFormat::Html));
        choose(u"Edit template…"_s);
        QCOMPARE(edit()->toPlainText(), u"[{alt}]: {url}"_s);
        QTest::mouseClick(use(), Qt::LeftButton);
        QCOMPARE(m_box->currentText(), u"Own template"_s);
    }

    void givingUpChangesNothing()
    {
        QSignalSpy changed(m_box, &CopyAsBox::linkStyleChanged);
        choose(u"Edit template…"_s);
        edit()->setPlainText(u"{url}!"_s);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QCOMPARE(changed.size(), 0);
        QCOMPARE(m_box->findText(u"Own template"_s), -1);
        QCOMPARE(m_settings->value(keys::linkTemplate), QString());
    }

    void showsWhatItMakes()
    {
        choose(u"Edit template…"_s);
        auto *preview = dialog()->findChild<QLabel *>(u"linkPreview"_s);
        edit()->setPlainText(u"{n}. {name} {width}x{height}"_s);
        QCOMPARE(preview->text(), u"Preview: 1. sunset.jpg 1600x1000"_s);
        edit()->setPlainText(u"  \n"_s);
        QVERIFY(!use()->isEnabled());
    }

    void aDeleteLinkIsFilledInByChoiceAlone()
    {
        choose(u"Edit template…"_s);
        auto *box = dialog()->findChild<QCheckBox *>(u"fillDeleteBox"_s);
        auto *preview = dialog()->findChild<QLabel *>(u"linkPreview"_s);
        edit()->setPlainText(u"{url}"_s);
        QVERIFY(!box->isEnabled());
        edit()->setPlainText(u"{delete}"_s);
        QVERIFY(box->isEnabled() && !box->isChecked());
        QCOMPARE(preview->text(), u"Preview: {delete}"_s);
        box->click();
        QVERIFY(preview->text().startsWith(u"Preview: https://"_s));
        QTest::mouseClick(use(), Qt::LeftButton);
        QCOMPARE(m_box->linkStyle(), LinkStyle(LinkTemplate{u"{delete}"_s, DeleteField::Filled}));
    }

private:
    void open()
    {
        m_window = std::make_unique<QWidget>();
        m_box = new CopyAsBox(*m_settings, m_window.get());
        (new QVBoxLayout(m_window.get()))->addWidget(m_box);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void choose(const QString &text)
    {
        m_box->setCurrentIndex(m_box->findText(text));
        Q_EMIT m_box->activated(m_box->currentIndex());
    }

    LinkTemplateDialog *dialog() { return m_window->findChild<LinkTemplateDialog *>(); }
    QPlainTextEdit *edit() { return dialog()->findChild<QPlainTextEdit *>(); }
    QPushButton *use() { return dialog()->findChild<QPushButton *>(u"useTemplateButton"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<QWidget> m_window;
    CopyAsBox *m_box = nullptr;
};

QTEST_MAIN(TestCopyAsBox)
#include "tst_copyasbox.moc"
