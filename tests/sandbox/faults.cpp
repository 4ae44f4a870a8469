// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"
#include "fault.h"

#include <array>

namespace imgurl::inline sandbox {

namespace {

//! number is -1 when the name carried none.
using Make = Fault (*)(qint64 number);

struct Row {
    const char16_t *name; //!< ends with "-" when a number may follow
    const char16_t *meaning;
    Make make;
};

Fault failed(const char16_t *reason)
{
    return Fault::refusal(uploadFailed(QString::fromUtf16(reason)));
}

Fault said(const char16_t *words, int code = -1000)
{
    return Fault::refusal(QString::fromUtf16(words), code);
}

Fault page(int status, const char *title)
{
    return Fault::answer(status, serverPage(status, title));
}

Fault acting(Fault::Act act, Fault fault = {})
{
    fault.act = act;
    return fault;
}

Fault waitAndRetry(int status, const char *title, qint64 seconds)
{
    Fault fault = page(status, title);
    fault.headers.append({"Retry-After", QByteArray::number(seconds < 0 ? 2 : seconds)});
    return fault;
}

Fault editedData(void (*edit)(QJsonObject &data))
{
    return Fault::edited([edit](QJsonObject &json) {
        QJsonObject data = json.value(QLatin1String("data")).toObject();
        edit(data);
        json.insert(QLatin1String("data"), data);
    });
}

Fault prefixed(const QByteArray &prefix)
{
    Fault fault = acting(Fault::Act::Pass);
    fault.prefix = prefix;
    return fault;
}

Fault challenge()
{
    Fault fault = Fault::answer(503, challengePage());
    fault.headers = {{"Server", "cloudflare"}, {"CF-RAY", "7f0000000000abcd-HKG"}};
    return fault;
}

Fault moved(int status)
{
    return Fault::redirect(status, "/moved/api/v2/upload");
}

void flatten(QJsonObject &json)
{
    QJsonObject flat = json.value(QLatin1String("data")).toObject();
    flat.insert(QLatin1String("width"), flat.take(QLatin1String("image_width")));
    flat.insert(QLatin1String("height"), flat.take(QLatin1String("image_height")));
    flat.insert(QLatin1String("code"), 200);
    json = flat;
}

constexpr std::array kRows{
    Row{u"size", u"over the site's limit for a file",
        [](qint64) { return failed(say::kTooLarge); }},
    Row{u"size-zh", u"the same in Chinese", [](qint64) { return failed(u"文件大小超过限制"); }},
    Row{u"php-size", u"over PHP's limit", [](qint64) { return failed(say::kPhpTooLarge); }},
    Row{u"413", u"HTTP 413 HTML before the body is read, then drained as nginx does",
        [](qint64) {
            return acting(Fault::Act::AnswerEarly, page(413, "Request Entity Too Large"));
        }},
    Row{u"413-reset", u"the same, but closed at once: the client may see only a reset",
        [](qint64) {
            return acting(Fault::Act::AnswerAndReset, page(413, "Request Entity Too Large"));
        }},
    Row{u"not-selected", u"\"You did not select a file\"",
        [](qint64) { return failed(say::kNotSelected); }},
    Row{u"type", u"type not allowed", [](qint64) { return failed(say::kType); }},
    Row{u"partial", u"only partially uploaded", [](qint64) { return failed(say::kPartial); }},
    Row{u"not-writable", u"the site cannot write its folder",
        [](qint64) { return failed(say::kNotWritable); }},
    Row{u"no-temp", u"the site's temporary folder is missing",
        [](qint64) { return failed(u"The temporary folder is missing."); }},
    Row{u"filter", u"stopped by an extension of the site",
        [](qint64) { return failed(u"The file upload was stopped by extension."); }},
    Row{u"dimensions", u"too many pixels",
        [](qint64) {
            return failed(u"The image you are attempting to upload doesn't fit into the allowed "
                          u"dimensions.");
        }},
    Row{u"quota", u"quota used up", [](qint64) { return said(u"上传达到上限！"); }},
    Row{u"quota-today", u"quota of the day used up",
        [](qint64) { return said(u"您今日的上传次数已用完！"); }},
    Row{u"token", u"UID or token refused, in the documented words",
        [](qint64) { return said(say::kNoPermission); }},
    Row{u"token-words", u"the same in other words",
        [](qint64) { return said(u"uid或token验证失败！"); }},
    Row{u"token-401", u"the same as code 401 with HTTP 200",
        [](qint64) { return said(u"authentication failed!", 401); }},
    Row{u"token-key", u"the same as a dotted key",
        [](qint64) { return said(u"invalid.token", 401); }},
    Row{u"http-401", u"HTTP 401", [](qint64) { return page(401, "Unauthorized"); }},
    Row{u"http-403", u"HTTP 403", [](qint64) { return page(403, "Forbidden"); }},
    Row{u"login-page", u"bare HTML asking for a login",
        [](qint64) { return Fault::answer(200, loginPage()); }},
    Row{u"unlicensed", u"bare HTML: the site has no licence",
        [](qint64) { return Fault::answer(200, unlicensedPage()); }},
    Row{u"blacklist", u"HTML: the address is blacklisted",
        [](qint64) { return Fault::answer(200, blacklistPage()); }},
    Row{u"banned", u"banned for forbidden images",
        [](qint64) { return said(u"您上传的违规图片过多，已被封禁！"); }},
    Row{u"storage-off", u"this storage is switched off",
        [](qint64) { return said(u"该接口已关闭，请选择其它接口上传！"); }},
    Row{u"no-visitors", u"this storage takes no visitors",
        [](qint64) { return said(u"此接口不允许游客上传，请登录后再试！"); }},
    Row{u"outside", u"the site's outside storage failed",
        [](qint64) { return said(u"请求接口失败，请重试！"); }},
    Row{u"duplicate", u"a duplicate, told as an error",
        [](qint64) { return said(u"文件已经上传过！"); }},
    Row{u"no-delete", u"success without a delete link",
        [](qint64) {
            return editedData([](QJsonObject &data) { data.remove(QLatin1String("delete")); });
        }},
    Row{u"album", u"album refused", [](qint64) { return said(say::kNoAlbum); }},
    Row{u"404", u"HTTP 404 HTML", [](qint64) { return page(404, "Not Found"); }},
    Row{u"home", u"HTTP 200 and the home page",
        [](qint64) { return Fault::answer(200, homePage()); }},
    Row{u"500", u"HTTP 500, empty; the image is stored",
        [](qint64) { return Fault::answer(500, {}).storing(); }},
    Row{u"500-html", u"HTTP 500 HTML", [](qint64) { return page(500, "Internal Server Error"); }},
    Row{u"502", u"HTTP 502 HTML", [](qint64) { return page(502, "Bad Gateway"); }},
    Row{u"504", u"HTTP 504 HTML", [](qint64) { return page(504, "Gateway Time-out"); }},
    Row{u"503-", u"HTTP 503 with Retry-After of N seconds",
        [](qint64 seconds) {
            return waitAndRetry(503, "Service Temporarily Unavailable", seconds);
        }},
    Row{u"429-", u"HTTP 429 with Retry-After of N seconds",
        [](qint64 seconds) { return waitAndRetry(429, "Too Many Requests", seconds); }},
    Row{u"challenge", u"HTTP 503 and a page that wants a browser",
        [](qint64) { return challenge(); }},
    Row{u"noise", u"9 KB of HTML before the JSON", [](qint64) { return prefixed(phpNoise()); }},
    Row{u"bom", u"a byte order mark before the JSON",
        [](qint64) { return prefixed("\xEF\xBB\xBF\r\n"); }},
    Row{u"no-url", u"code 200 without a url",
        [](qint64) {
            return editedData([](QJsonObject &data) { data.remove(QLatin1String("url")); });
        }},
    Row{u"no-data", u"code 200 and data \"\"",
        [](qint64) {
            return Fault::edited(
                [](QJsonObject &json) { json.insert(QLatin1String("data"), QString()); });
        }},
    Row{u"code-string", u"code as \"200\"",
        [](qint64) {
            return Fault::edited([](QJsonObject &json) {
                json.insert(QLatin1String("code"), QStringLiteral("200"));
            });
        }},
    Row{u"flat", u"the flat answer of version 1", [](qint64) { return Fault::edited(flatten); }},
    Row{u"other", u"an error nobody knows", [](qint64) { return said(u"未知错误 E42", -1); }},
    Row{u"slow-", u"the answer comes N ms later",
        [](qint64 ms) { return Fault::slow(std::chrono::milliseconds(ms < 0 ? 3000 : ms)); }},
    Row{u"stall", u"the body is read, no answer comes; the image is stored",
        [](qint64) { return acting(Fault::Act::Stall).storing(); }},
    Row{u"never-read", u"the body is never read",
        [](qint64) { return acting(Fault::Act::NeverRead); }},
    Row{u"close", u"closed without an answer after the body",
        [](qint64) { return acting(Fault::Act::Close); }},
    Row{u"close-stored", u"the same; the image is stored",
        [](qint64) { return acting(Fault::Act::Close).storing(); }},
    Row{u"reset-", u"TCP reset after N bytes of the body",
        [](qint64 bytes) { return Fault::reset(bytes < 0 ? 65536 : bytes); }},
    Row{u"cut-", u"the answer is cut after N bytes of its body; the image is stored",
        [](qint64 bytes) { return Fault::cut(bytes < 0 ? 20 : bytes); }},
    Row{u"endless", u"an answer without end", [](qint64) { return acting(Fault::Act::Endless); }},
    Row{u"redirect-301", u"HTTP 301 to an address that does not exist",
        [](qint64) { return moved(301); }},
    Row{u"redirect-302", u"HTTP 302", [](qint64) { return moved(302); }},
    Row{u"redirect-303", u"HTTP 303", [](qint64) { return moved(303); }},
    Row{u"redirect-307", u"HTTP 307", [](qint64) { return moved(307); }},
    Row{u"redirect-308", u"HTTP 308", [](qint64) { return moved(308); }},
};

} // namespace

std::optional<Fault> Fault::named(const QString &name)
{
    for (const Row &row : kRows) {
        const QStringView known(row.name);
        qint64 number = -1;
        const bool takesNumber = known.endsWith(u'-');
        bool found = (takesNumber ? known.chopped(1) : known) == name;
        if (!found && takesNumber) {
            if (!found && name.startsWith(known))
                number = QStringView(name).sliced(known.size()).toUInt(&found);
        }
        if (!found)
            continue;
        Fault fault = row.make(number);
        fault.name = name;
        return fault;
    }
    return {};
}

Fault Fault::refusal(const QString &message, int code)
{
    return answer(200, phpJson(refusalJson(message, code)));
}

Fault Fault::answer(int status, const QByteArray &body)
{
    Fault fault;
    fault.status = status;
    fault.body = body;
    return fault;
}

Fault Fault::redirect(int status, const QByteArray &location)
{
    Fault fault = page(status, "Moved");
    fault.headers.append({"Location", location});
    return fault;
}

Fault Fault::edited(std::function<void(QJsonObject &)> edit)
{
    Fault fault = acting(Act::Pass);
    fault.edit = std::move(edit);
    return fault;
}

Fault Fault::slow(std::chrono::milliseconds delay)
{
    Fault fault = acting(Act::Pass);
    fault.delay = delay;
    return fault;
}

Fault Fault::cut(qint64 bodyBytes)
{
    Fault fault = acting(Act::Cut);
    fault.bytes = bodyBytes;
    return fault;
}

Fault Fault::reset(qint64 bodyBytes)
{
    Fault fault = acting(Act::Reset);
    fault.bytes = bodyBytes;
    return fault;
}

Fault Fault::after(int requests) const
{
    Fault fault = *this;
    fault.skip = requests;
    return fault;
}

Fault Fault::times(int requests) const
{
    Fault fault = *this;
    fault.count = requests;
    return fault;
}

Fault Fault::storing() const
{
    Fault fault = *this;
    fault.stores = true;
    return fault;
}

QList<FaultName> faultNames()
{
    QList<FaultName> names;
    for (const Row &row : kRows) {
        QString name = QString::fromUtf16(row.name);
        if (name.endsWith(u'-'))
            name += u'N';
        names.append({name, QString::fromUtf16(row.meaning)});
    }
    return names;
}

} // namespace imgurl::inline sandbox
