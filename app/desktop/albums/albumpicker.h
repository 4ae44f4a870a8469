// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/accountalbums.h"
#include "api/apierror.h"
#include "common/result.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace imgurl {

class AccountStore;
class AlbumsJob;
class ApiClient;
class CredentialStore;

//! "Album", its drop-down and a refresh button, for the current account. The list is fetched at
//! start, on a change of account, on refresh(), and when it opens and is older than 60 s. The last
//! good list stays usable, marked as offline.
class AlbumPicker final : public QWidget {
    Q_OBJECT

public:
    struct Parts {
        AccountStore &accounts;
        AccountAlbums &albums;
        CredentialStore &credentials;
        ApiClient &client;
    };
    explicit AlbumPicker(const Parts &parts, QWidget *parent = nullptr);

    [[nodiscard]] Album chosen() const; //!< id empty: no album
    //! The site's fresh list lacks the chosen album.
    [[nodiscard]] bool chosenVanished() const;
    void chooseNone();
    void refresh();

Q_SIGNALS:
    void fetchFailed(const imgurl::ApiError &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void accountChanged();
    void refreshIfOld();
    void stopFetching();
    void fetch(const AccountId &account, const QUrl &server);
    void fetched(const AccountId &account, const Result<QList<Album>, ApiError> &result);
    void fill();
    void activated(int index);
    void setOffline(bool offline);

    const Parts m_parts;
    QComboBox *m_box;
    QToolButton *m_refresh;
    QLabel *m_offline;
    QPointer<AlbumsJob> m_job;
    AlbumList m_list;
    bool m_fresh = false; // this run has had an answer for this account
    int m_fetch = 0;
    bool m_wasOpen = false; // the list, when activated() came from it
};

} // namespace imgurl
