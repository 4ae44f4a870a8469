#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""imgurl upload: what comes in, what comes out and where."""

import json
import os
import pty
import re
import select
import subprocess
import tempfile
import time
import unittest

from world import LIMIT, Sandbox, World


class Order(World):
    def test_links_come_in_the_order_of_the_files(self):
        names = ["a.png", "fault-slow-700.png", "c.png", "fault-slow-200.png", "e.png", "f.png"]
        status, out, err = self.run_command("upload", *self.pictures(*names))
        self.assertEqual(status, 0, err)
        links = out.splitlines()
        self.assertEqual(len(links), 6)
        by_name = {row["name"]: row["url"] for row in self.rows()}
        self.assertEqual(links, [by_name[name] for name in names])

    def test_a_link_comes_as_soon_as_it_and_those_before_it_are_there(self):
        paths = self.pictures("a.png", "fault-slow-1500.png", "c.png")
        with self.start("upload", "-q", *paths) as process:
            first = process.stdout.readline()
            begun = time.monotonic()
            rest = process.stdout.read()
            self.assertGreater(time.monotonic() - begun, 0.7)
        self.assertTrue(first.startswith(b"http"))
        self.assertEqual(len(rest.splitlines()), 2)

    def test_a_thousand_files(self):
        names = [f"{number:04}.png" for number in range(1000)]
        paths = self.pictures(*names)
        status, out, err = self.run_command("upload", "-q", *paths)
        self.assertEqual((status, err), (0, ""))
        by_name = {row["name"]: row["url"] for row in self.rows()}
        self.assertEqual(out.splitlines(), [by_name[name] for name in names])


class Streams(World):
    def test_links_and_nothing_else_go_to_standard_output(self):
        good, bad = self.pictures("good.png", "fault-size.png")
        status, out, err = self.run_command("upload", good, bad, "missing.png")
        self.assertEqual(status, 1)
        self.assertRegex(out, r"\Ahttp://\S+\n\Z")
        self.assertIn("fault-size.png: Larger than this site allows.", err)
        self.assertIn("missing.png: The file is gone", err)
        self.assertIn("1 done, 2 failed", err)

    def test_quiet_says_only_what_went_wrong(self):
        good, bad = self.pictures("good.png", "fault-type.png")
        self.assertEqual(self.run_command("upload", "-q", good)[::2], (0, ""))
        _, _, err = self.run_command("upload", "-q", good, bad)
        self.assertEqual(len(err.splitlines()), 1)

    def test_json_has_an_object_a_line_for_failures_too(self):
        good, bad = self.pictures("good.png", "fault-size.png")
        status, out, _ = self.run_command("upload", "--format", "json", bad, good, "missing.png")
        self.assertEqual(status, 1)
        failed, done, missing = map(json.loads, out.splitlines())
        self.assertEqual([failed["state"], done["state"], missing["state"]],
                         ["failed", "done", "failed"])
        self.assertEqual([failed["kind"], missing["kind"]], ["TooLarge", "FileMissing"])
        self.assertTrue(done["url"].startswith(self.sandbox.server))
        self.assertNotIn("delete", out)
        status, out, _ = self.run_command(
            "upload", "--format", "json", "--with-delete-links", *self.pictures("other.png"))
        self.assertIn("/delete/", json.loads(out)["delete_url"])

    def test_formats(self):
        path, = self.pictures("日落 [1].png")
        for option, pattern in (("markdown", r"!\[日落 .*\]\(http://\S+\)"),
                                ("html", r'<img src="http://\S+" alt="日落 \[1\]"'),
                                ("bbcode", r"\[img\]http://\S+\[/img\]")):
            _, out, _ = self.run_command("upload", "-q", "--format", option, path)
            self.assertRegex(out, pattern)

    def test_templates(self):
        paths = self.pictures("a [1].png", "fault-size.png", "晚霞.png")
        status, out, _ = self.run_command(
            "upload", "-q", "--album", "Blog", "--template",
            "[![{alt}]({thumb})]({url}) {n} {name} {album} {width}x{height} {other}", *paths)
        self.assertEqual(status, 1)
        first, last = [re.escape(row["url"]) for row in self.rows() if row["url"]]
        thumbnail = r"\(http://\S+\)"
        lines = out.splitlines()
        self.assertEqual(len(lines), 2)
        self.assertRegex(lines[0], rf"\A\[!\[a \\\[1\\\]\]{thumbnail}\]\({first}\) 1 "
                                   r"a \\\[1\\\].png Blog 1x1 \{other\}\Z")
        self.assertRegex(lines[1], rf"\A\[!\[晚霞\]{thumbnail}\]\({last}\) 3 晚霞.png Blog 1x1 ")

    def test_a_delete_link_is_printed_when_it_is_asked_for(self):
        [path] = self.pictures("a.png")
        template = ("--template", "{url} {delete}")
        status, out, err = self.run_command("upload", "-q", *template, path)
        self.assertEqual((status, out), (2, ""))
        self.assertIn("--with-delete-links", err)
        status, out, err = self.run_command("upload", "-q", *template, "--with-delete-links", path)
        self.assertEqual(status, 0, err)
        self.assertRegex(out, r"\Ahttp://\S+ http://\S+/delete/\w+\n\Z")

    def test_standard_output_that_is_closed_is_an_error_and_loses_nothing(self):
        paths = self.pictures("a.png", "b.png", "c.png")
        process = subprocess.run(["sh", "-c", 'exec "$@" >&-', "sh",
                                  *map(str, self.command("upload", "-q", *paths))],
                                 env=self.environment(), capture_output=True, timeout=LIMIT)
        self.assertEqual(process.returncode, 1)
        self.assertIn(b"Standard output cannot be written", process.stderr)
        self.assertNotIn("failed", self.states())
        self.finish_held()

    def test_a_reader_that_leaves_is_an_error_and_loses_nothing(self):
        paths = self.pictures("a.png", "fault-slow-500.png", "c.png")
        with self.start("upload", "-q", *paths) as process:
            process.stdout.readline()
            process.stdout.close()
            self.assertEqual(process.wait(LIMIT), 1)
            process.stderr.read()
        self.assertNotIn("failed", self.states())
        self.finish_held()

    def test_works_without_a_terminal_and_without_standard_input(self):
        path, = self.pictures("a.png")
        process = subprocess.run(["setsid", "sh", "-c", 'exec "$@" <&-', "sh",
                                  *map(str, self.command("upload", path))],
                                 env=self.environment(), capture_output=True, timeout=LIMIT)
        self.assertEqual(process.returncode, 0, process.stderr)
        self.assertTrue(process.stdout.startswith(b"http"))

    def test_a_terminal_gets_one_line_that_goes_at_the_end(self):
        leader, follower = pty.openpty()
        paths = self.pictures("a.png", "fault-slow-600.png")
        with self.start("upload", *paths, stderr=follower) as process:
            os.close(follower)
            out = process.stdout.read().decode()
            shown = b""
            while select.select([leader], [], [], 5)[0]:
                try:
                    piece = os.read(leader, 4096)
                except OSError:
                    break
                if not piece:
                    break
                shown += piece
            self.assertEqual(process.wait(LIMIT), 0)
        os.close(leader)
        self.assertEqual(len(out.splitlines()), 2)
        self.assertIn(b"\r[###################.] 1 of 2", shown)
        self.assertTrue(shown.endswith(b"\r\x1b[K2 done\r\n"), shown)

    def command(self, *arguments):
        from world import BUILD
        return [BUILD / "bin/imgurl", *arguments]

    def finish_held(self):
        self.run_command("resume", "-q")
        self.assertEqual(self.states(), ["done"] * 3)


class Inputs(World):
    def test_lists_of_files(self):
        paths = self.pictures("a.png", "with\nnewline.png", "ü 图.png")
        status, out, err = self.run_command("upload", "-q", "--files-from", "-",
                                            given="\0".join(paths).encode())
        self.assertEqual((status, len(out.splitlines())), (0, 3), err)
        lines = self.folder / "list"
        lines.write_text(f"{paths[0]}\n\n{paths[2]}\r\n")
        status, out, err = self.run_command("upload", "-q", "--files-from", "list")
        self.assertEqual((status, len(out.splitlines())), (0, 2), err)

    def test_an_empty_list_uploads_nothing(self):
        status, out, err = self.run_command("upload", "--files-from", "-", given=b"")
        self.assertEqual((status, out), (0, ""))
        self.assertIn("no image", err)

    def test_standard_input(self):
        path, = self.pictures("a.png")
        with open(path, "rb") as content:
            status, out, err = self.run_command("upload", "-q", "-", given=content.read())
        self.assertEqual(status, 0, err)
        self.assertTrue(out.endswith(".png\n"))
        status, out, err = self.run_command("upload", "-q", "-", given=b"no image")
        self.assertEqual((status, out), (1, ""))

    def test_folders_give_their_images(self):
        self.pictures("sub/a.png", "sub/deep/b.png", "sub/.hidden.png")
        (self.folder / "sub/notes.png").write_text("no image, whatever its name says")
        status, out, _ = self.run_command("upload", "-q", "-r", "sub")
        self.assertEqual((status, len(out.splitlines())), (0, 2))
        status, _, err = self.run_command("upload", "-q", "sub")
        self.assertEqual(status, 1)
        self.assertEqual(err, "imgurl: sub: A folder; with -r the images in it are uploaded.\n")

    def test_a_name_that_is_no_text_fails_alone(self):
        path, = self.pictures("a.png")
        os.rename(path, os.fsencode(str(self.folder)) + b"/\xff.png")
        good, = self.pictures("good.png")
        status, out, err = self.run_command("upload", "-q", b"\xff.png", good)
        self.assertEqual((status, len(out.splitlines())), (1, 1))
        self.assertIn("not valid UTF-8", err)

    def test_albums_by_name_and_id(self):
        album = self.sandbox.albums[0]
        for option in (album["name"], album["id"]):
            path, = self.pictures(f"{option}.png")
            status, _, err = self.run_command("upload", "-q", "--album", option, path)
            self.assertEqual(status, 0, err)
            self.assertEqual(self.sandbox.images()[-1]["album"], album["id"])
        status, out, err = self.run_command("upload", "--album", "nowhere", path)
        self.assertEqual((status, out), (2, ""))
        self.assertIn(album["name"], err)


class Statuses(World):
    def status(self, *arguments, env=None):
        status, out, err = self.run_command(*arguments, env=env)
        if status:
            self.assertRegex(err, r"\Aimgurl: .*\.")
        return status

    def test_done(self):
        self.assertEqual(self.status("upload", "-q", *self.pictures("a.png")), 0)

    def test_some_failed(self):
        good, bad = self.pictures("good.png", "fault-type.png")
        self.assertEqual(self.status("upload", "-q", bad), 1)
        self.assertEqual(self.status("upload", "-q", bad, good), 1)

    def test_usage(self):
        path, = self.pictures("a.png")
        before = self.sandbox.images()
        for wrong in (["upload"], ["upload", "--nonsense", path], ["nonsense"], [],
                      ["upload", "--parallel", "7", path], ["upload", "--parallel", "0", path],
                      ["upload", "--format", "word", path], ["upload", "--timeout", "x", path],
                      ["upload", "--account", "nobody", path], ["delete", "x"],
                      ["upload", "--files-from", "missing"], ["upload", "-", "-"],
                      ["upload", "--format", "url", "--template", "{url}", path]):
            with self.subTest(wrong):
                self.assertEqual(self.status(*wrong), 2)
        self.assertEqual(self.sandbox.images(), before)

    def test_credentials(self):
        path, other = self.pictures("a.png", "b.png")
        self.assertEqual(self.status("upload", "-q", path, env=self.without_account()), 3)
        wrong = self.environment(IMGURL_TOKEN="0" * 32)
        begun = time.monotonic()
        self.assertEqual(self.status("upload", "-q", path, other, env=wrong), 3)
        self.assertLess(time.monotonic() - begun, 5)
        self.assertEqual(self.states(), ["failed", "failed"])
        incomplete = self.environment(IMGURL_TOKEN=None)
        self.assertEqual(self.status("upload", "-q", path, env=incomplete), 3)

    def test_network_and_server(self):
        nowhere = self.environment(IMGURL_SERVER="http://127.0.0.1:1")
        paths = self.pictures(*(f"{number}.png" for number in range(30)))
        begun = time.monotonic()
        self.assertEqual(self.status("upload", "-q", "--retries", "1", *paths, env=nowhere), 4)
        self.assertLess(time.monotonic() - begun, 20)
        path, = self.pictures("fault-404.png")
        self.assertEqual(self.status("upload", "-q", path), 4)
        path, = self.pictures("fault-stall.png")
        self.assertEqual(
            self.status("upload", "-q", "--timeout", "1", "--retries", "0", path), 4)

    def test_store(self):
        path, = self.pictures("a.png")
        before = self.sandbox.images()
        data = self.home / "blocked"
        data.write_text("a file where a folder has to be")
        env = self.environment(XDG_DATA_HOME=str(data))
        self.assertEqual(self.status("upload", "-q", path, env=env), 5)
        self.assertEqual(self.status("list", env=env), 5)
        self.assertEqual(self.sandbox.images(), before)

    def test_a_damaged_list_is_kept_and_named(self):
        data = self.home / ".local/share/imgurl-desktop"
        data.mkdir(parents=True)
        (data / "uploads.db").write_bytes(b"x" * 8192)
        status, out, err = self.run_command("upload", *self.pictures("a.png"))
        self.assertEqual((status, len(out.splitlines())), (0, 1))
        kept, = data.glob("uploads.db.damaged-*")
        self.assertEqual(kept.read_bytes(), b"x" * 8192)
        self.assertIn(str(kept), err)

    def test_help_and_version_are_no_errors(self):
        for arguments in (["--help"], ["--version"], ["upload", "--help"]):
            status, out, err = self.run_command(*arguments)
            self.assertEqual((status, err), (0, ""))
            self.assertTrue(out)
        self.assertRegex(self.run_command("--version")[1], r"\Aimgurl \d+\.\d+")

    def test_as_many_at_once_as_the_account_has_or_the_command_says(self):
        for options, most in ((), 2), (("--parallel", "5"), 5):
            site = Sandbox(tempfile.mkdtemp(dir=self.home), "--delay", "100")
            env = self.environment(IMGURL_SERVER=site.server, IMGURL_UID=site.uid,
                                   IMGURL_TOKEN=site.token)
            _, listed, _ = self.run_command("account", "list", env=env)
            account = listed.split("\t")[2]
            settings, = self.home.glob(".config/*/settings.ini")
            with settings.open("a") as file:
                file.write(f"\n[accounts]\n{account}\\uploadsAtOnce=2\n")
            names = [f"{most}-{number}.png" for number in range(12)]
            status, _, err = self.run_command("upload", *options, *self.pictures(*names), env=env)
            self.assertEqual(status, 0, err)
            self.assertEqual(site.stop()["peakInFlight"], most)

    def test_a_row_is_tried_again_before_it_fails(self):
        path, = self.pictures("fault-not-writable.png")
        status, _, err = self.run_command("upload", "-q", "--retries", "1", path)
        self.assertEqual(status, 4, err)
        self.assertEqual(self.rows()[0]["attempts"], 2)


class Secrets(World):
    def test_nothing_but_the_request_has_them(self):
        good, bad = self.pictures("good.png", "fault-token.png")
        env = self.environment(QT_LOGGING_RULES="*=true", QT_FORCE_STDERR_LOGGING="1")
        told = ""
        for arguments in (["upload", good], ["upload", "--format", "json", bad], ["albums"],
                          ["list", "--format", "json"], ["account", "list"], ["account", "test"],
                          ["resume", "--failed"]):
            with self.start(*arguments, env=env) as process:
                with open(f"/proc/{process.pid}/cmdline", "rb") as cmdline:
                    told += cmdline.read().decode()
                out, err = process.communicate(timeout=LIMIT)
                told += out.decode() + err.decode()
        for folder, _, files in os.walk(self.home):
            for name in files:
                with open(os.path.join(folder, name), "rb") as content:
                    told += content.read().decode(errors="replace")
        self.assertIn("good.png", told)
        self.assertNotIn(self.sandbox.token, told)
        self.assertNotIn(self.sandbox.uid, told)
        self.assertFalse(re.search(r"delete/[0-9a-f]{16}", self.run_command("list")[1]))


if __name__ == "__main__":
    unittest.main()
