#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""imgurl upload --clipboard where there is no clipboard; tests/screen has one."""

import time
import unittest

from world import World


class Clipboard(World):
    def test_it_stands_alone(self):
        path, = self.pictures("a.png")
        (self.folder / "list").write_text(path)
        for more in ([path], ["-"], ["--files-from", "list"], ["--files-from", "-"]):
            with self.subTest(more):
                status, out, err = self.run_command("upload", "--clipboard", *more)
                self.assertEqual((status, out), (2, ""))
                self.assertIn("Either files or --clipboard", err)
        status, out, err = self.run_command("upload")
        self.assertEqual((status, out), (2, ""))
        self.assertIn("No file is given", err)
        self.assertEqual(self.rows(), [])

    def test_without_a_display(self):
        for display in (None, "", ":987"):
            with self.subTest(display):
                env = self.environment(DISPLAY=display, WAYLAND_DISPLAY=None)
                begun = time.monotonic()
                status, out, err = self.run_command("upload", "--clipboard", env=env)
                self.assertLess(time.monotonic() - begun, 5)
                self.assertEqual((status, out), (2, ""))
                self.assertEqual(err, "imgurl: The clipboard can be read only with a display; none "
                                      "is set here, or it cannot be reached.\n")
        self.assertEqual(self.rows(), [])
        self.assertEqual(self.sandbox.images(), [])


if __name__ == "__main__":
    unittest.main()
