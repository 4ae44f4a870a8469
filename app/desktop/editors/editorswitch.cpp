// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editors/editorswitch.h"

#include "common/accounttext.h"
#include "endpoint/editorendpoint.h"
#include "endpoint/editorsecret.h"
#include "endpoint/editortext.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

//! Fit for a header and for an address as it is.
QByteArray newSecret()
{
    std::array<quint32, 6> noise;
    QRandomGenerator::system()->fillRange(noise.data(), qsizetype(noise.size()));
    return QByteArray(reinterpret_cast<const char *>(noise.data()), sizeof noise)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

EditorSwitch::EditorSwitch(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

void EditorSwitch::begin()
{
    if (isWanted())
        start();
}

bool EditorSwitch::isWanted() const
{
    return m_parts.settings.value(keys::serveEditors);
}

void EditorSwitch::setOn(bool on)
{
    if (on == isWanted())
        return;
    m_parts.settings.set(keys::serveEditors, on);
    if (on) {
        start();
        return;
    }
    m_parts.endpoint.stop();
    set(State::Off);
}

void EditorSwitch::tryAgain()
{
    if (isWanted())
        start();
}

quint16 EditorSwitch::port() const
{
    return quint16(std::clamp(m_parts.settings.value(keys::editorPort), 1, 65'535));
}

void EditorSwitch::setPort(quint16 port)
{
    if (port == this->port())
        return;
    m_parts.settings.set(keys::editorPort, port);
    tryAgain();
    Q_EMIT changed();
}

QString EditorSwitch::address() const
{
    return u"http://127.0.0.1:%1/upload"_s.arg(port());
}

void EditorSwitch::start()
{
    m_parts.endpoint.stop();
    set(State::Starting);
    m_parts.secret.read(this, [this](const Result<QByteArray, CredentialError> &secret) {
        if (m_state != State::Starting)
            return;
        if (secret)
            startWith(*secret);
        else
            set(State::NoSecret, credentialSentence(secret.error()));
    });
}

void EditorSwitch::startWith(const QByteArray &secret)
{
    if (m_parts.endpoint.start(port(), secret)) {
        set(State::On);
        return;
    }
    set(State::PortTaken, takenPortText(port(), PortHolder::Unknown));
    askPortHolder(port(), this, [this, asked = port()](PortHolder holder) {
        if (m_state == State::PortTaken && asked == port())
            set(State::PortTaken, takenPortText(asked, holder));
    });
}

bool EditorSwitch::isSecretWanted() const
{
    return m_parts.secret.isWanted();
}

void EditorSwitch::setSecretWanted(bool wanted)
{
    if (wanted != isSecretWanted())
        writeSecret(wanted ? newSecret() : QByteArray());
}

void EditorSwitch::renewSecret()
{
    writeSecret(newSecret());
}

void EditorSwitch::writeSecret(const QByteArray &secret)
{
    m_parts.secret.write(secret, this, [this](const Result<Done, CredentialError> &written) {
        if (!written)
            Q_EMIT message(credentialSentence(written.error()));
        tryAgain();
        Q_EMIT changed();
    });
}

void EditorSwitch::readSecret(const std::function<void(const QByteArray &)> &done)
{
    m_parts.secret.read(this, [this, done](const Result<QByteArray, CredentialError> &secret) {
        if (secret)
            done(*secret);
        else
            Q_EMIT message(credentialSentence(secret.error()));
    });
}

void EditorSwitch::set(State state, const QString &trouble)
{
    m_state = state;
    m_trouble = trouble;
    Q_EMIT changed();
}

} // namespace imgurl
