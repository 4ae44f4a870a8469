// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"

#include <QJsonDocument>

namespace imgurl::inline sandbox {

namespace {

QByteArray page(const QByteArray &title, const QByteArray &body)
{
    return "<!DOCTYPE html>\n<html lang=\"zh\">\n<head><meta charset=\"utf-8\"><title>" + title
        + "</title></head>\n<body>\n" + body + "\n</body>\n</html>\n";
}

} // namespace

QByteArray phpJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).replace("/", "\\/");
}

QJsonObject refusalJson(const QString &message, int code)
{
    return {{QStringLiteral("code"), code}, {QStringLiteral("msg"), message},
        {QStringLiteral("data"), QString()}};
}

QString uploadFailed(const QString &reason)
{
    return QStringLiteral("上传失败，错误原因：") + reason;
}

Answer refused(const QString &message, int code)
{
    Answer answer;
    answer.json = refusalJson(message, code);
    return answer;
}

Answer text(const QString &sentence)
{
    Answer answer;
    answer.body = sentence.toUtf8();
    return answer;
}

QByteArray serverPage(int status, const QByteArray &title)
{
    const QByteArray line = QByteArray::number(status) + ' ' + title;
    return "<html>\r\n<head><title>" + line + "</title></head>\r\n<body>\r\n<center><h1>" + line
        + "</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n";
}

QByteArray homePage()
{
    return page("ImgURL Sandbox",
        "<h1>ImgURL Sandbox</h1>\n<p>A practice server on this computer. "
        "It answers <code>/api/v2/upload</code> and <code>/api/v2/albums</code>.</p>");
}

QByteArray imagePage(const QString &title, const QByteArray &imageUrl)
{
    const QByteArray name = title.toHtmlEscaped().toUtf8();
    const QByteArray url = QString::fromUtf8(imageUrl).toHtmlEscaped().toUtf8();
    return page(name,
        "<h1>" + name + "</h1>\n<p><a href=\"" + url + "\"><img src=\"" + url + "\" alt=\"" + name
            + "\" style=\"max-width:100%\"></a></p>");
}

QByteArray loginPage()
{
    return "<script>alert('权限不足，请重新登录！');location.href='/user/login';</script>";
}

QByteArray unlicensedPage()
{
    return page("授权提示", "<h1>您的域名未经授权</h1>\n<p>请联系管理员获取授权。</p>");
}

QByteArray blacklistPage()
{
    return page("Forbidden", "<p>Your IP is blacklisted</p>");
}

QByteArray challengePage()
{
    return page("Just a moment...",
        "<noscript>Enable JavaScript and cookies to continue</noscript>\n"
        "<div id=\"challenge-running\">Checking your browser before accessing the site.</div>\n"
        "<script src=\"/cdn-cgi/challenge-platform/h/b/orchestrate/jsch/v1\"></script>");
}

QByteArray phpNoise()
{
    QByteArray noise;
    for (int line = 1; noise.size() < 9 * 1024; ++line) {
        noise += "<div style=\"border:1px solid #990000\">\n<h4>A PHP Error was encountered</h4>\n"
                 "<p>Severity: 8192</p>\n<p>Message: Creation of dynamic property "
                 "CI_URI::$config {is deprecated}</p>\n<p>Filename: core/URI.php</p>\n"
                 "<p>Line Number: "
            + QByteArray::number(line) + "</p>\n</div>\n";
    }
    return noise.trimmed();
}

} // namespace imgurl::inline sandbox
