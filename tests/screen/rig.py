# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program, its practice server and the other program of a drag, as the tests here use them."""

import hashlib
import json
import os
import pathlib
import re
import subprocess
import urllib.parse
import urllib.request

import desktop

GTK_SOURCE = pathlib.Path(__file__).with_name("gtksource.py")


class Sandbox(desktop.Program):
    """A practice server of one's own; its folder may be read, as nobody but the test does."""

    def __init__(self, build, folder, *options):
        super().__init__(build / "bin/imgurl-sandbox", "--folder", folder, "--until-stdin-closes",
                         *options, stdin=subprocess.PIPE)
        self.folder = pathlib.Path(folder)
        told = json.loads(self.wait_line("^{"))
        self.server, self.uid, self.token = told["server"], told["uid"], told["token"]

    def environment(self):
        return {"IMGURL_SERVER": self.server, "IMGURL_UID": self.uid, "IMGURL_TOKEN": self.token}

    def albums(self):
        """Names by id, as the site tells them."""
        form = urllib.parse.urlencode({"uid": self.uid, "token": self.token}).encode()
        with urllib.request.urlopen(f"{self.server}/api/v2/albums", form, timeout=10) as answer:
            return {str(album["album_id"]): album["name"] for album in json.load(answer)["data"]}

    def images(self):
        """What it has kept, in order of arrival."""
        journal = self.folder / "images.jsonl"
        lines = journal.read_text().splitlines() if journal.exists() else []
        return [entry for entry in map(json.loads, lines) if "imgid" in entry]


class Window(desktop.Program):
    """imgurl-desktop, started and shown."""

    def __init__(self, build, env, *options):
        super().__init__(build / "bin/imgurl-desktop", *options, env=env)
        self.build = build
        desktop.activate(self.pid)

    def find(self, role, name):
        return desktop.find(self.pid, role, name)

    def shows(self, pattern):
        """Waits until something on the window has a name or text that matches."""
        return desktop.find(self.pid, "", re.compile(pattern))

    def row(self, pattern):
        """Waits for a row that matches, scrolled away or not."""
        return desktop.find(self.pid, "list item", re.compile(pattern), hidden=True)

    def choose(self, label, entry):
        """By keyboard, in the drop-down of that label."""
        self.pick(desktop.labelled(self.pid, "combo box", label), entry)

    def pick(self, combo, entry):
        desktop.activate(self.pid)
        desktop.tab_to(combo)
        desktop.key("Home")
        for _ in range(combo_length(combo)):
            if combo.get_name() == entry:
                return
            desktop.key("Down")
        desktop.wait_for(lambda: combo.get_name() == entry,
                         lambda: f"{entry} in a drop-down that is at {combo.get_name()}")

    def enter_account(self, sandbox):
        """By the account form, as a person does who has none yet."""
        desktop.press(self.find("push button", "Add an account…"))
        desktop.write(self.find("text", "Server"), sandbox.server)
        desktop.write(self.find("text", "UID"), sandbox.uid)
        desktop.write(self.find("password text", "Token"), sandbox.token)
        desktop.press(self.find("push button", "Save"))
        host = urllib.parse.urlsplit(sandbox.server).netloc
        self.find("push button", re.compile(re.escape(host)))

    def drop(self, *offer, during=None, taken=True):
        """Drags what imgurl-dragsource understands onto the window; returns what became of it."""
        return self._drop(self.build / "tests/imgurl-dragsource", offer, during, taken)

    def drop_from_gtk(self, *offer, during=None):
        """The same with what gtksource.py understands."""
        return self._drop(GTK_SOURCE, offer, during, True)

    def _drop(self, source, offer, during, taken):
        target = desktop.middle(desktop.window(self.pid))
        with desktop.Program(source, *offer) as program:
            with desktop.Drag(program, target, taken) as drag:
                if during:
                    during()
            return drag.result()


def combo_length(combo):
    return max((child.get_child_count() for child in desktop.walk(combo, hidden=True)), default=0)


def fetch(link):
    with urllib.request.urlopen(link, timeout=10) as answer:
        return answer.read()


def sha256(data):
    return hashlib.sha256(data if isinstance(data, bytes) else data.read_bytes()).hexdigest()


def home():
    return pathlib.Path(os.environ["HOME"])
