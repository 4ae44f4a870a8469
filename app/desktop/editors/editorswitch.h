// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>

namespace imgurl {

class EditorEndpoint;
class EditorSecret;
class Settings;

//! Whether editors are served, as the settings say, and what stands against it.
class EditorSwitch final : public QObject {
    Q_OBJECT

public:
    enum class State {
        Off,
        Starting, //!< the keychain is asked
        On,
        PortTaken,
        NoSecret, //!< one is wanted, and the keychain does not give it
    };
    struct Parts {
        EditorEndpoint &endpoint;
        EditorSecret &secret;
        Settings &settings;
    };
    explicit EditorSwitch(const Parts &parts, QObject *parent = nullptr);

    //! Serves if that was wanted at the last end.
    void begin();
    void setOn(bool on);
    //! Again, when something stood against it.
    void tryAgain();
    [[nodiscard]] bool isWanted() const;
    [[nodiscard]] State state() const { return m_state; }
    //! One sentence; empty unless something stands against it.
    [[nodiscard]] QString trouble() const { return m_trouble; }

    [[nodiscard]] quint16 port() const; //!< the one that is wanted
    void setPort(quint16 port);
    [[nodiscard]] QString address() const;

    [[nodiscard]] bool isSecretWanted() const;
    //! Wanted: a new one is made.
    void setSecretWanted(bool wanted);
    void renewSecret();
    void readSecret(const std::function<void(const QByteArray &)> &done);

Q_SIGNALS:
    void changed();
    void message(const QString &text);

private:
    void start();
    void startWith(const QByteArray &secret);
    void writeSecret(const QByteArray &secret);
    void set(State state, const QString &trouble = {});

    const Parts m_parts;
    State m_state = State::Off;
    QString m_trouble;
};

} // namespace imgurl
