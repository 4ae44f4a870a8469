#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What no compiler checks: that the README names the tree, and what core may not include."""

import pathlib
import re
import subprocess
import sys
import unittest

ROOT = pathlib.Path(sys.argv.pop(1)).resolve()


class Layout(unittest.TestCase):
    def test_readme_names_every_top_level_entry(self):
        git = ["git", "-c", f"safe.directory={ROOT}", "-C", str(ROOT), "ls-files"]
        files = subprocess.run(git, check=True, capture_output=True, text=True).stdout.split("\n")
        entries = {path.split("/")[0] for path in files if path}
        readme = (ROOT / "README.md").read_text()
        block = re.search(r"^## Layout\n.*?^```\n(.*?)^```", readme, re.M | re.S)
        self.assertTrue(block, "README.md has a section Layout with a list in a code block")
        named = [line.split()[0].rstrip("/") for line in block[1].splitlines()
                 if line and not line.startswith(" ")]
        self.assertEqual(sorted(named), sorted(entries))

    def test_core_stays_without_windows(self):
        # <QWidget> does not compile in core, but <QtWidgets/QWidget> would: Qt's headers share a
        # folder. And the words for people are app's.
        refused = re.compile(r"#include <(QtWidgets/|QWidget|QApplication|QPixmap|QFont|QClipboard)"
                             r"|\btr\(")
        outside_image = re.compile(r"#include <QtGui/")
        found = []
        for path in sorted((ROOT / "core").rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            rules = [refused] if "image" in path.parts else [refused, outside_image]
            for number, line in enumerate(path.read_text().splitlines(), 1):
                if any(rule.search(line) for rule in rules):
                    found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()}")
        self.assertEqual(found, [])
        self.assertTrue((ROOT / "core").is_dir())


if __name__ == "__main__":
    unittest.main()
