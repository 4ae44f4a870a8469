<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>imgurl::AccountTestCommand</name>
    <message numerus="yes">
        <source>The connection works; %n album(s).</source>
        <translation>
            <numerusform>The connection works; %n album.</numerusform>
            <numerusform>The connection works; %n albums.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::BatchCopier</name>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>, %n failed</numerusform>
            <numerusform>, %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) failed</source>
        <translation>
            <numerusform>%n image failed</numerusform>
            <numerusform>%n images failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) copied</source>
        <translation>
            <numerusform>%n link copied</numerusform>
            <numerusform>%n links copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) uploaded</source>
        <translation>
            <numerusform>%n image uploaded</numerusform>
            <numerusform>%n images uploaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n link(s)</source>
        <translation>
            <numerusform>Copy %n link</numerusform>
            <numerusform>Copy %n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) uploaded for an editor</source>
        <translation>
            <numerusform>%n image uploaded for an editor</numerusform>
            <numerusform>%n images uploaded for an editor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::ConnectionText</name>
    <message numerus="yes">
        <source>The connection works; %n album(s).</source>
        <translation>
            <numerusform>The connection works; %n album.</numerusform>
            <numerusform>The connection works; %n albums.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::DeleteCommand</name>
    <message numerus="yes">
        <source>Delete %n image(s)?</source>
        <translation>
            <numerusform>Delete %n image?</numerusform>
            <numerusform>Delete %n images?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::DropText</name>
    <message numerus="yes">
        <source>Upload %n image(s)</source>
        <translation>
            <numerusform>Upload %n image</numerusform>
            <numerusform>Upload %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload %n image(s) to %1</source>
        <translation>
            <numerusform>Upload %n image to %1</numerusform>
            <numerusform>Upload %n images to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload the images in %n folder(s)</source>
        <translation>
            <numerusform>Upload the images in %n folder</numerusform>
            <numerusform>Upload the images in %n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload the images in %n folder(s) to %1</source>
        <translation>
            <numerusform>Upload the images in %n folder to %1</numerusform>
            <numerusform>Upload the images in %n folders to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetch and upload %n image(s)</source>
        <translation>
            <numerusform>Fetch and upload %n image</numerusform>
            <numerusform>Fetch and upload %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetch and upload %n image(s) to %1</source>
        <translation>
            <numerusform>Fetch and upload %n image to %1</numerusform>
            <numerusform>Fetch and upload %n images to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload %n file(s) and folder(s)</source>
        <translation>
            <numerusform>Upload %n file or folder</numerusform>
            <numerusform>Upload %n files and folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload %n file(s) and folder(s) to %1</source>
        <translation>
            <numerusform>Upload %n file or folder to %1</numerusform>
            <numerusform>Upload %n files and folders to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are no images in %n folder(s).</source>
        <translation>
            <numerusform>There are no images in %n folder.</numerusform>
            <numerusform>There are no images in %n folders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) in the folders are not images.</source>
        <translation>
            <numerusform>%n other file in the folders is not an image.</numerusform>
            <numerusform>%n other files in the folders are not images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::EditorText</name>
    <message numerus="yes">
        <source>%n image(s) wait in the list of ImgURL Desktop until you continue them there.</source>
        <translation>
            <numerusform>%n image waits in the list of ImgURL Desktop until you continue it there.</numerusform>
            <numerusform>%n images wait in the list of ImgURL Desktop until you continue them there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more image(s) failed.</source>
        <translation>
            <numerusform>%n more image failed.</numerusform>
            <numerusform>%n more images failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::IntakeGuide</name>
    <message numerus="yes">
        <source>Upload %Ln image(s) from “%1”?</source>
        <translation>
            <numerusform>Upload %Ln image from “%1”?</numerusform>
            <numerusform>Upload %Ln images from “%1”?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload %Ln image(s) from several folders?</source>
        <translation>
            <numerusform>Upload %Ln image from several folders?</numerusform>
            <numerusform>Upload %Ln images from several folders?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::IntakeText</name>
    <message numerus="yes">
        <source>%n file(s) are not images: %1 and others.</source>
        <translation>
            <numerusform>%n file is not an image: %1 and others.</numerusform>
            <numerusform>%n files are not images: %1 and others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) cannot be read: %1 and others.</source>
        <translation>
            <numerusform>%n folder cannot be read: %1 and others.</numerusform>
            <numerusform>%n folders cannot be read: %1 and others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::LeftRowsNotice</name>
    <message numerus="yes">
        <source>%n image(s) wait for an account at %1 that is not here.</source>
        <translation>
            <numerusform>%n image waits for an account at %1 that is not here.</numerusform>
            <numerusform>%n images wait for an account at %1 that is not here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) were stopped and wait.</source>
        <translation>
            <numerusform>%n image was stopped and waits.</numerusform>
            <numerusform>%n images were stopped and wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::LookingNotice</name>
    <message numerus="yes">
        <source>Looking through what was added… %Ln image(s) in folders</source>
        <translation>
            <numerusform>Looking through what was added… %Ln image in folders</numerusform>
            <numerusform>Looking through what was added… %Ln images in folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::QuitText</name>
    <message numerus="yes">
        <source>%n image(s) are not uploaded yet.</source>
        <translation>
            <numerusform>%n image is not uploaded yet.</numerusform>
            <numerusform>%n images are not uploaded yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quit now: %n image(s) wait and go on at the next start.</source>
        <translation>
            <numerusform>Quit now: %n image waits and goes on at the next start.</numerusform>
            <numerusform>Quit now: %n images wait and go on at the next start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) would be lost.</source>
        <translation>
            <numerusform>%n link would be lost.</numerusform>
            <numerusform>%n links would be lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::RemovalActions</name>
    <message numerus="yes">
        <source>Remove %n row(s) from the list?</source>
        <translation>
            <numerusform>Remove %n row from the list?</numerusform>
            <numerusform>Remove %n rows from the list?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delete link(s) go with them: the images stay on the server and cannot be deleted from here any more.</source>
        <translation>
            <numerusform>%n delete link goes too: the image stays on the server and cannot be deleted from here any more.</numerusform>
            <numerusform>%n delete links go too: the images stay on the server and cannot be deleted from here any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are not uploaded yet and will not be.</source>
        <translation>
            <numerusform>%n image is not uploaded yet and will not be.</numerusform>
            <numerusform>%n images are not uploaded yet and will not be.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) removed</source>
        <translation>
            <numerusform>%n row removed</numerusform>
            <numerusform>%n rows removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::UploadActions</name>
    <message numerus="yes">
        <source>%n link(s) copied</source>
        <translation>
            <numerusform>%n link copied</numerusform>
            <numerusform>%n links copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::UploadRun</name>
    <message numerus="yes">
        <source>Stopped. %n image(s) wait: &quot;imgurl resume&quot; goes on.</source>
        <translation>
            <numerusform>Stopped. %n image waits: &quot;imgurl resume&quot; goes on.</numerusform>
            <numerusform>Stopped. %n images wait: &quot;imgurl resume&quot; goes on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::UploadsView</name>
    <message numerus="yes">
        <source>%n link(s) copied</source>
        <translation>
            <numerusform>%n link copied</numerusform>
            <numerusform>%n links copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imgurl::WorkGuide</name>
    <message numerus="yes">
        <source>%n upload(s) canceled</source>
        <translation>
            <numerusform>%n upload canceled</numerusform>
            <numerusform>%n uploads canceled</numerusform>
        </translation>
    </message>
</context>
</TS>
