#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""imgurl upload --clipboard: what other programs have copied, and the links of it."""

import json
import os
import pathlib
import signal
import subprocess
import time
import unittest
import urllib.request

import desktop
import rig
from screentest import BUILD, ScreenTest

GTK_CLIPBOARD = pathlib.Path(__file__).with_name("gtkclipboard.py")


class Clipboard(ScreenTest):
    def setUp(self):
        super().setUp()
        self.sign_in()

    def command(self, *arguments):
        return subprocess.Popen([BUILD / "bin/imgurl", *arguments], env=os.environ | self.env,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)

    def run_command(self, *arguments):
        """Exit status, lines of standard output, standard error."""
        with self.command(*arguments) as process:
            out, err = process.communicate(timeout=60)
        return process.returncode, out.splitlines(), err

    def upload(self, *options):
        return self.run_command("upload", "-q", "--clipboard", *options)

    def offer(self, target, content):
        path = self.folder / "offer"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        owner = desktop.offer_clipboard(target, path)
        self.addCleanup(owner.end)
        return owner

    def rows(self):
        _, lines, _ = self.run_command("list", "--format", "json")
        return [json.loads(line) for line in lines]

    def assert_same_pixels(self, picture, content):
        copy = self.folder / "copy.png"
        copy.write_bytes(content)
        compared = subprocess.run(["compare", "-metric", "AE", picture, copy, "null:"],
                                  capture_output=True, text=True, timeout=30)
        self.assertEqual(compared.stderr.strip(), "0", "pixels that differ")

    def assert_refused(self, sentence, *options):
        status, links, err = self.upload(*options)
        self.assertEqual((status, links), (1, []))
        self.assertEqual(err, f"imgurl: {sentence}\n")
        self.assertEqual(self.rows(), [])
        self.assertEqual(self.sandbox.images(), [])

    def test_a_bitmap_from_gtk(self):
        picture = self.picture("bitmap.gif", "300x200")
        with desktop.Program(GTK_CLIPBOARD, picture) as owner:
            owner.wait_line("copied")
            status, links, err = self.upload("--format", "markdown")
        self.assertEqual((status, len(links), err), (0, 1, ""))
        alt, link = links[0].rstrip(")").split("](")
        self.assertRegex(alt, r"^!\[paste-\d{8}-\d{6}$")
        self.assertTrue(link.endswith(".png"))
        self.assert_same_pixels(picture, rig.fetch(link))
        # The picture has done its work.
        self.assertEqual(list((self.folder / "data").rglob("spool/*")), [])

    def test_a_bitmap_that_is_no_file_the_site_takes(self):
        bitmap = self.picture("bitmap.bmp", "40x30")
        self.offer("image/bmp", bitmap.read_bytes())
        status, links, err = self.upload()
        self.assertEqual((status, len(links), err), (0, 1, ""))
        self.assertTrue(links[0].endswith(".png"))
        self.assert_same_pixels(bitmap, rig.fetch(links[0]))

    def test_the_bytes_of_an_animation(self):
        # Large enough to go in pieces.
        path = self.folder / "moving.gif"
        subprocess.run(["convert", "-size", "640x480", "-delay", "10", "plasma:", "plasma:",
                        "plasma:", path], check=True, timeout=30)
        self.assertGreater(path.stat().st_size, 300_000)
        self.offer("image/gif", path.read_bytes())
        status, links, err = self.upload()
        self.assertEqual((status, len(links), err), (0, 1, ""))
        self.assertTrue(links[0].endswith(".gif"))
        self.assertEqual(rig.sha256(rig.fetch(links[0])), rig.sha256(path))

    def test_an_editor_that_sends_no_body(self):
        picture = self.picture("shot.png", "300x200")
        with self.command("serve", "--port", "0") as served:
            address = served.stdout.readline().strip()

            def ask():
                with urllib.request.urlopen(
                        urllib.request.Request(address, method="POST"), timeout=60) as answer:
                    return json.loads(answer.read())
            self.offer("UTF8_STRING", "my password")
            words = ask()
            self.assertIs(words["success"], False)
            self.assertEqual(words["message"], "There is no image in the clipboard.")
            self.offer("image/png", picture.read_bytes())
            told = ask()
            served.terminate()
            _, err = served.communicate(timeout=60)
        self.assertIs(told["success"], True, told)
        self.assertEqual(rig.sha256(rig.fetch(told["result"][0])), rig.sha256(picture))
        self.assertNotIn("password", err)

    def test_copied_files_in_their_order(self):
        paths = [self.picture(name, size) for name, size in
                 (("夏 2.png", "40x30"), ("10%.png", "41x30"), ("1.png", "42x30"))]
        self.offer("text/uri-list", "".join(f"{path.as_uri()}\r\n" for path in paths))
        status, links, err = self.upload()
        self.assertEqual((status, err), (0, ""))
        self.assertEqual([rig.sha256(rig.fetch(link)) for link in links],
                         [rig.sha256(path) for path in paths])
        self.assertEqual({row["name"] for row in self.rows()}, {path.name for path in paths})

    def test_folders_only_with_r(self):
        (self.folder / "album").mkdir()
        inside = self.picture("album/in.png", "40x30")
        beside = self.picture("beside.png", "41x30")
        folder = self.folder / "album"
        self.offer("text/uri-list", f"{folder.as_uri()}\r\n{beside.as_uri()}\r\n")
        status, links, err = self.upload()
        self.assertEqual((status, len(links)), (1, 1))
        self.assertIn(f"{folder}: A folder; with -r", err)
        self.assertEqual(rig.sha256(rig.fetch(links[0])), rig.sha256(beside))
        status, links, err = self.upload("-r", "--again")
        self.assertEqual((status, err), (0, ""))
        self.assertEqual([rig.sha256(rig.fetch(link)) for link in links],
                         [rig.sha256(inside), rig.sha256(beside)])

    def test_an_address_and_a_path_in_a_text(self):
        there = self.picture("there.png", "43x30")
        _, (link,), _ = self.run_command("upload", "-q", str(there))
        path = self.picture("by path.png", "44x30")
        self.offer("UTF8_STRING", f"{link}\n{path}\nand words\n")
        status, links, err = self.upload()
        self.assertEqual(status, 1)
        self.assertEqual([rig.sha256(rig.fetch(found)) for found in links],
                         [rig.sha256(there), rig.sha256(path)])
        self.assertEqual(err, "imgurl: clipboard: The clipboard has text, not an image, a file or "
                              "an address.\n")

    def test_words_are_neither_uploaded_nor_told(self):
        self.offer("UTF8_STRING", "a password, perhaps")
        self.assert_refused("The clipboard has text, not an image, a file or an address.")

    def test_nothing_that_could_be_uploaded(self):
        self.assert_refused("The clipboard is empty.")
        self.offer("application/x-cells", "1")
        self.assert_refused("There is no image in the clipboard, and no file or address of one.")
        self.offer("image/png", "<html>not found</html>")
        self.assert_refused(
            "The picture arrived damaged; copy it again, or save it as a file.")

    def test_an_owner_that_does_not_answer(self):
        owner = self.offer("image/png", self.picture("a.png").read_bytes())
        os.kill(owner.pid, signal.SIGSTOP)
        self.addCleanup(os.kill, owner.pid, signal.SIGCONT)
        self.assert_refused("The clipboard could not be read: what is in it is too large, or its "
                            "program does not answer.")

        with self.command("upload", "--clipboard") as process:
            helpers = desktop.wait_for(lambda: self.children(process.pid), "the helper")
            process.send_signal(signal.SIGINT)
            begun = time.monotonic()
            self.assertEqual(process.wait(20), 130)
            self.assertLess(time.monotonic() - begun, 3)
            process.communicate()
        for helper in helpers:
            self.assertFalse(pathlib.Path(f"/proc/{helper}").exists())

    @staticmethod
    def children(pid):
        return [int(child) for task in pathlib.Path(f"/proc/{pid}/task").iterdir()
                for child in (task / "children").read_text().split()]


if __name__ == "__main__":
    unittest.main(verbosity=2)
