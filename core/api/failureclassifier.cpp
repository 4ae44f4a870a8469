// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/failureclassifier.h"

#include "api/plaintext.h"

#include <QRegularExpression>
#include <QStringView>

#include <algorithm>
#include <array>
#include <span>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

struct Rule {
    ErrorKind kind;
    QStringView words; //!< fragments in lower case, `|` between; `&` joins what must all occur
};

// CodeIgniter 3's upload messages as ImgURL ships them, then the Chinese of its translation
// project, then sentences of ImgURL itself. Longer than the keywords below, so never mistaken.
constexpr std::array kSentences = {
    Rule{ErrorKind::TooLarge,
        u"exceeds the maximum allowed size in your php configuration file"
        "|exceeds the maximum size allowed by the submission form|larger than the permitted size"
        "|上传文件的大小超过 php 设置中指定的最大大小|上传文件的大小超过表单中指定的最大大小"
        "|文件大小超过限制|上傳檔案超出php限制最大檔案|上傳檔案超出表單限制最大檔案大小"
        "|檔案超出最大上傳檔案大小"},
    Rule{ErrorKind::NotReceived,
        u"unable to find a post variable called|you did not select a file to upload"
        "|无法找到用户文件|没有选择要上传的文件|無法找到送出變數中檔案|尚未選擇上傳檔案"},
    Rule{ErrorKind::TypeNotAllowed,
        u"the filetype you are attempting to upload is not allowed|禁止上传的文件类型"
        "|不允許上傳的檔案格式"},
    Rule{ErrorKind::RefusedByFilter,
        u"the file upload was stopped by extension|文件上传被扩展停止|無法接受檔案格式"},
    Rule{ErrorKind::DimensionsNotAllowed,
        u"doesn't fit into the allowed dimensions|exceedes the maximum height or width"
        "|exceeds the maximum height or width|不允许的图像尺寸|圖檔超出最大寬度或長度"},
    Rule{ErrorKind::PartiallyReceived,
        u"the file was only partially uploaded|文件仅上传了一部分|部份檔案已經上傳"},
    Rule{ErrorKind::SiteCannotStore,
        u"the temporary folder is missing|the file could not be written to disk"
        "|a problem was encountered while attempting to move the uploaded file"
        "|the upload path does not appear to be valid"
        "|you have not specified any allowed file types"
        "|the file name you submitted already exists on the server"
        "|the upload destination folder does not appear to be writable"
        "|无法找到临时文件夹|无法写入文件|移动上传的文件至最终保存路径时发生错误|上传路径无效"
        "|指定允许的文件类型|提交的文件名已经存在|上传的目的路径不可写"
        "|暫存資料夾遺失|無法寫入檔案|無法將檔案移動到最終位置|上傳檔案路徑不正確"
        "|尚未指定允許副檔名|檔案名稱已有相同存在於主機|上傳目錄無法寫入"},
    Rule{ErrorKind::NotAuthorized, u"authentication failed|您没有权限，请先登录"},
    Rule{ErrorKind::QuotaUsedUp, u"上传达到上限|上傳達到上限"},
};

constexpr std::array kKeywords = {
    Rule{ErrorKind::Banned, u"封禁|黑名单|黑名單|违规|違規|blacklisted"},
    Rule{ErrorKind::NeedsBrowserLogin, u"权限不足&重新登录|權限不足&重新登"},
    Rule{ErrorKind::SiteNotLicensed, u"域名未经授权|網域未經授權"},
    Rule{ErrorKind::StorageSwitchedOff, u"接口已关闭|接口不允许游客上传"},
    Rule{ErrorKind::OutsideStorageFailed, u"请求接口失败"},
    Rule{ErrorKind::AlreadyThere, u"文件已经上传过|檔案已經上傳過"},
    // Before the size: "图片尺寸过大" is about pixels.
    Rule{ErrorKind::DimensionsNotAllowed, u"像素|尺寸|dimensions"},
    Rule{ErrorKind::TooLarge, u"大小|过大|過大|larger|exceeds"},
    Rule{ErrorKind::TypeNotAllowed, u"类型|類型|格式|后缀|後綴|副檔名|filetype|file type"},
    Rule{ErrorKind::NotReceived, u"没有选择|未选择|尚未選擇|未選擇"},
    Rule{ErrorKind::PartiallyReceived, u"部分|部份"},
    Rule{ErrorKind::AlbumNotAccepted, u"相册|相冊|相簿|album"},
    Rule{ErrorKind::RateLimited, u"频繁|頻繁|过快|過快|稍后|稍後|too many|too often|rate limit"},
    Rule{ErrorKind::QuotaUsedUp, u"上限|额度|額度|容量|次数|次數|今日|本月|quota"},
    Rule{ErrorKind::NotAuthorized,
        u"token|uid|密钥|密鑰|金鑰|验证|驗證|认证|認證|鉴权|鑑權|权限|權限|登录|登錄|登入"
        "|unauthorized"},
    Rule{ErrorKind::SiteCannotStore, u"写入|寫入|目录|目錄|路径|路徑|存储|存儲|儲存|接口"},
};

constexpr std::array kKeyParts = {
    Rule{ErrorKind::RateLimited, u"rate|throttle|frequency"},
    Rule{ErrorKind::NotAuthorized, u"token|auth|uid|login|unauthorized"},
    Rule{ErrorKind::TooLarge, u"size"},
    Rule{ErrorKind::TypeNotAllowed, u"type|extension|format"},
    Rule{ErrorKind::AlbumNotAccepted, u"album"},
    Rule{ErrorKind::QuotaUsedUp, u"quota|limit"},
};

std::optional<ErrorKind> firstHit(std::span<const Rule> rules, const QString &text)
{
    for (const Rule &rule : rules) {
        for (const QStringView alternative : rule.words.split(u'|')) {
            const auto all = alternative.split(u'&');
            if (std::ranges::all_of(all, [&text](QStringView word) { return text.contains(word); }))
                return rule.kind;
        }
    }
    return std::nullopt;
}

QString normalised(const QString &message)
{
    static const QRegularExpression prefix(
        u"^(上传失败|上傳失敗)\\s*[,，]?\\s*(错误原因|錯誤原因)?\\s*[:：]?\\s*"_s);
    static const QRegularExpression trail(u"[\\s.。!！]+$"_s);
    QString text = visibleText(message).toLower();
    text.replace(u'\u2019', u'\'');
    text.remove(prefix);
    text.remove(trail);
    return text;
}

std::optional<ErrorKind> classifyKey(const QString &text)
{
    static const QRegularExpression dotted(u"^[a-z0-9_-]+(\\.[a-z0-9_-]+)+$"_s);
    if (!dotted.match(text).hasMatch())
        return std::nullopt;
    return firstHit(kKeyParts, text);
}

} // namespace

std::optional<ErrorKind> classifyMessage(const QString &message)
{
    const QString text = normalised(message);
    if (auto kind = classifyKey(text))
        return kind;
    if (auto kind = firstHit(kSentences, text))
        return kind;
    return firstHit(kKeywords, text);
}

} // namespace imgurl
