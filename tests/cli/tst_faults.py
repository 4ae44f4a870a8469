#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong around the command: paths, pipes, servers and other commands."""

import contextlib
import fcntl
import hashlib
import json
import os
import pathlib
import pty
import signal
import socket
import sqlite3
import subprocess
import tempfile
import threading
import time
import unittest

from world import BUILD, LIMIT, Sandbox, World


class Paths(World):
    def test_a_path_leads_where_the_kernel_finds_it(self):
        here, there = self.pictures("x.png", "other/x.png")
        (self.folder / "other/deep").mkdir()
        (self.folder / "link").symlink_to("other/deep")
        status, out, err = self.run_command("upload", "-q", "--format", "json", "link/../x.png")
        self.assertEqual((status, err), (0, ""))
        row, = map(json.loads, out.splitlines())
        wanted = hashlib.sha256(pathlib.Path(there).read_bytes()).digest()
        with contextlib.closing(sqlite3.connect(
                self.home / ".local/share/imgurl-desktop/uploads.db")) as store:
            self.assertEqual(store.execute("SELECT sha256 FROM uploads WHERE id = ?",
                                           (row["id"],)).fetchone()[0], wanted)
        self.assertNotEqual(pathlib.Path(here).read_bytes(), pathlib.Path(there).read_bytes())

    def test_what_cannot_be_read_in_a_folder_is_told(self):
        self.pictures("d/ok.png", "d/secret.png", "d/sub/hidden.png")
        (self.folder / "d/notes.txt").write_text("no image")
        (self.folder / "d/secret.png").chmod(0)
        (self.folder / "d/sub").chmod(0)
        step_down = ()
        if os.geteuid() == 0:
            # Root may read everything.
            step_down = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
            for path in (pathlib.Path(self.place), self.home, self.folder, self.folder / "d"):
                path.chmod(0o777)
        with tempfile.TemporaryDirectory() as home:
            pathlib.Path(home).chmod(0o777)
            done = subprocess.run([*step_down, BUILD / "bin/imgurl", "upload", "-q", "-r", "d"],
                                  cwd=self.folder, env=self.environment(HOME=home),
                                  capture_output=True, timeout=LIMIT, text=True)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertEqual(len(done.stdout.splitlines()), 1)
        self.assertIn("secret.png", done.stderr)
        self.assertIn("sub", done.stderr)
        self.assertNotIn("notes.txt", done.stderr)
        (self.folder / "d/sub").chmod(0o700)

    def test_names_with_bytes_that_the_parser_uses(self):
        self.pictures("d.png", "\x01d.png", "[a,b].png")
        for name in ("\x01d.png", "[a,b].png"):
            status, out, _ = self.run_command("upload", "-q", "--format", "json", name)
            self.assertEqual(status, 0)
            self.assertTrue(json.loads(out)["source"].endswith("/" + name))


class Usage(World):
    def test_numbers_are_plain(self):
        self.run_command("upload", "-q", *self.pictures(*(f"{n}.png" for n in range(9))))
        for wrong in ("010", "03", "0x1", "+1", " 1", "", "99999999999999999999", "-1"):
            status, _, err = self.run_command("delete", "--yes", "--", wrong)
            self.assertEqual(status, 2, (wrong, err))
        path, = self.pictures("a.png")
        self.assertEqual(self.run_command("upload", "--parallel", "0x2", path)[0], 2)
        self.assertEqual({row["server_state"] for row in self.rows()}, {"there"})

    def test_an_empty_value_is_none(self):
        path, = self.pictures("a.png")
        for option in ("--album", "--account"):
            self.assertEqual(self.run_command("upload", option, "", path)[0], 2)


class Pipes(World):
    def ends_soon(self, process, number=signal.SIGTERM):
        process.send_signal(number)
        begun = time.monotonic()
        process.wait(LIMIT)
        self.assertLess(time.monotonic() - begun, 10)
        self.assertEqual(process.returncode, 130)

    def test_one_signal_ends_the_wait_for_standard_input(self):
        for arguments in (("upload", "-"), ("upload", "--files-from", "-")):
            reader, writer = os.pipe()
            with self.start(*arguments, stdin=reader) as process:
                time.sleep(0.5)
                self.ends_soon(process)
                process.stdout.close()
                process.stderr.close()
            os.close(reader)
            os.close(writer)

    def test_one_signal_ends_the_wait_for_a_reader(self):
        reader, writer = os.pipe()
        fcntl.fcntl(writer, fcntl.F_SETPIPE_SZ, 4096)
        paths = self.pictures(*(f"{n:03}.png" for n in range(150)))
        with self.start("upload", "-q", *paths, stdout=writer) as process:
            os.close(writer)
            time.sleep(2)
            self.assertIsNone(process.poll())
            self.ends_soon(process)
            process.stderr.close()
        os.close(reader)
        self.assertLessEqual(set(self.states()), {"done", "held"})

    def test_the_copy_of_standard_input_goes_when_it_is_done(self):
        path, = self.pictures("a.png")
        status, out, _ = self.run_command(
            "upload", "-q", "-", given=pathlib.Path(path).read_bytes())
        self.assertEqual((status, len(out.splitlines())), (0, 1))
        status, _, err = self.run_command("upload", "-q", "-", given=b"")
        self.assertEqual(status, 1)
        self.assertIn("empty", err)
        self.assertEqual(list((self.home / ".local/share/imgurl-desktop/spool").iterdir()), [])

    def test_a_signal_at_a_question_is_a_stop(self):
        self.run_command("upload", "-q", *self.pictures("a.png"))
        leader, follower = pty.openpty()
        with self.start("delete", "1", stdin=follower) as process:
            time.sleep(0.5)
            self.ends_soon(process, signal.SIGINT)
            process.stdout.close()
            process.stderr.close()
        os.close(follower)
        os.close(leader)
        self.assertEqual(self.rows()[0]["server_state"], "there")


class Servers(World):
    def test_an_answer_that_trickles_is_given_up(self):
        listener = socket.create_server(("127.0.0.1", 0))

        def trickle():
            with contextlib.suppress(OSError):
                while True:
                    line, _ = listener.accept()
                    line.recv(65536)
                    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
                    while True:
                        line.sendall(b" ")
                        time.sleep(0.2)
        threading.Thread(target=trickle, daemon=True).start()
        env = self.environment(
            IMGURL_SERVER=f"http://127.0.0.1:{listener.getsockname()[1]}")
        begun = time.monotonic()
        status, out, _ = self.run_command("upload", "-q", "--timeout", "1", "--retries", "0",
                                          *self.pictures("a.png"), env=env)
        self.assertEqual((status, out), (4, ""))
        self.assertLess(time.monotonic() - begun, 15)
        listener.close()

    def test_a_deletion_that_reaches_nobody(self):
        site = Sandbox(tempfile.mkdtemp(dir=self.home))
        env = self.environment(IMGURL_SERVER=site.server, IMGURL_UID=site.uid,
                               IMGURL_TOKEN=site.token)
        self.assertEqual(self.run_command("upload", "-q", *self.pictures("a.png"), env=env)[0], 0)
        site.stop()
        self.assertEqual(self.run_command("delete", "--yes", "1", env=env)[0], 4)


class Others(World):
    sandbox_options = ("--delay", "100")

    def test_first_runs_at_once_know_the_same_account(self):
        paths = self.pictures(*(f"{n}.png" for n in range(6)))
        commands = [self.start("upload", "-q", path) for path in paths]
        for command in commands:
            with command:
                command.communicate(timeout=LIMIT)
            self.assertEqual(command.returncode, 0)
        with contextlib.closing(sqlite3.connect(
                self.home / ".local/share/imgurl-desktop/uploads.db")) as store:
            accounts = store.execute("SELECT DISTINCT account FROM uploads").fetchall()
        self.assertEqual(len(accounts), 1)

    def test_one_that_stands_still_is_not_waited_for_without_an_end(self):
        slow = self.pictures(*(f"fault-slow-3000-{n}.png" for n in range(4)))
        slow = [pathlib.Path(path).rename(self.folder / str(n)) for n, path in enumerate(slow)]
        blocked = []
        for number, path in enumerate(slow):
            folder = self.folder / f"f{number}"
            folder.mkdir()
            blocked.append(str(path.rename(folder / "fault-slow-3000.png")))
        path, = self.pictures("a.png")
        with self.start("upload", "-q", *blocked) as first:
            time.sleep(1)
            first.send_signal(signal.SIGSTOP)
            try:
                status, out, err = self.run_command("upload", "-q", "--timeout", "3", path)
            finally:
                first.send_signal(signal.SIGCONT)
            self.assertEqual((status, out), (1, ""))
            self.assertIn("does not go on", err)
            first.communicate(timeout=LIMIT)
        self.assertEqual(first.returncode, 0)
        self.assertEqual(self.run_command("resume", "-q")[0], 0)
        self.assertEqual(set(self.states()), {"done"})


if __name__ == "__main__":
    unittest.main()
