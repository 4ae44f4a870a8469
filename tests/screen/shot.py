#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of the window after the main job: shot.py BUILD_FOLDER OUT.png [options]."""

import argparse
import json
import pathlib
import re
import urllib.request

import desktop
import heldline
import rig
import samples

PICTURES = {
    "sunset.jpg": samples.SUNSET, "mountain lake.jpg": samples.LAKE, "aurora.webp": samples.AURORA,
    "architecture.png": samples.DIAGRAM, "设置 界面.png": samples.SETTINGS,
}
PHOTOS = {
    "sunset.png": samples.SUNSET, "mountain lake.png": samples.LAKE, "dawn.png": samples.SUNSET,
    "reservoir.png": samples.LAKE,
}
PLACES = {"sunset.jpg": samples.SUNSET, "mountain lake.jpg": samples.LAKE}
ERRORS = {
    "fault-size.png": samples.SETTINGS, "fault-type.png": samples.DIAGRAM,
    "fault-500-html.jpg": samples.LAKE, "fault-quota.webp": samples.AURORA,
    "sunset.jpg": samples.SUNSET, "architecture.png": samples.DIAGRAM,
}


class Shot:
    # Bytes of each upload that arrive; the last is on the server and only its answer is missing.
    STOPS = (5_500_000, 3_500_000, 1_500_000, 9_500_000)

    def __init__(self, options):
        self.options = options
        self.folder = rig.home() / "Pictures"
        self.folder.mkdir()

    def take(self):
        with rig.Sandbox(self.options.build, rig.home() / "server") as sandbox:
            env = sandbox.environment()
            if self.options.lang:
                env |= {"LANG": f"{self.options.lang}.UTF-8", "LANGUAGE": self.options.lang}
            line = None
            if self.options.scene == "busy":
                line = heldline.HeldLine(sandbox.server, self.STOPS)
                env["IMGURL_SERVER"] = line.address
            arguments = ["--dark"] if self.options.dark else []
            with rig.Window(self.options.build, env, *arguments) as window:
                getattr(self, self.options.scene)(window, line)
                desktop.output("xdotool", "mousemove", "0", "0")
                desktop.settle(window.pid)
                desktop.screenshot(self.options.picture, desktop.window(window.pid))

    def draw(self, pictures, *more):
        return [samples.draw(script, self.folder / name, *more)
                for name, script in pictures.items()]

    @staticmethod
    def choose_album(window, album):
        """The first drop-down, whatever the language calls it."""
        window.pick(desktop.find(window.pid, "combo box", desktop.ANY), album)

    def empty(self, window, _line):
        pass

    def main(self, window, _line):
        files = self.draw(PICTURES)
        self.choose_album(window, "Screenshots")
        self.upload(window, files[3:])
        self.choose_album(window, "Blog")
        self.upload(window, files[:3])

    def busy(self, window, line):
        self.choose_album(window, "Blog")
        window.drop(*self.draw(PHOTOS, *samples.GRAIN), *self.draw(PICTURES))
        desktop.wait_for(lambda: line.held == len(self.STOPS), "uploads under way")

    def error(self, window, _line):
        self.choose_album(window, "Blog")
        window.drop(*self.draw(ERRORS))

    def prepared(self, window, _line):
        """Shrunk, without its place; one that is there already, one that is too large."""
        photos = self.draw(PLACES, *samples.GRAIN)
        for photo in photos:
            samples.tell_place(photo)
        self.choose_album(window, "Blog")
        desktop.key("alt+s")
        self.upload(window, photos)
        window.drop(photos[0])
        window.drop(*self.draw({"fault-size.png": samples.SETTINGS}))
        window.row("fault-size")

    def dialog(self, window, _line):
        desktop.activate(window.pid)
        desktop.key("ctrl+e")
        name = window.find("text", re.compile("Name at the site|站点上的名称"))
        desktop.key("alt+s")
        desktop.write(name, "{date}-{name}")

    def template(self, window, _line):
        desktop.activate(window.pid)
        desktop.key("alt+c", "End")
        text = window.find("text", re.compile("^(Template|模板)$"))
        desktop.write(text, "[![{alt}]({thumb} \"{width}x{height}\")]({url})")

    def editors(self, window, line):
        """Served; a page that asks for the first time stands behind."""
        self.main(window, line)
        desktop.activate(window.pid)
        desktop.click(desktop.centre(window.find("push button", re.compile("^(Menu|菜单)$"))))
        desktop.key("Up", "Up", "Up", "Return")
        desktop.press(window.find("check box", re.compile("upload through|通过本程序上传")))
        window.find("label", re.compile("while this window is open|此窗口打开时"))
        picture = self.folder / "editor.png"
        samples.draw(samples.SETTINGS, picture, "-modulate", "70")
        urllib.request.urlopen(urllib.request.Request(
            "http://127.0.0.1:36677/upload", json.dumps({"list": [str(picture)]}).encode(),
            {"Origin": "http://127.0.0.1:6806"}), timeout=20).read()
        desktop.press(window.find("check box", re.compile("secret|密钥")))

    @staticmethod
    def upload(window, files):
        window.drop(*files)
        for path in files:
            window.row(re.escape(path.name) + ".*http")


def main():
    parser = argparse.ArgumentParser(prog="./dev shot", description="A picture of the window.")
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("picture", type=pathlib.Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--lang", default="")
    parser.add_argument("--scene", default="main",
                        choices=("main", "empty", "busy", "error", "prepared", "dialog", "template",
                                 "editors"))
    Shot(parser.parse_args()).take()


if __name__ == "__main__":
    main()
