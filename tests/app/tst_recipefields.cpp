// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/recipefields.h"
#include "prepare/recipetext.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

Recipe unusual()
{
    return {.metadata = MetadataRule::RemoveAll,
        .shrink = true,
        .longestEdge = 0,
        .format = ShrunkFormat::WebP,
        .quality = 61,
        .nameTemplate = u"{date}-{name}"_s,
        .linkAgain = false};
}

} // namespace

class TestRecipeFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fields = std::make_unique<RecipeFields>();
        m_fields->show();
        QVERIFY(QTest::qWaitForWindowActive(m_fields.get()));
    }
    void cleanup() { m_fields.reset(); }

    void beginsAsANewRecipe() { QCOMPARE(m_fields->value(), Recipe()); }

    void givesBackWhatItWasGiven()
    {
        QSignalSpy changed(m_fields.get(), &RecipeFields::changed);
        m_fields->setValue(unusual());
        QCOMPARE(m_fields->value(), unusual());
        m_fields->setValue({});
        QCOMPARE(m_fields->value(), Recipe());
        QVERIFY(changed.isEmpty());
    }

    void aPersonChangesEachByKeyboard()
    {
        QSignalSpy changed(m_fields.get(), &RecipeFields::changed);
        Recipe wanted;
        press(Qt::Key_A);
        wanted.metadata = MetadataRule::RemoveAll;
        QTRY_COMPARE(m_fields->value(), wanted);
        QCOMPARE(changed.size(), 1);
        press(Qt::Key_S);
        wanted.shrink = true;
        QTRY_COMPARE(m_fields->value(), wanted);
        press(Qt::Key_E);
        type(u"800"_s);
        wanted.longestEdge = 800;
        QTRY_COMPARE(m_fields->value(), wanted);
        press(Qt::Key_F);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_W);
        wanted.format = ShrunkFormat::WebP;
        QTRY_COMPARE(m_fields->value(), wanted);
        press(Qt::Key_Q);
        type(u"70"_s);
        wanted.quality = 70;
        QTRY_COMPARE(m_fields->value(), wanted);
        press(Qt::Key_N);
        type(u"{n}"_s);
        wanted.nameTemplate = u"{n}"_s;
        QTRY_COMPARE(m_fields->value(), wanted);
        press(Qt::Key_U);
        wanted.linkAgain = false;
        QTRY_COMPARE(m_fields->value(), wanted);
        press(Qt::Key_K);
        wanted.metadata = MetadataRule::Keep;
        QTRY_COMPARE(m_fields->value(), wanted);
    }

    void whatMeansNothingIsDisabled()
    {
        const auto enabled = [this](const QString &name) {
            return m_fields->findChild<QWidget *>(name)->isEnabled();
        };
        for (const QString &name : {u"longestEdgeBox"_s, u"formatBox"_s, u"qualityBox"_s})
            QVERIFY(!enabled(name));
        m_fields->setValue({.shrink = true, .format = ShrunkFormat::Png});
        QVERIFY(enabled(u"longestEdgeBox"_s) && enabled(u"formatBox"_s));
        QVERIFY(!enabled(u"qualityBox"_s));
        m_fields->setValue({.shrink = true});
        QVERIFY(enabled(u"qualityBox"_s));
    }

    void previewsTheNameWhileItIsTyped()
    {
        QCOMPARE(preview(), u"Preview: sunset.jpg"_s);
        press(Qt::Key_N);
        type(u"{n}-my-"_s);
        QCOMPARE(preview(), u"Preview: 1-my-.jpg"_s);
        const auto *insert = m_fields->findChild<QPushButton *>(u"insertFieldButton"_s);
        insert->menu()->actions().first()->trigger();
        QCOMPARE(preview(), u"Preview: 1-my-sunset.jpg"_s);
        QCOMPARE(m_fields->value().nameTemplate, u"{n}-my-{name}"_s);
        m_fields->findChild<QCheckBox *>(u"shrinkBox"_s)->click();
        m_fields->findChild<QComboBox *>(u"formatBox"_s)->setCurrentIndex(2);
        QCOMPARE(preview(), u"Preview: 1-my-sunset.webp"_s);
    }

    void everythingHasAName()
    {
        int seen = 0;
        const auto widgets =
            m_fields->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (QWidget *widget : widgets) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->inherits("QLabel"))
                continue;
            ++seen;
            QVERIFY(!widget->objectName().isEmpty());
            const QString name =
                QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
            QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName()));
        }
        QCOMPARE(seen, 10);
    }

    void nothingMovesWhenTheNameIsLong()
    {
        const QSize before = m_fields->minimumSizeHint();
        m_fields->setValue({.nameTemplate = QString(300, u'x')});
        QCOMPARE(m_fields->minimumSizeHint(), before);
    }

    void tellsARecipeInWords_data()
    {
        QTest::addColumn<Recipe>("recipe");
        QTest::addColumn<QString>("shrink");
        QTest::addColumn<QString>("besides");
        QTest::newRow("new") << Recipe() << u"&Shrink to 1920 px"_s << u"Location is removed"_s;
        QTest::newRow("unusual")
            << unusual() << u"Con&vert to WebP"_s
            << u"All metadata is removed · named {date}-{name} · the same image is sent again"_s;
        QTest::newRow("format") << Recipe{.metadata = MetadataRule::Keep,
            .longestEdge = 640,
            .format = ShrunkFormat::Jpeg}
                                << u"&Shrink to 640 px, JPEG"_s << u"Nothing is removed"_s;
        QTest::newRow("quality alone") << Recipe{.longestEdge = 0, .quality = 70}
                                       << u"&Shrink to quality 70"_s << u"Location is removed"_s;
    }

    void tellsARecipeInWords()
    {
        QFETCH(Recipe, recipe);
        QTEST(shrinkText(recipe), "shrink");
        QTEST(besidesText(recipe), "besides");
    }

    void namesTheExampleByItsTime()
    {
        const QDateTime time(QDate(2026, 11, 26), QTime(14, 22, 33));
        QCOMPARE(exampleName({.nameTemplate = u"{date}-{time}"_s}, time), u"20261126-142233.jpg"_s);
        QCOMPARE(exampleName({.nameTemplate = u"  "_s}, time), u"sunset.jpg"_s);
        // Without shrinking, the format means nothing.
        QCOMPARE(exampleName({.format = ShrunkFormat::Png}, time), u"sunset.jpg"_s);
        QCOMPARE(exampleName({.shrink = true, .format = ShrunkFormat::Png}, time), u"sunset.png"_s);
    }

private:
    //! The key underlined in a label.
    void press(Qt::Key key) { QTest::keyClick(m_fields.get(), key, Qt::AltModifier); }
    static void type(const QString &text)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    QString preview() { return m_fields->findChild<QLabel *>(u"namePreview"_s)->text(); }

    std::unique_ptr<RecipeFields> m_fields;
};

QTEST_MAIN(TestRecipeFields)
#include "tst_recipefields.moc"
