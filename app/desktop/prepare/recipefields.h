// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe/recipe.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace imgurl {

class ElidedLabel;

//! All of a recipe that a person decides, with an example of the name that comes out.
class RecipeFields final : public QWidget {
    Q_OBJECT

public:
    explicit RecipeFields(QWidget *parent = nullptr);

    [[nodiscard]] Recipe value() const;
    void setValue(const Recipe &recipe);

Q_SIGNALS:
    void changed(); //!< by the person

private:
    void addMetadata(QFormLayout &form);
    void addShrinking(QFormLayout &form);
    void addName(QFormLayout &form);
    void insertField(const QString &field);
    void edited();
    void showConsequences();

    // In the order of the Tab key, which is that of their making.
    QButtonGroup *m_metadata;
    QCheckBox *m_shrink;
    QSpinBox *m_longestEdge;
    QComboBox *m_format;
    QSpinBox *m_quality;
    QLineEdit *m_name;
    QPushButton *m_insert;
    ElidedLabel *m_preview;
    QCheckBox *m_linkAgain;
    bool m_showing = false; //!< the fields change, and nobody has changed them
};

} // namespace imgurl
