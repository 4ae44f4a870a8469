// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentials.h"
#include "account/pacesetting.h"
#include "account/serveraddress.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace imgurl {

//! The fields of an account: server, UID, token, name, pace. The only place of the window where
//! credentials are shown; what is typed loses spaces and line breaks at the ends, nothing else.
class AccountFields final : public QWidget {
    Q_OBJECT

public:
    explicit AccountFields(QWidget *parent = nullptr);

    [[nodiscard]] Result<QUrl, ServerAddressError> server() const;
    [[nodiscard]] Credentials credentials() const;
    [[nodiscard]] PaceSetting pace() const;
    [[nodiscard]] QString name() const; //!< the host of the server when nothing was typed

    void setServer(const QUrl &server);
    void setServerFixed(bool fixed);
    void setCredentials(const Credentials &credentials);
    void setName(const QString &name);
    void setPace(const PaceSetting &pace, bool canChange = true);
    //! Without a way back: undo is forgotten too, and the token is masked again.
    void clearCredentials();

    void focusServer();
    void focusFirstEmpty(); //!< of UID and token
    void focusToken();

Q_SIGNALS:
    //! A person changed what the site would be asked with: server, UID or token.
    void edited();

private:
    [[nodiscard]] QLayout *paceRow();
    void reveal(bool shown);
    void suggestName();

    QLineEdit *m_server;
    QLineEdit *m_uid;
    QLineEdit *m_token;
    QPushButton *m_reveal;
    QLineEdit *m_name;
    QSpinBox *m_parallel;
    QSpinBox *m_gap;
};

} // namespace imgurl
