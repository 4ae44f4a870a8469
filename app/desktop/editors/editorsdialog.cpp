// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editors/editorsdialog.h"

#include "editors/editorswitch.h"
#include "endpoint/editorendpoint.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace imgurl {

using namespace Qt::StringLiterals;

EditorsDialog::EditorsDialog(const Parts &parts, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_on(new QCheckBox(tr("&Let editors on this computer upload through this program"), this))
    , m_state(new QLabel(this))
    , m_address(new QLabel(this))
    , m_port(new QSpinBox(this))
    , m_secret(new QCheckBox(tr("Ask for a &secret"), this))
    , m_copySecret(new QPushButton(tr("Copy"), this))
    , m_renewSecret(new QPushButton(tr("New"), this))
    , m_blocked(new QListWidget(this))
    , m_unblock(new QPushButton(tr("&Allow again"), this))
{
    setObjectName(u"editorsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Editors"));
    m_on->setObjectName(u"serveEditorsBox"_s);
    m_state->setObjectName(u"editorStateLabel"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_state->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_port->setObjectName(u"editorPortBox"_s);
    m_port->setRange(1, 65'535);
    m_port->setGroupSeparatorShown(false);
    m_port->setKeyboardTracking(false); // or every digit would be a port
    m_secret->setObjectName(u"editorSecretBox"_s);
    m_copySecret->setObjectName(u"copySecretButton"_s);
    m_copySecret->setAccessibleName(tr("Copy the secret"));
    m_renewSecret->setObjectName(u"renewSecretButton"_s);
    m_renewSecret->setAccessibleName(tr("Make a new secret"));
    m_blocked->setObjectName(u"blockedList"_s);
    m_blocked->setMaximumHeight(fontMetrics().lineSpacing() * 5);
    m_unblock->setObjectName(u"unblockButton"_s);
    for (QPushButton *button : {m_copySecret, m_renewSecret, m_unblock})
        button->setAutoDefault(false);
    buildLayout();

    connect(m_on, &QCheckBox::toggled, &parts.serving, &EditorSwitch::setOn);
    connect(m_port, &QSpinBox::valueChanged, this,
        [this](int port) { m_parts.serving.setPort(quint16(port)); });
    connect(m_secret, &QCheckBox::toggled, &parts.serving, &EditorSwitch::setSecretWanted);
    connect(m_copySecret, &QPushButton::clicked, this, &EditorsDialog::copySecret);
    connect(m_renewSecret, &QPushButton::clicked, &parts.serving, &EditorSwitch::renewSecret);
    connect(m_unblock, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem *item = m_blocked->currentItem())
            m_parts.endpoint.unblock(item->text());
    });
    connect(&parts.serving, &EditorSwitch::changed, this, &EditorsDialog::showState);
    connect(&parts.endpoint, &EditorEndpoint::blockedChanged, this, &EditorsDialog::showBlocked);
    showState();
    showBlocked();
}

void EditorsDialog::buildLayout()
{
    auto *what = new QLabel(tr("Typora, Obsidian, SiYuan and others: choose PicGo or PicList "
                               "there, and nothing else has to be set."),
        this);
    what->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_blockedPart = blockedPart();

    auto *form = new QFormLayout;
    form->addRow(tr("Address:"), addressRow());
    form->addRow(tr("&Port:"), m_port);
    form->addRow(QString(), secretRow());
    m_port->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_on);
    column->addWidget(what);
    column->addSpacing(fontMetrics().height() / 2);
    column->addLayout(form);
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(m_blockedPart);
    column->addWidget(m_state);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
}

QWidget *EditorsDialog::addressRow()
{
    m_address->setObjectName(u"editorAddressLabel"_s);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return m_address;
}

QWidget *EditorsDialog::secretRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_secret);
    layout->addWidget(m_copySecret);
    layout->addWidget(m_renewSecret);
    layout->addStretch();
    return row;
}

QWidget *EditorsDialog::blockedPart()
{
    auto *part = new QWidget(this);
    auto *title = new QLabel(tr("&Blocked:"), part);
    title->setBuddy(m_blocked);
    auto *layout = new QGridLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(title, 0, 0);
    layout->addWidget(m_blocked, 1, 0, 2, 1);
    layout->addWidget(m_unblock, 1, 1);
    layout->setRowStretch(2, 1);
    return part;
}

void EditorsDialog::showState()
{
    const EditorSwitch &serving = m_parts.serving;
    const QSignalBlocker quietOn(m_on);
    const QSignalBlocker quietPort(m_port);
    const QSignalBlocker quietSecret(m_secret);
    m_on->setChecked(serving.isWanted());
    m_port->setValue(serving.port());
    m_secret->setChecked(serving.isSecretWanted());
    m_copySecret->setEnabled(serving.isSecretWanted());
    m_renewSecret->setEnabled(serving.isSecretWanted());
    m_address->setText(serving.address());
    switch (serving.state()) {
    case EditorSwitch::State::Off:
        m_state->setText(tr("Editors are not served."));
        break;
    case EditorSwitch::State::Starting:
        m_state->setText(tr("Waiting for the keychain…"));
        break;
    case EditorSwitch::State::On:
        m_state->setText(serving.isSecretWanted()
                ? tr("Editors that send the secret can upload while this window is open. PicGo "
                     "calls it a secret; for PicList put ?key= and the secret at the end of the "
                     "address.")
                : tr("Editors can upload while this window is open."));
        break;
    case EditorSwitch::State::PortTaken:
    case EditorSwitch::State::NoSecret:
        m_state->setText(serving.trouble());
        break;
    }
}

void EditorsDialog::showBlocked()
{
    m_blocked->clear();
    m_blocked->addItems(m_parts.endpoint.blockedOrigins());
    m_blocked->setCurrentRow(0);
    m_blockedPart->setVisible(m_blocked->count() > 0);
}

void EditorsDialog::copySecret()
{
    m_parts.serving.readSecret([](const QByteArray &secret) {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(secret));
    });
}

} // namespace imgurl
