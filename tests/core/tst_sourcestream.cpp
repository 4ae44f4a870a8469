// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clipboard/sourcestream.h"

#include <QBuffer>
#include <QDataStream>
#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kGif =
    QByteArray::fromHex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b");

QByteArray written(const Sources &sources)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!writeSources(buffer, sources))
        qFatal("a buffer takes everything");
    return buffer.data();
}

Sources one(const Source &source)
{
    return {source};
}

const Sources kAll{LocalSource{u"/a/夏 2.png"_s}, LocalSource{u"/a/10/"_s},
    AddressSource{QUrl(u"https://x.example/%E5%A4%8F%20a.png?b=1&c=[2]"_s)},
    DataUrlSource{u"data:image/gif;base64,R0lG"_s}, PictureSource{kGif, "gif"},
    RefusedSource{IntakeProblem::NotAnAddress, u"words"_s},
    RefusedSource{IntakeProblem::NotKept, {}}};

//! Takes nothing.
class Full : public QIODevice {
public:
    Full() { open(WriteOnly | Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class TestSourceStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        QCOMPARE(readSources(written(kAll)), kAll);
        QCOMPARE(readSources(written({})), Sources());
        Sources many;
        for (int i = 0; i < 3'000; ++i)
            many.append(LocalSource{u"/a/%1.png"_s.arg(i)});
        QCOMPARE(readSources(written(many)), many);
    }

    void aDeviceThatTakesNothing()
    {
        Full full;
        QVERIFY(!writeSources(full, kAll));
    }

    void nothingOfAStreamThatIsCutShort()
    {
        const QByteArray whole = written(kAll);
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!readSources(whole.first(size)), qPrintable(QString::number(size)));
        QVERIFY(!readSources(whole + '\0'));
    }

    //! Whatever they say then, they are read to no harm.
    void damagedBytes()
    {
        const QByteArray whole = written(kAll);
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (const int damage : {0x01, 0x80, 0xff}) {
                QByteArray damaged = whole;
                damaged[at] = char(damaged[at] ^ damage);
                const auto sources = readSources(damaged);
                QVERIFY(!sources || sources->size() == kAll.size());
                QVERIFY(at > 8 || !sources); // magic, form and count
            }
        }
    }

    void lengthsBeyondTheEndTakeNoMemory()
    {
        for (const quint32 length : {0x7fffffffU, 0xfffffffeU, 0xfffffff0U}) {
            QByteArray head = written(one(LocalSource{u"/a"_s})).first(10);
            QDataStream stream(&head, QIODevice::Append);
            stream << length << QByteArray("short");
            QVERIFY(!readSources(head));
        }
    }

    void whatNoKindPromises_data()
    {
        QTest::addColumn<Sources>("sources");
        QTest::newRow("a relative path") << one(LocalSource{u"a.png"_s});
        QTest::newRow("no path") << one(LocalSource{});
        QTest::newRow("a path with NUL") << one(LocalSource{u"/a"_s + QChar(0)});
        QTest::newRow("another scheme") << one(AddressSource{QUrl(u"file:///a.png"_s)});
        QTest::newRow("no address") << one(AddressSource{});
        QTest::newRow("no data: URL") << one(DataUrlSource{u"https://x.example/"_s});
        QTest::newRow("a picture of another kind") << one(PictureSource{kGif, "png"});
        QTest::newRow("a picture without a kind") << one(PictureSource{kGif, {}});
        QTest::newRow("no picture") << one(PictureSource{"words", "gif"});
        QTest::newRow("a drawing") << one(
            PictureSource{"<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>", "svg"});
        QTest::newRow("no problem there is")
            << one(RefusedSource{static_cast<IntakeProblem>(200), {}});
    }

    void whatNoKindPromises()
    {
        QFETCH(Sources, sources);
        QVERIFY(!readSources(written(sources)));
    }

    void wordsAreMadeFitForALine()
    {
        const auto sources =
            readSources(written(one(RefusedSource{IntakeProblem::NotAnAddress, u"a\n\x1b[1mb"_s})));
        QVERIFY(sources);
        const QString given = std::get<RefusedSource>(sources->first()).given;
        QCOMPARE(given, shortened(u"a\n\x1b[1mb"_s));
        QVERIFY(!given.contains(u'\x1b') && !given.contains(u'\n'));
    }
};

QTEST_GUILESS_MAIN(TestSourceStream)
#include "tst_sourcestream.moc"
