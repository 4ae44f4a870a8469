<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ErrorText</name>
    <message>
        <source>This address leads elsewhere; check the site address.</source>
        <translation>此地址会跳转到别处；请检查站点地址。</translation>
    </message>
    <message>
        <source>This address leads to %1; if you trust it, use it as the site address.</source>
        <translation>此地址会跳转到 %1；如果您信任它，请将它设为站点地址。</translation>
    </message>
    <message>
        <source>The site did not receive the file; use the address %1.</source>
        <translation>站点没有收到文件；请改用地址 %1。</translation>
    </message>
    <message>
        <source>Probably too large for this site.</source>
        <translation>文件可能超过了此站点的大小限制。</translation>
    </message>
    <message>
        <source>The site did not receive the file.</source>
        <translation>站点没有收到文件。</translation>
    </message>
    <message>
        <source>The connection was lost while sending; the file is probably too large for this site.</source>
        <translation>发送时连接中断；文件可能超过了此站点的大小限制。</translation>
    </message>
    <message>
        <source>The connection was lost while sending; try again.</source>
        <translation>发送时连接中断；请重试。</translation>
    </message>
    <message>
        <source>The site refused; its own words say why.</source>
        <translation>站点拒绝了请求；原因见站点的说明。</translation>
    </message>
    <message>
        <source>The site refused and did not say why (HTTP %1).</source>
        <translation>站点拒绝了请求，但没有说明原因（HTTP %1）。</translation>
    </message>
    <message>
        <source>The site refused and did not say why.</source>
        <translation>站点拒绝了请求，但没有说明原因。</translation>
    </message>
    <message>
        <source>Larger than this site allows.</source>
        <translation>文件超过了此站点允许的大小。</translation>
    </message>
    <message>
        <source>This site takes JPG, PNG, GIF, BMP, WebP.</source>
        <translation>此站点只接受 JPG、PNG、GIF、BMP、WebP。</translation>
    </message>
    <message>
        <source>The upload was cut off on the way; try again.</source>
        <translation>上传中途中断；请重试。</translation>
    </message>
    <message>
        <source>The site cannot store files just now; tell its owner.</source>
        <translation>站点目前无法保存文件；请告知站长。</translation>
    </message>
    <message>
        <source>The site refused this file.</source>
        <translation>站点拒绝了此文件。</translation>
    </message>
    <message>
        <source>More pixels than this site allows; scale the image down.</source>
        <translation>图片尺寸超过了此站点的限制；请缩小图片。</translation>
    </message>
    <message>
        <source>Already there: this image was uploaded before.</source>
        <translation>站点上已有：此图片以前上传过。</translation>
    </message>
    <message>
        <source>The site did not accept the album; refresh the albums and choose again.</source>
        <translation>站点不接受所选相册；请刷新相册列表后重新选择。</translation>
    </message>
    <message>
        <source>Your quota at this site is used up.</source>
        <translation>您在此站点的额度已用完。</translation>
    </message>
    <message>
        <source>The site did not accept the UID or token; copy both again from the site&apos;s API Token page.</source>
        <translation>站点不接受此 UID 或 Token；请从站点的“API Token”页面重新复制这两项。</translation>
    </message>
    <message>
        <source>The site has blocked this account or this network; ask its owner.</source>
        <translation>站点已封禁此账号或此网络；请联系站长。</translation>
    </message>
    <message>
        <source>This address needs a browser login; check the site address.</source>
        <translation>此地址需要在浏览器中登录；请检查站点地址。</translation>
    </message>
    <message>
        <source>The site itself is not set up (licence); tell its owner.</source>
        <translation>站点本身尚未配置好（授权问题）；请告知站长。</translation>
    </message>
    <message>
        <source>The site has switched off this storage.</source>
        <translation>站点已关闭此存储。</translation>
    </message>
    <message>
        <source>The site could not reach its storage; try again later.</source>
        <translation>站点无法连接到它的存储；请稍后再试。</translation>
    </message>
    <message>
        <source>This site does not offer the v2 API.</source>
        <translation>此站点不提供 v2 API。</translation>
    </message>
    <message>
        <source>Not an ImgURL API address.</source>
        <translation>这不是 ImgURL 的 API 地址。</translation>
    </message>
    <message>
        <source>The site failed on this file; it may have been stored.</source>
        <translation>站点处理此文件时出错；文件可能已保存。</translation>
    </message>
    <message>
        <source>The site failed; try again later.</source>
        <translation>站点出错；请稍后再试。</translation>
    </message>
    <message>
        <source>Too fast for this site; wait a moment and try again.</source>
        <translation>请求过于频繁；请稍等片刻再试。</translation>
    </message>
    <message>
        <source>The site is not available just now; try again later.</source>
        <translation>站点暂时不可用；请稍后再试。</translation>
    </message>
    <message>
        <source>The site&apos;s protection blocks apps; tell its owner.</source>
        <translation>站点的防护拦截了应用程序；请告知站长。</translation>
    </message>
    <message>
        <source>The site is down or slow; the image may have been stored.</source>
        <translation>站点故障或响应过慢；图片可能已保存。</translation>
    </message>
    <message>
        <source>The site is down or slow; try again later.</source>
        <translation>站点故障或响应过慢；请稍后再试。</translation>
    </message>
    <message>
        <source>The site reported success but gave no link.</source>
        <translation>站点报告上传成功，但没有给出链接。</translation>
    </message>
    <message>
        <source>The answer was too long to come from ImgURL; check the site address.</source>
        <translation>答复过长，不像来自 ImgURL；请检查站点地址。</translation>
    </message>
    <message>
        <source>No site of this name was found; check the site address.</source>
        <translation>找不到此名称的站点；请检查站点地址。</translation>
    </message>
    <message>
        <source>The site accepts no connection; check the site address, or try again later.</source>
        <translation>站点拒绝连接；请检查站点地址，或稍后再试。</translation>
    </message>
    <message>
        <source>No secure connection: the site&apos;s certificate cannot be trusted; check the site address and this computer&apos;s clock.</source>
        <translation>无法建立安全连接：站点的证书不可信；请检查站点地址和本机时间。</translation>
    </message>
    <message>
        <source>The proxy let nothing through; check the proxy settings.</source>
        <translation>无法通过代理连接；请检查代理设置。</translation>
    </message>
    <message>
        <source>Offline; check the network connection.</source>
        <translation>网络已断开；请检查网络连接。</translation>
    </message>
    <message>
        <source>The site did not answer in time; try again later.</source>
        <translation>站点未及时答复；请稍后再试。</translation>
    </message>
    <message>
        <source>The site&apos;s answer was lost; the image may have been stored.</source>
        <translation>未能收到站点的答复；图片可能已保存。</translation>
    </message>
    <message>
        <source>The file is gone; put it back and try again.</source>
        <translation>文件已不在原处；请放回后重试。</translation>
    </message>
    <message>
        <source>This file cannot be read; check its permissions.</source>
        <translation>无法读取此文件；请检查它的权限。</translation>
    </message>
    <message>
        <source>The file changed meanwhile; try again when it is finished.</source>
        <translation>文件在此期间发生了变化；请等它写完后重试。</translation>
    </message>
    <message>
        <source>Not a file but a folder or a device; choose an image.</source>
        <translation>这是文件夹或设备，不是文件；请选择图片。</translation>
    </message>
    <message>
        <source>This file is empty; choose another.</source>
        <translation>此文件是空的；请选择其他文件。</translation>
    </message>
    <message>
        <source>Not a JPG, PNG, GIF, BMP or WebP image; convert it first.</source>
        <translation>这不是 JPG、PNG、GIF、BMP 或 WebP 图片；请先转换格式。</translation>
    </message>
    <message>
        <source>UID and token cannot be read; unlock the keychain, or enter them again.</source>
        <translation>无法读取 UID 和 Token；请解锁密钥环，或重新输入。</translation>
    </message>
    <message>
        <source>Interrupted when the program ended; the image may have been stored.</source>
        <translation>程序退出时上传中断；图片可能已保存。</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>上传中</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Deleting from the server</source>
        <translation>正在从服务器删除</translation>
    </message>
    <message>
        <source>Deleted from the server</source>
        <translation>已从服务器删除</translation>
    </message>
    <message>
        <source>Deletion not confirmed</source>
        <translation>删除未确认</translation>
    </message>
    <message>
        <source>The site has deleted the image.</source>
        <translation>站点已删除图片。</translation>
    </message>
    <message>
        <source>The image was already gone from the site.</source>
        <translation>图片早已不在站点上。</translation>
    </message>
    <message>
        <source>The site does not accept this delete link.</source>
        <translation>站点不接受此删除链接。</translation>
    </message>
    <message>
        <source>The site cannot remove the image from its storage; tell its owner.</source>
        <translation>站点无法从存储中移除图片；请告知站长。</translation>
    </message>
    <message>
        <source>The site could not delete the image; try again later.</source>
        <translation>站点未能删除图片；请稍后再试。</translation>
    </message>
    <message>
        <source>Could not confirm the deletion; open in browser?</source>
        <translation>无法确认是否已删除；要在浏览器中打开吗？</translation>
    </message>
</context>
<context>
    <name>imgurl::AccountText</name>
    <message>
        <source>Enter the address of the site.</source>
        <translation>请输入站点地址。</translation>
    </message>
    <message>
        <source>The address must begin with https:// or http://.</source>
        <translation>地址必须以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>Leave user name and password out of the address.</source>
        <translation>地址中不要包含用户名和密码。</translation>
    </message>
    <message>
        <source>This is not the address of a site.</source>
        <translation>这不是站点地址。</translation>
    </message>
    <message>
        <source>The keychain shows no UID and token for this account: unlock it, or enter them again.</source>
        <translation>密钥环中看不到此账号的 UID 和 Token：请解锁密钥环，或重新输入。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
    <message>
        <source>Access to the keychain was refused.</source>
        <translation>对密钥环的访问被拒绝。</translation>
    </message>
    <message>
        <source>No keychain is running on this desktop.</source>
        <translation>此桌面上没有运行密钥环。</translation>
    </message>
    <message>
        <source>The keychain has not answered yet.</source>
        <translation>密钥环尚未答复。</translation>
    </message>
    <message>
        <source>The keychain&apos;s entry for this account cannot be read: enter UID and token again.</source>
        <translation>无法读取密钥环中此账号的条目：请重新输入 UID 和 Token。</translation>
    </message>
    <message>
        <source>The keychain failed.</source>
        <translation>密钥环出错。</translation>
    </message>
    <message>
        <source>The keychain failed: %1</source>
        <translation>密钥环出错：%1</translation>
    </message>
    <message>
        <source>IMGURL_SERVER cannot be used. %1</source>
        <translation>IMGURL_SERVER 无法使用。%1</translation>
    </message>
    <message>
        <source>Not set in the environment: %1. An account needs IMGURL_SERVER, IMGURL_UID and IMGURL_TOKEN.</source>
        <translation>环境变量未设置：%1。账号需要 IMGURL_SERVER、IMGURL_UID 和 IMGURL_TOKEN。</translation>
    </message>
</context>
</TS>
