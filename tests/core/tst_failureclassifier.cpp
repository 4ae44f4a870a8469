// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/failureclassifier.h"
#include "api/pageclassifier.h"

#include <QTest>

using namespace imgurl;
using namespace Qt::StringLiterals;

namespace {

struct Sentence {
    const char *key;
    QString english;
    QString simplified;
    QString traditional;
    ErrorKind kind;
};

//! CodeIgniter 3's upload messages, as the server's contract lists them.
QList<Sentence> sentences()
{
    using enum ErrorKind;
    return {
        {"userfile_not_set", u"Unable to find a post variable called userfile."_s,
            u"无法找到用户文件"_s, u"無法找到送出變數中檔案"_s, NotReceived},
        {"no_file_selected", u"You did not select a file to upload."_s, u"没有选择要上传的文件"_s,
            u"尚未選擇上傳檔案"_s, NotReceived},
        {"file_exceeds_limit",
            u"The uploaded file exceeds the maximum allowed size in your PHP configuration file."_s,
            u"上传文件的大小超过 PHP 设置中指定的最大大小"_s, u"上傳檔案超出PHP限制最大檔案"_s,
            TooLarge},
        {"file_exceeds_form_limit",
            u"The uploaded file exceeds the maximum size allowed by the submission form."_s,
            u"上传文件的大小超过表单中指定的最大大小"_s, u"上傳檔案超出表單限制最大檔案大小"_s,
            TooLarge},
        {"invalid_filesize",
            u"The file you are attempting to upload is larger than the permitted size."_s,
            u"文件大小超过限制"_s, u"檔案超出最大上傳檔案大小"_s, TooLarge},
        {"invalid_filetype", u"The filetype you are attempting to upload is not allowed."_s,
            u"禁止上传的文件类型"_s, u"不允許上傳的檔案格式"_s, TypeNotAllowed},
        {"stopped_by_extension", u"The file upload was stopped by extension."_s,
            u"文件上传被扩展停止"_s, u"無法接受檔案格式"_s, RefusedByFilter},
        {"invalid_dimensions",
            u"The image you are attempting to upload doesn't fit into the allowed dimensions."_s,
            u"不允许的图像尺寸"_s, u"圖檔超出最大寬度或長度"_s, DimensionsNotAllowed},
        {"file_partial", u"The file was only partially uploaded."_s, u"文件仅上传了一部分"_s,
            u"部份檔案已經上傳"_s, PartiallyReceived},
        {"no_temp_directory", u"The temporary folder is missing."_s, u"无法找到临时文件夹"_s,
            u"暫存資料夾遺失"_s, SiteCannotStore},
        {"unable_to_write_file", u"The file could not be written to disk."_s, u"无法写入文件"_s,
            u"無法寫入檔案"_s, SiteCannotStore},
        {"destination_error",
            u"A problem was encountered while attempting to move the uploaded file to the final "
            "destination."_s,
            u"移动上传的文件至最终保存路径时发生错误"_s, u"無法將檔案移動到最終位置"_s,
            SiteCannotStore},
        {"no_filepath", u"The upload path does not appear to be valid."_s, u"上传路径无效"_s,
            u"上傳檔案路徑不正確"_s, SiteCannotStore},
        {"no_file_types", u"You have not specified any allowed file types."_s,
            u"指定允许的文件类型"_s, u"尚未指定允許副檔名"_s, SiteCannotStore},
        {"bad_filename", u"The file name you submitted already exists on the server."_s,
            u"提交的文件名已经存在"_s, u"檔案名稱已有相同存在於主機"_s, SiteCannotStore},
        {"not_writable", u"The upload destination folder does not appear to be writable."_s,
            u"上传的目的路径不可写"_s, u"上傳目錄無法寫入"_s, SiteCannotStore},
    };
}

} // namespace

Q_DECLARE_METATYPE(imgurl::ErrorKind)

class TestFailureClassifier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsEverySentence_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<ErrorKind>("kind");
        for (const Sentence &s : sentences()) {
            QTest::addRow("%s english", s.key) << s.english << s.kind;
            QTest::addRow("%s simplified", s.key) << s.simplified << s.kind;
            QTest::addRow("%s traditional", s.key) << s.traditional << s.kind;
        }
    }

    void knowsEverySentence()
    {
        QFETCH(QString, words);
        QFETCH(ErrorKind, kind);
        const QStringList wrappings = {words, words.toUpper(), u"上传失败，错误原因："_s + words,
            u"上传失败,错误原因:"_s + words + u"。"_s, u"<p>"_s + words + u"</p>"_s,
            words.toHtmlEscaped()};
        for (const QString &wrapped : wrappings)
            QCOMPARE(classifyMessage(wrapped), std::optional(kind));
    }

    void readsOtherWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<ErrorKind>("kind");
        using enum ErrorKind;
        const auto row = [](const QString &words, ErrorKind kind) {
            QTest::newRow(qUtf8Printable(words)) << words << kind;
        };
        row(u"exceedes the maximum height or width"_s, DimensionsNotAllowed);
        row(u"The image doesn\u2019t fit into the allowed dimensions"_s, DimensionsNotAllowed);
        row(u"上传达到上限！"_s, QuotaUsedUp);
        row(u"今日上传次数已用完"_s, QuotaUsedUp);
        row(u"您的存储容量不足"_s, QuotaUsedUp);
        row(u"本月额度已用尽"_s, QuotaUsedUp);
        row(u"authentication failed!"_s, NotAuthorized);
        row(u"您没有权限，请先登录！"_s, NotAuthorized);
        row(u"token错误"_s, NotAuthorized);
        row(u"用户验证失败"_s, NotAuthorized);
        row(u"UID或密钥不正确"_s, NotAuthorized);
        row(u"鉴权失败"_s, NotAuthorized);
        row(u"权限不足，请重新登录"_s, NeedsBrowserLogin);
        row(u"您的域名未经授权"_s, SiteNotLicensed);
        row(u"Your IP is blacklisted"_s, Banned);
        row(u"您上传的违规图片过多，已被封禁！"_s, Banned);
        row(u"该接口已关闭，请选择其它接口上传！"_s, StorageSwitchedOff);
        row(u"此接口不允许游客上传，请登录"_s, StorageSwitchedOff);
        row(u"请求接口失败，请重试！"_s, OutsideStorageFailed);
        row(u"文件已经上传过！"_s, AlreadyThere);
        row(u"相册不存在"_s, AlbumNotAccepted);
        row(u"操作过于频繁，请稍后再试"_s, RateLimited);
        row(u"Too many requests"_s, RateLimited);
        row(u"今日请求过快，请稍后"_s, RateLimited);
        row(u"图片过大"_s, TooLarge);
        row(u"图片像素超出限制"_s, DimensionsNotAllowed);
        row(u"不支持的格式"_s, TypeNotAllowed);
        row(u"目录没有写入"_s, SiteCannotStore);
        row(u"invalid.token"_s, NotAuthorized);
        row(u"file.size.limit"_s, TooLarge);
        row(u"file.type_not_allowed"_s, TypeNotAllowed);
        row(u"upload.limit"_s, QuotaUsedUp);
        row(u"user.quota"_s, QuotaUsedUp);
        row(u"rate.limit"_s, RateLimited);
    }

    void readsOtherWords()
    {
        QFETCH(QString, words);
        QFETCH(ErrorKind, kind);
        QCOMPARE(classifyMessage(words), std::optional(kind));
    }

    void saysNothingOfTheRest()
    {
        for (const QString &words :
            {QString(), u"限制"_s, u"超出"_s, u"未知错误"_s, u"Something went wrong"_s, u"a.b"_s})
            QCOMPARE(classifyMessage(words), std::nullopt);
    }

    void takesOnlyRareWordsFromAPage()
    {
        using enum ErrorKind;
        QCOMPARE(classifyPage(u"<html><p>权限不足</p><a href='/'>请重新登录</a></html>"_s),
            std::optional(NeedsBrowserLogin));
        QCOMPARE(classifyPage(u"<script>alert('权限不足，请重新登录！')</script>"_s),
            std::optional(NeedsBrowserLogin));
        QCOMPARE(classifyPage(u"<h1>您的域名未经授权</h1>"_s), std::optional(SiteNotLicensed));
        QCOMPARE(classifyPage(u"<b>Your IP is blacklisted</b>"_s), std::optional(Banned));
        QCOMPARE(
            classifyPage(u"<title>Just a moment...</title>"_s), std::optional(ProtectionChallenge));
        QCOMPARE(classifyPage(u"上传达到上限！"_s), std::optional(QuotaUsedUp));
        QCOMPARE(
            classifyPage(u"<html><body>登录 上传大小 10MB 格式</body></html>"_s), std::nullopt);
    }

    void readsAStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        using enum ErrorKind;
        const std::pair<int, ErrorKind> rows[] = {{301, Redirected}, {400, OtherAnswer},
            {401, NotAuthorized}, {403, NotAuthorized}, {404, NoSuchApi}, {407, ProxyFailed},
            {408, TimedOut}, {413, TooLarge}, {415, TypeNotAllowed}, {429, RateLimited},
            {500, SiteCrashed}, {502, GatewayFailed}, {503, Unavailable}, {504, GatewayFailed},
            {522, GatewayFailed}, {599, SiteCrashed}};
        for (const auto &[status, kind] : rows)
            QTest::addRow("%d", status) << status << kind;
    }

    void readsAStatus()
    {
        QFETCH(int, status);
        QFETCH(ErrorKind, kind);
        QCOMPARE(classifyStatus(status), std::optional(kind));
    }

    void aGoodStatusMeansNothing() { QCOMPARE(classifyStatus(200), std::nullopt); }
};

QTEST_GUILESS_MAIN(TestFailureClassifier)
#include "tst_failureclassifier.moc"
