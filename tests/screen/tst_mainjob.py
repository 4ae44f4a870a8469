#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job from outside: drag images onto the window, pick an album, copy the link."""

import pathlib
import re
import subprocess
import time
import unittest

import desktop
import rig
from screentest import BUILD, ScreenTest


class MainJob(ScreenTest):
    def setUp(self):
        super().setUp()
        self.sign_in()
        self.open_window()

    def test_drop_album_links(self):
        files = [self.picture("sunset.jpg"), self.picture("海边 日落 1.png"),
                 self.picture("zebra.gif")]
        self.window.choose("Album", "Screenshots")
        self.window.choose("Copy as", "Markdown")

        result = self.window.drop(
            *files, during=lambda: self.window.shows("Upload 3 images to Screenshots"))

        self.assertEqual(result, "copy")
        lines = self.copied_lines(3)
        self.window.shows("3 links copied")
        for path, line in zip(files, lines):
            found = re.fullmatch(r"!\[(.*)\]\((http://127\.0\.0\.1:\d+/\S+)\)", line)
            self.assertTrue(found, line)
            self.assertEqual(found[1], path.stem)
            self.assertEqual(rig.sha256(rig.fetch(found[2])), rig.sha256(path))
        albums = self.sandbox.albums()
        self.assertEqual([albums[image["album"]] for image in self.sandbox.images()],
                         ["Screenshots"] * 3)

    def test_paste_of_a_bitmap(self):
        picture = self.picture("bitmap.png", "77x40")
        with desktop.offer_clipboard("image/png", picture):
            desktop.activate(self.window.pid)
            desktop.key("ctrl+v")
            link = self.copied_lines(1)[0]
        copy = self.folder / "copy.png"
        copy.write_bytes(rig.fetch(link))
        compared = subprocess.run(["compare", "-metric", "AE", picture, copy, "null:"],
                                  capture_output=True, text=True, timeout=30)
        self.assertEqual(compared.stderr.strip(), "0", "pixels that differ")

    def test_dragged_text_is_refused_in_words(self):
        self.window.drop("--text", "no picture", taken=False,
                         during=lambda: self.window.shows("This is text, not an image"))
        self.window.shows("Drop images here")
        self.assertEqual(self.sandbox.images(), [])

    def test_ctrl_q_quits(self):
        desktop.activate(self.window.pid)
        desktop.key("ctrl+q")
        self.assertEqual(self.window.wait_end(), 0)

    def test_the_links_outlive_the_window_where_somebody_keeps_them(self):
        manager = pathlib.Path(__file__).with_name("clipboardmanager.py")
        with desktop.Program(manager) as keeper:
            keeper.wait_line("ready")
            self.window.drop(self.picture("kept.png"))
            lines = self.copied_lines(1)
            desktop.activate(self.window.pid)
            desktop.key("ctrl+q")
            self.assertEqual(self.window.wait_end(), 0)
            self.assertEqual(self.copied_lines(1), lines)

    def test_second_start_raises_the_first_window(self):
        with desktop.Program(BUILD / "tests/imgurl-dragsource", "x") as other:
            covering = desktop.activate(other.pid)
            self.assertEqual(active_window(), covering)
            with desktop.Program(BUILD / "bin/imgurl-desktop", env=self.env) as second:
                self.assertEqual(second.wait_end(), 0)
            first = desktop.window(self.window.pid)
            desktop.wait_for(lambda: active_window() == first, "the first window in front")
        self.assertIsNone(self.window.process.poll())


class Waiting(ScreenTest):
    sandbox_options = ("--delay", "60000")

    def test_sigterm_ends_at_once_and_the_rows_stay(self):
        self.sign_in()
        window = self.open_window()
        files = [self.picture(f"image {number:02}.png", "40x40") for number in range(12)]
        window.drop(*files)
        window.row(r"image 11\.png")
        started = time.monotonic()
        window.process.terminate()
        self.assertEqual(window.wait_end(), 0)
        self.assertLess(time.monotonic() - started, 3)
        again = self.open_window()
        for path in files:
            again.row(re.escape(path.name))


def active_window():
    return desktop.output("xdotool", "getactivewindow").strip()


if __name__ == "__main__":
    unittest.main(verbosity=2)
