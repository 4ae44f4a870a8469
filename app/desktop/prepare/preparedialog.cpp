// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/preparedialog.h"

#include "prepare/recipefields.h"
#include "recipe/recipesetting.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace imgurl {

using namespace Qt::StringLiterals;

PrepareDialog::PrepareDialog(Settings &settings, const Account &account, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"prepareDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Prepare images"));

    auto *fields = new RecipeFields(this);
    fields->setValue(readRecipe(settings, account.id));
    connect(fields, &RecipeFields::changed, this, [this, fields, &settings, id = account.id] {
        writeRecipe(settings, id, fields->value());
        Q_EMIT changed(id);
    });

    auto *scope = new QLabel(
        tr("For images that are added to %1 from now on. The files here are never changed.")
            .arg(account.name),
        this);
    scope->setTextFormat(Qt::PlainText);
    scope->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(this);
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closePrepareButton"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(scope);
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(fields);
    column->addSpacing(fontMetrics().height() / 2);
    column->addStretch();
    column->addWidget(buttons);
}

} // namespace imgurl
