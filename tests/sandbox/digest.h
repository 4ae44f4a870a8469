// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

struct evp_md_ctx_st;
struct evp_md_st;

namespace imgurl::inline sandbox {

//! A hash by OpenSSL: several times faster than Qt 6.4's, so that the server's work does not hide
//! the client's in measurements.
class Digest {
public:
    [[nodiscard]] static Digest sha256();
    [[nodiscard]] static Digest md5();

    void add(QByteArrayView bytes);
    void reset();
    //! Of what was added so far; more may follow.
    [[nodiscard]] QByteArray result() const;

private:
    struct Free {
        void operator()(evp_md_ctx_st *context) const;
    };
    using Context = std::unique_ptr<evp_md_ctx_st, Free>;

    explicit Digest(const evp_md_st *kind);

    const evp_md_st *m_kind;
    Context m_context;
};

} // namespace imgurl::inline sandbox
