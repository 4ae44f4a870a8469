# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of this folder share: NAME.py BUILD_FOLDER, inside session.py."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

import desktop
import rig

BUILD = pathlib.Path(sys.argv.pop(1)).resolve()


class ScreenTest(unittest.TestCase):
    """Each test has a practice server and data folders of its own."""

    sandbox_options = ()

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(dir=rig.home()))
        self.sandbox = rig.Sandbox(BUILD, self.folder / "server", *self.sandbox_options)
        self.addCleanup(self.sandbox.end)
        self.env = {f"XDG_{kind}_HOME": str(self.folder / kind.lower())
                    for kind in ("DATA", "CONFIG", "CACHE", "STATE")}

    def sign_in(self):
        """As ./dev run does: by the environment."""
        self.env |= self.sandbox.environment()

    def open_window(self):
        self.window = rig.Window(BUILD, self.env)
        self.addCleanup(self.window.end)
        return self.window

    def picture(self, name, size="300x200"):
        path = self.folder / name
        subprocess.run(["convert", "-size", size, "plasma:", path], check=True, timeout=30)
        return path

    def copied_lines(self, count):
        """Waits until the clipboard holds so many links, one a line."""
        def lines():
            found = desktop.clipboard().split("\n")
            return found if len(found) == count and "http" in found[0] else None
        return desktop.wait_for(lines, lambda: f"{count} links, but {desktop.clipboard()!r}; "
                                f"the window:\n{desktop.describe(self.window.pid)}")
