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
import subprocess
import threading
import unittest
import urllib.request

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


def run(*command):
    """What a tool says."""
    return subprocess.run([str(word) for word in command], check=True, capture_output=True).stdout


class Uploading(World):
    def upload(self, *arguments):
        status, out, err = self.run_command(
            "upload", "-q", "--format", "json", *map(str, arguments))
        self.assertEqual((status, err), (0, ""))
        return [json.loads(line) for line in out.splitlines()]


class Prepare(Uploading):
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


class Images(Uploading):
    """Made by other hands, and looked at as the site has them."""

    def photo(self, name):
        """With a place, in EXIF and XMP, a maker and a title."""
        path = self.folder / name
        self.seed += 1
        run("convert", "-seed", self.seed, "-size", "640x480", "plasma:", path)
        run("exiftool", "-q", "-overwrite_original", "-Make=Canon", "-Orientation#=6",
            "-GPSLatitude=30.13", "-GPSLatitudeRef=N", "-GPSLongitude=118.16",
            "-GPSLongitudeRef=E", "-XMP-exif:GPSLatitude=30.13", "-XMP-dc:Title=A rock", path)
        return path

    def stored(self, row):
        """As the site gives it to anyone."""
        path = self.folder / ("stored-" + row["url"].rpartition("/")[2])
        with urllib.request.urlopen(row["url"]) as answer:
            path.write_bytes(answer.read())
        return path

    def tags(self, path):
        told, = json.loads(run("exiftool", "-json", "-n", path))
        return told

    def pixels(self, path):
        return run("convert", path, "-depth", "8", "rgba:-")

    def identify(self, path):
        return run("identify", "-format", "%m %w %h", f"{path}[0]").decode()

    def test_what_a_photo_tells(self):
        for name in ("photo.jpg", "photo.png", "photo.webp"):
            for rule, place, maker in ((None, False, True), ("location", False, True),
                                       ("all", False, False), ("keep", True, True)):
                with self.subTest(name=name, rule=rule):
                    path = self.photo(name)
                    before = path.read_bytes()
                    row, = self.upload(*(("--metadata", rule) if rule else ()), path)
                    stored = self.stored(row)
                    tags = self.tags(stored)
                    self.assertEqual(any("GPS" in tag for tag in tags), place)
                    self.assertEqual(("Make" in tags, "Title" in tags), (maker, maker))
                    self.assertEqual(tags["Orientation"], 6)
                    self.assertEqual(self.pixels(stored), self.pixels(path))
                    self.assertEqual(stored.read_bytes() == before, rule == "keep")
                    self.assertEqual(path.read_bytes(), before)
                    self.assertEqual("location" in row["removed"], not place)
                    self.assertEqual("metadata" in row["removed"], rule == "all")
                    self.assertEqual(row["sent_size"], len(stored.read_bytes()))

    def test_a_file_with_nothing_to_remove_goes_byte_for_byte(self):
        path = self.folder / "plain.jpg"
        run("convert", "-size", "64x48", "plasma:", path)
        row, = self.upload("--metadata", "all", path)
        self.assertEqual(self.stored(row).read_bytes(), path.read_bytes())
        self.assertEqual(row["removed"], "")

    def test_what_servers_do_not_take_is_converted(self):
        source = self.folder / "source.png"
        run("convert", "-size", "120x80", "plasma:", f"PNG24:{source}")
        made = {"b.bmp": "PNG", "i.ico": "PNG", "t.tiff": "PNG", "h.heic": "JPEG", "a.avif": "JPEG"}
        run("convert", source, "-define", "bmp:format=bmp3", self.folder / "b.bmp")
        run("convert", source, self.folder / "i.ico")
        run("convert", source, self.folder / "t.tiff")
        run("heif-enc", "-o", self.folder / "h.heic", source)
        run("heif-enc", "-A", "-o", self.folder / "a.avif", source)
        for name, format_ in made.items():
            with self.subTest(name):
                row, = self.upload(self.folder / name)
                self.assertEqual(row["sent_name"], name[:2] + {"PNG": "png", "JPEG": "jpg"}[format_])
                self.assertEqual(row["name"], name)
                stored = self.stored(row)
                self.assertEqual(self.identify(stored), f"{format_} 120 80")
                if format_ == "PNG":
                    self.assertEqual(self.pixels(stored), self.pixels(self.folder / name))

    def test_a_drawing_needs_no_display(self):
        path = self.folder / "d.svg"
        path.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">'
                        '<rect width="60" height="40" fill="#ff0000"/></svg>')
        env = self.environment(DISPLAY=None, WAYLAND_DISPLAY=None, QT_QPA_PLATFORM=None)
        status, out, err = self.run_command("upload", "-q", "--format", "json", str(path), env=env)
        self.assertEqual((status, err), (0, ""))
        stored = self.stored(json.loads(out))
        self.assertEqual(self.identify(stored), "PNG 60 40")
        self.assertEqual(set(self.pixels(stored)), {0xff, 0})

    def test_shrinks(self):
        path = self.photo("photo.jpg")
        run("exiftool", "-q", "-overwrite_original", "-Orientation#=1", path)
        row, = self.upload("--longest-edge", "320", path)
        self.assertEqual(self.identify(self.stored(row)), "JPEG 320 240")
        self.assertLess(row["sent_size"], row["size"])
        path = self.photo("turned.jpg")
        row, = self.upload("--longest-edge", "320", "--image-format", "webp", path)
        self.assertEqual(row["sent_name"], "turned.webp")
        self.assertEqual(self.identify(self.stored(row)), "WEBP 240 320")
        self.assertEqual((row["sent_width"], row["sent_height"]), (240, 320))

    def test_never_makes_a_file_larger(self):
        path = self.folder / "small.jpg"
        run("convert", "-size", "320x240", "plasma:", "-quality", "20", path)
        row, = self.upload("--shrink", "--quality", "100", path)
        self.assertEqual(self.stored(row).read_bytes(), path.read_bytes())

    def test_what_moves_is_never_encoded_anew(self):
        frames = []
        for number in (1, 2):
            frames.append(self.folder / f"frame{number}.png")
            run("convert", "-seed", number, "-size", "120x80", "plasma:", frames[-1])
        moving = {name: self.folder / name for name in ("m.gif", "m.webp", "m.png")}
        run("convert", "-delay", "10", *frames, moving["m.gif"])
        run("img2webp", *frames, "-o", moving["m.webp"])
        run("apngasm", moving["m.png"], frames[0])
        for name, path in moving.items():
            with self.subTest(name):
                row, = self.upload("--longest-edge", "40", "--image-format", "jpeg", path)
                self.assertEqual(self.stored(row).read_bytes(), path.read_bytes())
                self.assertEqual(row["sent_name"], name)

    def test_the_content_decides(self):
        path = self.photo("really-a.png")
        path = path.rename(self.folder / "photo.jpg")
        row, = self.upload(path)
        self.assertEqual(row["sent_name"], "photo.png")
        words = self.folder / "words.png"
        words.write_text("no picture at all\n")
        cut = self.folder / "cut.heic"
        source = self.folder / "source.png"
        run("convert", "-size", "120x80", "plasma:", f"PNG24:{source}")
        run("heif-enc", "-o", cut, source)
        cut.write_bytes(cut.read_bytes()[:900])
        for bad in (words, cut):
            with self.subTest(bad.name):
                status, out, err = self.run_command("upload", "-q", str(bad))
                self.assertEqual((status, out), (1, ""))
                self.assertIn(bad.name, err)

    def test_a_folder_has_every_kind(self):
        tree = self.folder / "tree" / "deeper"
        tree.mkdir(parents=True)
        source = self.folder / "source.png"
        run("convert", "-size", "32x32", "plasma:", f"PNG24:{source}")
        for name in ("a.jpg", "b.png", "c.gif", "d.webp", "e.bmp", "f.ico", "g.tiff"):
            run("convert", source, tree / name)
        run("heif-enc", "-o", tree / "h.heic", source)
        run("heif-enc", "-A", "-o", tree / "i.avif", source)
        (tree / "j.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
        (tree / "notes.txt").write_text("no picture")
        rows = self.upload("-r", self.folder / "tree")
        self.assertEqual("".join(row["name"][0] for row in rows), "abcdefghij")


if __name__ == "__main__":
    unittest.main()
