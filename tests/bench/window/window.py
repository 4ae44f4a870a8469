#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the window against its bounds: window.py BUILD_FOLDER [--only PART...]

Prints a table; the exit status is 1 when a bound is missed.
"""

import argparse
import json
import os
import pathlib
import random
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
SCREEN = HERE.parent.parent / "screen"
FILES, ROWS = 2000, 100_000
PAINTS, DECODES = 15, 9
REST = 10  # seconds


class Bench:
    def __init__(self, build):
        self.build = build
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="bench-"))
        self.missed = False

    def line(self, what, measured, unit, bound=None):
        verdict = ""
        if bound is not None:
            verdict = "ok" if measured <= bound else "MISSED"
            self.missed |= measured > bound
        limit = "" if bound is None else f"{bound:g} {unit}".strip()
        print(f"{what:<52} {measured:>8.2f} {unit:<3} {limit:>10}  {verdict}".rstrip(), flush=True)

    def home(self, name, base=None):
        """The variables that give a program folders of its own."""
        folder = self.folder / name
        kinds = ("DATA", "CONFIG", "CACHE", "STATE")
        # Without accessibility, which the session has for the tests: it listens to each row.
        env = {key: value for key, value in (base or os.environ).items()
               if key != "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"}
        return env | {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in kinds}

    def store(self, env):
        return pathlib.Path(env["XDG_DATA_HOME"]) / "imgurl-desktop/uploads.db"

    # The parts

    def load(self):
        import rig
        pictures = self.folder / "pictures"
        total = draw_pictures(pictures)
        with rig.Sandbox(self.build, self.folder / "server") as sandbox:
            env = self.home("load") | sandbox.environment()
            told = json.loads(output(self.build / "tests/imgurl-windowload", pictures, env=env))
        print(f"{FILES} files, {total / 1e6:.0f} MB, dropped and uploaded in "
              f"{told['seconds']:.1f} s; {told['links']} links")
        if told["links"] != FILES:
            sys.exit("window: not every file was uploaded")
        self.line("heartbeat's lateness, 99.9th percentile", told["late999"], "ms", 16)
        self.line("  median", told["late50"], "ms")
        self.line("  99th percentile", told["late99"], "ms")
        self.line("  most", told["lateMost"], "ms")
        first, *others = told["handlers"]
        self.line(f"costliest handler: {first['receiver']}, {first['event']}", first["ms"], "ms", 16)
        for other in others:
            self.line(f"  then {other['receiver']}, {other['event']}", other["ms"], "ms")
        before = told["memoryBefore"]
        self.line("memory gained, after", told["memoryAfter"] - before, "MB", 30)
        self.line("  most", told["memoryPeak"] - before, "MB")

    def rest(self):
        """With the rows of load(), when that has run, or else with those of the full store."""
        env = self.home("load")
        if not self.store(env).exists():
            env = self.full_home()
        with Window(self.build, env) as window:
            window.first_paint()
            time.sleep(5)
            before = window.wakeups()
            time.sleep(REST)
            after = window.wakeups()
            libraries = window.maps()
        woken = {thread: count - before.get(thread, 0) for thread, count in after.items()
                 if count > before.get(thread, 0)}
        names = ", ".join(f"{name} {count}" for (_, name), count in woken.items())
        self.line(f"wake-ups at rest in {REST} s ({names or 'none'})", sum(woken.values()), "", 5)
        tls = [name for name in libraries if re.search("libssl|opensslbackend", name)]
        self.line(f"TLS libraries loaded by the start ({', '.join(tls) or 'none'})", len(tls), "", 0)

    def full_home(self):
        env = self.home("full")
        if not self.store(env).exists():
            with Window(self.build, env) as window:
                window.first_paint()
                time.sleep(1)
            fill_store(self.store(env))
        return env

    def paint(self):
        homes = {"none": self.home("empty"), "full": self.full_home()}
        times = {name: [] for name in homes}
        for run in range(PAINTS + 1):
            for name, env in homes.items():
                with Window(self.build, env) as window:
                    taken = window.first_paint()
                if run:  # the first one fills the caches
                    times[name].append(taken * 1000)
        none, full = (statistics.median(times[name]) for name in ("none", "full"))
        self.line("first paint, no rows", none, "ms")
        self.line(f"first paint, {ROWS} rows", full, "ms")
        ratio = statistics.median(f / n for f, n in zip(times["full"], times["none"]))
        self.line("  ratio, of pairs", ratio, "", 1.1)

    def thumbnail(self):
        photo = self.folder / "photo.jpg"
        draw(photo, "6000x4000", 90)
        ours, theirs = [], []
        for _ in range(DECODES):
            ours.append(float(output(self.build / "tests/imgurl-thumbnailtime", photo)))
            begun = time.perf_counter()
            output("djpeg", "-scale", "1/8", "-outfile", "/dev/null", photo)
            theirs.append((time.perf_counter() - begun) * 1000)
        size = photo.stat().st_size / 1e6
        self.line(f"thumbnail of a 24-megapixel JPEG of {size:.1f} MB",
                  statistics.median(ours), "ms")
        self.line("djpeg -scale 1/8", statistics.median(theirs), "ms")
        ratio = statistics.median(o / t for o, t in zip(ours, theirs))
        self.line("  ratio, of pairs", ratio, "", 1.25)


class Window:
    """imgurl-desktop, which tells of its painting as any program of Qt does."""

    def __init__(self, build, env):
        self.begun = time.perf_counter()
        self.process = subprocess.Popen(
            [build / "bin/imgurl-desktop"], stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
            env=env | {"QT_LOGGING_RULES": "qt.widgets.painting.info=true"})

    def __enter__(self):
        return self

    def __exit__(self, *_failure):
        self.process.terminate()
        self.process.stderr.read()
        self.process.stderr.close()
        self.process.wait(30)

    def first_paint(self):
        """Seconds from the start until the first picture went to the screen."""
        for said in self.process.stderr:
            if b"Flushing" in said:
                return time.perf_counter() - self.begun
        sys.exit("window: the program ended and painted nothing")

    def wakeups(self):
        """How often each thread has waited, by its id and name."""
        counts = {}
        for task in pathlib.Path(f"/proc/{self.process.pid}/task").iterdir():
            status = (task / "status").read_text()
            name = re.search(r"^Name:\s*(.*)$", status, re.M)[1]
            counts[task.name, name] = int(re.search(r"^voluntary.*:\s*(\d+)", status, re.M)[1])
        return counts

    def maps(self):
        text = pathlib.Path(f"/proc/{self.process.pid}/maps").read_text()
        return sorted({pathlib.Path(path).name for path in re.findall(r"/\S*\.so\S*", text)})


def output(*argv, env=None):
    return subprocess.run([str(part) for part in argv], env=env, check=True, timeout=400,
                          stdout=subprocess.PIPE, text=True).stdout


def draw(path, size, quality):
    # What a camera sees: shapes, and its grain.
    subprocess.run(["convert", "-size", "1500x1000", "plasma:#28507a-#f0c890", "-seed", "7",
                    "-attenuate", "0.15", "+noise", "Gaussian", "-resize", f"{size}!",
                    "-quality", str(quality), str(path)], check=True, timeout=120)


def draw_pictures(folder):
    """Photographs of 2 to 300 KB, each unlike the others; returns their bytes in all."""
    folder.mkdir()
    samples = []
    for width, quality in ((64, 60), (160, 70), (320, 75), (640, 80), (900, 85), (1200, 88)):
        path = folder / "sample.jpg"
        draw(path, f"{width}x{width * 2 // 3}", quality)
        samples.append(path.read_bytes())
        path.unlink()
    random.seed(1)
    total = 0
    for number in range(FILES):
        sample = random.choice(samples)
        # A comment behind the start of the image.
        comment = b"\xff\xfe\x00\x0a" + f"{number:08}".encode()
        data = sample[:2] + comment + sample[2:]
        total += (folder / f"IMG_{number:04}.jpg").write_bytes(data)
    return total


def fill_store(path):
    store = sqlite3.connect(path)
    now = int(time.time() * 1000)
    link = "https://img.example.org/imgs/2026/11/24/{:016x}.jpg"
    rows = ((batch, position, link.format(batch * 1000 + position), f"{batch:04}{position:04}",
             f"IMG_{position:04}.jpg", f"/nowhere/{batch}/IMG_{position:04}.jpg", now, now)
            for batch in range(1, ROWS // 500 + 1) for position in range(500))
    store.executemany(
        "INSERT INTO uploads (batch, position, account, account_name, server, album_id, album_name,"
        " spooled, state, size, width, height, url, imgid, file_name, source, created, finished)"
        " VALUES (?, ?, 'a', 'Blog', 'https://img.example.org', '1', 'Screenshots', 0, 'done',"
        " 123456, 1600, 1000, ?, ?, ?, ?, ?, ?)", rows)
    store.commit()
    store.close()


PARTS = ("load", "rest", "thumbnail", "paint")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--in-session", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.in_session:
        session = [SCREEN / "session.py", "--", __file__, options.build.resolve(), "--in-session",
                   "--only", *options.only]
        return subprocess.run([str(part) for part in session]).returncode
    sys.path.insert(0, str(SCREEN))
    bench = Bench(options.build)
    print(f"{'':<52} {'measured':>12} {'bound':>10}")
    for part in options.only:
        getattr(bench, part)()
    return bench.missed


if __name__ == "__main__":
    sys.exit(main())
