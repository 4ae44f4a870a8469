#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways in besides files: folders, bitmaps and addresses, dragged from programs on GTK and Qt."""

import re
import subprocess
import unittest

import desktop
import rig
from screentest import ScreenTest


class Ways(ScreenTest):
    def setUp(self):
        super().setUp()
        self.sign_in()
        self.open_window()

    def offer(self, **types):
        """Files of what a program offers, as gtksource.py takes them: text_html="…"."""
        arguments = []
        for name, content in types.items():
            path = self.folder / f"offer-{name}"
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            arguments.append(f"{name.replace('__', '-').replace('_', '/')}={path}")
        return arguments

    def uploaded(self, *paths):
        """A link of each, in that order, to the bytes of that file."""
        links = self.copied_lines(len(paths))
        for path, link in zip(paths, links):
            self.assertEqual(rig.sha256(rig.fetch(link)), rig.sha256(path))
        return links

    def folder_of_two(self):
        (self.folder / "假期 1").mkdir()
        (self.folder / "假期 1/notes.txt").write_text("words")
        return [self.picture("假期 1/2.png", "40x30"), self.picture("假期 1/10.png", "41x30")]

    def test_files_and_a_folder_from_gtk(self):
        inside = self.folder_of_two()
        beside = self.picture("beside 100%.gif", "42x30")
        uris = "".join(f"{path.as_uri()}\r\n" for path in (self.folder / "假期 1", beside))
        result = self.window.drop_from_gtk(
            *self.offer(**{"text_uri__list": uris, "text_plain": "files"}),
            during=lambda: self.window.shows("Upload 2 files and folders"))
        self.assertEqual(result, "copy")
        self.uploaded(*inside, beside)
        self.assertEqual(len(self.sandbox.images()), 3)

    def test_a_folder_from_qt(self):
        inside = self.folder_of_two()
        result = self.window.drop(self.folder / "假期 1", during=lambda: self.window.shows(
            "Upload the images in 假期 1"))
        self.assertEqual(result, "copy")
        self.uploaded(*inside)

    def test_a_bitmap_from_gtk(self):
        picture = self.picture("bitmap.gif", "77x40")  # of 8 bits a colour, as GTK's bitmaps
        self.assertEqual(self.window.drop_from_gtk(f"pixbuf={picture}"), "copy")
        link, = self.copied_lines(1)
        copy = self.folder / "copy.png"
        copy.write_bytes(rig.fetch(link))
        compared = subprocess.run(["compare", "-metric", "AE", picture, copy, "null:"],
                                  capture_output=True, text=True, timeout=30)
        self.assertEqual(compared.stderr.strip(), "0", "pixels that differ")

    def first_link(self):
        """An image that is at an address already, and its file."""
        path = self.picture("there.png", "50x40")
        self.window.drop(path)
        link, = self.uploaded(path)
        # It shall not be in the clipboard when the next one comes.
        held = self.folder / "held"
        held.write_text("held")
        self.addCleanup(desktop.offer_clipboard("UTF8_STRING", held).end)
        return link, path

    def test_an_address_from_qt_and_from_gtk(self):
        link, path = self.first_link()
        result = self.window.drop(
            "--url", link, during=lambda: self.window.shows("Fetch and upload 1 image"))
        self.assertEqual(result, "copy")
        self.uploaded(path)
        result = self.window.drop_from_gtk(*self.offer(text_uri__list=f"{link}\r\n"))
        self.assertEqual(result, "copy")
        # The link is in the clipboard already: the list tells.
        uploaded = re.compile(re.escape(link))
        desktop.wait_for(lambda: len(list(desktop.objects(
            self.window.pid, "list item", uploaded, hidden=True))) == 3, "three rows with that link")

    def test_a_browsers_image_with_its_bytes(self):
        picture = self.picture("shown.png", "60x40")
        page = '<img src="http://page.invalid/shown.png" alt="A cat">'
        result = self.window.drop_from_gtk(*self.offer(
            text_x__moz__url="http://page.invalid/shown.png\nA cat".encode("utf-16-le"),
            text_uri__list="http://page.invalid/shown.png\r\n",
            text_html=page.encode("utf-16"),
            image_png=picture.read_bytes(),
            text_plain="http://page.invalid/shown.png"))
        self.assertEqual(result, "copy")
        self.uploaded(picture)

    def test_a_browsers_image_in_a_link(self):
        link, path = self.first_link()
        page = f'<a href="http://page.invalid/"><img src="{link}?a=1&amp;b=2" alt="A cat"></a>'
        result = self.window.drop_from_gtk(*self.offer(
            text_x__moz__url="http://page.invalid/\nA page".encode("utf-16-le"),
            text_uri__list="http://page.invalid/\r\n", text_html=page.encode("utf-16"),
            text_plain="http://page.invalid/"),
            during=lambda: self.window.shows("Fetch and upload 1 image"))
        self.assertEqual(result, "copy")
        self.uploaded(path)

    def test_pasted_text(self):
        link, path = self.first_link()
        text = self.folder / "text"
        text.write_text(f"{link}\n\n{self.picture('by path.png', '70x40')}\n")
        with desktop.offer_clipboard("UTF8_STRING", text):
            desktop.activate(self.window.pid)
            desktop.key("ctrl+v")
            self.uploaded(path, self.folder / "by path.png")


if __name__ == "__main__":
    unittest.main(verbosity=2)
