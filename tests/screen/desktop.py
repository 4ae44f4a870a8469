# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does at a desktop, for tests: look, press, type, drag, copy.

Nothing here sleeps for luck: every step waits for what it needs, and says what did not come.
"""

import os
import pathlib
import re
import subprocess
import threading
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# Its old names are the ones that Debian 12 knows.
warnings.simplefilter("ignore", DeprecationWarning)
LIMIT = 30  # seconds: far above what is needed, so that only a fault reaches it
ANY = re.compile("")
Atspi.init()
Atspi.set_timeout(3000, 10000)


def wait_for(condition, what, limit=LIMIT):
    """The first true value of condition(); `what` may be a function, asked when time is up."""
    end = time.monotonic() + limit
    while True:
        try:
            value = condition()
        except GLib.Error:  # what was looked at has vanished
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"not within {limit} s: {what() if callable(what) else what}")
        time.sleep(0.02)


def output(*argv, text=True):
    return subprocess.run(argv, check=True, capture_output=True, text=text, timeout=LIMIT).stdout


class Program:
    """A program started by a test: what it said, and its end. Use it with `with`."""

    def __init__(self, *argv, env=None, stdin=subprocess.DEVNULL):
        self.lines = []
        self.process = subprocess.Popen(
            [str(part) for part in argv], env=os.environ | (env or {}), stdin=stdin,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
        self.name = pathlib.Path(argv[0]).name
        self.pid = self.process.pid
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))

    def __enter__(self):
        return self

    def __exit__(self, *_failure):
        self.end()

    def wait_line(self, pattern):
        def said():
            return next((line for line in self.lines if re.search(pattern, line)), None)
        return wait_for(said, lambda: f"“{pattern}” from {self.name}, which said {self.lines}")

    def wait_end(self, limit=LIMIT):
        code = self.process.wait(limit)
        self.reader.join(limit)
        return code

    def end(self):
        if self.process.stdin:
            self.process.stdin.close()
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.wait_end(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self.wait_end()
        self.process.stdout.close()


# What is on the screen, by accessibility


def program(pid):
    """The root of that process's objects, or None while it has none."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    for index in range(desktop.get_child_count()):
        try:
            child = desktop.get_child_at_index(index)
            if child and child.get_process_id() == pid:
                child.clear_cache()
                return child
        except GLib.Error:  # it ended while we looked
            continue
    return None


def is_shown(thing):
    return thing.get_state_set().contains(Atspi.StateType.SHOWING)


def walk(root, hidden=False):
    """Every shown object from here down, of long lists the first rows; what vanishes is left out."""
    try:
        yield root
        for index in range(min(root.get_child_count(), 100)):
            child = root.get_child_at_index(index)
            if child and (hidden or is_shown(child)):
                yield from walk(child, hidden)
    except GLib.Error:
        return


def objects(pid, role="", name="", hidden=False):
    """Those of that role whose name is that string, or matches that compiled pattern."""
    root = program(pid)
    for thing in walk(root, hidden) if root else ():
        try:
            if role in ("", thing.get_role_name()) and matches(thing.get_name() or "", name):
                yield thing
        except GLib.Error:
            continue


def matches(text, wanted):
    return bool(wanted.search(text)) if isinstance(wanted, re.Pattern) else text == wanted


def describe(pid):
    return "\n".join(f"  {thing.get_role_name()}: {thing.get_name()!r}"
                     for thing in objects(pid, name=ANY)) or "  nothing"


def find(pid, role, name, hidden=False):
    """The first such object; waits for it."""
    return wait_for(lambda: next(objects(pid, role, name, hidden), None),
                    lambda: f"{role or 'anything'} named {name}; there are:\n{describe(pid)}")


def labelled(pid, role, label):
    """The object of that role whose label has that text; Qt gives a combo box no name of its own."""
    def with_label():
        for thing in objects(pid, role, ANY):
            for relation in thing.get_relation_set():
                if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                    if relation.get_target(0).get_name() == label:
                        return thing
        return None
    return wait_for(with_label, lambda: f"a {role} labelled {label}; there are:\n{describe(pid)}")


def press(thing):
    for index in range(thing.get_n_actions()):
        if thing.get_action_name(index) in ("Press", "Toggle"):
            return thing.do_action(index)
    raise AssertionError(f"{thing.get_name()!r} cannot be pressed")


def has_focus(thing):
    thing.clear_cache()
    return thing.get_state_set().contains(Atspi.StateType.FOCUSED)


def focus(thing):
    """Qt's grab_focus() says False; the action works, where there is one."""
    for index in range(thing.get_n_actions()):
        if thing.get_action_name(index) == "SetFocus":
            thing.do_action(index)
    wait_for(lambda: has_focus(thing), f"focus on {thing.get_name()!r}")


def tab_to(thing):
    """By keyboard alone; fails when no number of Tabs leads there."""
    for _ in range(60):
        if has_focus(thing):
            return
        key("Tab")
    raise AssertionError(f"Tab never reaches {thing.get_name()!r}")


def centre(thing):
    box = thing.get_extents(Atspi.CoordType.SCREEN)
    return box.x + box.width // 2, box.y + box.height // 2


def settle(pid):
    """Waits until the window has said the same for a while, for a picture."""
    said = []

    def same():
        said.append(describe(pid))
        return len(said) > 9 and len(set(said[-10:])) == 1
    wait_for(same, "a window at rest")


# Hands


def click(point, button=1):
    output("xdotool", "mousemove", *map(str, point), "click", str(button))


def key(*names):
    output("xdotool", "key", "--clearmodifiers", *names)


def write(thing, words):
    """Types over what the field holds; by standard input, for arguments are for all to read."""
    focus(thing)
    key("ctrl+a")
    subprocess.run(["xdotool", "type", "--delay", "2", "--file", "-"], input=words, text=True,
                   check=True, timeout=LIMIT)


def window(pid, title=""):
    """The X id of that process's window, raised and active."""
    def visible():
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--all", "--pid", str(pid), "--name", title],
            capture_output=True, text=True, timeout=LIMIT).stdout.split()
        return found[-1] if found else None
    return wait_for(visible, f"a window of process {pid}")


def activate(pid, title=""):
    found = window(pid, title)
    output("xdotool", "windowactivate", "--sync", found)
    return found


def middle(window_id):
    shape = dict(line.split("=") for line in
                 output("xdotool", "getwindowgeometry", "--shell", window_id).split())
    return (int(shape["X"]) + int(shape["WIDTH"]) // 2,
            int(shape["Y"]) + int(shape["HEIGHT"]) // 2)


class Drag:
    """One drag out of a Program "imgurl-dragsource"; `with` holds the button down over a point."""

    def __init__(self, source, target, taken=True):
        self.source = source
        self.target = target
        self.taken = taken  # the drag is over something that says it will take it

    def __enter__(self):
        # Out of the way of what it is dragged to, and in front.
        width, height = map(int, output("xdotool", "getdisplaygeometry").split())
        output("xdotool", "windowmove", activate(self.source.pid), str(width - 180),
               str(height - 120))
        handle = find(self.source.pid, "label", "Drag from here")

        def entered():  # a window that was just placed may have moved since we asked where it is
            self.move(centre(handle))
            return "entered" in self.source.lines
        wait_for(entered, "the pointer over the drag source")
        x, y = centre(handle)
        output("xdotool", "mousedown", "1")
        self.move((x + 15, y + 5))
        self.source.wait_line("^started")

        def over():  # a target learns of a drag by movement inside it, and answers when it can
            self.move((self.target[0] - 8, self.target[1] - 8))
            self.move(self.target)
            said = [line for line in self.source.lines if line.startswith("over")]
            return not self.taken or said[-1:] == ["over copy"]
        wait_for(over, lambda: f"the target taking the drag; the source said {self.source.lines}")
        return self

    @staticmethod
    def move(point):
        output("xdotool", "mousemove", *map(str, point), "sleep", "0.02")

    def __exit__(self, *_failure):
        output("xdotool", "mouseup", "1")

    def result(self):
        """After the release: copy, refused or other."""
        return self.source.wait_line("^ended").split()[1]


# Clipboard and pictures


def clipboard(target="UTF8_STRING"):
    found = subprocess.run(["xclip", "-selection", "clipboard", "-o", "-t", target],
                           capture_output=True, timeout=LIMIT)
    return found.stdout.decode(errors="replace") if found.returncode == 0 else ""


def offer_clipboard(target, path):
    """A Program that owns the clipboard with that file as that target, until it ends."""
    owner = Program("xclip", "-quiet", "-selection", "clipboard", "-t", target, "-i", path)
    wait_for(lambda: target in clipboard("TARGETS").split(), f"{target} on the clipboard")
    return owner


def screenshot(path, window_id="root"):
    output("import", "-silent", "-window", window_id, str(path))
