// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

class QCheckBox;

namespace imgurl {

//! The warning that a server is spoken to without encryption, with the box that accepts it. Seen
//! only while it matters: plain http, and not to this machine.
class PlainHttpNotice final : public QWidget {
    Q_OBJECT

public:
    explicit PlainHttpNotice(QWidget *parent = nullptr);

    //! What was accepted before, if anything.
    void setAccepted(const QUrl &server);
    void setServer(const QUrl &server);

    [[nodiscard]] bool isNeeded() const; //!< and not accepted yet
    [[nodiscard]] bool isAccepted() const; //!< for the server set last
    void focusBox();

private:
    void refresh();

    QCheckBox *m_box;
    QUrl m_server;
    QUrl m_accepted;
};

} // namespace imgurl
