// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpoint/editorsecret.h"

#include "common/whendone.h"
#include "settings/keys.h"
#include "settings/settings.h"

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

// No account is called so: theirs are UUIDs.
const AccountId kEntry = u"editors"_s;

} // namespace

EditorSecret::EditorSecret(Settings &settings, CredentialStore &credentials)
    : m_settings(settings)
    , m_credentials(credentials)
{
}

bool EditorSecret::isWanted() const
{
    return m_settings.value(keys::editorSecret);
}

void EditorSecret::read(
    QObject *context, const std::function<void(const Result<QByteArray, CredentialError> &)> &done)
{
    if (!isWanted()) {
        done(QByteArray());
        return;
    }
    whenDone(m_credentials.read(kEntry), context,
        [done](const Result<Credentials, CredentialError> &found) {
            if (found)
                done(found->token.toUtf8());
            else
                done(found.error());
        });
}

void EditorSecret::write(const QByteArray &secret, QObject *context,
    const std::function<void(const Result<Done, CredentialError> &)> &done)
{
    const bool wanted = !secret.isEmpty();
    const auto written = wanted
        ? m_credentials.write(kEntry, {u"editors"_s, QString::fromUtf8(secret)})
        : m_credentials.remove(kEntry);
    whenDone(written, context, [this, wanted, done](const Result<Done, CredentialError> &result) {
        // What is not to be asked for may as well stay in a keychain that is closed.
        if (result || !wanted)
            m_settings.set(keys::editorSecret, wanted);
        done(wanted ? result : Done());
    });
}

} // namespace imgurl
