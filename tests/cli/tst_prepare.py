#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of images before they leave, from the command."""

import contextlib
import functools
import http.server
import json
import re
import shutil
import threading
import unittest

from world import World


@contextlib.contextmanager
def served(folder):
    """The folder on a web server of this machine."""
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    handler = functools.partial(Quiet, directory=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class Prepare(World):
    def upload(self, *arguments):
        status, out, err = self.run_command("upload", "-q", "--format", "json", *arguments)
        self.assertEqual((status, err), (0, ""))
        return [json.loads(line) for line in out.splitlines()]

    def test_names(self):
        first, second = self.pictures("日落.png", "b.jpg")
        rows = self.upload("--name", "blog-{n}-{name}", first, second)
        self.assertEqual([row["sent_name"] for row in rows], ["blog-1-日落.png", "blog-2-b.png"])
        self.assertEqual([row["name"] for row in rows], ["日落.png", "b.jpg"])
        third, = self.pictures("c.png")
        row, = self.upload("--name", "{date}-{time}-{rand}", third)
        self.assertRegex(row["sent_name"], r"^\d{8}-\d{6}-[a-z2-9]{6}\.png$")

    def test_the_same_image_again_gets_the_link_there_is(self):
        path, = self.pictures("a.png")
        copy = shutil.copy(path, self.folder / "copy.png")
        before = len(self.sandbox.images())
        first, = self.upload(path)
        second, = self.upload(copy)
        self.assertEqual(second["url"], first["url"])
        self.assertEqual(second["same_as"], first["id"])
        self.assertIsNone(first["same_as"])
        self.assertEqual(len(self.sandbox.images()), before + 1)
        third, = self.upload("--again", path)
        self.assertIsNone(third["same_as"])  # the site itself may know it, and say so

    def test_the_same_image_twice_in_one_command(self):
        path, = self.pictures("a.png")
        before = len(self.sandbox.images())
        rows = self.upload(path, path, path)
        self.assertEqual(len({row["url"] for row in rows}), 1)
        self.assertEqual(len(self.sandbox.images()), before + 1)

    def test_addresses(self):
        self.pictures("日落.png", "b.png")
        with served(self.folder) as address:
            row, = self.upload(address + "/%E6%97%A5%E8%90%BD.png?size=2")
            self.assertEqual((row["name"], row["sent_name"]), ("日落.png", "日落.png"))
            self.assertEqual(row["address"], address + "/%E6%97%A5%E8%90%BD.png?size=2")
            listed = self.folder / "list"
            listed.write_text(address + "/b.png\n" + address + "/none.png\n")
            status, out, err = self.run_command("upload", "-q", "--files-from", str(listed))
            self.assertEqual(status, 1)
            self.assertTrue(out.startswith(self.sandbox.server))
            self.assertIn("none.png", err)

    def test_wrong_values_are_usage(self):
        path, = self.pictures("a.png")
        for arguments in (("--metadata", "some"), ("--quality", "0"), ("--quality", "1e2"),
                          ("--longest-edge", "-1"), ("--image-format", "gif")):
            with self.subTest(arguments):
                status, out, err = self.run_command("upload", *arguments, path)
                self.assertEqual((status, out), (2, ""))
                self.assertTrue(re.search(arguments[0], err), err)


if __name__ == "__main__":
    unittest.main()
