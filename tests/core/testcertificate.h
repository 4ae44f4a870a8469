// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace imgurl {

//! A fresh key and a certificate for 127.0.0.1 that signs itself, both as PEM.
struct TestCertificate {
    QByteArray key;
    QByteArray certificate;

    [[nodiscard]] static TestCertificate make();
};

} // namespace imgurl
