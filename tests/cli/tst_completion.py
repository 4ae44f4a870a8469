#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Completion in bash, as a shell asks for it."""

import pathlib
import re
import subprocess
import unittest

from world import BUILD, World

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "resources/completion/imgurl.bash"
COMMANDS = ("upload", "rewrite", "resume", "serve", "albums", "list", "delete", "account add",
            "account list", "account test", "account remove")


class Completion(World):
    def complete(self, line):
        """What is offered for the last word of the line."""
        words = line.split(" ")
        ask = (f"source {SCRIPT}\nCOMP_WORDS=({' '.join(map(repr, words))})\n"
               f"COMP_CWORD={len(words) - 1}\n"
               f"_imgurl {BUILD}/bin/imgurl {words[-1]!r} {words[-2]!r}\n"
               "printf '%s\\n' \"${COMPREPLY[@]}\"")
        done = subprocess.run(["bash", "-c", ask], env=self.environment(), cwd=self.folder,
                              capture_output=True, text=True, timeout=30)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout.split("\n")[:-1]

    def test_commands(self):
        self.assertEqual(self.complete("imgurl "),
                         ["upload", "rewrite", "resume", "serve", "albums", "list", "delete", "account"])
        self.assertEqual(self.complete("imgurl u"), ["upload"])
        self.assertEqual(self.complete("imgurl account r"), ["remove"])

    def test_every_option_that_the_help_names(self):
        for command in ("", *COMMANDS):
            with self.subTest(command):
                _, told, _ = self.run_command(*command.split(), "--help")
                options = set(re.findall(r"^  (?:-\w,)?(--[\w-]+)", told, re.M))
                prefix = f"imgurl {command} " if command else "imgurl "
                self.assertEqual(set(self.complete(prefix + "-")), options)

    def test_values(self):
        self.assertEqual(self.complete("imgurl upload --format m"), ["markdown"])
        self.assertEqual(self.complete("imgurl list --format c"), ["csv"])
        self.assertEqual(self.complete("imgurl upload --album "), [""])

    def test_files_with_blanks(self):
        self.pictures("夏天 1.png", "b.png")
        self.assertEqual(sorted(self.complete("imgurl upload ")), ["b.png", "夏天 1.png"])
        self.assertEqual(self.complete("imgurl upload --files-from b"), ["b.png"])

    def test_accounts(self):
        _, listed, _ = self.run_command("account", "list")
        name = listed.split("\t")[0]
        self.assertEqual(self.complete("imgurl account test "), [name])
        self.assertEqual(self.complete("imgurl upload --account " + name[:2]), [name])


if __name__ == "__main__":
    unittest.main()
