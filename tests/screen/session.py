#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a command in a desktop session of its own: session.py [options] -- COMMAND...

An empty HOME, a screen, a bus, accessibility, an unlocked keyring and a window manager; all of it
is gone when the command ends, and the command's exit code is this program's.
"""

import argparse
import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from gi.repository import Gio, GLib

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
LIMIT = 20  # seconds for each part of the session to answer
prctl = ctypes.CDLL(None).prctl


def wait_for(condition, what):
    end = time.monotonic() + LIMIT
    while not condition():
        if time.monotonic() > end:
            raise SystemExit(f"session: no {what} within {LIMIT} s")
        time.sleep(0.02)


def die_with_parent():
    prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class Session:
    def __init__(self, options):
        self.options = options
        self.started = []
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="imgurl-screen-"))
        self.logs = self.home / "session-logs"
        self.runtime = self.home / "run"
        for folder in (self.logs, self.runtime):
            folder.mkdir(mode=0o700)
        inherited = ("PATH", "LANG", "LSAN_OPTIONS", "ASAN_OPTIONS", "UBSAN_OPTIONS")
        self.env = {key: os.environ[key] for key in inherited if key in os.environ}
        self.env |= {
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "XDG_RUNTIME_DIR": str(self.runtime),
            "TMPDIR": str(self.home),
            "PYTHONDONTWRITEBYTECODE": "1",
            "QT_QPA_PLATFORM": "xcb",
            "QT_FORCE_STDERR_LOGGING": "1",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }

    def start(self, *argv, **more):
        log = open(self.logs / f"{argv[0]}.log", "ab")
        more = {"stdout": log, "stderr": log, "stdin": subprocess.DEVNULL} | more
        process = subprocess.Popen(argv, env=self.env, preexec_fn=die_with_parent, **more)
        self.started.append(process)
        return process

    def start_reporting(self, *argv):
        """For programs that write where they can be reached to descriptor FD, once they listen."""
        reading, writing = os.pipe()
        self.start(*(part.replace("FD", str(writing)) for part in argv), pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as pipe:
            line = pipe.readline().strip()
        if not line:
            log = (self.logs / f"{argv[0]}.log").read_text(errors="replace")
            raise SystemExit(f"session: {argv[0]} did not start: {log}")
        return line

    def open(self):
        size = self.options.size
        display = self.start_reporting(
            "Xvfb", "-screen", "0", f"{size}x24", "-dpi", "96", "-nolisten", "tcp", "-noreset",
            "-displayfd", "FD")
        self.env["DISPLAY"] = f":{display}"
        # The bus comes after the screen, so that what it activates has DISPLAY.
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self.start_reporting(
            "dbus-daemon", "--session", "--nofork", "--print-address=FD")
        self.bus = Gio.DBusConnection.new_for_address_sync(
            self.env["DBUS_SESSION_BUS_ADDRESS"],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        # The bus ends with this session; without this its end would end us too.
        self.bus.set_exit_on_close(False)
        self.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        if self.options.keyring == "unlocked":
            self.unlock_keyring()
        self.start("openbox")
        root = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
        wait_for(lambda: "window id" in subprocess.run(
            root, env=self.env, capture_output=True, text=True).stdout, "window manager")

    def unlock_keyring(self):
        keyring = self.start("gnome-keyring-daemon", "--foreground", "--unlock",
                             "--components=secrets", stdin=subprocess.PIPE)
        keyring.stdin.write(b"session")  # a newline would be part of the password
        keyring.stdin.close()
        name = GLib.Variant("(s)", ("org.freedesktop.secrets",))
        wait_for(lambda: self.call("org.freedesktop.DBus", "/", "org.freedesktop.DBus",
                                   "NameHasOwner", name).unpack()[0], "keyring")

    def call(self, service, path, interface, method, arguments=None):
        return self.bus.call_sync(service, path, interface, method, arguments, None,
                                  Gio.DBusCallFlags.NONE, LIMIT * 1000, None)

    def run(self, command):
        self.command = subprocess.Popen(command, env=self.env | self.options.env,
                                        preexec_fn=die_with_parent)
        self.started.append(self.command)
        return self.command.wait()

    def close(self):
        for process in reversed(self.started):
            end(process.pid, process.poll, process.wait)
        # What the bus activated is ours by now: we adopt whatever lost its parent.
        for pid in children():
            end(pid, lambda pid=pid: reap(pid, os.WNOHANG), lambda pid=pid: reap(pid, 0))
        shutil.rmtree(self.home, ignore_errors=True)


def children():
    return [int(pid) for pid in pathlib.Path("/proc/thread-self/children").read_text().split()]


def reap(pid, flags):
    try:
        return os.waitpid(pid, flags)[0] or None
    except ChildProcessError:
        return pid


def end(pid, ended, wait):
    if ended() is not None:
        return
    os.kill(pid, signal.SIGTERM)
    limit = time.monotonic() + 5
    while ended() is None:
        if time.monotonic() > limit:
            os.kill(pid, signal.SIGKILL)
            wait()
            return
        time.sleep(0.01)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", default="1440x960", help="of the screen, WIDTHxHEIGHT")
    parser.add_argument("--keyring", choices=("unlocked", "none"), default="unlocked")
    parser.add_argument("--env", action="append", default=[], metavar="NAME=VALUE")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    options.env = dict(pair.split("=", 1) for pair in options.env)
    return options


def stop(number, _frame):
    raise SystemExit(128 + number)


def main():
    options = arguments()
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
    session = Session(options)
    try:
        session.open()
        return session.run(options.command)
    finally:
        session.close()


if __name__ == "__main__":
    sys.exit(main())
