#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures `imgurl upload` against curl and PicGo: upload.py BUILD_FOLDER [--only PART...]

Each run of ours is paired with one of the peer, on a practice server that was just started; the
table has medians, and ratios of pairs. The exit status is 1 when a bound is missed.
"""

import argparse
import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
import zlib

START = 0.05  # seconds that a program may take to start
PARALLEL = 6
# Files, bytes of each, milliseconds of the server's delay, times curl's, pairs.
SETS = (
    ("300 x 300 KB", 300, 300_000, 100, 1.05, 3),
    ("300 x 300 KB", 300, 300_000, 300, 1.05, 3),
    ("300 x 300 KB", 300, 300_000, 0, 2.5, 7),
    ("20 x 5 MB", 20, 5_000_000, 0, 3.0, 7),
    ("2,000 x 2 KB", 2000, 2_000, 0, 4.0, 5),
)
IN_FLIGHT = 0.95 * PARALLEL
MEMORY = 40  # MB
FIFTY_MB, ONE_FILE = 0.3, 0.08  # seconds
REMOVAL = 1.15  # with places taken out, times what it costs with all metadata kept
ENDPOINT = 1.3  # times the command without its start-up
PICGO = 0.35  # of its time
PICGO_PACKAGES = ("picgo", "picgo-plugin-web-uploader")


class Run:
    """One program from start to end."""

    def __init__(self, argv, env=None, cwd=None):
        begun = time.perf_counter()
        process = subprocess.Popen([str(part) for part in argv], env=env, cwd=cwd,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL)
        self.lines = len(process.stdout.read().splitlines())
        process.stdout.close()
        _, self.status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(self.status)
        self.wall = time.perf_counter() - begun
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024


class Server:
    def __init__(self, build, folder, delay):
        shutil.rmtree(folder, ignore_errors=True)
        self.process = subprocess.Popen(
            [build / "bin/imgurl-sandbox", "--folder", folder, "--delay", str(delay),
             "--file-limit", "100000000", "--until-stdin-closes"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.told = json.loads(self.process.stdout.readline())

    def __enter__(self):
        return self

    def __exit__(self, *_failure):
        self.process.stdin.close()
        self.report = json.loads(self.process.stdout.read())
        self.process.stdout.close()
        self.process.wait(30)

    def variables(self):
        return {f"IMGURL_{name.upper()}": self.told[name] for name in ("server", "uid", "token")}


class Bench:
    def __init__(self, build):
        self.build = build
        # Beside the build: a real disk, as the store's writes shall count.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="bench-", dir=build))
        self.missed = False

    def verdict(self, measured, bound, at_least=False):
        good = measured >= bound if at_least else measured <= bound
        self.missed |= not good
        return "ok" if good else "MISSED"

    def pictures(self, count, size):
        folder = self.folder / f"{count}x{size}"
        if not folder.exists():
            folder.mkdir()
            random.seed(count * size)
            for number in range(count):
                with open(folder / f"{number:04}.png", "wb") as file:
                    for piece in picture(size):
                        file.write(piece)
        return sorted(folder.iterdir())

    def photos(self, count):
        """JPEGs of about 300 KB, each with what a camera writes, the place among it."""
        folder = self.folder / "photos"
        folder.mkdir(exist_ok=True)
        one = folder / "photo.jpg"
        subprocess.run(["convert", "-seed", "1", "-size", "1200x900", "plasma:", "-attenuate", "0.2",
                        "+noise", "Gaussian", "-quality", "88", one], check=True)
        subprocess.run(["convert", one, "-resize", "160x120", folder / "small.jpg"], check=True)
        subprocess.run(["exiftool", "-q", "-overwrite_original", "-Make=Canon", "-Model=EOS 5D",
                        "-DateTimeOriginal=2026:05:01 12:00:00", "-ExposureTime=1/250",
                        f"-ThumbnailImage<={folder / 'small.jpg'}", "-GPSLatitude=39.9042",
                        "-GPSLatitudeRef=N", "-GPSLongitude=116.4074", "-GPSLongitudeRef=E",
                        "-XMP-dc:Title=a photo", one], check=True)
        content = one.read_bytes()
        (folder / "small.jpg").unlink()
        one.unlink()
        random.seed(count)
        for number in range(count):
            # Behind the image's end a site would look at it twice; a comment is anyone's.
            comment = b"\xff\xfe\0\x12" + random.randbytes(8).hex().encode()
            tables = content.index(b"\xff\xdb", content.index(b"\xff\xd9"))
            (folder / f"{number:04}.jpg").write_bytes(
                content[:tables] + comment + content[tables:])
        return sorted(folder.iterdir())

    def expect(self, run, server, count, what):
        if run.status or server.report["stored"] != count:
            sys.exit(f"upload: {what} uploaded {server.report['stored']} of {count} files, "
                     f"status {run.status}")

    def curl(self, files, delay):
        with Server(self.build, self.folder / "server", delay) as server:
            entries = [f'url = "{server.told["server"]}/api/v2/upload"\n'
                       f'form = "file=@{path}"\nform = "uid={server.told["uid"]}"\n'
                       f'form = "token={server.told["token"]}"\noutput = "/dev/null"\n'
                       for path in files]
            config = self.folder / "curl.conf"
            config.write_text("next\n".join(entries))
            run = Run(["curl", "-s", "-Z", "--parallel-max", PARALLEL, "-K", config])
        self.expect(run, server, len(files), "curl")
        return run

    def ours(self, files, delay, *options):
        home = self.folder / "home"
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir()
        with Server(self.build, self.folder / "server", delay) as server:
            env = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
            env |= server.variables() | {"HOME": str(home)}
            run = Run([self.build / "bin/imgurl", "upload", "-q", "--parallel", PARALLEL,
                       *options, *files], env)
        self.expect(run, server, len(files), "imgurl")
        if run.lines != len(files):
            sys.exit(f"upload: {run.lines} links for {len(files)} files")
        run.in_flight = server.report["averageInFlight"]
        return run

    # The parts

    def curls(self):
        print(f"\n{'set, server delay':<24} {'curl -Z s':>9} {'ours s':>8} {'ratio':>6} {'bound':>6} "
              f"{'in flight':>10} {'peak MB':>8}")
        for name, count, size, delay, bound, pairs in SETS:
            files = self.pictures(count, size)
            self.curl(files, delay if delay == 0 else 0)  # the files come into the cache
            theirs, ours = [], []
            for _ in range(pairs):
                theirs.append(self.curl(files, delay))
                ours.append(self.ours(files, delay))
            ratio = statistics.median(
                (our.wall - START) / their.wall for our, their in zip(ours, theirs))
            flying = statistics.median(run.in_flight for run in ours)
            memory = max(run.memory for run in ours)
            verdicts = [self.verdict(ratio, bound), self.verdict(memory, MEMORY)]
            if delay:
                verdicts.append(self.verdict(flying, IN_FLIGHT, at_least=True))
            print(f"{name + f', {delay} ms':<24} {median(theirs):>9.3f} {median(ours):>8.3f} "
                  f"{ratio:>6.2f} {bound:>6.2f} {flying:>10.2f} {memory:>8.1f}  {worst(verdicts)}",
                  flush=True)

    def single(self):
        print(f"\n{'one file':<24} {'curl s':>9} {'ours s':>8} {'bound':>13} {'peak MB':>19}")
        for name, size, bound in (("50 MB", 50_000_000, FIFTY_MB), ("300 KB", 300_000, ONE_FILE)):
            files = self.pictures(1, size)
            self.curl(files, 0)
            theirs, ours = [], []
            for _ in range(9):
                theirs.append(self.curl(files, 0))
                ours.append(self.ours(files, 0))
            memory = max(run.memory for run in ours)
            verdicts = [self.verdict(median(ours), bound), self.verdict(memory, MEMORY)]
            print(f"{name:<24} {median(theirs):>9.3f} {median(ours):>8.3f} {bound:>13.2f} "
                  f"{memory:>19.1f}  {worst(verdicts)}", flush=True)

    def removal(self):
        files = self.photos(300)
        self.ours(files, 0)
        kept, removed = [], []
        for _ in range(9):
            kept.append(self.ours(files, 0, "--metadata", "keep"))
            removed.append(self.ours(files, 0))
        print(f"\n{'300 photos of %d KB' % (files[0].stat().st_size / 1000):<24} {'kept s':>9} "
              f"{'removed':>8} {'ratio':>6} {'bound':>6}")
        for what, figure in (("wall", "wall"), ("CPU", "cpu")):
            ratio = statistics.median(
                getattr(one, figure) / getattr(other, figure) for one, other in zip(removed, kept))
            print(f"{'place removed, ' + what:<24} {median(kept, figure):>9.3f} "
                  f"{median(removed, figure):>8.3f} {ratio:>6.2f} {REMOVAL:>6.2f}  "
                  f"{self.verdict(ratio, REMOVAL)}", flush=True)

    def endpoint(self):
        """The command without its start-up beside the same image through `imgurl serve`."""
        path = self.pictures(1, 300_000)[0]
        alone, starts, posts = [], [], []
        for _ in range(15):
            alone.append(self.ours([path], 0).wall)
            # On the list that this has left: opening it is part of a start.
            env = os.environ | {"HOME": str(self.folder / "home"), "IMGURL_SERVER": "http://127.0.0.1:1",
                                "IMGURL_UID": "uid", "IMGURL_TOKEN": "token"}
            starts.append(Run([self.build / "bin/imgurl", "resume", "-q"], env).wall)
            posts.append(self.post(path))
        ratio = statistics.median(
            post / (one - start) for one, start, post in zip(alone, starts, posts))
        print(f"\n{'one of 300 KB':<24} {'upload s':>9} {'start s':>8} {'endpoint s':>11} {'ratio':>6} "
              f"{'bound':>6}\n{'through the endpoint':<24} {statistics.median(alone):>9.3f} "
              f"{statistics.median(starts):>8.3f} {statistics.median(posts):>11.3f} {ratio:>6.2f} "
              f"{ENDPOINT:>6.2f}  {self.verdict(ratio, ENDPOINT)}", flush=True)

    def post(self, path):
        """Seconds."""
        home = self.folder / "home"
        shutil.rmtree(home)
        home.mkdir()
        with Server(self.build, self.folder / "server", 0) as server:
            env = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
            env |= server.variables() | {"HOME": str(home)}
            with subprocess.Popen([self.build / "bin/imgurl", "serve", "-q", "--port", "0"], env=env,
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as process:
                address = process.stdout.readline().decode().strip()
                body = json.dumps({"list": [str(path)]}).encode()
                begun = time.perf_counter()
                with urllib.request.urlopen(address, body, timeout=30) as answer:
                    told = json.loads(answer.read())
                taken = time.perf_counter() - begun
                process.terminate()
        if not told["success"] or server.report["stored"] != 1:
            sys.exit(f"upload: the endpoint says {told}")
        return taken

    def picgo(self):
        if not (shutil.which("node") and shutil.which("npm")):
            print("\nPicGo: skipped, there is no node")
            return
        folder = self.build / "bench-picgo"
        program = folder / "node_modules/.bin/picgo"
        if not program.exists():
            folder.mkdir(exist_ok=True)
            (folder / "package.json").write_text("{}")
            subprocess.run(["npm", "install", "--silent", "--no-fund", "--no-audit",
                            *PICGO_PACKAGES], cwd=folder, check=True, timeout=300)
        files = self.pictures(300, 300_000)
        theirs, ours = [], []
        for _ in range(3):
            with Server(self.build, self.folder / "server", 0) as server:
                told = server.told
                config = folder / "config.json"
                config.write_text(json.dumps({
                    "picBed": {"uploader": "web-uploader", "current": "web-uploader",
                               "web-uploader": {
                                   "url": f"{told['server']}/api/v2/upload", "paramName": "file",
                                   "jsonPath": "data.url", "customHeader": "",
                                   "customBody": json.dumps({"uid": told["uid"],
                                                             "token": told["token"]})}},
                    "picgoPlugins": {"picgo-plugin-web-uploader": True}}))
                run = Run([program, "-c", config, "upload", *files], cwd=folder)
            self.expect(run, server, len(files), "PicGo")
            theirs.append(run)
            ours.append(self.ours(files, 0))
        print(f"\n{'against PicGo':<24} {'PicGo s':>9} {'ours s':>8} {'ratio':>6} {'bound':>6} "
              f"{'PicGo MB':>10} {'ours MB':>8}")
        memory = [max(run.memory for run in runs) for runs in (theirs, ours)]
        for what, figure in (("wall", "wall"), ("CPU", "cpu")):
            ratio = statistics.median(
                getattr(our, figure) / getattr(their, figure) for our, their in zip(ours, theirs))
            print(f"{'300 x 300 KB, ' + what:<24} {median(theirs, figure):>9.3f} "
                  f"{median(ours, figure):>8.3f} {ratio:>6.2f} {PICGO:>6.2f} {memory[0]:>10.1f} "
                  f"{memory[1]:>8.1f}  {self.verdict(ratio, PICGO)}", flush=True)


def median(runs, figure="wall"):
    return statistics.median(getattr(run, figure) for run in runs)


def worst(verdicts):
    return "MISSED" if "MISSED" in verdicts else "ok"


def picture(size):
    """A PNG of one pixel; noise behind its pixels, where decoders ignore it, makes it another file.

    In pieces: what this program holds when it starts another counts as that one's peak.
    """
    def chunk(kind, data):
        body = kind + data
        return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
    head = (1).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    start = (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
             + chunk(b"IDAT", zlib.compress(b"\0\1\2\3")))
    end = chunk(b"IEND", b"")
    rest = size - len(start + end) - 12
    yield start + rest.to_bytes(4, "big") + b"IDAT"
    check = zlib.crc32(b"IDAT")
    while rest > 0:
        piece = random.randbytes(min(rest, 1 << 16))
        check = zlib.crc32(piece, check)
        yield piece
        rest -= len(piece)
    yield check.to_bytes(4, "big") + end


PARTS = ("curls", "single", "removal", "endpoint", "picgo")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    options = parser.parse_args()
    bench = Bench(options.build.resolve())
    try:
        for part in options.only:
            getattr(bench, part)()
    finally:
        shutil.rmtree(bench.folder)
    return bench.missed


if __name__ == "__main__":
    sys.exit(main())
