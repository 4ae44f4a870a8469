// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountfields.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <chrono>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSecretHints =
    Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase;

QLineEdit *field(const QString &objectName, const QString &accessibleName, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(objectName);
    edit->setAccessibleName(accessibleName);
    return edit;
}

// A value copied from a page may bring a line break, at its end or where the page wrapped it.
QString typedValue(const QLineEdit *edit)
{
    QString text = edit->text();
    for (const char16_t breaks : {u'\r', u'\n', u'\u2028', u'\u2029'})
        text.remove(QChar(breaks));
    return text.trimmed();
}

} // namespace

AccountFields::AccountFields(QWidget *parent)
    : QWidget(parent)
    , m_server(field(u"serverEdit"_s, tr("Server"), this))
    , m_uid(field(u"uidEdit"_s, tr("UID"), this))
    , m_token(field(u"tokenEdit"_s, tr("Token"), this))
    , m_reveal(new QPushButton(tr("Sho&w"), this))
    , m_name(field(u"accountNameEdit"_s, tr("Account name"), this))
    , m_parallel(new QSpinBox(this))
    , m_gap(new QSpinBox(this))
{
    m_server->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_uid->setInputMethodHints(kSecretHints);
    m_token->setInputMethodHints(kSecretHints);
    // 32 hex digits are usual, and seeing all of them helps comparing.
    m_uid->setMinimumWidth(fontMetrics().horizontalAdvance(QString(36, u'0')));
    m_reveal->setObjectName(u"revealTokenButton"_s);
    m_reveal->setAccessibleName(tr("Show token"));
    m_reveal->setCheckable(true);
    m_reveal->setAutoDefault(false);
    reveal(false);

    auto *tokenRow = new QHBoxLayout;
    tokenRow->addWidget(m_token, 1);
    tokenRow->addWidget(m_reveal);
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Server"), m_server);
    form->addRow(tr("&UID"), m_uid);
    form->addRow(tr("&Token"), tokenRow);
    form->addRow(tr("Account &name"), m_name);
    QLayout *paces = paceRow();
    form->addRow(tr("Uploads at &once"), paces);
    // A field inside a row layout gets no buddy by itself.
    const auto makeBuddies = [form](QLayout *row, QWidget *field) {
        if (auto *label = qobject_cast<QLabel *>(form->labelForField(row)))
            label->setBuddy(field);
    };
    makeBuddies(tokenRow, m_token);
    makeBuddies(paces, m_parallel);

    for (QLineEdit *edit : {m_server, m_uid, m_token})
        connect(edit, &QLineEdit::textEdited, this, &AccountFields::edited);
    connect(m_server, &QLineEdit::textChanged, this, &AccountFields::suggestName);
    connect(m_reveal, &QPushButton::toggled, this, &AccountFields::reveal);
}

QLayout *AccountFields::paceRow()
{
    m_parallel->setObjectName(u"uploadsAtOnceBox"_s);
    m_parallel->setAccessibleName(tr("Uploads at once"));
    m_parallel->setRange(PaceSetting::kFewest, PaceSetting::kMost);
    m_gap->setObjectName(u"uploadGapBox"_s);
    m_gap->setAccessibleName(tr("Seconds between two uploads"));
    m_gap->setRange(0, int(PaceSetting::kLongestGap.count()));
    m_gap->setSuffix(tr(" s"));
    m_gap->setSpecialValueText(tr("none"));
    auto *between = new QLabel(tr("Pause &between them"), this);
    between->setBuddy(m_gap);
    auto *row = new QHBoxLayout;
    row->addWidget(m_parallel);
    row->addSpacing(fontMetrics().height());
    row->addWidget(between);
    row->addWidget(m_gap);
    row->addStretch();
    setPace({});
    return row;
}

Result<QUrl, ServerAddressError> AccountFields::server() const
{
    return normalizedServer(m_server->text());
}

Credentials AccountFields::credentials() const
{
    return {typedValue(m_uid), typedValue(m_token)};
}

PaceSetting AccountFields::pace() const
{
    return {m_parallel->value(), std::chrono::seconds(m_gap->value())};
}

QString AccountFields::name() const
{
    const QString typed = m_name->text().simplified();
    return typed.isEmpty() ? m_name->placeholderText() : typed;
}

void AccountFields::setServer(const QUrl &server)
{
    m_server->setText(server.toString(QUrl::EncodeSpaces));
    m_server->setCursorPosition(0);
}

void AccountFields::setServerFixed(bool fixed)
{
    m_server->setReadOnly(fixed);
}

void AccountFields::setCredentials(const Credentials &credentials)
{
    m_uid->setText(credentials.uid);
    m_uid->setCursorPosition(0);
    m_token->setText(credentials.token);
}

void AccountFields::setName(const QString &name)
{
    m_name->setText(name);
}

void AccountFields::setPace(const PaceSetting &pace, bool canChange)
{
    for (QSpinBox *box : {m_parallel, m_gap})
        box->setEnabled(canChange);
    m_parallel->setValue(pace.parallel);
    m_gap->setValue(int(std::chrono::duration_cast<std::chrono::seconds>(pace.gap).count()));
}

void AccountFields::clearCredentials()
{
    setCredentials({});
    m_reveal->setChecked(false);
}

void AccountFields::focusServer()
{
    m_server->setFocus();
    m_server->selectAll();
}

void AccountFields::focusFirstEmpty()
{
    (credentials().uid.isEmpty() ? m_uid : m_token)->setFocus();
}

void AccountFields::focusToken()
{
    m_token->setFocus();
    m_token->selectAll();
}

void AccountFields::reveal(bool shown)
{
    m_token->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
}

void AccountFields::suggestName()
{
    const auto address = server();
    m_name->setPlaceholderText(address ? address->host() : QString());
}

} // namespace imgurl
