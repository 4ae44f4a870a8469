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
    <name>imgurl::AccountFields</name>
    <message>
        <source>Server</source>
        <translation>站点地址</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>账号名称</translation>
    </message>
    <message>
        <source>Show token</source>
        <translation>显示 Token</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>站点地址(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;UID</source>
        <translation>&amp;UID</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>Account &amp;name</source>
        <translation>账号名称(&amp;N)</translation>
    </message>
</context>
<context>
    <name>imgurl::AccountForm</name>
    <message>
        <source>Open the A&amp;PI Token page</source>
        <translation>打开 API Token 页面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Register at this site</source>
        <translation>在此站点注册(&amp;R)</translation>
    </message>
    <message>
        <source>Use t&amp;hat address</source>
        <translation>使用该地址(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keep for this session only</source>
        <translation>仅在本次会话中保留(&amp;K)</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>测试连接(&amp;C)</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>Enter UID and token.</source>
        <translation>请输入 UID 和 Token。</translation>
    </message>
    <message>
        <source>Nothing was sent yet: see the warning about http:// above.</source>
        <translation>尚未发送任何内容：请看上方关于 http:// 的警告。</translation>
    </message>
    <message>
        <source>Asking the site…</source>
        <translation>正在连接站点…</translation>
    </message>
    <message>
        <source>Sa&amp;ve anyway</source>
        <translation>仍然保存(&amp;V)</translation>
    </message>
    <message>
        <source>Waiting for the keychain. It may be asking for its password in another window.</source>
        <translation>正在等待密钥环。它可能正在另一个窗口中要求输入密码。</translation>
    </message>
    <message>
        <source>%1 UID and token are not saved. You can keep them for this session only: until ImgURL Desktop ends.</source>
        <translation>%1未能保存 UID 和 Token。您可以仅在本次会话中保留它们，直到 ImgURL Desktop 退出。</translation>
    </message>
    <message>
        <source>The account works now, but the settings file cannot be written: it is forgotten when ImgURL Desktop ends.</source>
        <translation>账号现在可用，但无法写入设置文件：ImgURL Desktop 退出后将不再记得此账号。</translation>
    </message>
    <message>
        <source>On the site: Manage › API Token. The first time press Generate.</source>
        <translation>在站点上：管理 › API Token。首次使用请点击“生成”。</translation>
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
<context>
    <name>imgurl::AccountsDialog</name>
    <message>
        <source>&amp;Use this account</source>
        <translation>使用此账号(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>%1 UID and token of %2 are still in it: delete the entry &quot;imgurl-desktop&quot; there.</source>
        <translation>%1账号 %2 的 UID 和 Token 仍在其中：请在那里删除条目“imgurl-desktop”。</translation>
    </message>
    <message>
        <source>A&amp;ccounts</source>
        <translation>账号(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1（使用中）</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
</context>
<context>
    <name>imgurl::AlbumPicker</name>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>&amp;Album</source>
        <translation>相册(&amp;A)</translation>
    </message>
    <message>
        <source>Refresh albums</source>
        <translation>刷新相册</translation>
    </message>
    <message>
        <source>Refresh albums (F5)</source>
        <translation>刷新相册 (F5)</translation>
    </message>
    <message>
        <source>No album</source>
        <translation>不指定相册</translation>
    </message>
    <message>
        <source>%1 (private)</source>
        <translation>%1（私密）</translation>
    </message>
    <message>
        <source>%1 (no longer at the site)</source>
        <translation>%1（站点上已不存在）</translation>
    </message>
    <message>
        <source>New album on the site…</source>
        <translation>在站点上新建相册…</translation>
    </message>
    <message>
        <source>The albums are those of %1.</source>
        <translation>相册列表更新于 %1。</translation>
    </message>
</context>
<context>
    <name>imgurl::Application</name>
    <message>
        <source>This is a practice server on this computer: its links work while this window is open.</source>
        <translation>这是此电脑上的练习服务器：其链接仅在此窗口打开时有效。</translation>
    </message>
</context>
<context>
    <name>imgurl::BatchCopier</name>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>，%n 张失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) failed</source>
        <translation>
            <numerusform>%n 张图片上传失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) copied</source>
        <translation>
            <numerusform>已复制 %n 个链接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) uploaded</source>
        <translation>
            <numerusform>已上传 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n link(s)</source>
        <translation>
            <numerusform>复制 %n 个链接</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::ConnectionText</name>
    <message numerus="yes">
        <source>The connection works; %n album(s).</source>
        <translation>
            <numerusform>连接正常；共 %n 个相册。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The site sent it on to %2.</source>
        <translation>%1站点已将请求转到 %2。</translation>
    </message>
    <message>
        <source>%1 An older site may lack only the list of albums, so uploads may work.</source>
        <translation>%1较旧的站点可能只是没有相册列表，上传也许可用。</translation>
    </message>
    <message>
        <source>%1 The site says: %2</source>
        <translation>%1站点的说明：%2</translation>
    </message>
</context>
<context>
    <name>imgurl::DetailsPane</name>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>复制 URL</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Copy Markdown</source>
        <translation>复制 Markdown</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Copy HTML</source>
        <translation>复制 HTML</translation>
    </message>
    <message>
        <source>BBCode</source>
        <translation>BBCode</translation>
    </message>
    <message>
        <source>Copy BBCode</source>
        <translation>复制 BBCode</translation>
    </message>
    <message>
        <source>Delete link</source>
        <translation>删除链接</translation>
    </message>
    <message>
        <source>Copy delete link</source>
        <translation>复制删除链接</translation>
    </message>
    <message>
        <source>Show the row that has it</source>
        <translation>显示有删除链接的那一项</translation>
    </message>
    <message>
        <source>Delete from the server…</source>
        <translation>从服务器删除…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>The site gave no delete link: it already had this image.</source>
        <translation>站点没有给出删除链接：站点上已有此图片。</translation>
    </message>
</context>
<context>
    <name>imgurl::DropText</name>
    <message numerus="yes">
        <source>Upload %n image(s)</source>
        <translation>
            <numerusform>上传 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload %n image(s) to %1</source>
        <translation>
            <numerusform>上传 %n 张图片到“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Links are not taken: save the picture and drop the file.</source>
        <translation>不支持拖入链接：请先保存图片，再拖入文件。</translation>
    </message>
    <message>
        <source>Only images can be uploaded.</source>
        <translation>只能上传图片。</translation>
    </message>
    <message>
        <source>%1 is not an image.</source>
        <translation>%1 不是图片。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not images: %1 and others.</source>
        <translation>
            <numerusform>%n 个文件不是图片：%1 等。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the site takes no SVG drawings.</source>
        <translation>%1：站点不接受 SVG 图形。</translation>
    </message>
    <message>
        <source>The site takes no SVG drawings: %1 and others.</source>
        <translation>站点不接受 SVG 图形：%1 等。</translation>
    </message>
    <message>
        <source>%1 is a folder: drop the images in it.</source>
        <translation>%1 是文件夹：请拖入其中的图片。</translation>
    </message>
    <message>
        <source>Folders are not taken: drop the images in them.</source>
        <translation>不支持拖入文件夹：请拖入其中的图片。</translation>
    </message>
</context>
<context>
    <name>imgurl::EmptyArea</name>
    <message>
        <source>Drop images here</source>
        <translation>将图片拖到这里</translation>
    </message>
    <message>
        <source>or press Ctrl+V to paste a picture</source>
        <translation>或按 Ctrl+V 粘贴图片</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
</context>
<context>
    <name>imgurl::IntakeGuide</name>
    <message>
        <source>The picture could not be written to disk and was not added.</source>
        <translation>图片无法写入磁盘，未添加。</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.gif *.webp *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.gif *.webp *.bmp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>The album %1 is no longer at the site.</source>
        <translation>相册“%1”已不在站点上。</translation>
    </message>
    <message>
        <source>Upload without an album?</source>
        <translation>不指定相册，直接上传吗？</translation>
    </message>
    <message>
        <source>Upload without an album</source>
        <translation>不指定相册上传</translation>
    </message>
</context>
<context>
    <name>imgurl::MainWindow</name>
    <message>
        <source>ImgURL Desktop</source>
        <translation>ImgURL Desktop</translation>
    </message>
    <message>
        <source>Copy the links when a batch is done</source>
        <translation>一批上传完成后复制链接</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>账号…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>ImgURL Desktop %1</source>
        <translation>ImgURL Desktop %1</translation>
    </message>
    <message>
        <source>Uploads images to ImgURL Pro sites. Free software under the GNU GPL 3 or later.</source>
        <translation>将图片上传到 ImgURL Pro 站点。自由软件，以 GNU GPL 第 3 版或更高版本授权。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Enter UID and token…</source>
        <translation>输入 UID 和 Token…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Save the links</source>
        <translation>保存链接</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>无法写入文件。</translation>
    </message>
</context>
<context>
    <name>imgurl::PlainHttpNotice</name>
    <message>
        <source>Send them &amp;all the same</source>
        <translation>仍然发送(&amp;A)</translation>
    </message>
    <message>
        <source>This address begins with http://. UID, token and images travel unencrypted: everybody on the way can read them.</source>
        <translation>此地址以 http:// 开头。UID、Token 和图片将不加密传输：途中任何人都能读取。</translation>
    </message>
</context>
<context>
    <name>imgurl::QuitText</name>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are not uploaded yet.</source>
        <translation>
            <numerusform>还有 %n 张图片尚未上传。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quit now: %n image(s) wait and go on at the next start.</source>
        <translation>
            <numerusform>立即退出：%n 张图片将保留，下次启动时继续上传。</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish, then quit</source>
        <translation>完成后退出</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>立即退出</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) would be lost.</source>
        <translation>
            <numerusform>有 %n 个链接将会丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>The images are at the site, but the list of uploads could not be written. Save their links and delete links to a file?</source>
        <translation>图片已在网站上，但无法写入上传列表。要把它们的链接和删除链接保存到文件吗？</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>保存到文件…</translation>
    </message>
    <message>
        <source>Quit without them</source>
        <translation>不保存并退出</translation>
    </message>
</context>
<context>
    <name>imgurl::RemovalQuestion</name>
    <message>
        <source>Remove account</source>
        <translation>移除账号</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>要移除 %1 吗？</translation>
    </message>
    <message>
        <source>Its UID and token are deleted here, not at the site. Images that are uploaded stay in the list. What still waits for this account can be uploaded first, or canceled.</source>
        <translation>此处会删除它的 UID 和 Token，站点上的不受影响。已上传的图片仍留在列表中。还在等待此账号的图片可以先上传，也可以取消。</translation>
    </message>
    <message>
        <source>&amp;Wait for its rows</source>
        <translation>等待上传完成(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Cancel its rows</source>
        <translation>取消其上传(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留账号(&amp;K)</translation>
    </message>
</context>
<context>
    <name>imgurl::RowText</name>
    <message>
        <source>Waiting for an account</source>
        <translation>等待添加账号</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Waiting for the UID and token of this account</source>
        <translation>等待此账号的 UID 和 Token</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>等待中：%1</translation>
    </message>
    <message>
        <source>Offline, waiting for the network. %1</source>
        <translation>离线，正在等待网络。%1</translation>
    </message>
    <message>
        <source>%1 The site says: %2</source>
        <translation>%1站点的说明：%2</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已暂停</translation>
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
        <source>The server did not confirm the deletion</source>
        <translation>服务器未确认删除</translation>
    </message>
</context>
<context>
    <name>imgurl::StatusStrip</name>
    <message numerus="yes">
        <source>Uploading %n image(s)</source>
        <translation>
            <numerusform>正在上传 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 张等待中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::StoreText</name>
    <message>
        <source>The list of uploads cannot be opened for writing, so nothing can be uploaded. Check the folder of %1.</source>
        <translation>无法写入上传列表，因此无法上传。请检查 %1 所在的文件夹。</translation>
    </message>
    <message>
        <source>The list of uploads was written by a later version of this program. Use that version, or move %1 away.</source>
        <translation>上传列表由此程序的较新版本写入。请使用该版本，或将 %1 移到别处。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space: nothing new is uploaded until the list can be written.</source>
        <translation>磁盘已满。请释放一些空间：在能够写入列表之前，不会上传新的图片。</translation>
    </message>
    <message>
        <source>Another program keeps the list of uploads locked. It is tried again.</source>
        <translation>另一个程序锁定了上传列表。正在重试。</translation>
    </message>
    <message>
        <source>The list of uploads cannot be used: %1</source>
        <translation>上传列表无法使用：%1</translation>
    </message>
    <message>
        <source>Close ImgURL Desktop first: this version changes its store.</source>
        <translation>请先关闭 ImgURL Desktop：此版本要更改上传记录的格式。</translation>
    </message>
    <message>
        <source>The list of uploads is damaged. End every ImgURL program and start again: the damaged list is set aside and a new one begins.</source>
        <translation>上传记录已损坏。请退出所有 ImgURL 程序后重新启动：损坏的记录会另行保存，并新建一份记录。</translation>
    </message>
</context>
<context>
    <name>imgurl::TopRow</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>&amp;Copy as</source>
        <translation>复制格式(&amp;C)</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>BBCode</source>
        <translation>BBCode</translation>
    </message>
    <message>
        <source>A&amp;dd images</source>
        <translation>添加图片(&amp;D)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>添加账号…</translation>
    </message>
</context>
<context>
    <name>imgurl::UploadActions</name>
    <message>
        <source>No link to copy yet.</source>
        <translation>还没有可复制的链接。</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) copied</source>
        <translation>
            <numerusform>已复制 %n 个链接</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>复制 URL</translation>
    </message>
    <message>
        <source>Copy Markdown</source>
        <translation>复制 Markdown</translation>
    </message>
    <message>
        <source>Copy HTML</source>
        <translation>复制 HTML</translation>
    </message>
    <message>
        <source>Copy BBCode</source>
        <translation>复制 BBCode</translation>
    </message>
    <message>
        <source>Upload again</source>
        <translation>重新上传</translation>
    </message>
    <message>
        <source>The file is gone from this computer.</source>
        <translation>文件已不在此电脑上。</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>显示文件</translation>
    </message>
    <message>
        <source>%1 (the file is gone)</source>
        <translation>%1（文件已不存在）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Copy delete link</source>
        <translation>复制删除链接</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Delete from the server…</source>
        <translation>从服务器删除…</translation>
    </message>
    <message>
        <source>Delete link copied. Whoever opens it deletes the image.</source>
        <translation>删除链接已复制。任何人打开它都会删除图片。</translation>
    </message>
    <message>
        <source>Delete from the server</source>
        <translation>从服务器删除</translation>
    </message>
    <message>
        <source>Delete %1 from %2?</source>
        <translation>要从 %2 删除 %1 吗？</translation>
    </message>
    <message>
        <source>Its link stops working wherever it was used. This cannot be undone.</source>
        <translation>所有用到其链接的地方都将无法显示此图片。此操作无法撤销。</translation>
    </message>
    <message>
        <source>The delete link leads to another site than the one the image was sent to.</source>
        <translation>删除链接指向的站点与上传图片的站点不同。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s) from the list?</source>
        <translation>
            <numerusform>要从列表中移除 %n 项吗？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delete link(s) go with them: the images stay on the server and cannot be deleted from here any more.</source>
        <translation>
            <numerusform>%n 个删除链接将一并移除：图片仍留在服务器上，且无法再从这里删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are not uploaded yet and will not be.</source>
        <translation>
            <numerusform>%n 张图片尚未上传，移除后将不再上传。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) removed</source>
        <translation>
            <numerusform>已移除 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::UploadDelegate</name>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Upload again</source>
        <translation>重新上传</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Not saved yet: %1</source>
        <translation>尚未保存：%1</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>imgurl::UploadsView</name>
    <message>
        <source>No upload matches.</source>
        <translation>没有匹配的上传。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search by name, album or link</source>
        <translation>按名称、相册或链接搜索</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>上传列表</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) copied</source>
        <translation>
            <numerusform>已复制 %n 个链接</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>ImgURL Desktop</source>
        <translation>ImgURL Desktop</translation>
    </message>
    <message>
        <source>Drag images onto the window, pick an album, copy the link.</source>
        <translation>拖入图片，选好相册，复制链接。</translation>
    </message>
    <message>
        <source>Say in the window that its server is for practice.</source>
        <translation>在窗口中说明服务器仅供练习。</translation>
    </message>
    <message>
        <source>Use dark colours.</source>
        <translation>使用深色界面。</translation>
    </message>
    <message>
        <source>Open no window; the exit status is 0 when an account is stored.</source>
        <translation>不打开窗口；如已保存账号，退出状态为 0。</translation>
    </message>
</context>
</TS>
