// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/accessrule.h"

#include <QTest>

using namespace imgurl;

Q_DECLARE_METATYPE(imgurl::EditorAccess)
Q_DECLARE_METATYPE(imgurl::EditorCaller)

class TestAccessRule : public QObject {
    Q_OBJECT

private:
    static EditorCaller local() { return {.host = "127.0.0.1:36677"}; }

private Q_SLOTS:
    void onlyThisComputerSNamesLeadHere_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("granted");
        const auto row = [](const char *host, bool granted) {
            QTest::addRow("[%s]", host) << QByteArray(host) << granted;
        };
        for (const char *good : {"127.0.0.1:36677", "127.0.0.1", "localhost:36677", "LocalHost",
                 "[::1]:36677", "127.8.9.10:1"})
            row(good, true);
        for (const char *bad : {"", "evil.example", "evil.example:36677", "localhost.evil.example",
                 "127.0.0.1.evil.example", "evil.example@127.0.0.1", "127.0.0.1@evil.example",
                 "192.168.1.2:36677", "0.0.0.0:36677", "[::]:36677", "127.0.0.1/", "127.0.0.1?x",
                 "127.0.0.1#", "127.0.0.1 evil", "127.0.0.1:x", "8.8.8.8"})
            row(bad, false);
    }

    void onlyThisComputerSNamesLeadHere()
    {
        QFETCH(QByteArray, host);
        QFETCH(bool, granted);
        QCOMPARE(accessOf({.host = host}, {}),
            granted ? EditorAccess::Granted : EditorAccess::ForeignHost);
    }

    void pagesOfOtherPlacesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<bool>("granted");
        const auto row = [](const char *origin, bool granted) {
            QTest::addRow("[%s]", origin) << QByteArray(origin) << granted;
        };
        for (const char *good : {"app://obsidian.md", "http://127.0.0.1:6806",
                 "http://localhost:8080", "https://localhost", "http://[::1]:3000"})
            row(good, true);
        for (const char *bad : {"", "null", "https://evil.example", "http://evil.example",
                 "app://obsidian.md.evil.example", "app://evil", "file://", "http://",
                 "http://localhost.evil.example", "http://127.0.0.1@evil.example",
                 "http://evil.example/127.0.0.1", "http://192.168.1.5", "chrome-extension://abc",
                 "127.0.0.1", "http:/127.0.0.1", "http://127.0.0.1, http://evil.example"})
            row(bad, false);
    }

    void pagesOfOtherPlacesAreRefused()
    {
        QFETCH(QByteArray, origin);
        QFETCH(bool, granted);
        EditorCaller caller = local();
        caller.origin = origin;
        QCOMPARE(
            accessOf(caller, {}), granted ? EditorAccess::Granted : EditorAccess::ForeignOrigin);
        // Right or not, no secret makes up for it.
        caller.secretHeader = "s3cret";
        QCOMPARE(accessOf(caller, "s3cret"),
            granted ? EditorAccess::Granted : EditorAccess::ForeignOrigin);
    }

    void aBrowserThatNamesNoOriginIsKnownByItsOtherWord()
    {
        EditorCaller caller = local();
        for (const char *site : {"", "none", "same-origin", "same-site"}) {
            caller.fetchSite = site;
            QCOMPARE(accessOf(caller, {}), EditorAccess::Granted);
        }
        caller.fetchSite = "cross-site";
        QCOMPARE(accessOf(caller, {}), EditorAccess::ForeignOrigin);
        caller.origin = "app://obsidian.md";
        QCOMPARE(accessOf(caller, {}), EditorAccess::Granted);
    }

    void theSecretMayComeInEachWay_data()
    {
        QTest::addColumn<EditorCaller>("caller");
        QTest::addColumn<EditorAccess>("access");
        const auto row = [](const char *name, auto change, EditorAccess access) {
            EditorCaller caller = local();
            change(caller);
            QTest::newRow(name) << caller << access;
        };
        const auto good = EditorAccess::Granted;
        const auto bad = EditorAccess::WrongSecret;
        row(
            "none", [](EditorCaller &) {}, bad);
        row(
            "bearer", [](EditorCaller &c) { c.authorization = "Bearer s3cret"; }, good);
        row(
            "bearer, small", [](EditorCaller &c) { c.authorization = "bearer  s3cret "; }, good);
        row(
            "basic", [](EditorCaller &c) { c.authorization = "Basic s3cret"; }, bad);
        row(
            "bare", [](EditorCaller &c) { c.authorization = "s3cret"; }, bad);
        row(
            "header", [](EditorCaller &c) { c.secretHeader = "s3cret"; }, good);
        row(
            "query", [](EditorCaller &c) { c.secretQuery = "s3cret"; }, good);
        row(
            "key", [](EditorCaller &c) { c.keyQuery = "s3cret"; }, good);
        row(
            "shorter", [](EditorCaller &c) { c.keyQuery = "s3cre"; }, bad);
        row(
            "longer", [](EditorCaller &c) { c.keyQuery = "s3cret!"; }, bad);
        row(
            "other", [](EditorCaller &c) { c.keyQuery = "S3cret"; }, bad);
        row(
            "one of two",
            [](EditorCaller &c) {
                c.keyQuery = "old";
                c.secretHeader = "s3cret";
            },
            good);
    }

    void theSecretMayComeInEachWay()
    {
        QFETCH(EditorCaller, caller);
        QTEST(accessOf(caller, "s3cret"), "access");
        QCOMPARE(accessOf(caller, {}), EditorAccess::Granted);
    }
};

QTEST_GUILESS_MAIN(TestAccessRule)
#include "tst_accessrule.moc"
