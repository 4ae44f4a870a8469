#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of the window after the main job: shot.py BUILD_FOLDER OUT.png [options]."""

import argparse
import pathlib

import desktop
import rig
import samples

# A dark desktop as Qt 6.4 meets one without further plugins: KDE's colours, read by Qt itself.
DARK = """[Colors:Window]
BackgroundNormal=42,46,50
ForegroundNormal=252,252,252
[Colors:View]
BackgroundNormal=27,30,32
BackgroundAlternate=35,38,41
ForegroundNormal=252,252,252
ForegroundLink=29,153,243
ForegroundInactive=161,169,177
[Colors:Button]
BackgroundNormal=49,54,59
ForegroundNormal=252,252,252
[Colors:Selection]
BackgroundNormal=61,174,233
ForegroundNormal=252,252,252
[Colors:Tooltip]
BackgroundNormal=49,54,59
ForegroundNormal=252,252,252
"""
PICTURES = {
    "sunset.jpg": samples.SUNSET, "mountain lake.jpg": samples.LAKE,
    "architecture.png": samples.DIAGRAM, "设置 界面.png": samples.SETTINGS,
    "aurora.webp": samples.AURORA,
}
ERRORS = {
    "fault-size scan of the archive.png": samples.SETTINGS, "fault-quota.jpg": samples.LAKE,
    "fault-type.png": samples.DIAGRAM, "sunset.jpg": samples.SUNSET,
}


class Shot:
    def __init__(self, options):
        self.options = options
        self.folder = rig.home() / "Pictures"
        self.folder.mkdir()

    def environment(self):
        env = {}
        if self.options.dark:
            config = rig.home() / ".config"
            config.mkdir(exist_ok=True)
            (config / "kdeglobals").write_text(DARK)
            env |= {"XDG_CURRENT_DESKTOP": "KDE", "KDE_SESSION_VERSION": "5"}
        if self.options.lang:
            env |= {"LANG": f"{self.options.lang}.UTF-8", "LANGUAGE": self.options.lang}
        return env

    def take(self):
        server = rig.home() / "server"
        with rig.Sandbox(self.options.build, server) as sandbox:
            env = self.environment() | sandbox.environment()
            with rig.Window(self.options.build, env) as window:
                getattr(self, self.options.scene)(window)
                desktop.output("xdotool", "mousemove", "2", "2")
                desktop.screenshot(self.options.picture, desktop.window(window.pid))

    def draw(self, pictures):
        return [samples.draw(script, self.folder / name) for name, script in pictures.items()]

    def empty(self, window):
        window.find(*rig.UPLOADS)

    def main(self, window):
        files = self.draw(PICTURES)
        window.drop(*files[3:])
        window.finished(2)
        window.drop(*files[:3])
        window.finished(5)

    def busy(self, window):
        window.drop(*self.draw(PICTURES))

    def error(self, window):
        window.drop(*self.draw(ERRORS))


def main():
    parser = argparse.ArgumentParser(prog="./dev shot", description="A picture of the window.")
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("picture", type=pathlib.Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--lang", default="")
    parser.add_argument("--scene", choices=("main", "empty", "busy", "error"), default="main")
    Shot(parser.parse_args()).take()


if __name__ == "__main__":
    main()
