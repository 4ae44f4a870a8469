#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uid and token stay in the keychain: not in a file, not in a log, not in anyone's arguments."""

import pathlib
import subprocess
import unittest

import desktop
import rig
from screentest import ScreenTest


class Secrets(ScreenTest):
    def setUp(self):
        super().setUp()
        self.env |= {"QT_LOGGING_RULES": "imgurl.*=true;*.debug=true"}
        self.secrets = (self.sandbox.uid, self.sandbox.token)
        self.assertTrue(all(len(secret) > 7 for secret in self.secrets))

    def holds_a_secret(self, path):
        try:
            data = path.read_bytes()
        except OSError:  # a process that ended, a socket
            return False
        return any(secret.encode(coding) in data for secret in self.secrets
                   for coding in ("utf-8", "utf-16-le", "utf-16-be"))

    def assert_arguments_clean(self):
        arguments = list(pathlib.Path("/proc").glob("[0-9]*/cmdline"))
        self.assertGreater(len(arguments), 5)
        self.assertEqual([path for path in arguments if self.holds_a_secret(path)], [])

    def assert_files_clean(self):
        """Of everything under HOME but the server's own folder, the programs' words included."""
        files = [path for path in rig.home().rglob("*")
                 if path.is_file() and not path.is_relative_to(self.sandbox.folder)]
        self.assertTrue([path for path in files if path.is_relative_to(self.folder / "data")])
        self.assertEqual([path for path in files if self.holds_a_secret(path)], [])

    def end_window(self, log):
        self.window.end()
        path = self.folder / log
        path.write_text("\n".join(self.window.lines))
        self.assertGreater(path.stat().st_size, 1000, "all logging was on")

    def upload(self, name):
        self.window.drop(self.picture(name))
        self.copied_lines(1)
        self.window.shows("1 link copied")
        self.assert_arguments_clean()

    def test_account_from_the_environment(self):
        self.sign_in()
        self.open_window()
        self.upload("one.png")
        self.window.drop(self.picture("fault-token.png"))
        self.window.row("fault-token.*UID and token")
        desktop.key("F5")
        self.end_window("said.log")
        self.assert_files_clean()

    def test_account_typed_into_the_form(self):
        self.open_window()
        self.window.enter_account(self.sandbox)
        self.upload("one.png")
        self.end_window("said.log")
        self.assert_files_clean()

        kept = subprocess.run(["secret-tool", "search", "--all", "server", "imgurl-desktop"],
                              capture_output=True, text=True, timeout=30)
        for secret in self.secrets:
            self.assertTrue(secret in kept.stdout, "the keychain holds uid and token")

        self.open_window()
        self.upload("two.png")
        self.end_window("said again.log")
        self.assert_files_clean()


if __name__ == "__main__":
    unittest.main(verbosity=2)
