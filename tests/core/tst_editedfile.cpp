// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/editedfile.h"

#include <QRandomGenerator>
#include <QTemporaryFile>
#include <QTest>

using namespace imgurl;

class TestEditedFile : public QObject {
    Q_OBJECT

private:
    static QByteArray plain(QByteArray content, const FileEdits &edits)
    {
        for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit)
            content.replace(edit->at, edit->length, edit->content);
        return content;
    }

    static QByteArray read(QFile &file, const FileEdits &edits, qint64 piece)
    {
        QByteArray all;
        QByteArray buffer(piece, '\0');
        file.seek(0);
        EditedFile edited(file, edits);
        for (qint64 got = 0; (got = edited.read(buffer.data(), piece)) > 0;)
            all += buffer.first(got);
        return all;
    }

private Q_SLOTS:
    void isWhatTheEditsMakeOfIt_data()
    {
        QTest::addColumn<FileEdits>("edits");
        QTest::newRow("none") << FileEdits{};
        QTest::newRow("at the start") << FileEdits{{0, 3, "x"}};
        QTest::newRow("at the end") << FileEdits{{990, 10, {}}};
        QTest::newRow("at the end, longer") << FileEdits{{999, 1, "to the end"}};
        QTest::newRow("all") << FileEdits{{0, 1000, {}}};
        QTest::newRow("side by side") << FileEdits{{10, 5, {}}, {15, 5, "abc"}, {20, 1, "defg"}};
        QTest::newRow("put between") << FileEdits{{10, 0, "between"}, {500, 0, "and here"}};
        QRandomGenerator random(5);
        for (int i = 0; i < 200; ++i) {
            FileEdits edits;
            for (int at = random.bounded(40); at < 900; at += random.bounded(120)) {
                const int length = random.bounded(60);
                edits.push_back({at, length, QByteArray(random.bounded(80), 'e')});
                at += length;
            }
            QTest::addRow("random %d", i) << edits;
        }
    }

    void isWhatTheEditsMakeOfIt()
    {
        QFETCH(FileEdits, edits);
        QByteArray content;
        for (int i = 0; i < 1000; ++i)
            content += static_cast<char>(i * 7);
        QTemporaryFile file;
        QVERIFY(file.open());
        QCOMPARE(file.write(content), content.size());
        QVERIFY(file.flush());
        const QByteArray expected = plain(content, edits);
        for (const qint64 piece : {1, 7, 64, 100'000})
            QCOMPARE(read(file, edits, piece), expected);
        QCOMPARE(editedSize(content.size(), edits), expected.size());
    }

    void endsWhereTheFileDoes()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        QVERIFY(file.write("0123456789") == 10 && file.flush());
        QCOMPARE(read(file, {{20, 5, "never"}}, 4), "0123456789");
        QCOMPARE(read(file, {{5, 15, {}}}, 4), "01234");
    }
};

QTEST_GUILESS_MAIN(TestEditedFile)
#include "tst_editedfile.moc"
