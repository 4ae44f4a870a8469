// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/recipefields.h"

#include "look/elidedlabel.h"
#include "prepare/recipetext.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QSpinBox>

namespace imgurl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEdgeStep = 160;

QHBoxLayout *atTheStart(QWidget *field)
{
    auto *row = new QHBoxLayout;
    row->addWidget(field);
    row->addStretch();
    return row;
}

//! A field inside a row of its own gets no buddy by itself.
void addRow(QFormLayout &form, const QString &text, QLayout *row, QWidget *field)
{
    form.addRow(text, row);
    qobject_cast<QLabel *>(form.labelForField(row))->setBuddy(field);
}

} // namespace

RecipeFields::RecipeFields(QWidget *parent)
    : QWidget(parent)
    , m_metadata(new QButtonGroup(this))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addMetadata(*form);
    addShrinking(*form);
    addName(*form);
    m_linkAgain = new QCheckBox(tr("Same image again: &use the link there is"), this);
    m_linkAgain->setObjectName(u"linkAgainBox"_s);
    form->addRow(QString(), m_linkAgain);
    connect(m_linkAgain, &QCheckBox::toggled, this, &RecipeFields::edited);
    setValue({});
}

void RecipeFields::addMetadata(QFormLayout &form)
{
    const struct {
        MetadataRule rule;
        QString name;
        QString text;
    } choices[] = {{MetadataRule::RemoveLocation, u"removeLocationButton"_s,
                       tr("Remove the &place where it was taken")},
        {MetadataRule::RemoveAll, u"removeAllButton"_s,
            tr("Remove &all data about camera, time and place")},
        {MetadataRule::Keep, u"keepMetadataButton"_s, tr("&Keep everything")}};
    QString title = tr("Metadata");
    for (const auto &choice : choices) {
        auto *button = new QRadioButton(choice.text, this);
        button->setObjectName(choice.name);
        m_metadata->addButton(button, int(choice.rule));
        form.addRow(title, button);
        title.clear();
    }
    connect(m_metadata, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            edited();
    });
}

void RecipeFields::addShrinking(QFormLayout &form)
{
    m_shrink = new QCheckBox(tr("&Shrink"), this);
    m_shrink->setObjectName(u"shrinkBox"_s);
    form.addRow(tr("Size"), m_shrink);

    m_longestEdge = new QSpinBox(this);
    m_longestEdge->setObjectName(u"longestEdgeBox"_s);
    m_longestEdge->setAccessibleName(tr("Longest edge in pixels"));
    m_longestEdge->setRange(0, Recipe::kLargestEdge);
    m_longestEdge->setSingleStep(kEdgeStep);
    m_longestEdge->setSuffix(tr(" px"));
    //: Longest edge of a picture: no bound.
    m_longestEdge->setSpecialValueText(tr("any"));
    addRow(form, tr("Longest &edge"), atTheStart(m_longestEdge), m_longestEdge);

    m_format = new QComboBox(this);
    m_format->setObjectName(u"formatBox"_s);
    m_format->setAccessibleName(tr("Format"));
    m_format->addItem(tr("As it is"), int(ShrunkFormat::Keep));
    m_format->addItem(u"JPEG"_s, int(ShrunkFormat::Jpeg));
    m_format->addItem(u"WebP"_s, int(ShrunkFormat::WebP));
    m_format->addItem(u"PNG"_s, int(ShrunkFormat::Png));
    addRow(form, tr("&Format"), atTheStart(m_format), m_format);

    m_quality = new QSpinBox(this);
    m_quality->setObjectName(u"qualityBox"_s);
    m_quality->setAccessibleName(tr("Quality"));
    m_quality->setRange(1, 100);
    m_quality->setSingleStep(5);
    addRow(form, tr("&Quality"), atTheStart(m_quality), m_quality);

    // One below the other, they look like one thing only when they are of one width.
    int width = 0;
    for (const QWidget *field :
        std::initializer_list<QWidget *>{m_longestEdge, m_format, m_quality})
        width = std::max(width, field->sizeHint().width());
    for (QWidget *field : std::initializer_list<QWidget *>{m_longestEdge, m_format, m_quality})
        field->setFixedWidth(width);

    connect(m_shrink, &QCheckBox::toggled, this, &RecipeFields::edited);
    connect(m_longestEdge, &QSpinBox::valueChanged, this, &RecipeFields::edited);
    connect(m_format, &QComboBox::currentIndexChanged, this, &RecipeFields::edited);
    connect(m_quality, &QSpinBox::valueChanged, this, &RecipeFields::edited);
}

void RecipeFields::addName(QFormLayout &form)
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"nameTemplateEdit"_s);
    m_name->setAccessibleName(tr("Name at the site"));
    m_name->setPlaceholderText(tr("as the file is called"));
    m_name->setClearButtonEnabled(true);
    // Long enough for what is usual, so that the example is seen whole.
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 34);

    m_insert = new QPushButton(tr("&Insert"), this);
    m_insert->setObjectName(u"insertFieldButton"_s);
    m_insert->setAutoDefault(false);
    auto *menu = new QMenu(m_insert);
    const struct {
        QString field;
        QString meaning;
    } fields[] = {{u"{name}"_s, tr("name of the file")}, {u"{date}"_s, tr("date")},
        {u"{time}"_s, tr("time")}, {u"{n}"_s, tr("number in the batch")},
        {u"{rand}"_s, tr("six letters and digits by chance")}};
    for (const auto &entry : fields) {
        menu->addAction(u"%1\t%2"_s.arg(entry.meaning, entry.field), this,
            [this, field = entry.field] { insertField(field); });
    }
    m_insert->setMenu(menu);

    auto *row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_insert);
    addRow(form, tr("&Name at the site"), row, m_name);

    m_preview = new ElidedLabel(this);
    m_preview->setObjectName(u"namePreview"_s);
    m_preview->setForegroundRole(QPalette::PlaceholderText);
    form.addRow(QString(), m_preview);
    connect(m_name, &QLineEdit::textChanged, this, &RecipeFields::edited);
}

Recipe RecipeFields::value() const
{
    Recipe recipe;
    recipe.metadata = MetadataRule(m_metadata->checkedId());
    recipe.shrink = m_shrink->isChecked();
    recipe.longestEdge = m_longestEdge->value();
    recipe.format = ShrunkFormat(m_format->currentData().toInt());
    recipe.quality = m_quality->value();
    recipe.nameTemplate = m_name->text();
    recipe.linkAgain = m_linkAgain->isChecked();
    return recipe;
}

void RecipeFields::setValue(const Recipe &recipe)
{
    const QScopedValueRollback silent(m_showing, true);
    m_metadata->button(int(recipe.metadata))->setChecked(true);
    m_shrink->setChecked(recipe.shrink);
    m_longestEdge->setValue(recipe.longestEdge);
    m_format->setCurrentIndex(m_format->findData(int(recipe.format)));
    m_quality->setValue(recipe.quality);
    m_name->setText(recipe.nameTemplate);
    m_linkAgain->setChecked(recipe.linkAgain);
    showConsequences();
}

void RecipeFields::insertField(const QString &field)
{
    m_name->insert(field);
    m_name->setFocus();
}

void RecipeFields::edited()
{
    if (m_showing)
        return;
    showConsequences();
    Q_EMIT changed();
}

void RecipeFields::showConsequences()
{
    const Recipe recipe = value();
    m_longestEdge->setEnabled(recipe.shrink);
    m_format->setEnabled(recipe.shrink);
    m_quality->setEnabled(recipe.shrink && recipe.format != ShrunkFormat::Png);
    m_preview->setText(tr("Preview: %1").arg(exampleName(recipe, QDateTime::currentDateTime())));
}

} // namespace imgurl
