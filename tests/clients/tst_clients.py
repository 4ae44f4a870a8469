#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs of other hands at the endpoint: tst_clients.py BUILD_FOLDER, which has them in clients/."""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import time
import unittest
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "cli"))

from served import Served  # noqa: E402 the path first
from world import BUILD, LIMIT, World  # noqa: E402

MODULES = BUILD / "clients/node_modules"


class SiYuan(Served):
    """The library of its PicGo plugin."""

    def setUp(self):
        super().setUp()
        self.serve(env=self.environment(DISPLAY=None, WAYLAND_DISPLAY=None))

    def client(self, *paths):
        shutil.copy(HERE / "siyuan.mjs", MODULES.parent)
        done = subprocess.run(
            ["node", MODULES.parent / "siyuan.mjs", f"http://127.0.0.1:{self.port}", *paths],
            cwd=self.folder, env=self.environment(), stdin=subprocess.DEVNULL, timeout=LIMIT,
            capture_output=True, text=True, check=True)
        return json.loads(done.stdout.splitlines()[-1])

    def test_files_become_links_in_their_order(self):
        paths = self.pictures("assets/one.png", "assets/图 二.png")
        link = [image["imgUrl"] for image in self.client(*paths)]
        self.assertEqual(self.names(link), ["one.png", "图 二.png"])

    def test_it_shows_what_is_wrong(self):
        good, = self.pictures("good.png")
        told = self.client(good, "/nowhere/lost.png")
        self.assertIn("lost.png", told["error"])
        self.assertIn("display", self.client()["error"])


class PicGo(Served):
    def server(self, port):
        config = self.home / "picgo.json"
        config.write_text("{}")
        process = subprocess.Popen(
            [MODULES / ".bin/picgo", "-c", config, "server", "--host", "127.0.0.1", "--port",
             str(port)],
            cwd=self.home, env=self.environment(), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        return process

    def test_its_port_is_left_to_it(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.server(port)
        address = f"http://127.0.0.1:{port}/heartbeat"
        end = time.monotonic() + LIMIT
        while True:
            try:
                urllib.request.urlopen(address, b"{}", timeout=5).read()
                break
            except OSError:
                self.assertLess(time.monotonic(), end, "PicGo does not come up")
                time.sleep(0.1)
        status, out, err = self.run_command("serve", "--port", str(port))
        self.assertEqual((status, out), (1, ""))
        self.assertIn(f"PicGo or PicList runs and has port {port}", err)

    def test_it_takes_us_for_one_of_its_own(self):
        """It asks for a heartbeat, and does not serve beside us."""
        self.serve()
        out, _ = self.server(self.port).communicate(timeout=LIMIT)
        self.assertIn(f"existing instance at http://127.0.0.1:{self.port}", out)


class Vim(World):
    """The two lines of the README."""

    def lines(self):
        readme = (HERE.parents[1] / "README.md").read_text()
        row = next(line for line in readme.splitlines() if line.startswith("| Vim |"))
        return [part.strip("` ") for part in row.split("|", 2)[2].rstrip("| ").split("<br>")]

    def test_an_image_becomes_a_link(self):
        mapping, command = self.lines()
        self.assertTrue(mapping.startswith("nnoremap") and command.startswith("command!"))
        self.pictures("sun set.png")
        (self.folder / "vimrc").write_text(f"set nocompatible\n{mapping}\n{command}\n")
        note = self.folder / "note.md"
        note.write_text("before\nafter\n")
        path = f"{BUILD}/bin:{os.environ['PATH']}"
        subprocess.run(["vim", "-u", "vimrc", "-es", "-c", "1", "-c", "Image 'sun set.png'", "-c",
                        "wq", note], cwd=self.folder, env=self.environment(PATH=path), check=True,
                       stdin=subprocess.DEVNULL, timeout=LIMIT)
        link = self.rows()[0]["url"]
        self.assertEqual(note.read_text(), f"before\n![sun set]({link})\nafter\n")


if __name__ == "__main__":
    unittest.main(verbosity=2)
