// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace imgurl {

class AccountAlbums;
class AccountStore;
class ApiClient;
class BatchWatcher;
class EditorEndpoint;
class EditorSecret;
class ImageDeleter;
class LinkClipboard;
class SessionCredentials;
class Settings;
class Spool;
class Thumbnails;
class UploadModel;
class UploadQueue;
class UploadStore;
class WorkMeter;

//! What the window is built on; the application makes it all and outlives the window.
struct WindowParts {
    Settings &settings;
    AccountStore &accounts;
    AccountAlbums &albums;
    SessionCredentials &credentials;
    ApiClient &client;
    UploadStore &store;
    UploadQueue &queue;
    WorkMeter &meter;
    BatchWatcher &batches;
    ImageDeleter &deleter;
    UploadModel &model;
    Thumbnails &thumbnails;
    LinkClipboard &clipboard;
    const Spool &spool;
    EditorEndpoint &editors;
    EditorSecret &editorSecret;
    QString practiceNote; //!< empty: no practice server
};

} // namespace imgurl
