#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Accounts of the command in a real keyring, in a session that has one."""

import os
import subprocess
import unittest

from world import World

COLLECTION = "/org/freedesktop/secrets/collection/login"


class Session(World):
    def environment(self, **changes):
        session = {name: os.environ[name] for name in ("DBUS_SESSION_BUS_ADDRESS",
                                                       "XDG_RUNTIME_DIR")}
        nobody = {f"IMGURL_{name}": None for name in ("SERVER", "UID", "TOKEN")}
        return super().environment(**(nobody | session | changes))

    def add(self, name, token=None):
        return self.run_command("account", "add", "--server", self.sandbox.server, "--name", name,
                                given=f"{self.sandbox.uid}\n{token or self.sandbox.token}\n".encode())


class Keychain(Session):
    def test_an_account_from_its_beginning_to_its_end(self):
        status, out, err = self.add("blog")
        self.assertEqual((status, out), (0, ""), err)
        self.assertIn("blog", self.run_command("account", "list")[1])
        self.assertEqual(self.run_command("account", "test", "blog")[0], 0)
        status, out, err = self.run_command("upload", "-q", *self.pictures("a.png", "b.png"))
        self.assertEqual((status, err), (0, ""))
        self.assertEqual(len(out.splitlines()), 2)
        for path in self.home.rglob("*"):
            if path.is_file():
                self.assertNotIn(self.sandbox.token.encode(), path.read_bytes(), path)
        self.assertEqual(self.run_command("account", "remove", "--yes", "blog")[0], 0)
        self.assertEqual(self.run_command("upload", "-q", *self.pictures("c.png"))[0], 3)

    def test_a_token_that_the_site_refuses_makes_no_account(self):
        status, _, err = self.add("blog", "wrong")
        self.assertEqual(status, 3, err)
        self.assertEqual(self.run_command("account", "list")[1], "")


class Locked(Session):
    """After the others: nothing here unlocks it again."""

    def test_a_locked_keychain_is_a_matter_of_credentials(self):
        self.assertEqual(self.add("blog")[0], 0)
        subprocess.run(["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.secrets",
                        "/org/freedesktop/secrets", "org.freedesktop.Secret.Service.Lock",
                        f"array:objpath:{COLLECTION}"], check=True, stdout=subprocess.DEVNULL)
        status, out, err = self.run_command("upload", "-q", *self.pictures("a.png"))
        self.assertEqual((status, out), (3, ""))
        self.assertIn("keychain", err)


if __name__ == "__main__":
    unittest.main()
