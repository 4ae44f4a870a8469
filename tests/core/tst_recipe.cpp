// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/expandname.h"
#include "recipe/recipe.h"
#include "recipe/recipesetting.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestRecipe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatMakesTheBytes()
    {
        QCOMPARE(recipeText({}), u"location"_s);
        Recipe small{.metadata = MetadataRule::Keep, .shrink = true, .longestEdge = 800};
        small.format = ShrunkFormat::WebP;
        small.quality = 70;
        small.mostBytes = 5000;
        QCOMPARE(recipeText(small), u"keep edge=800 format=webp quality=70 most=5000"_s);
        QCOMPARE(recipeFromText(recipeText(small)), small);
        Recipe named;
        named.nameTemplate = u"{n}"_s;
        named.linkAgain = false;
        named.quality = 10; // of what is not shrunk
        QCOMPARE(recipeText(named), recipeText({}));
    }

    void readsWhatItDoesNotKnowAsNew_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("words") << u"everything please"_s;
        QTest::newRow("a number less") << u"location most=-1"_s;
        QTest::newRow("no number") << u"location most=x"_s;
    }

    void readsWhatItDoesNotKnowAsNew()
    {
        QFETCH(QString, text);
        QCOMPARE(recipeFromText(text), Recipe());
    }

    void boundsItsNumbers()
    {
        const Recipe read = recipeFromText(u"all edge=30001 format=bmp quality=0"_s);
        QCOMPARE(read, (Recipe{.metadata = MetadataRule::RemoveAll, .shrink = true}));
    }

    void isKeptForEveryAccount()
    {
        QTemporaryDir folder;
        Recipe recipe{.metadata = MetadataRule::RemoveAll, .shrink = true, .longestEdge = 0};
        recipe.format = ShrunkFormat::Png;
        recipe.quality = 1;
        recipe.nameTemplate = u"{date}-晚霞"_s;
        recipe.linkAgain = false;
        {
            Settings settings(folder.filePath(u"a.ini"_s));
            QCOMPARE(readRecipe(settings, u"one"_s), Recipe());
            writeRecipe(settings, u"one"_s, recipe);
        }
        Settings settings(folder.filePath(u"a.ini"_s));
        QCOMPARE(readRecipe(settings, u"one"_s), recipe);
        QCOMPARE(readRecipe(settings, u"two"_s), Recipe());
        settings.set(keys::metadata, u"one"_s, u"sometimes"_s);
        settings.set(keys::longestEdge, u"one"_s, -5);
        settings.set(keys::quality, u"one"_s, 101);
        settings.set(keys::shrunkFormat, u"one"_s, u"gif"_s);
        const Recipe odd = readRecipe(settings, u"one"_s);
        QCOMPARE(odd.metadata, MetadataRule::RemoveLocation);
        QCOMPARE(odd.longestEdge, 1920);
        QCOMPARE(odd.quality, 85);
        QCOMPARE(odd.format, ShrunkFormat::Keep);
    }

    void fillsInNames_data()
    {
        QTest::addColumn<QString>("nameTemplate");
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QString() << u"晚霞 2.jpg"_s;
        QTest::newRow("spaces") << u"  "_s << u"晚霞 2.jpg"_s;
        QTest::newRow("name") << u"{name}"_s << u"晚霞 2"_s;
        QTest::newRow("all but chance")
            << u"blog-{date}_{time}-{n}-{name}"_s << u"blog-20261126_142233-7-晚霞 2"_s;
        QTest::newRow("no fields") << u"picture"_s << u"picture"_s;
        QTest::newRow("unknown") << u"{year}{n}"_s << u"{year}7"_s;
        QTest::newRow("not closed") << u"a{n"_s << u"a{n"_s;
        QTest::newRow("twice open") << u"{{n}}"_s << u"{7}"_s;
        QTest::newRow("empty field") << u"{}{n}"_s << u"{}7"_s;
        QTest::newRow("closed first") << u"}{n}{"_s << u"}7{"_s;
    }

    void fillsInNames()
    {
        QFETCH(QString, nameTemplate);
        const NameFacts facts{
            u"晚霞 2.jpg"_s, QDateTime(QDate(2026, 11, 26), QTime(14, 22, 33)).toUTC(), 7, 1};
        QTEST(expandName(nameTemplate, facts), "name");
    }

    void aNameThatIsAllExtension()
    {
        QCOMPARE(expandName(u"a{name}"_s, {u".png"_s, {}, 1, 1}), u"a"_s);
    }

    void chanceStaysWithTheImage()
    {
        const NameFacts one{u"a.png"_s, QDateTime::currentDateTimeUtc(), 1, 1};
        NameFacts other = one;
        other.seed = 2;
        const QString word = expandName(u"{rand}"_s, one);
        QCOMPARE(word.size(), 6);
        QCOMPARE(expandName(u"{rand}"_s, one), word);
        QVERIFY(expandName(u"{rand}"_s, other) != word);
        // The same inside one name: {rand}/{rand} would otherwise be two chances.
        QCOMPARE(expandName(u"{rand}{rand}"_s, one), word + word);
    }
};

QTEST_GUILESS_MAIN(TestRecipe)
#include "tst_recipe.moc"
