#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""imgurl serve, by the requests that editors send."""

import fcntl
import http.server
import json
import pathlib
import signal
import socket
import threading
import time
import unittest

from served import Served
from world import LIMIT, picture


class Requests(Served):
    def test_a_list_is_answered_in_its_order(self):
        self.serve()
        paths = self.pictures(*(f"p{i}.png" for i in range(9)), "日 落.png")
        answer = self.upload(*paths)
        self.assertIs(answer["success"], True)
        self.assertEqual(self.names(answer["result"]), [pathlib.Path(p).name for p in paths])
        self.assertEqual([record["imgUrl"] for record in answer["fullResult"]], answer["result"])

    def test_files_come_under_any_field(self):
        self.serve()
        for field in "files", "list", "file", "smfile":
            answer = self.form((field, "one.png", picture(field + "1")),
                               (field, "two.png", picture(field + "2")))
            self.assertIs(answer["success"], True)
            self.assertEqual(self.names(answer["result"]), ["one.png", "two.png"])
        spool = self.home / ".local/share/imgurl-desktop/spool"
        self.assertEqual(list(spool.iterdir()), [])

    def test_what_fails_is_named_beside_what_worked(self):
        self.serve()
        good, = self.pictures("good.png")
        text = self.folder / "notes.txt"
        text.write_text("secret")
        answer = self.upload(good, str(text), str(self.folder), "/nowhere/lost.png", "words")
        self.assertIs(answer["success"], False)
        self.assertEqual(self.names(answer["result"]), ["good.png"])
        for word in "notes.txt", "pictures", "lost.png", "words":
            self.assertIn(word, answer["message"])
        self.assertEqual(self.states(), ["done", "failed"])

    def test_album_and_account_can_be_named(self):
        self.serve("--album", "Blog")
        for name, query in (("a.png", "?album=Family"), ("b.png", ""),
                            ("c.png", "?picbed=imgurl&album=%E6%88%AA%E5%9B%BE")):
            self.assertTrue(self.upload(*self.pictures(name), query=query)["success"])
        albums = {row["name"]: row["album"] for row in self.rows()}
        self.assertEqual(albums, {"a.png": "Family", "b.png": "Blog", "c.png": "截图"})
        for query in "?album=Nowhere", "?account=nobody":
            answer = self.upload(*self.pictures("d.png"), query=query)
            self.assertIs(answer["success"], False)
            self.assertIn("there are:", answer["message"])
        self.assertEqual(len(self.rows()), 3)

    def test_a_record_deletes_its_image(self):
        self.serve()
        answer = self.upload(*self.pictures("a.png", "b.png"))
        record = answer["fullResult"][0]
        wrong = dict(answer["fullResult"][1], imgUrl="https://elsewhere.example/b.png")
        status, told, _ = self.post("/delete", {"list": [wrong]})
        self.assertEqual((status, told), (200, {"success": False,
                                                "message": "delete success: 0, fail: 1"}))
        status, told, _ = self.post("/delete", {"list": [record]})
        self.assertEqual((status, told), (200, {"success": True,
                                                "message": "delete success: 1, fail: 0"}))
        gone = {row["name"]: row["server_state"] for row in self.rows()}
        self.assertEqual(gone, {"a.png": "deleted", "b.png": "there"})

    def test_fifty_at_once_are_answered_each_with_its_own(self):
        self.serve()
        answers = {}

        def ask(i, paths):
            answers[i] = self.upload(*paths)
        threads = []
        for i in range(50):
            paths = self.pictures(f"{i}-0.png", f"{i}-1.png")
            threads.append(threading.Thread(target=ask, args=(i, paths)))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(LIMIT)
        self.assertEqual(len(answers), 50)
        for i, answer in answers.items():
            self.assertTrue(answer["success"], answer)
            self.assertEqual(self.names(answer["result"]), [f"{i}-0.png", f"{i}-1.png"])

    def test_a_page_that_asks_first_is_told_once(self):
        process = self.serve()
        for name in "a.png", "b.png":
            self.upload(*self.pictures(name), headers={"Origin": "app://obsidian.md"})
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=LIMIT)
        self.assertEqual(err.decode().count("app://obsidian.md asks for the first time"), 1)

    def test_foreign_pages_get_nothing(self):
        self.serve()
        path, = self.pictures("a.png")
        for headers in ({"Origin": "https://evil.example"}, {"Origin": "null"},
                        {"Host": "evil.example"}, {"Host": f"evil.example:{self.port}"}):
            status, answer, fields = self.post(body={"list": [path]}, headers=headers)
            self.assertEqual((status, answer["success"]), (403, False))
            self.assertNotIn("Access-Control-Allow-Origin", fields)
        self.assertEqual(self.rows(), [])


    def test_the_clipboard_needs_a_display(self):
        self.serve(env=self.environment(DISPLAY=None, WAYLAND_DISPLAY=None))
        for body in None, {}, {"list": []}:
            status, answer, _ = self.post(body=body)
            self.assertEqual((status, answer["success"], answer["result"]), (200, False, []))
            self.assertIn("only with a display", answer["message"])


    def test_nobody_has_to_read_what_it_tells(self):
        process = self.serve()
        fcntl.fcntl(process.stderr, fcntl.F_SETPIPE_SZ, 4096)
        for i in range(3):
            paths = self.pictures(*(f"{'long name ' * 15}{i}-{j}.png" for j in range(20)))
            self.assertTrue(self.upload(*paths)["success"])


class Rules(Served):
    def test_a_secret_is_asked_for(self):
        secret = self.home / "secret"
        secret.write_text("pass word\n")
        self.serve("--secret-file", str(secret))
        path, = self.pictures("a.png")
        status, answer, _ = self.post(body={"list": [path]})
        self.assertEqual((status, answer["success"]), (401, False))
        self.assertEqual(self.post("/heartbeat")[1], {"success": True, "result": "alive"})
        for query, headers in (("?key=pass+word", {}), ("?secret=pass%20word", {}),
                               ("", {"X-PicGo-Secret": "pass word"}),
                               ("", {"Authorization": "Bearer pass word"})):
            self.assertTrue(self.upload(path, query=query, headers=headers)["success"])

    def test_what_is_no_secret_is_refused(self):
        empty = self.home / "empty"
        empty.write_text("\n")
        for name, word in ((str(empty), "There is no secret in"), ("/nowhere", "cannot be read")):
            status, out, err = self.run_command("serve", "--port", "0", "--secret-file", name)
            self.assertEqual((status, out), (2, ""))
            self.assertIn(word, err)

    def test_without_an_account_it_does_not_begin(self):
        status, out, err = self.run_command("serve", "--port", "0", env=self.without_account())
        self.assertEqual((status, out), (3, ""))
        self.assertIn("There is no account yet", err)

    def test_a_taken_port_is_named_and_who_has_it(self):
        self.serve()
        status, out, err = self.run_command("serve", "--port", str(self.port))
        self.assertEqual((status, out), (1, ""))
        self.assertIn(f"ImgURL Desktop already serves editors at port {self.port}", err)

        class PicGo(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = b'{"success":true,"result":"alive"}'
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass
        with http.server.HTTPServer(("127.0.0.1", 0), PicGo) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            status, out, err = self.run_command("serve", "--port", str(server.server_port))
            server.shutdown()
        self.assertEqual((status, out), (1, ""))
        self.assertIn("PicGo or PicList runs and has port", err)

        with socket.create_server(("127.0.0.1", 0)) as silent:
            status, out, err = self.run_command("serve", "--port", str(silent.getsockname()[1]))
        self.assertEqual((status, out), (1, ""))
        self.assertIn("Another program has taken port", err)

    def test_a_refused_token_is_told_at_once(self):
        self.serve(env=self.environment(IMGURL_TOKEN="wrong"))
        answer = self.upload(*self.pictures("a.png", "b.png"))
        self.assertIs(answer["success"], False)
        self.assertIn("a.png: ", answer["message"])
        self.assertIn("b.png: ", answer["message"])


class Ends(Served):
    sandbox_options = ("--delay", "1000")

    def test_what_has_begun_may_finish_and_the_rest_is_held(self):
        process = self.serve()
        answers = []
        paths = self.pictures(*(f"p{i}.png" for i in range(8)))
        thread = threading.Thread(target=lambda: answers.append(self.upload(*paths)))
        thread.start()
        while not any(row["state"] == "uploading" for row in self.rows()):
            time.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        thread.join(LIMIT)
        self.assertIs(answers[0]["success"], False)
        self.assertIn("closing", answers[0]["message"])
        self.assertEqual(process.wait(LIMIT), 0)
        states = self.states()
        self.assertEqual(set(states), {"done", "held"})
        self.assertEqual(len(states), 8)


if __name__ == "__main__":
    unittest.main()
