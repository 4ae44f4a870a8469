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
    <message>
        <source>%1 The site says: %2</source>
        <translation>%1 网站的说明：%2</translation>
    </message>
    <message>
        <source>The address gave no image (HTTP %1); check it in a browser.</source>
        <translation>此地址没有返回图片（HTTP %1），请在浏览器中查看。</translation>
    </message>
    <message>
        <source>The address could not be reached; check it in a browser.</source>
        <translation>无法访问此地址，请在浏览器中查看。</translation>
    </message>
    <message>
        <source>The image is damaged; open it elsewhere and save it again.</source>
        <translation>图片已损坏，请用其他程序打开并重新保存。</translation>
    </message>
    <message>
        <source>The image has too many pixels to be converted; scale it down first.</source>
        <translation>图片像素过多，无法转换，请先缩小。</translation>
    </message>
    <message>
        <source>The image could not be converted; save it as PNG or JPEG first.</source>
        <translation>图片无法转换，请先另存为 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>The prepared image could not be written; make room on the disk.</source>
        <translation>处理后的图片无法写入，请腾出磁盘空间。</translation>
    </message>
    <message>
        <source>What lies at this address is too large to be fetched.</source>
        <translation>此地址的内容过大，无法获取。</translation>
    </message>
    <message>
        <source>The address did not answer in time; try again later.</source>
        <translation>此地址响应超时，请稍后再试。</translation>
    </message>
    <message>
        <source>The address leads into a private network, which is not followed.</source>
        <translation>此地址跳转到内部网络，程序不会跟随。</translation>
    </message>
    <message>
        <source>Not an image of a kind that can be sent; choose another.</source>
        <translation>不是可以上传的图片类型，请另选一张。</translation>
    </message>
    <message>
        <source>This image cannot be shrunk here; make it smaller elsewhere.</source>
        <translation>无法在此缩小这张图片，请先用其他软件缩小。</translation>
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
    <name>imgurl::AccountAddCommand</name>
    <message>
        <source>With http:// everyone on the way can read UID and token. Use https://, or add --plain-http if there is no other way.</source>
        <translation>使用 http:// 时，沿途的任何人都能看到 UID 和令牌。请改用 https://；若别无他法，请加上 --plain-http。</translation>
    </message>
    <message>
        <source>There is an account &quot;%1&quot; already; give this one another --name.</source>
        <translation>已有名为“%1”的账户；请用 --name 另取一个名称。</translation>
    </message>
    <message>
        <source>UID:</source>
        <translation>UID：</translation>
    </message>
    <message>
        <source>Token (it does not show):</source>
        <translation>令牌（输入时不显示）：</translation>
    </message>
    <message>
        <source>UID and token are needed: two lines, the UID first. The site shows them under &quot;API Token&quot;.</source>
        <translation>需要 UID 和令牌：共两行，先 UID 后令牌。在网站的“API Token”页面可以找到。</translation>
    </message>
    <message>
        <source>The account was not added.</source>
        <translation>未添加账户。</translation>
    </message>
    <message>
        <source>The site is at %1 now.</source>
        <translation>网站现在的地址是 %1。</translation>
    </message>
    <message>
        <source>%1 The account was not added. Without a keychain, IMGURL_SERVER, IMGURL_UID and IMGURL_TOKEN in the environment do instead.</source>
        <translation>%1 未添加账户。没有密钥环时，可以改用环境变量 IMGURL_SERVER、IMGURL_UID 和 IMGURL_TOKEN。</translation>
    </message>
    <message>
        <source>The settings file cannot be written: the account was not added.</source>
        <translation>无法写入设置文件：未添加账户。</translation>
    </message>
    <message>
        <source>Added &quot;%1&quot;.</source>
        <translation>已添加“%1”。</translation>
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
    <message>
        <source>Uploads at &amp;once</source>
        <translation>同时上传数(&amp;O)</translation>
    </message>
    <message>
        <source>Uploads at once</source>
        <translation>同时上传数</translation>
    </message>
    <message>
        <source>Seconds between two uploads</source>
        <translation>两次上传之间的秒数</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Pause &amp;between them</source>
        <translation>上传间隔(&amp;B)</translation>
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
    <name>imgurl::AccountRemoval</name>
    <message>
        <source>%1 UID and token of %2 are still in it: delete the entry &quot;imgurl-desktop&quot; there.</source>
        <translation>%1 %2 的 UID 和 Token 仍在其中：请在那里删除条目“imgurl-desktop”。</translation>
    </message>
</context>
<context>
    <name>imgurl::AccountRemoveCommand</name>
    <message>
        <source>&quot;%1&quot; comes from the environment: unset IMGURL_SERVER, IMGURL_UID and IMGURL_TOKEN.</source>
        <translation>“%1”来自环境变量：请取消设置 IMGURL_SERVER、IMGURL_UID 和 IMGURL_TOKEN。</translation>
    </message>
    <message>
        <source>Nobody can be asked here: to remove the account without a question, add --yes.</source>
        <translation>此处无法询问：如需不经询问直接移除账户，请加上 --yes。</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot; with its UID and token? Its uploads stay in the list.</source>
        <translation>移除“%1”及其 UID 和令牌？其上传记录会保留在列表中。</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>未移除任何内容。</translation>
    </message>
    <message>
        <source>The settings file cannot be written: the account was not removed.</source>
        <translation>无法写入设置文件：未移除账户。</translation>
    </message>
    <message>
        <source>%1 UID and token of %2 are still in it: delete the entry &quot;imgurl-desktop&quot; there.</source>
        <translation>%1 其中仍有 %2 的 UID 和令牌：请在密钥环中删除条目“imgurl-desktop”。</translation>
    </message>
</context>
<context>
    <name>imgurl::AccountTestCommand</name>
    <message numerus="yes">
        <source>The connection works; %n album(s).</source>
        <translation>
            <numerusform>连接正常；共 %n 个相册。</numerusform>
        </translation>
    </message>
    <message>
        <source>The site is at %1 now.</source>
        <translation>网站现在的地址是 %1。</translation>
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
    <message>
        <source>&amp;Prepare images…</source>
        <translation>处理图片(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>imgurl::AgainActions</name>
    <message>
        <source>%1 is gone from this computer.</source>
        <translation>%1 已不在这台电脑上。</translation>
    </message>
    <message>
        <source>%1 could not be copied to be sent.</source>
        <translation>无法复制 %1 以供上传。</translation>
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
    <message numerus="yes">
        <source>%n image(s) uploaded for an editor</source>
        <translation>
            <numerusform>已为编辑器上传 %n 张图片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::ClipboardInputs</name>
    <message>
        <source>The clipboard has text, not an image, a file or an address.</source>
        <translation>剪贴板中是文字，不是图片、文件或地址。</translation>
    </message>
    <message>
        <source>There is no image in the clipboard, and no file or address of one.</source>
        <translation>剪贴板中没有图片，也没有图片的文件或地址。</translation>
    </message>
</context>
<context>
    <name>imgurl::ClipboardText</name>
    <message>
        <source>The clipboard can be read only with a display; none is set here, or it cannot be reached.</source>
        <translation>只有在图形界面中才能读取剪贴板；这里没有设置显示，或无法连接到它。</translation>
    </message>
    <message>
        <source>The clipboard is empty.</source>
        <translation>剪贴板是空的。</translation>
    </message>
    <message>
        <source>The program imgurl-clipboard, which reads the clipboard, is missing.</source>
        <translation>缺少读取剪贴板的程序 imgurl-clipboard。</translation>
    </message>
    <message>
        <source>The clipboard could not be read: what is in it is too large, or its program does not answer.</source>
        <translation>无法读取剪贴板：其中的内容过大，或者提供内容的程序没有响应。</translation>
    </message>
</context>
<context>
    <name>imgurl::CommandLine</name>
    <message>
        <source>Upload images to an ImgURL site and print their links.</source>
        <translation>将图片上传到 ImgURL 网站并输出链接。</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>
Begin with:
  imgurl account add
  imgurl upload sunset.jpg

&quot;imgurl upload --help&quot; tells more, and so for each command. The uploads, the accounts and
the albums are those of the window, imgurl-desktop.
Instead of an account, the variables IMGURL_SERVER, IMGURL_UID and IMGURL_TOKEN do.

Exit status: 0 all done; 1 some or all failed; 2 wrong usage; 3 no UID and token, or
refused; 4 network or server, nothing done; 5 the list of uploads cannot be used;
130 stopped.</source>
        <translation>
开始使用：
  imgurl account add
  imgurl upload sunset.jpg

“imgurl upload --help”有更多说明，其他命令也一样。上传记录、账户和相册
与窗口程序 imgurl-desktop 共用。
也可以不用账户，改用环境变量 IMGURL_SERVER、IMGURL_UID 和 IMGURL_TOKEN。

退出状态：0 全部完成；1 部分或全部失败；2 用法错误；3 没有 UID 和令牌，或
被拒绝；4 网络或服务器故障，什么都没上传；5 无法使用上传记录；
130 被中止。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Upload images and print their links, in the order of the files.</source>
        <translation>上传图片，并按文件顺序输出链接。</translation>
    </message>
    <message>
        <source>Into this album; into none unless given.</source>
        <translation>上传到此相册；默认不放入相册。</translation>
    </message>
    <message>
        <source>With this account; unless given, that of the
environment, else the window&apos;s.</source>
        <translation>使用此账户；默认用环境变量中的账户，
否则用窗口程序的当前账户。</translation>
    </message>
    <message>
        <source>Take folders: every image in them, told by
content; nothing hidden.</source>
        <translation>接受文件夹：上传其中所有图片（按内容判断），
不含隐藏文件。</translation>
    </message>
    <message>
        <source>Also the files this file names, one a line or
parted by NUL; &quot;-&quot; is standard input.</source>
        <translation>同时上传此文件列出的文件，每行一个或以 NUL
分隔；“-”表示标准输入。</translation>
    </message>
    <message>
        <source>Upload what was left behind by Ctrl+C, a pause or a crash.</source>
        <translation>继续上传因 Ctrl+C、暂停或崩溃而留下的图片。</translation>
    </message>
    <message>
        <source>Each image goes with the account and into the album it was meant for.

Examples:
  imgurl resume
  imgurl resume --failed --format markdown</source>
        <translation>每张图片仍使用原定的账户和相册。

示例：
  imgurl resume
  imgurl resume --failed --format markdown</translation>
    </message>
    <message>
        <source>Also what has failed.</source>
        <translation>也包括失败的图片。</translation>
    </message>
    <message>
        <source>Ask the site for the albums: id and name, parted by a tab.</source>
        <translation>向网站查询相册：ID 和名称，以制表符分隔。</translation>
    </message>
    <message>
        <source>Of this account; unless given, that of the
environment, else the window&apos;s.</source>
        <translation>查询此账户；默认用环境变量中的账户，
否则用窗口程序的当前账户。</translation>
    </message>
    <message>
        <source>Print the uploads, as the window shows them: newest first.</source>
        <translation>输出上传记录，与窗口中一样，最新的在前。</translation>
    </message>
    <message>
        <source>As text: number, date, state, name and link, parted by tabs.

Examples:
  imgurl list --search sunset
  imgurl list --format csv &gt; uploads.csv
  imgurl list --format json | jq -r &apos;select(.state == &quot;failed&quot;).source&apos;</source>
        <translation>文本格式：编号、日期、状态、名称和链接，以制表符分隔。

示例：
  imgurl list --search sunset
  imgurl list --format csv &gt; uploads.csv
  imgurl list --format json | jq -r &apos;select(.state == &quot;failed&quot;).source&apos;</translation>
    </message>
    <message>
        <source>text (unless given), json, an object a line,
or csv.</source>
        <translation>text（默认）、json（每行一个对象）
或 csv。</translation>
    </message>
    <message>
        <source>Only those whose name, album or link contains
this.</source>
        <translation>仅限名称、相册或链接包含此文字的记录。</translation>
    </message>
    <message>
        <source>In JSON and CSV, also the links that delete the
images.</source>
        <translation>在 JSON 和 CSV 中也输出删除链接。</translation>
    </message>
    <message>
        <source>Delete images from their site, one every 2.5 seconds.</source>
        <translation>从网站删除图片，每 2.5 秒一张。</translation>
    </message>
    <message>
        <source>The rows stay in the list. Numbers are those of &quot;imgurl list&quot;.

Example:
  imgurl delete 17 18</source>
        <translation>记录会保留在列表中。编号见“imgurl list”。

示例：
  imgurl delete 17 18</translation>
    </message>
    <message>
        <source>Numbers of rows.</source>
        <translation>记录的编号。</translation>
    </message>
    <message>
        <source>Do not ask.</source>
        <translation>不询问。</translation>
    </message>
    <message>
        <source>Add, list, test or remove accounts.</source>
        <translation>添加、列出、测试或移除账户。</translation>
    </message>
    <message>
        <source>Add an account.</source>
        <translation>添加账户。</translation>
    </message>
    <message>
        <source>UID and token come from a question on the terminal or, without one, from two lines of standard
input; the site shows them under &quot;API Token&quot;. They are tested, then kept in the keychain.

Examples:
  imgurl account add
  imgurl account add --server https://img.example.org --name blog &lt; uid-and-token</source>
        <translation>在终端中会询问 UID 和令牌；没有终端时从标准输入读取两行。
它们在网站的“API Token”页面；经测试后保存在密钥环中。

示例：
  imgurl account add
  imgurl account add --server https://img.example.org --name blog &lt; uid-and-token</translation>
    </message>
    <message>
        <source>Of the site; www.imgurl.org unless given.</source>
        <translation>网站的地址；默认 www.imgurl.org。</translation>
    </message>
    <message>
        <source>What to call the account; the site&apos;s name unless
given.</source>
        <translation>账户的名称；默认为网站的域名。</translation>
    </message>
    <message>
        <source>Allow an http:// address: UID and token can be
read on their way.</source>
        <translation>允许 http:// 地址：UID 和令牌在途中可能
被他人看到。</translation>
    </message>
    <message>
        <source>Print name, site and id, parted by tabs; &quot;current&quot; is the one in use.</source>
        <translation>输出名称、网站和 ID，以制表符分隔；“current”为当前使用的账户。</translation>
    </message>
    <message>
        <source>Ask the site whether UID and token are right.</source>
        <translation>向网站验证 UID 和令牌是否正确。</translation>
    </message>
    <message>
        <source>Name or id; unless given, that of the
environment, else the window&apos;s.</source>
        <translation>名称或 ID；默认用环境变量中的账户，
否则用窗口程序的当前账户。</translation>
    </message>
    <message>
        <source>Forget an account with its UID and token. Its uploads stay in the list.</source>
        <translation>移除账户及其 UID 和令牌。其上传记录会保留在列表中。</translation>
    </message>
    <message>
        <source>Name or id.</source>
        <translation>名称或 ID。</translation>
    </message>
    <message>
        <source>%1. &quot;%2 --help&quot; shows how.</source>
        <translation>%1。用法见“%2 --help”。</translation>
    </message>
    <message>
        <source>No file is given</source>
        <translation>没有指定文件</translation>
    </message>
    <message>
        <source>Images, or the web addresses of some; &quot;-&quot; is
standard input.</source>
        <translation>图片，或图片的网址；“-”表示标准输入。</translation>
    </message>
    <message>
        <source>Either --format or --template can be given</source>
        <translation>--format 和 --template 只能用一个</translation>
    </message>
    <message>
        <source>{delete} needs --with-delete-links</source>
        <translation>{delete} 需要加上 --with-delete-links</translation>
    </message>
    <message>
        <source>Let editors on this computer upload, as PicGo and PicList do.</source>
        <translation>让本机的编辑器上传图片，与 PicGo、PicList 的方式相同。</translation>
    </message>
    <message>
        <source>Editors that speak to PicGo or PicList (Typora, Obsidian, SiYuan and others) need no other setting
than that. Ctrl+C ends it; the window can do the same: &quot;Editors&quot; in its menu.

Examples:
  imgurl serve
  curl -d &apos;{&quot;list&quot;:[&quot;/tmp/sunset.jpg&quot;]}&apos; http://127.0.0.1:36677/upload</source>
        <translation>会使用 PicGo 或 PicList 的编辑器（Typora、Obsidian、思源笔记等）无需别的设置。
按 Ctrl+C 结束；窗口菜单中的“编辑器”也能做同样的事。

示例：
  imgurl serve
  curl -d &apos;{&quot;list&quot;:[&quot;/tmp/sunset.jpg&quot;]}&apos; http://127.0.0.1:36677/upload</translation>
    </message>
    <message>
        <source>Listen here; the window&apos;s port unless given,
which is 36677, PicGo&apos;s. 0 is any free port.</source>
        <translation>监听此端口；不指定时用窗口的端口，
即 PicGo 的 36677。0 表示任一空闲端口。</translation>
    </message>
    <message>
        <source>Ask for the secret in this file; for the
window&apos;s, if there is one, unless given.</source>
        <translation>要求提供此文件中的密钥；不指定时用
窗口的密钥（如果有）。</translation>
    </message>
    <message>
        <source>Into this album, where a request names none.</source>
        <translation>请求未指定相册时，上传到此相册。</translation>
    </message>
    <message>
        <source>With this account, where a request names none.</source>
        <translation>请求未指定账户时，使用此账户。</translation>
    </message>
    <message>
        <source>Only errors are told.</source>
        <translation>只报告错误。</translation>
    </message>
    <message>
        <source>Links go to standard output, one a line, each as soon as it and all before it are there;
progress and errors to standard error. What Ctrl+C leaves behind &quot;imgurl resume&quot; uploads.

Examples:
  imgurl upload sunset.jpg
  imgurl upload --format markdown --album Screenshots *.png &gt;&gt; notes.md
  imgurl upload -r photos/
  find . -name &apos;*.png&apos; -newer last -print0 | imgurl upload --files-from -
  import png:- | imgurl upload -
  imgurl upload --clipboard</source>
        <translation>链接写到标准输出，每行一个，本身和之前的都完成后立即输出；
进度和错误写到标准错误。按 Ctrl+C 留下的图片可用“imgurl resume”继续上传。

示例：
  imgurl upload sunset.jpg
  imgurl upload --format markdown --album 截图 *.png &gt;&gt; notes.md
  imgurl upload -r photos/
  find . -name &apos;*.png&apos; -newer last -print0 | imgurl upload --files-from -
  import png:- | imgurl upload -
  imgurl upload --clipboard</translation>
    </message>
    <message>
        <source>Instead of files what the clipboard has: an image,
copied files or addresses. Needs a display.</source>
        <translation>不给文件，而是上传剪贴板中的内容：图片、
复制的文件或地址。需要图形界面。</translation>
    </message>
    <message>
        <source>Either files or --clipboard can be given</source>
        <translation>文件和 --clipboard 只能用一个</translation>
    </message>
    <message>
        <source>Upload the images that Markdown and HTML files show, and write their links.</source>
        <translation>上传 Markdown 和 HTML 文件中的图片，并写入链接。</translation>
    </message>
    <message>
        <source>Of post.md becomes post.linked.md, in which the images of this computer have links; not one byte
besides changes. What is uploaded already is not uploaded again. An image that fails keeps its
old link, and the exit status says so.

Examples:
  imgurl rewrite --dry-run post.md
  imgurl rewrite --in-place --album Blog posts/*.md</source>
        <translation>post.md 变为 post.linked.md，其中本机的图片换成链接；其他字节都不改变。
已上传的图片不会再次上传。失败的图片保留原链接，退出状态会说明。

示例：
  imgurl rewrite --dry-run post.md
  imgurl rewrite --in-place --album Blog posts/*.md</translation>
    </message>
    <message>
        <source>Markdown, or HTML by its extension; in UTF-8.</source>
        <translation>Markdown，或按扩展名为 HTML；UTF-8 编码。</translation>
    </message>
    <message>
        <source>Upload and write nothing: print what would
become of each image.</source>
        <translation>不上传也不写入：只打印每张图片
会变成什么。</translation>
    </message>
    <message>
        <source>Write over the files; what they were stays in
FILE.bak.</source>
        <translation>直接写入原文件；原内容保留在
FILE.bak。</translation>
    </message>
    <message>
        <source>Write here, from one FILE; &quot;-&quot; is standard
output.</source>
        <translation>写到此处，仅限一个 FILE；“-”表示
标准输出。</translation>
    </message>
    <message>
        <source>Either --output or --in-place can be given</source>
        <translation>--output 和 --in-place 只能指定一个</translation>
    </message>
    <message>
        <source>--output is for one file</source>
        <translation>--output 只用于一个文件</translation>
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
    <name>imgurl::CopyAsBox</name>
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
        <source>Own template</source>
        <translation>自定义模板</translation>
    </message>
    <message>
        <source>Edit template…</source>
        <translation>编辑模板…</translation>
    </message>
</context>
<context>
    <name>imgurl::DeleteCommand</name>
    <message>
        <source>Nobody can be asked here: to delete images without a question, add --yes.</source>
        <translation>此处无法询问：如需不经询问直接删除图片，请加上 --yes。</translation>
    </message>
    <message>
        <source>There is no row %1 in the list.</source>
        <translation>列表中没有编号为 %1 的记录。</translation>
    </message>
    <message>
        <source>%1: already deleted from the server.</source>
        <translation>%1：已从服务器删除。</translation>
    </message>
    <message>
        <source>%1: the site gave no delete link for this image.</source>
        <translation>%1：网站没有给出这张图片的删除链接。</translation>
    </message>
    <message>
        <source>%1: not uploaded, so there is nothing to delete.</source>
        <translation>%1：尚未上传，没有可删除的内容。</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>未删除任何内容。</translation>
    </message>
    <message>
        <source>Delete from the site, for good:</source>
        <translation>将从网站永久删除：</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n image(s)?</source>
        <translation>
            <numerusform>删除 %n 张图片？</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: deleted or removed meanwhile.</source>
        <translation>%1：已被另行删除或移除。</translation>
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
    <message>
        <source>This image still tells the place where it was taken; it could not be removed.</source>
        <translation>此图片仍含拍摄地点信息，无法移除。</translation>
    </message>
</context>
<context>
    <name>imgurl::DocumentText</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is a folder; name the files in it.</source>
        <translation>%1 是文件夹；请指定其中的文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is too large for a text with images.</source>
        <translation>%1 太大，不像含图片的文本。</translation>
    </message>
    <message>
        <source>%1 is no text in UTF-8; save it as such.</source>
        <translation>%1 不是 UTF-8 文本；请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>The links cannot be put into %1 without changing how it reads; it was left as it is.</source>
        <translation>无法在不改变 %1 含义的情况下放入链接；它保持原样。</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>它已存在</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile and is left as it is; run this again, the images are not uploaded twice.</source>
        <translation>%1 在此期间被修改，保持原样；请再运行一次，图片不会重复上传。</translation>
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
        <source>Only images can be uploaded.</source>
        <translation>只能上传图片。</translation>
    </message>
    <message>
        <source>Upload the images in %1</source>
        <translation>上传“%1”中的图片</translation>
    </message>
    <message>
        <source>Upload the images in %1 to %2</source>
        <translation>将“%1”中的图片上传到“%2”</translation>
    </message>
    <message numerus="yes">
        <source>Upload the images in %n folder(s)</source>
        <translation>
            <numerusform>上传 %n 个文件夹中的图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload the images in %n folder(s) to %1</source>
        <translation>
            <numerusform>将 %n 个文件夹中的图片上传到“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetch and upload %n image(s)</source>
        <translation>
            <numerusform>下载并上传 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetch and upload %n image(s) to %1</source>
        <translation>
            <numerusform>下载 %n 张图片并上传到“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload %n file(s) and folder(s)</source>
        <translation>
            <numerusform>上传 %n 个文件和文件夹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload %n file(s) and folder(s) to %1</source>
        <translation>
            <numerusform>上传 %n 个文件和文件夹到“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no images in %1.</source>
        <translation>“%1”中没有图片。</translation>
    </message>
    <message numerus="yes">
        <source>There are no images in %n folder(s).</source>
        <translation>
            <numerusform>%n 个文件夹中没有图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) in the folders are not images.</source>
        <translation>
            <numerusform>文件夹中另有 %n 个文件不是图片。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::DurationText</name>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>剩余 %1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>剩余 %1 小时 %2 分钟</translation>
    </message>
</context>
<context>
    <name>imgurl::EditorNotice</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Do not serve editors</source>
        <translation>不为编辑器服务</translation>
    </message>
    <message>
        <source>%1 uploads through this program for the first time.</source>
        <translation>%1 首次通过本程序上传。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>阻止</translation>
    </message>
</context>
<context>
    <name>imgurl::EditorText</name>
    <message numerus="yes">
        <source>%n image(s) wait in the list of ImgURL Desktop until you continue them there.</source>
        <translation>
            <numerusform>有 %n 张图片在 ImgURL Desktop 的列表中等待，请在那里继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>The upload does not go on.</source>
        <translation>上传没有进展。</translation>
    </message>
    <message>
        <source>ImgURL Desktop answers only at 127.0.0.1 and localhost.</source>
        <translation>ImgURL Desktop 只在 127.0.0.1 和 localhost 上应答。</translation>
    </message>
    <message>
        <source>ImgURL Desktop does not answer web pages.</source>
        <translation>ImgURL Desktop 不应答网页。</translation>
    </message>
    <message>
        <source>This program is blocked; ImgURL Desktop can allow it again under &quot;Editors&quot;.</source>
        <translation>此程序已被阻止；可在 ImgURL Desktop 的“编辑器”中重新允许。</translation>
    </message>
    <message>
        <source>ImgURL Desktop asks for a secret, and this is not it.</source>
        <translation>ImgURL Desktop 要求密钥，而提供的密钥不对。</translation>
    </message>
    <message>
        <source>There is nothing here: post to /upload.</source>
        <translation>这里没有内容：请 POST 到 /upload。</translation>
    </message>
    <message>
        <source>The request is not in JSON format.</source>
        <translation>请求不是 JSON 格式。</translation>
    </message>
    <message>
        <source>The request names no images: a list of paths and addresses, or files, are expected.</source>
        <translation>请求没有指定图片：应为路径和网址的列表，或文件。</translation>
    </message>
    <message>
        <source>The request names too many images at once.</source>
        <translation>请求一次指定的图片太多。</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>请求太大。</translation>
    </message>
    <message>
        <source>The request did not arrive whole.</source>
        <translation>请求没有完整到达。</translation>
    </message>
    <message>
        <source>The images could not be written to disk: is it full?</source>
        <translation>图片无法写入磁盘：磁盘满了吗？</translation>
    </message>
    <message>
        <source>ImgURL Desktop is closing; what was begun is in its list.</source>
        <translation>ImgURL Desktop 正在关闭；已开始的上传在其列表中。</translation>
    </message>
    <message numerus="yes">
        <source>%n more image(s) failed.</source>
        <translation>
            <numerusform>另有 %n 张图片失败。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no account yet: add one in ImgURL Desktop.</source>
        <translation>还没有账户：请在 ImgURL Desktop 中添加。</translation>
    </message>
    <message>
        <source>Another program has taken port %1, so editors cannot reach ImgURL Desktop.</source>
        <translation>端口 %1 已被另一个程序占用，编辑器无法连接 ImgURL Desktop。</translation>
    </message>
    <message>
        <source>ImgURL Desktop already serves editors at port %1.</source>
        <translation>ImgURL Desktop 已在端口 %1 上为编辑器服务。</translation>
    </message>
    <message>
        <source>PicGo or PicList runs and has port %1: quit it, so that editors reach ImgURL Desktop.</source>
        <translation>PicGo 或 PicList 正在运行并占用端口 %1：请退出它，编辑器才能连接 ImgURL Desktop。</translation>
    </message>
    <message>
        <source>There is no image in the clipboard.</source>
        <translation>剪贴板中没有图片。</translation>
    </message>
    <message>
        <source>Uploads are paused in ImgURL Desktop.</source>
        <translation>ImgURL Desktop 中的上传已暂停。</translation>
    </message>
</context>
<context>
    <name>imgurl::EditorsDialog</name>
    <message>
        <source>&amp;Let editors on this computer upload through this program</source>
        <translation>允许本机的编辑器通过本程序上传(&amp;L)</translation>
    </message>
    <message>
        <source>Ask for a &amp;secret</source>
        <translation>要求密钥(&amp;S)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>New</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>&amp;Allow again</source>
        <translation>重新允许(&amp;A)</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>编辑器</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>复制密钥</translation>
    </message>
    <message>
        <source>Make a new secret</source>
        <translation>生成新密钥</translation>
    </message>
    <message>
        <source>Typora, Obsidian, SiYuan and others: choose PicGo or PicList there, and nothing else has to be set.</source>
        <translation>Typora、Obsidian、思源笔记等：在其中选择 PicGo 或 PicList 即可，无需其他设置。</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>地址：</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>端口(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Blocked:</source>
        <translation>已阻止(&amp;B)：</translation>
    </message>
    <message>
        <source>Editors are not served.</source>
        <translation>未为编辑器服务。</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>正在等待密钥环…</translation>
    </message>
    <message>
        <source>Editors can upload while this window is open.</source>
        <translation>此窗口打开时，编辑器可以上传。</translation>
    </message>
    <message>
        <source>Editors that send the secret can upload while this window is open. PicGo calls it a secret; for PicList put ?key= and the secret at the end of the address.</source>
        <translation>此窗口打开时，发送密钥的编辑器可以上传。在 PicGo 中称为 secret；在 PicList 中把 ?key= 和密钥加在地址末尾。</translation>
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
    <name>imgurl::HoldNotice</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Enter UID and token…</source>
        <translation>输入 UID 和 Token…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>imgurl::InputList</name>
    <message>
        <source>The name of this file is not valid UTF-8; rename it.</source>
        <translation>此文件名不是有效的 UTF-8；请重命名。</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>无法读取标准输入。</translation>
    </message>
    <message>
        <source>Standard input cannot be kept: is the disk full?</source>
        <translation>无法保存标准输入：磁盘是否已满？</translation>
    </message>
    <message>
        <source>The list %1 cannot be read: %2.</source>
        <translation>无法读取列表 %1：%2。</translation>
    </message>
    <message>
        <source>Standard input can be only one thing at a time.</source>
        <translation>标准输入只能用于一处。</translation>
    </message>
    <message>
        <source>This folder cannot be read.</source>
        <translation>无法读取此文件夹。</translation>
    </message>
    <message>
        <source>Standard input is empty.</source>
        <translation>标准输入为空。</translation>
    </message>
    <message>
        <source>A folder; with -r the images in it are uploaded.</source>
        <translation>这是文件夹；加上 -r 就会上传其中的图片。</translation>
    </message>
</context>
<context>
    <name>imgurl::IntakeGuide</name>
    <message>
        <source>Add images</source>
        <translation>添加图片</translation>
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
    <message>
        <source>Add a folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Stopped; nothing was added.</source>
        <translation>已停止，未添加任何图片。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message numerus="yes">
        <source>Upload %Ln image(s) from “%1”?</source>
        <translation>
            <numerusform>上传“%1”中的 %Ln 张图片？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload %Ln image(s) from several folders?</source>
        <translation>
            <numerusform>上传多个文件夹中的 %Ln 张图片？</numerusform>
        </translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Images (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
</context>
<context>
    <name>imgurl::IntakeText</name>
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
        <source>%1 is not on this computer; copy it here first.</source>
        <translation>%1 不在这台电脑上，请先复制到本机。</translation>
    </message>
    <message>
        <source>%1 and others are not on this computer; copy them here first.</source>
        <translation>%1 等不在这台电脑上，请先复制到本机。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>无法读取文件夹“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) cannot be read: %1 and others.</source>
        <translation>
            <numerusform>%n 个文件夹无法读取：%1 等。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is text, not an image or an address: %1</source>
        <translation>这是文字，不是图片或网址：%1</translation>
    </message>
    <message>
        <source>The page does not say where this picture is; save it as a file.</source>
        <translation>网页没有说明这张图片的位置，请另存为文件。</translation>
    </message>
    <message>
        <source>The picture arrived damaged; copy it again, or save it as a file.</source>
        <translation>收到的图片已损坏，请重新复制，或另存为文件。</translation>
    </message>
    <message>
        <source>Too long to be taken this way; save it as a file.</source>
        <translation>内容过长，无法这样添加，请另存为文件。</translation>
    </message>
    <message>
        <source>Only the first %1 lines are taken.</source>
        <translation>只添加前 %1 行。</translation>
    </message>
    <message>
        <source>The picture could not be written to disk and was not added.</source>
        <translation>图片无法写入磁盘，未添加。</translation>
    </message>
    <message>
        <source>This is the text of an SVG drawing; save it as a file and add that.</source>
        <translation>这是 SVG 图形的文本，请另存为文件后再添加。</translation>
    </message>
    <message>
        <source>%1 is a folder; name the images in it.</source>
        <translation>%1 是文件夹；请指定其中的图片。</translation>
    </message>
</context>
<context>
    <name>imgurl::LeftRowsNotice</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Upload with %1</source>
        <translation>用 %1 上传</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) wait for an account at %1 that is not here.</source>
        <translation>
            <numerusform>有 %n 张图片在等待 %1 的一个账号，但这里没有该账号。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) were stopped and wait.</source>
        <translation>
            <numerusform>有 %n 张图片已停止，正在等待。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::LinkTemplateDialog</name>
    <message>
        <source>Template for links</source>
        <translation>链接模板</translation>
    </message>
    <message>
        <source>&amp;For each image, copy:</source>
        <translation>每张图片复制为(&amp;F)：</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>link of the thumbnail</source>
        <translation>缩略图链接</translation>
    </message>
    <message>
        <source>name of the file</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>the same without its extension</source>
        <translation>不带扩展名的文件名</translation>
    </message>
    <message>
        <source>width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <source>height in pixels</source>
        <translation>高度（像素）</translation>
    </message>
    <message>
        <source>album</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>number among those copied</source>
        <translation>在所复制图片中的序号</translation>
    </message>
    <message>
        <source>link that deletes the image</source>
        <translation>删除图片的链接</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>预览：%1</translation>
    </message>
    <message>
        <source>Put in &amp;delete links: whoever has one can delete the image</source>
        <translation>填入删除链接(&amp;D)：得到它的人都能删除图片</translation>
    </message>
</context>
<context>
    <name>imgurl::LookingNotice</name>
    <message numerus="yes">
        <source>Looking through what was added… %Ln image(s) in folders</source>
        <translation>
            <numerusform>正在查看添加的内容… 文件夹中有 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <source>Show failed uploads</source>
        <translation>显示失败的上传</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Editors: on</source>
        <translation>编辑器：已开启</translation>
    </message>
    <message>
        <source>Editors: not served</source>
        <translation>编辑器：未服务</translation>
    </message>
    <message>
        <source>Editors…</source>
        <translation>编辑器…</translation>
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
    <name>imgurl::PrepareDialog</name>
    <message>
        <source>Prepare images</source>
        <translation>处理图片</translation>
    </message>
    <message>
        <source>For images that are added to %1 from now on. The files here are never changed.</source>
        <translation>用于此后添加到 %1 的图片。本机上的文件不会被修改。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>imgurl::PrepareStrip</name>
    <message>
        <source>Pr&amp;epare…</source>
        <translation>处理(&amp;E)…</translation>
    </message>
    <message>
        <source>What happens to images before they leave (Ctrl+E)</source>
        <translation>图片上传前如何处理 (Ctrl+E)</translation>
    </message>
</context>
<context>
    <name>imgurl::QuitGuide</name>
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
    <name>imgurl::RecipeFields</name>
    <message>
        <source>Same image again: &amp;use the link there is</source>
        <translation>再次添加同一图片时直接使用已有链接(&amp;U)</translation>
    </message>
    <message>
        <source>Remove the &amp;place where it was taken</source>
        <translation>移除拍摄地点(&amp;P)</translation>
    </message>
    <message>
        <source>Remove &amp;all data about camera, time and place</source>
        <translation>移除相机、时间和地点的全部信息(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keep everything</source>
        <translation>全部保留(&amp;K)</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>&amp;Shrink</source>
        <translation>缩小(&amp;S)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Longest edge in pixels</source>
        <translation>最长边像素数</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>any</source>
        <extracomment>Longest edge of a picture: no bound.</extracomment>
        <translation>不限</translation>
    </message>
    <message>
        <source>Longest &amp;edge</source>
        <translation>最长边(&amp;E)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>质量(&amp;Q)</translation>
    </message>
    <message>
        <source>Name at the site</source>
        <translation>站点上的名称</translation>
    </message>
    <message>
        <source>as the file is called</source>
        <translation>与文件名相同</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>name of the file</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>number in the batch</source>
        <translation>批次内序号</translation>
    </message>
    <message>
        <source>six letters and digits by chance</source>
        <translation>六位随机字母和数字</translation>
    </message>
    <message>
        <source>&amp;Name at the site</source>
        <translation>站点上的名称(&amp;N)</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>预览：%1</translation>
    </message>
</context>
<context>
    <name>imgurl::RecipeOptions</name>
    <message>
        <source>What an image tells beside itself is taken out:
location, all, or keep for nothing. This and what
follows is as the account has it, unless given.</source>
        <translation>去除图片附带的信息：location（位置）、all（全部）
或 keep（保留）。未指定时，此项及以下各项
按账户的设置。</translation>
    </message>
    <message>
        <source>Send smaller images.</source>
        <translation>缩小图片后再上传。</translation>
    </message>
    <message>
        <source>Shrink to this width and height at most; 0 is any.</source>
        <translation>缩小到宽和高都不超过此值；0 为不限。</translation>
    </message>
    <message>
        <source>Shrink to this format: keep, jpeg, webp or png.</source>
        <translation>缩小后的格式：keep、jpeg、webp 或 png。</translation>
    </message>
    <message>
        <source>Of shrunk JPEG and WebP, 1 to 100.</source>
        <translation>缩小后的 JPEG 和 WebP 的质量，1 到 100。</translation>
    </message>
    <message>
        <source>Send images in the size they have.</source>
        <translation>按原尺寸上传。</translation>
    </message>
    <message>
        <source>What the site shall call it, made of {name}, {date},
{time}, {n}, {rand} and text.</source>
        <translation>在站点上的文件名，可用 {name}、{date}、
{time}、{n}、{rand} 和文字。</translation>
    </message>
    <message>
        <source>Send an image again though its link is known.</source>
        <translation>即使已有链接也重新上传。</translation>
    </message>
</context>
<context>
    <name>imgurl::RecipeText</name>
    <message>
        <source>Location is removed</source>
        <translation>移除位置信息</translation>
    </message>
    <message>
        <source>All metadata is removed</source>
        <translation>移除全部元数据</translation>
    </message>
    <message>
        <source>Nothing is removed</source>
        <translation>不移除任何信息</translation>
    </message>
    <message>
        <source>&amp;Shrink to %1 px</source>
        <translation>缩小到 %1 像素(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Shrink to %1 px, %2</source>
        <translation>缩小到 %1 像素，%2(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Shrink to quality %1</source>
        <translation>压缩到质量 %1(&amp;S)</translation>
    </message>
    <message>
        <source>Con&amp;vert to %1</source>
        <translation>转换为 %1(&amp;V)</translation>
    </message>
    <message>
        <source>named %1</source>
        <translation>命名为 %1</translation>
    </message>
    <message>
        <source>the same image is sent again</source>
        <translation>同一图片再次上传</translation>
    </message>
    <message>
        <source>sunset</source>
        <extracomment>The name of an example picture.</extracomment>
        <translation>日落</translation>
    </message>
</context>
<context>
    <name>imgurl::RemovalActions</name>
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
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
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
    <name>imgurl::ResumeCommand</name>
    <message>
        <source>Nothing is left to upload.</source>
        <translation>没有待上传的图片。</translation>
    </message>
</context>
<context>
    <name>imgurl::RewriteCommand</name>
    <message>
        <source>There is no image of this computer in what is to be rewritten.</source>
        <translation>要改写的内容中没有本机的图片。</translation>
    </message>
    <message>
        <source>%1 is there already: remove it, or use --output or --in-place.</source>
        <translation>%1 已存在：请移走它，或使用 --output 或 --in-place。</translation>
    </message>
    <message>
        <source>%1: %2 keeps its old link.</source>
        <translation>%1：%2 保留原链接。</translation>
    </message>
    <message>
        <source>stays: %1</source>
        <translation>保持不变：%1</translation>
    </message>
    <message>
        <source>is uploaded</source>
        <translation>将上传</translation>
    </message>
</context>
<context>
    <name>imgurl::RowOffer</name>
    <message>
        <source>Upload anyway</source>
        <translation>仍然上传</translation>
    </message>
    <message>
        <source>Shrink to fit and try again</source>
        <translation>缩小后重试</translation>
    </message>
</context>
<context>
    <name>imgurl::RowPainter</name>
    <message>
        <source>Processing</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
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
    <message>
        <source>Stopped on the command line</source>
        <translation>已在命令行中停止</translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation>正在获取 %1</translation>
    </message>
    <message>
        <source>Same image as before, not sent again</source>
        <translation>与之前的图片相同，未再次上传</translation>
    </message>
</context>
<context>
    <name>imgurl::RunOptions</name>
    <message>
        <source>What is printed for each image: url (unless
given), markdown, html, bbcode, or json, an
object a line with failures too.</source>
        <translation>每张图片输出的内容：url（默认）、markdown、
html、bbcode 或 json；json 每行一个对象，
失败的也在内。</translation>
    </message>
    <message>
        <source>Print this for each image instead, made of {url},
{thumb}, {name}, {alt}, {width}, {height},
{album}, {n} and text.</source>
        <translation>改为按此模板打印每张图片，可用 {url}、{thumb}、
{name}、{alt}、{width}、{height}、{album}、{n}
和文字。</translation>
    </message>
    <message>
        <source>In JSON, and as {delete} in a template, also the
links that delete the images.</source>
        <translation>在 JSON 中以及模板的 {delete} 处，也给出
删除图片的链接。</translation>
    </message>
    <message>
        <source>Uploads at a time, 1 to 6.</source>
        <translation>同时上传的数量，1 到 6。</translation>
    </message>
    <message>
        <source>Give an attempt up after so many seconds without
progress; 60 unless given.</source>
        <translation>多少秒没有进展就放弃这次尝试；默认 60。</translation>
    </message>
    <message>
        <source>Further attempts where the first did not come
through; 3 unless given.</source>
        <translation>首次未成功时再尝试的次数；默认 3。</translation>
    </message>
    <message>
        <source>No progress; errors are still told.</source>
        <translation>不显示进度；错误仍会显示。</translation>
    </message>
</context>
<context>
    <name>imgurl::RunProgress</name>
    <message>
        <source>%1 done, %2 failed</source>
        <translation>完成 %1，失败 %2</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>完成 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>失败 %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
</context>
<context>
    <name>imgurl::SentText</name>
    <message>
        <source>the place where it was taken</source>
        <translation>拍摄地点</translation>
    </message>
    <message>
        <source>camera, dates and comments</source>
        <translation>相机、日期和备注</translation>
    </message>
    <message>
        <source>data behind the image</source>
        <translation>图片末尾的附加数据</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <extracomment>%1: a list of parts</extracomment>
        <translation>已移除：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>；</translation>
    </message>
    <message>
        <source>metadata removed</source>
        <translation>已移除元数据</translation>
    </message>
    <message>
        <source>location removed</source>
        <translation>已移除位置</translation>
    </message>
    <message>
        <source>appended data removed</source>
        <translation>已移除附加数据</translation>
    </message>
    <message>
        <source>Still tells its place</source>
        <translation>仍含位置信息</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>Sent as %1</source>
        <translation>以 %1 之名上传</translation>
    </message>
</context>
<context>
    <name>imgurl::ServeCommand</name>
    <message>
        <source>%1 asks for the first time. The window can block it: see &quot;Editors&quot; in its menu.</source>
        <translation>%1 首次请求。可在窗口菜单的“编辑器”中阻止它。</translation>
    </message>
    <message>
        <source>There is no secret in %1.</source>
        <translation>%1 中没有密钥。</translation>
    </message>
    <message>
        <source>The secret %1 cannot be read: %2.</source>
        <translation>无法读取密钥 %1：%2。</translation>
    </message>
    <message>
        <source>Editors can upload at this address. Ctrl+C ends it.</source>
        <translation>编辑器可以上传到此地址。按 Ctrl+C 结束。</translation>
    </message>
    <message>
        <source>Stopping: what is on its way may finish. Press Ctrl+C again to end now.</source>
        <translation>正在停止：正在上传的会继续完成。再按一次 Ctrl+C 立即结束。</translation>
    </message>
</context>
<context>
    <name>imgurl::StandardStreams</name>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation>无法写入标准输出：%1。</translation>
    </message>
</context>
<context>
    <name>imgurl::StatusStrip</name>
    <message>
        <source>%1 done</source>
        <translation>完成 %1 张</translation>
    </message>
    <message>
        <source>%1 done, %2 failed</source>
        <translation>完成 %1 张，失败 %2 张</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>正在暂停</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>失败 %1 张</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>Progress of all uploads</source>
        <translation>全部上传的进度</translation>
    </message>
    <message>
        <source>Show &amp;failed</source>
        <translation>显示失败项(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>继续(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Retry failed (%1)</source>
        <translation>重试失败项 (%1)(&amp;R)</translation>
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
    <message>
        <source>The list of uploads was damaged and a new one begins. The damaged one is kept as %1.</source>
        <translation>上传列表已损坏，现已新建一个。损坏的列表保存为 %1。</translation>
    </message>
    <message>
        <source>Another program keeps the list of uploads locked.</source>
        <translation>另一个程序锁定了上传列表。</translation>
    </message>
</context>
<context>
    <name>imgurl::TargetText</name>
    <message>
        <source>There is no account yet. Add one with &quot;imgurl account add&quot;, or set IMGURL_SERVER, IMGURL_UID and IMGURL_TOKEN.</source>
        <translation>还没有账户。请用“imgurl account add”添加，或设置 IMGURL_SERVER、IMGURL_UID 和 IMGURL_TOKEN。</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;; there are: %2</source>
        <translation>没有名为“%1”的账户；现有账户：%2</translation>
    </message>
    <message>
        <source>More than one account is called &quot;%1&quot;: take its id from &quot;imgurl account list&quot;.</source>
        <translation>有多个账户名为“%1”：请使用“imgurl account list”列出的 ID。</translation>
    </message>
    <message>
        <source>There is no album &quot;%1&quot;: this account has none.</source>
        <translation>没有名为“%1”的相册：此账户没有相册。</translation>
    </message>
    <message>
        <source>There is no album &quot;%1&quot;; there are: %2</source>
        <translation>没有名为“%1”的相册；现有相册：%2</translation>
    </message>
    <message>
        <source>More than one album is called &quot;%1&quot;: take its id from &quot;imgurl albums&quot;.</source>
        <translation>有多个相册名为“%1”：请使用“imgurl albums”列出的 ID。</translation>
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
        <source>Upload next</source>
        <translation>优先上传</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>已复制地址</translation>
    </message>
    <message>
        <source>Copy by own template</source>
        <translation>按自定义模板复制</translation>
    </message>
</context>
<context>
    <name>imgurl::UploadCommand</name>
    <message>
        <source>There is no image to upload.</source>
        <translation>没有可上传的图片。</translation>
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
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>imgurl::UploadRun</name>
    <message>
        <source>Removed from the list before it was uploaded.</source>
        <translation>上传前已从列表中移除。</translation>
    </message>
    <message>
        <source>Stopping: what is on its way may finish. Press Ctrl+C again to end now.</source>
        <translation>正在停止：正在上传的会继续完成。再按一次 Ctrl+C 立即结束。</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n image(s) wait: &quot;imgurl resume&quot; goes on.</source>
        <translation>
            <numerusform>已停止。还有 %n 张图片等待上传：用“imgurl resume”继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not saved in the list, so &quot;imgurl resume&quot; will upload it again</source>
        <translation>%1：未能保存到列表，因此“imgurl resume”会再次上传它</translation>
    </message>
    <message>
        <source>Another program uploads with this account and does not go on. The images wait: &quot;imgurl resume&quot; uploads them when it has ended.</source>
        <translation>另一个程序正用此账号上传但没有进展。图片继续等待：等它结束后，“imgurl resume”会上传它们。</translation>
    </message>
    <message>
        <source>Some images wait for an account that is not here: see &quot;imgurl list&quot;.</source>
        <translation>有些图片在等待这里没有的账号：见“imgurl list”。</translation>
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
    <message>
        <source>Failed only</source>
        <translation>仅失败项</translation>
    </message>
    <message>
        <source>Show all uploads again</source>
        <translation>重新显示全部上传</translation>
    </message>
    <message>
        <source>No upload has failed.</source>
        <translation>没有失败的上传。</translation>
    </message>
</context>
<context>
    <name>imgurl::WorkGuide</name>
    <message>
        <source>Pause the uploads</source>
        <translation>暂停上传</translation>
    </message>
    <message>
        <source>Cancel all uploads</source>
        <translation>取消全部上传</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) canceled</source>
        <translation>
            <numerusform>已取消 %n 个上传</numerusform>
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
    <message>
        <source>Images to upload; a window that is open already takes them.</source>
        <translation>要上传的图片；如果窗口已打开，则由该窗口接收。</translation>
    </message>
    <message>
        <source>The window that is open does not answer; open again what it does not show later.</source>
        <translation>已打开的窗口没有响应；如果稍后其中没有显示这些图片，请重新打开它们。</translation>
    </message>
</context>
</TS>
