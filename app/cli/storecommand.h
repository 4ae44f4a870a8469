// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "upload/uploadstore.h"

namespace imgurl {

//! A command that works on the list of uploads, the one the window has.
class StoreCommand : public Command {
    Q_OBJECT

public:
    //! Where the window keeps what it must not lose.
    [[nodiscard]] static QString dataFolder();

protected:
    StoreCommand();

    //! opened() follows, or the end.
    void openStore();
    virtual void opened() = 0;
    void refuseStore(const StoreError &error);
    [[nodiscard]] UploadStore &store() { return m_store; }
    [[nodiscard]] bool isStoreOpen() const { return m_isOpen; }

private:
    UploadStore m_store;
    bool m_isOpen = false;
};

} // namespace imgurl
