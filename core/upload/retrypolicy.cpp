// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/retrypolicy.h"

namespace imgurl {

NextStep nextStep(const ApiError &error, bool started)
{
    switch (error.kind) {
    case ErrorKind::NotAuthorized:
    case ErrorKind::QuotaUsedUp:
    case ErrorKind::Banned:
    case ErrorKind::NoCredentials:
        return NextStep::WaitForUser;
    case ErrorKind::HostNotFound:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::TlsFailed:
    case ErrorKind::ProxyFailed:
    case ErrorKind::Offline:
        return started ? NextStep::Fail : NextStep::WaitForNetwork;
    default:
        return NextStep::Fail;
    }
}

} // namespace imgurl
