// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editoranswers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

class TestEditorAnswers : public QObject {
    Q_OBJECT

private:
    static Upload row(UploadId id, const QString &url)
    {
        Upload row;
        row.id = id;
        row.fileName = u"日落 \"1\".png"_s;
        row.state = UploadState::Done;
        row.size = 1234;
        row.image = UploadedImage{};
        row.image->url = QUrl(url);
        row.image->thumbnailUrl = QUrl(u"https://h.example/t.png"_s);
        row.image->deleteUrl = QUrl(u"https://h.example/delete/k3y"_s);
        row.image->pixelSize = {30, 20};
        return row;
    }

    static QJsonObject parsed(const QByteArray &answer)
    {
        return QJsonDocument::fromJson(answer).object();
    }

private Q_SLOTS:
    void linksComeInTheOrderOfTheRows()
    {
        Upload failed = row(8, {});
        failed.image.reset();
        const QByteArray answer = uploadedAnswer({row(9, u"https://h.example/b (1).png"_s), failed,
            row(7, u"https://h.example/a.png"_s)});
        QVERIFY(
            answer.startsWith("{\"success\":true,\"result\":[\"https://h.example/b%20%281%29.png\","
                              "\"https://h.example/a.png\"],\"fullResult\":["));
        const QJsonArray records = parsed(answer).value("fullResult"_L1).toArray();
        QCOMPARE(records.size(), 2);
        QCOMPARE(records[0].toObject(),
            (QJsonObject{{u"id"_s, u"9"_s}, {u"type"_s, u"imgurl"_s},
                {u"fileName"_s, u"日落 \"1\".png"_s},
                {u"imgUrl"_s, u"https://h.example/b%20%281%29.png"_s},
                {u"thumbUrl"_s, u"https://h.example/t.png"_s}, {u"width"_s, 30}, {u"height"_s, 20},
                {u"size"_s, 1234}}));
    }

    //! An editor's own list would hold it, in the clear.
    void noDeleteLinkLeaves()
    {
        const QByteArray answer = uploadedAnswer({row(7, u"https://h.example/a.png"_s)});
        QVERIFY(!answer.contains("k3y"));
        QVERIFY(!failedAnswer(u"x"_s, {row(7, u"https://h.example/a.png"_s)}).contains("k3y"));
    }

    void aFailureSaysWhyAndWhatWorked()
    {
        const QByteArray answer =
            failedAnswer(u"b.png: \"no\"\nmore"_s, {row(7, u"https://h.example/a.png"_s)});
        const QJsonObject object = parsed(answer);
        QCOMPARE(object.value("success"_L1), QJsonValue(false));
        QCOMPARE(object.value("message"_L1).toString(), u"b.png: \"no\"\nmore"_s);
        QCOMPARE(object.value("result"_L1).toArray(), (QJsonArray{u"https://h.example/a.png"_s}));
        QCOMPARE(failedAnswer(u"x"_s),
            "{\"success\":false,\"result\":[],\"fullResult\":[],\"message\":\"x\"}");
    }

    void theOthersAreAsPicGoAndPicListSayThem()
    {
        QCOMPARE(aliveAnswer(), "{\"success\":true,\"result\":\"alive\"}");
        QCOMPARE(
            deletedAnswer(2, 0), "{\"success\":true,\"message\":\"delete success: 2, fail: 0\"}");
        QCOMPARE(
            deletedAnswer(1, 1), "{\"success\":false,\"message\":\"delete success: 1, fail: 1\"}");
    }
};

QTEST_GUILESS_MAIN(TestEditorAnswers)
#include "tst_editoranswers.moc"
