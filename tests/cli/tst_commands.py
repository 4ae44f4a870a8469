#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The other commands, and what becomes of rows when a command is stopped."""

import csv
import io
import json
import os
import pty
import signal
import time
import unittest

from world import LIMIT, World


def wait_for(condition, seconds=15):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError("it did not come to pass")
        time.sleep(0.02)


class Stopping(World):
    sandbox_options = ("--delay", "300")

    def begun(self, count=20):
        before = len(self.sandbox.images())
        process = self.start("upload", "-q", *self.pictures(*(f"{n:02}.png" for n in range(count))))
        wait_for(lambda: len(self.sandbox.images()) >= before + 4)
        return process

    def test_once_lets_running_ones_finish_and_holds_the_rest(self):
        with self.begun() as process:
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=LIMIT)
        self.assertEqual(process.returncode, 130)
        states = self.states()
        self.assertEqual(set(states), {"done", "held"})
        self.assertEqual(len(out.splitlines()), states.count("done"))
        self.assertIn(f"{states.count('held')} images wait".encode(), err)

        before = len(self.sandbox.images())
        status, out, err = self.run_command("resume", "-q")
        self.assertEqual((status, err), (0, ""))
        self.assertEqual(len(out.splitlines()), states.count("held"))
        self.assertEqual(len(self.sandbox.images()) - before, states.count("held"))
        self.assertEqual(self.states(), ["done"] * 20)

    def test_two_at_once_do_each_file_once(self):
        before = len(self.sandbox.images())
        first, second = (self.start("upload", "-q", "--parallel", "4",
                                    *self.pictures(*(f"{which}{n}.png" for n in range(12))))
                         for which in "ab")
        with first, second:
            outputs = [process.communicate(timeout=LIMIT) for process in (first, second)]
        for process, (out, err) in zip((first, second), outputs):
            self.assertEqual((process.returncode, err), (0, b""))
            self.assertEqual(len(out.splitlines()), 12)
        self.assertEqual(len(self.sandbox.images()) - before, 24)
        self.assertEqual({row["attempts"] for row in self.rows()}, {1})

    def test_resume_with_nothing_left(self):
        status, out, err = self.run_command("resume")
        self.assertEqual((status, out), (0, ""))
        self.assertIn("Nothing is left", err)

    def test_resume_takes_failed_ones_when_asked(self):
        path, = self.pictures("a.png")
        os.rename(path, path + ".away")
        self.assertEqual(self.run_command("upload", "-q", path)[0], 1)
        os.rename(path + ".away", path)
        self.assertEqual(self.run_command("resume", "-q")[0], 0)
        self.assertEqual(self.states(), ["failed"])
        status, out, _ = self.run_command("resume", "-q", "--failed")
        self.assertEqual((status, len(out.splitlines())), (0, 1))
        self.assertEqual(self.states(), ["done"])


class StoppingTwice(World):
    # What is on its way takes longer than it takes to ask for the list.
    sandbox_options = ("--delay", "3000")

    def test_twice_ends_it_now(self):
        with self.start("upload", "-q", *self.pictures(*(f"{n}.png" for n in range(8)))) as process:
            wait_for(lambda: len(self.sandbox.images()) >= 4)
            process.send_signal(signal.SIGTERM)
            wait_for(lambda: "held" in self.states() or process.poll() is not None)
            begun = time.monotonic()
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=LIMIT)
        self.assertLess(time.monotonic() - begun, 2)
        self.assertEqual(process.returncode, 130)
        self.assertEqual(self.run_command("resume", "-q")[0], 0)
        self.assertEqual(self.states(), ["done"] * 8)


class Lists(World):
    def setUp(self):
        super().setUp()
        self.run_command("upload", "-q", *self.pictures("日落, \"x\".png", "b.png"))
        self.run_command("upload", "-q", *self.pictures("newest.png"))

    def test_text_is_newest_batch_first(self):
        status, out, _ = self.run_command("list")
        lines = [line.split("\t") for line in out.splitlines()]
        self.assertEqual([line[3] for line in lines], ["newest.png", "日落, \"x\".png", "b.png"])
        self.assertTrue(lines[0][4].startswith("http"))
        self.assertEqual(status, 0)

    def test_csv_and_json_say_the_same(self):
        _, out, _ = self.run_command("list", "--format", "csv")
        table = list(csv.DictReader(io.StringIO(out, newline="")))
        rows = self.rows()
        self.assertEqual([row["name"] for row in table], [row["name"] for row in rows])
        self.assertEqual([row["url"] for row in table], [row["url"] for row in rows])
        self.assertEqual(list(table[0]), list(dict(table[0])))
        self.assertNotIn("delete_url", table[0])
        _, out, _ = self.run_command("list", "--format", "csv", "--with-delete-links")
        self.assertIn("/delete/", list(csv.DictReader(io.StringIO(out, newline="")))[0]["delete_url"])

    def test_search(self):
        self.assertEqual([row["name"] for row in self.rows("--search", "日落")],
                         ["日落, \"x\".png"])
        self.assertEqual(self.rows("--search", "nowhere"), [])

    def test_delete_asks(self):
        row = self.rows()[0]
        number = str(row["id"])
        status, _, err = self.run_command("delete", number)
        self.assertEqual(status, 2)
        self.assertIn("--yes", err)
        for answer, status, state in (("n", 1, "there"), ("y", 0, "deleted")):
            leader, follower = pty.openpty()
            with self.start("delete", number, stdin=follower) as process:
                os.close(follower)
                os.write(leader, answer.encode() + b"\n")
                _, err = process.communicate(timeout=LIMIT)
            os.close(leader)
            self.assertIn(b"newest.png", err)
            self.assertEqual(process.returncode, status)
            self.assertEqual(self.rows()[0]["server_state"], state)
        self.assertEqual(self.run_command("delete", "--yes", number)[0], 1)

    def test_deletes_keep_their_pace(self):
        numbers = [str(row["id"]) for row in self.rows()[:2]]
        begun = time.monotonic()
        status, _, err = self.run_command("delete", "--yes", *numbers)
        self.assertEqual(status, 0, err)
        self.assertGreaterEqual(time.monotonic() - begun, 2.5)


class Accounts(World):
    def test_albums_and_test(self):
        status, out, err = self.run_command("albums")
        self.assertEqual((status, err), (0, ""))
        self.assertEqual([line.split("\t")[:2] for line in out.splitlines()],
                         [[album["id"], album["name"]] for album in self.sandbox.albums])
        self.assertEqual(self.run_command("account", "test")[0], 0)
        wrong = self.environment(IMGURL_TOKEN="0" * 32)
        self.assertEqual(self.run_command("account", "test", env=wrong)[0], 3)

    def test_without_a_keychain_an_account_is_not_added(self):
        status, out, err = self.add()
        self.assertEqual((status, out), (3, ""))
        self.assertIn("IMGURL_TOKEN", err)
        self.assertEqual(self.run_command("account", "list", env=self.without_account())[1], "")

    def test_refused_credentials_are_not_kept(self):
        status, _, err = self.add(token="0" * 32)
        self.assertEqual(status, 3)
        self.assertIn("did not accept", err)

    def test_a_token_is_asked_for_without_echo(self):
        leader, follower = pty.openpty()
        with self.start("account", "add", "--server", self.sandbox.server, stdin=follower,
                        env=self.without_account()) as process:
            os.close(follower)
            os.write(leader, self.sandbox.uid.encode() + b"\n")
            shown = b""
            while b"UID" not in shown:
                shown += os.read(process.stderr.fileno(), 100)
            while b"Token" not in shown:
                shown += os.read(process.stderr.fileno(), 100)
            time.sleep(0.2)
            os.write(leader, self.sandbox.token.encode() + b"\n")
            process.communicate(timeout=LIMIT)
        echoed = os.read(leader, 4096)
        os.close(leader)
        self.assertIn(self.sandbox.uid.encode(), echoed)
        self.assertNotIn(self.sandbox.token.encode(), echoed)

    def add(self, token=None):
        given = f"{self.sandbox.uid}\n{token or self.sandbox.token}\n".encode()
        return self.run_command("account", "add", "--server", self.sandbox.server,
                                env=self.without_account(), given=given)


if __name__ == "__main__":
    unittest.main()
