#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""imgurl rewrite: links in the place of the images that a text shows."""

import os
import signal
import time
import unittest

from world import LIMIT, World

POST = """---
title: 夏天
cover: pics/a.png
---
# A day ![first](pics/a.png "the first") and ![again](./pics/a.png)

> ![with a space](<pics/b b.png>) ![percent](pics/b%20b.png)

![by reference][ref] ![on the web](https://h.example/x.png)

`![code](pics/a.png)` <!-- ![comment](pics/a.png) -->

    ![code](pics/a.png)

<p><img alt="c" src="pics/图 c.png" width=50></p>\r
\t
[ref]: pics/a.png
"""


class Rewrite(World):
    def setUp(self):
        super().setUp()
        self.pictures("pics/a.png", "pics/b b.png", "pics/图 c.png")
        self.post = self.document("post.md", POST)

    def document(self, name, text):
        path = self.folder / name
        path.write_bytes(text.encode())
        return path

    def rewrite(self, *arguments, env=None):
        return self.run_command("rewrite", "-q", *arguments, env=env)

    def links(self):
        return {row["name"]: row["url"] for row in self.rows() if row["state"] == "done"}

    def expected(self):
        link = self.links()
        a, b, c = link["a.png"], link["b b.png"], link["图 c.png"]
        text = POST.replace('(pics/a.png "the', f'({a} "the').replace("(./pics/a.png)", f"({a})")
        text = text.replace("<pics/b b.png>", f"<{b}>").replace("(pics/b%20b.png)", f"({b})")
        return text.replace('"pics/图 c.png"', f'"{c}"').replace("[ref]: pics/a.png", f"[ref]: {a}")

    def read(self, name):
        return (self.folder / name).read_bytes().decode()

    def test_a_new_file_has_the_links(self):
        status, out, err = self.rewrite("post.md")
        self.assertEqual((status, out, err), (0, "post.linked.md\n", ""))
        self.assertEqual(self.read("post.linked.md"), self.expected())
        self.assertEqual(self.read("post.md"), POST)
        self.assertEqual(len(self.rows()), 3)  # each image once
        self.assertEqual((self.folder / "post.linked.md").stat().st_mode,
                         self.post.stat().st_mode)

    def test_in_place_with_a_backup(self):
        self.post.chmod(0o640)
        (self.folder / "post.md.bak").write_text("an older one")
        status, out, err = self.rewrite("--in-place", "post.md")
        self.assertEqual((status, out, err), (0, "post.md\n", ""))
        self.assertEqual(self.read("post.md"), self.expected())
        self.assertEqual(self.read("post.md.bak"), "an older one")
        self.assertEqual(self.read("post.md.bak2"), POST)
        self.assertEqual(self.post.stat().st_mode & 0o777, 0o640)
        # Nothing is left to do.
        status, out, err = self.rewrite("--in-place", "post.md")
        self.assertEqual((status, out), (0, ""))
        self.assertIn("no image of this computer", err)

    def test_to_standard_output_and_another_file(self):
        status, out, _ = self.rewrite("--output", "-", "post.md")
        self.assertEqual((status, out), (0, self.expected()))
        status, out, _ = self.rewrite("-o", "out.md", "post.md")
        self.assertEqual((status, out), (0, "out.md\n"))
        self.assertEqual(self.read("out.md"), self.expected())

    def test_an_output_is_written_whatever_comes_of_the_images(self):
        self.document("words.md", "words\n")
        status, out, _ = self.rewrite("--output", "-", "words.md")
        self.assertEqual((status, out), (0, "words\n"))
        self.document("lost.md", "![a](lost.png)\n")
        status, out, _ = self.rewrite("--output", "out.md", "lost.md")
        self.assertEqual((status, out), (1, "out.md\n"))
        self.assertEqual(self.read("out.md"), "![a](lost.png)\n")

    def test_what_is_uploaded_is_not_uploaded_again(self):
        self.assertEqual(self.rewrite("post.md")[0], 0)
        seen = len(self.sandbox.images())
        self.document("other.md", "![x](pics/a.png)\n![y](pics/copy.png)\n")
        (self.folder / "pics/copy.png").write_bytes((self.folder / "pics/b b.png").read_bytes())
        status, _, _ = self.rewrite("other.md")
        self.assertEqual(status, 0)
        self.assertEqual(len(self.sandbox.images()), seen)
        link = self.links()
        self.assertEqual(self.read("other.linked.md"),
                         f"![x]({link['a.png']})\n![y]({link['b b.png']})\n")

    def test_a_dry_run_changes_nothing(self):
        status, out, err = self.rewrite("--dry-run", "post.md")
        self.assertEqual((status, err), (0, ""))
        self.assertEqual(out.splitlines(), [
            "post.md:5: pics/a.png -> is uploaded",
            "post.md:5: ./pics/a.png -> is uploaded",
            "post.md:7: pics/b b.png -> is uploaded",
            "post.md:7: pics/b%20b.png -> is uploaded",
            "post.md:15: pics/图 c.png -> is uploaded",
            "post.md:17: pics/a.png -> is uploaded"])
        self.assertEqual(self.rows(), [])
        self.assertEqual(sorted(os.listdir(self.folder)), ["pics", "post.md"])
        self.rewrite("post.md")
        (self.folder / "pics/b b.png").write_text("no image any more")
        _, out, _ = self.rewrite("-n", "post.md")
        lines = out.splitlines()
        self.assertEqual(lines[0], f"post.md:5: pics/a.png -> {self.links()['a.png']}")
        self.assertIn("pics/b b.png -> stays: ", lines[2])

    def test_a_failing_image_keeps_its_link(self):
        (self.folder / "pics/b b.png").write_text("no image")
        os.remove(self.folder / "pics/图 c.png")
        status, out, err = self.rewrite("--in-place", "post.md")
        self.assertEqual((status, out), (1, "post.md\n"))
        a = self.links()["a.png"]
        self.assertEqual(self.read("post.md"), POST.replace(
            '(pics/a.png "the', f'({a} "the').replace(
            "(./pics/a.png)", f"({a})").replace("[ref]: pics/a.png", f"[ref]: {a}"))
        self.assertIn("post.md:7: pics/b b.png keeps its old link.", err)
        self.assertIn("post.md:15: pics/图 c.png keeps its old link.", err)

    def test_when_none_works_nothing_is_written(self):
        for name in "a.png", "b b.png", "图 c.png":
            os.remove(self.folder / "pics" / name)
        status, out, _ = self.rewrite("--in-place", "post.md")
        self.assertEqual((status, out), (1, ""))
        self.assertEqual(sorted(os.listdir(self.folder)), ["pics", "post.md"])

    def test_several_files_and_a_page(self):
        (self.folder / "deep").mkdir()
        self.document("deep/page.html", '<h1>A</h1>\n<img src=../pics/a.png>\n<!-- <img src=x> -->')
        status, out, _ = self.rewrite("post.md", "deep/page.html", "./post.md")
        self.assertEqual((status, out), (0, "post.linked.md\ndeep/page.linked.html\n"))
        self.assertEqual(self.read("deep/page.linked.html"),
                         f'<h1>A</h1>\n<img src="{self.links()["a.png"]}">\n<!-- <img src=x> -->')
        self.assertEqual(self.read("post.linked.md"), self.expected())

    def test_what_cannot_be_done_is_told_before_anything_is_uploaded(self):
        self.document("latin.md", "")
        (self.folder / "latin.md").write_bytes(b"\xe9 ![a](pics/a.png)")
        self.document("post.linked.md", "mine")
        for arguments, words in ((["post.md"], "is there already"), (["latin.md"], "UTF-8"),
                                 (["nowhere.md"], "cannot be read"), (["pics"], "is a folder"),
                                 (["-o", "x", "-i", "post.md"], "Either --output"),
                                 (["-o", "x", "post.md", "latin.md"], "for one file"), ([], "FILE")):
            with self.subTest(arguments):
                status, out, err = self.rewrite(*arguments)
                self.assertEqual((status, out), (2, ""))
                self.assertIn(words, err)
        self.assertEqual(self.rows(), [])
        self.assertEqual(self.read("post.linked.md"), "mine")


class Meanwhile(World):
    sandbox_options = ("--delay", "700")

    def test_a_text_that_changes_meanwhile_is_left_alone(self):
        before = len(self.sandbox.images())
        self.pictures("a.png")
        post = self.folder / "post.md"
        post.write_text("![a](a.png)\n")
        process = self.start("rewrite", "--in-place", "post.md")
        while not any(row["state"] == "uploading" for row in self.rows()):
            time.sleep(0.02)
        post.write_text("![a](a.png) and more\n")
        out, err = process.communicate(timeout=LIMIT)
        self.assertEqual((process.returncode, out), (1, b""))
        self.assertIn("was changed meanwhile", err.decode())
        self.assertEqual(post.read_text(), "![a](a.png) and more\n")
        self.assertEqual(self.run_command("rewrite", "-i", "post.md")[0], 0)
        self.assertEqual(len(self.sandbox.images()), before + 1)

    def test_a_stop_leaves_the_text(self):
        self.pictures(*(f"{i}.png" for i in range(9)))
        post = self.folder / "post.md"
        text = "".join(f"![a]({i}.png)\n" for i in range(9))
        post.write_text(text)
        process = self.start("rewrite", "--in-place", "post.md")
        while not any(row["state"] == "uploading" for row in self.rows()):
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=LIMIT)
        self.assertEqual((process.returncode, out), (130, b""))
        self.assertEqual(post.read_text(), text)
        # The next one goes on where this one stopped.
        self.assertEqual(self.run_command("rewrite", "-i", "post.md")[0], 0)
        self.assertEqual(post.read_text().count("http://"), 9)


if __name__ == "__main__":
    unittest.main()
