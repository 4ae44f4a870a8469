#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What editors run and send, to the byte where they are documented; the editors are not run."""

import json
import socket
import subprocess
import unittest

from served import Served
from world import BUILD, LIMIT, World, picture


class Commands(World):
    """Typora's "Custom Command", and picgo's command line as Obsidian's plugin calls it."""

    def shell(self, line):
        done = subprocess.run(["sh", "-c", line], env=self.environment(), cwd="/", timeout=LIMIT,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True)
        return done.returncode, done.stdout.splitlines(), done.stderr

    def links(self):
        return {row["name"]: row["url"] for row in self.rows() if row["state"] == "done"}

    def test_the_last_lines_are_the_links(self):
        names = ["a b.png", "日 落.png", "it's \"so\".png", "$HOME.png", "50%.png"]
        paths = self.pictures(*names)
        quoted = " ".join('"' + path.replace('"', '\\"').replace("$", "\\$") + '"'
                          for path in paths)
        for command in f"{BUILD}/bin/imgurl upload", f"{BUILD}/bin/imgurl upload -q":
            status, lines, _ = self.shell(f"{command} {quoted}")
            self.assertEqual(status, 0)
            link = self.links()
            # None before them either, so the last N are all there are.
            self.assertEqual(lines, [link[name] for name in names])

    def test_a_failure_is_in_the_exit_status(self):
        good, = self.pictures("good.png")
        status, lines, err = self.shell(f'{BUILD}/bin/imgurl upload "{good}" "/nowhere/x.png"')
        self.assertEqual((status, lines), (1, [self.links()["good.png"]]))
        self.assertIn("x.png", err)

    def test_no_image_is_no_wish_for_the_clipboard(self):
        status, lines, _ = self.shell(f"{BUILD}/bin/imgurl upload")
        self.assertEqual((status, lines), (2, []))


class Requests(Served):
    def setUp(self):
        super().setUp()
        self.serve(env=self.environment(DISPLAY=None, WAYLAND_DISPLAY=None))

    def send(self, *lines, body=b""):
        """Status and the answer from JSON to these bytes."""
        head = "\r\n".join(line.replace("36677", str(self.port)) for line in lines)
        with socket.create_connection(("127.0.0.1", self.port), timeout=LIMIT) as connection:
            connection.sendall(head.encode() + b"\r\n\r\n" + body)
            answer = b""
            while piece := connection.recv(65536):
                answer += piece
        head, body = answer.split(b"\r\n\r\n", 1)
        return int(head.split(b" ")[1]), json.loads(body) if body else None

    def send_list(self, path, paths, *fields):
        body = json.dumps({"list": paths}, ensure_ascii=False).encode()
        return self.send(f"POST {path} HTTP/1.1", "Host: 127.0.0.1:36677",
                         "Content-Type: application/json", f"Content-Length: {len(body)}", *fields,
                         body=body)

    def assert_links(self, answer, *names):
        status, told = answer
        self.assertEqual((status, told["success"]), (200, True), told)
        self.assertIsInstance(told["result"], list)
        self.assertEqual(self.names(told["result"]), list(names))
        return told

    def test_obsidian_pastes(self):
        """requestUrl without a body; what is read of a failure is `message`."""
        status, told = self.send("POST /upload HTTP/1.1", "Host: 127.0.0.1:36677",
                                 "Connection: keep-alive", "Content-Length: 0")
        self.assertEqual((status, told["success"]), (200, False))
        self.assertIn("display", told["message"])

    def test_obsidian_uploads_and_deletes_files(self):
        paths = self.pictures("vault/one.png", "vault/图 二.png")
        told = self.assert_links(self.send_list("/upload", paths, "Origin: app://obsidian.md"),
                                 "one.png", "图 二.png")
        status, deleted = self.send_list("/delete", told["fullResult"][:1])
        self.assertEqual((status, deleted["success"]), (200, True), deleted)
        gone = {row["name"]: row["server_state"] for row in self.rows()}
        self.assertEqual(gone, {"one.png": "deleted", "图 二.png": "there"})

    def test_obsidian_in_remote_mode(self):
        boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"
        content = picture("remote")
        body = (f"--{boundary}\r\nContent-Disposition: form-data; name=\"list\"; "
                f"filename=\"note.png\"\r\nContent-Type: image/png\r\n\r\n").encode() + content
        body += f"\r\n--{boundary}--\r\n".encode()
        self.assert_links(self.send(
            "POST /upload HTTP/1.1", "Host: localhost:36677",
            f"Content-Type: multipart/form-data; boundary={boundary}",
            f"Content-Length: {len(body)}", "Origin: app://obsidian.md", body=body), "note.png")

    def test_siyuan(self):
        """fetch from its own page: a preflight, then JSON with an Origin, also without a body."""
        status, _ = self.send(
            "OPTIONS /upload?picbed=smms HTTP/1.1", "Host: 127.0.0.1:36677",
            "Origin: http://127.0.0.1:6806", "Access-Control-Request-Method: POST",
            "Access-Control-Request-Headers: content-type", "Connection: close")
        self.assertEqual(status, 200)
        path, = self.pictures("assets/image-20261127.png")
        self.assert_links(self.send_list("/upload?picbed=smms&configName=Default", [path],
                                         "Origin: http://127.0.0.1:6806", "Sec-Fetch-Mode: cors",
                                         "Sec-Fetch-Site: same-site"), "image-20261127.png")
        status, told = self.send(
            "POST /upload HTTP/1.1", "Host: 127.0.0.1:36677", "Content-Type: application/json",
            "Origin: http://127.0.0.1:6806", "Content-Length: 0")
        self.assertEqual((status, told["success"]), (200, False))

    def test_typora_asks_whether_it_is_there_and_tests(self):
        """Its test uploads two icons of its own."""
        status, told = self.send("POST /heartbeat HTTP/1.1", "Host: 127.0.0.1:36677",
                                 "Content-Length: 0")
        self.assertEqual((status, told), (200, {"success": True, "result": "alive"}))
        paths = self.pictures("typora-icon2.png", "typora-icon.png")
        self.assert_links(self.send_list("/upload", paths), "typora-icon2.png", "typora-icon.png")

    def test_curl_as_the_documentation_of_picgo_has_it(self):
        path, = self.pictures("a.png")
        body = json.dumps({"list": [path]}).encode()
        self.assert_links(self.send(
            "POST /upload HTTP/1.1", "Host: 127.0.0.1:36677", "User-Agent: curl/7.88.1",
            "Accept: */*", f"Content-Length: {len(body)}",
            "Content-Type: application/x-www-form-urlencoded", body=body), "a.png")
        # -X POST alone: no length at all.
        status, told = self.send("POST /upload HTTP/1.1", "Host: 127.0.0.1:36677", "Accept: */*")
        self.assertEqual((status, told["success"]), (200, False))


if __name__ == "__main__":
    unittest.main()
