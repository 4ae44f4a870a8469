// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editorrequests.h"

#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(imgurl::EditorProblem)

class TestEditorRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingMeansTheClipboard()
    {
        for (const QByteArray body : {"", " \r\n", "{}", "{\"list\":[]}", "{\"other\":1}"}) {
            const auto list = readUploadList(body);
            QVERIFY2(list && list->isEmpty(), body.constData());
        }
    }

    void aListIsTakenInItsOrder()
    {
        const auto list = readUploadList("{\"list\":[\"/home/u/日 落.png\","
                                         "\"https://h.example/a.png?x=1\",\"file:///tmp/"
                                         "b%20c.png\",\"data:image/png;base64,AA==\","
                                         "\"relative/a.png\",\"C:\\\\a.png\"]}");
        QVERIFY(list);
        QCOMPARE(*list,
            (Sources{LocalSource{u"/home/u/日 落.png"_s},
                AddressSource{QUrl(u"https://h.example/a.png?x=1"_s)},
                LocalSource{u"/tmp/b c.png"_s}, DataUrlSource{u"data:image/png;base64,AA=="_s},
                RefusedSource{IntakeProblem::NotAnAddress, u"relative/a.png"_s},
                RefusedSource{IntakeProblem::NotAnAddress, u"C:\\a.png"_s}}));
    }

    void whatIsNoListIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<EditorProblem>("problem");
        const auto row = [](const char *body, EditorProblem problem) {
            QTest::addRow("%.40s", body) << QByteArray(body) << problem;
        };
        for (const char *body : {"{", "list=/a.png", "\x89PNG", "{\"list\":[\"/a\"", "\xff\xfe{}"})
            row(body, EditorProblem::NotJson);
        for (const char *body : {"[]", "[\"/a.png\"]", "{\"list\":\"/a.png\"}", "{\"list\":null}",
                 "{\"list\":{}}", "{\"list\":[1]}", "{\"list\":[\"/a.png\",\"\"]}",
                 "{\"list\":[\" \"]}", "{\"list\":[null]}", "{\"list\":[[\"/a.png\"]]}"})
            row(body, EditorProblem::NoList);
        const QByteArray many = "{\"list\":[" + QByteArray("\"/a\",").repeated(1000) + "\"/a\"]}";
        QTest::newRow("many") << many << EditorProblem::TooMany;
    }

    void whatIsNoListIsRefused()
    {
        QFETCH(QByteArray, body);
        const auto list = readUploadList(body);
        QVERIFY(!list);
        QTEST(list.error(), "problem");
    }

    void recordsToDeleteAreRowsAndLinks()
    {
        const auto records = readDeleteList(
            "{\"list\":[{\"id\":\"17\",\"imgUrl\":\"https://h/"
            "a.png\"},{\"id\":18},{\"id\":\"x\"},{},\"17\","
            "{\"id\":\"-4\"},{\"imgUrl\":\"https://h/b.png\",\"deleteUrl\":\"https://evil\"},"
            "{\"id\":\"9223372036854775808\"}]}");
        QVERIFY(records);
        QCOMPARE(*records,
            (QList<EditorRecord>{
                {17, u"https://h/a.png"_s}, {}, {}, {}, {}, {}, {0, u"https://h/b.png"_s}, {}}));
        QCOMPARE(readDeleteList("nonsense").error(), EditorProblem::NotJson);
    }
};

QTEST_GUILESS_MAIN(TestEditorRequests)
#include "tst_editorrequests.moc"
