// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/filestamp.h"

#include <sys/stat.h>

namespace imgurl {

FileStamp FileStamp::of(int descriptor)
{
    struct stat status { };
    if (::fstat(descriptor, &status) != 0)
        return {};
    return {qint64{status.st_size},
        qint64{status.st_mtim.tv_sec} * 1'000'000'000 + qint64{status.st_mtim.tv_nsec}};
}

} // namespace imgurl
