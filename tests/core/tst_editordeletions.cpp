// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editordeletions.h"

#include "links/linkescape.h"
#include "upload/imagedeleter.h"
#include "uploadline.h"

#include <QTest>

using namespace imgurl;
using namespace std::chrono_literals;
using storefixture::awaited;
using Endpoint = SandboxServer::Endpoint;

namespace {

struct Desk {
    explicit Desk(std::chrono::milliseconds patience = 20s)
        : deleter(line.store, line.client)
        , deletions(line.store, deleter, patience)
    {
        line.queue.start();
    }

    Upload uploaded()
    {
        const UploadId id = line.add(1).first().id;
        if (!QTest::qWaitFor([&] { return line.state(id) == UploadState::Done; }, 20'000))
            qFatal("a picture is not uploaded");
        return line.row(id);
    }
    static EditorRecord recordOf(const Upload &row)
    {
        return {row.id, linkAddress(row.image->url)};
    }

    UploadLine line;
    ImageDeleter deleter;
    EditorDeletions deletions;
};

} // namespace

class TestEditorDeletions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatARecordMeansIsDeleted()
    {
        Desk desk;
        const Upload row = desk.uploaded();
        QCOMPARE(awaited(desk.deletions.remove({Desk::recordOf(row)})), (EditorDeletion{1, 0}));
        QTRY_COMPARE(desk.line.row(row.id).serverState, ServerState::Deleted);
        QCOMPARE(desk.line.server.requests(Endpoint::Delete).size(), 1);
        // Once more there is nothing to delete, and nothing is asked.
        QCOMPARE(awaited(desk.deletions.remove({Desk::recordOf(row)})), (EditorDeletion{0, 1}));
        QCOMPARE(desk.line.server.requests(Endpoint::Delete).size(), 1);
    }

    void nothingElseIs()
    {
        Desk desk;
        const Upload row = desk.uploaded();
        QCOMPARE(awaited(desk.deletions.remove({{row.id, {}}, {row.id, u"https://h/other.png"_s},
                     {row.id + 5, Desk::recordOf(row).link}, {0, Desk::recordOf(row).link}})),
            (EditorDeletion{0, 4}));
        QCOMPARE(awaited(desk.deletions.remove({})), (EditorDeletion{0, 0}));
        QCOMPARE(desk.line.server.requests(Endpoint::Delete).size(), 0);
        QCOMPARE(desk.line.row(row.id).serverState, ServerState::There);
    }

    void someCountBesideOthers()
    {
        Desk desk;
        const Upload row = desk.uploaded();
        QCOMPARE(awaited(desk.deletions.remove({{}, Desk::recordOf(row)})), (EditorDeletion{1, 1}));
    }

    void anAnswerThatDoesNotComeIsAFailure()
    {
        Desk desk(200ms);
        const Upload row = desk.uploaded();
        desk.line.server.setFault(Endpoint::Delete, Fault::slow(2s));
        QCOMPARE(awaited(desk.deletions.remove({Desk::recordOf(row)})), (EditorDeletion{0, 1}));
    }
};

QTEST_GUILESS_MAIN(TestEditorDeletions)
#include "tst_editordeletions.moc"
