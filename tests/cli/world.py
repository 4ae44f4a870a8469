# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command, its practice server and a home of its own, as the tests here use them."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import zlib

BUILD = pathlib.Path(sys.argv.pop(1)).resolve()
LIMIT = 60  # seconds for anything


def picture(seed, size=400):
    """A PNG of one pixel; noise behind its pixels, where decoders ignore it, makes it another file."""
    def chunk(kind, data):
        body = kind + data
        return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
    head = (1).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    start = (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
             + chunk(b"IDAT", zlib.compress(b"\0\1\2\3")))
    end = chunk(b"IEND", b"")
    noise = (str(seed).encode() + b"-") * (size // 2)
    return start + chunk(b"IDAT", noise[:max(0, size - len(start + end) - 12)]) + end


class Sandbox:
    def __init__(self, folder, *options):
        self.folder = pathlib.Path(folder)
        self.process = subprocess.Popen(
            [BUILD / "bin/imgurl-sandbox", "--folder", folder, "--until-stdin-closes", *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        told = json.loads(self.process.stdout.readline())
        self.server, self.uid, self.token = told["server"], told["uid"], told["token"]
        self.albums = told["albums"]

    def images(self):
        journal = self.folder / "images.jsonl"
        lines = journal.read_text().splitlines() if journal.exists() else []
        return [entry for entry in map(json.loads, lines) if "imgid" in entry]

    def stop(self):
        """What it saw."""
        self.process.stdin.close()
        report = json.loads(self.process.stdout.read())
        self.process.stdout.close()
        self.process.wait(LIMIT)
        return report


class World(unittest.TestCase):
    """For each test a home; for each class a server."""

    sandbox_options = ()

    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.mkdtemp(prefix="imgurl-cli-")
        cls.sandbox = Sandbox(cls.place + "/site", *cls.sandbox_options)

    @classmethod
    def tearDownClass(cls):
        cls.sandbox.stop()
        shutil.rmtree(cls.place)

    def setUp(self):
        self.home = pathlib.Path(tempfile.mkdtemp(dir=self.place, prefix="home-"))
        self.folder = self.home / "pictures"
        self.folder.mkdir()
        self.seed = 0

    def environment(self, **changes):
        env = {name: value for name, value in os.environ.items()
               if not name.startswith(("XDG_", "IMGURL_", "DBUS_", "LANG", "LC_"))}
        env |= {"HOME": str(self.home), "LANG": "C.UTF-8", "IMGURL_SERVER": self.sandbox.server,
                "IMGURL_UID": self.sandbox.uid, "IMGURL_TOKEN": self.sandbox.token}
        return {name: value for name, value in (env | changes).items() if value is not None}

    def without_account(self):
        return self.environment(IMGURL_SERVER=None, IMGURL_UID=None, IMGURL_TOKEN=None)

    def pictures(self, *names, size=400):
        paths = []
        for name in names:
            self.seed += 1
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(picture(f"{self.id()}{self.seed}", size))
            paths.append(str(path))
        return paths

    def start(self, *arguments, env=None, **options):
        defaults = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE,
                    "stderr": subprocess.PIPE}
        return subprocess.Popen([BUILD / "bin/imgurl", *arguments], cwd=self.folder,
                                env=env or self.environment(), **(defaults | options))

    def run_command(self, *arguments, env=None, given=None, **options):
        """Exit status, standard output, standard error."""
        if given is not None:
            options["stdin"] = subprocess.PIPE
        with self.start(*arguments, env=env, **options) as process:
            out, err = process.communicate(given, timeout=LIMIT)
        return process.returncode, (out or b"").decode(), (err or b"").decode()

    def rows(self, *options):
        status, out, err = self.run_command("list", "--format", "json", *options)
        self.assertEqual((status, err), (0, ""))
        return [json.loads(line) for line in out.splitlines()]

    def states(self):
        return sorted(row["state"] for row in self.rows())
