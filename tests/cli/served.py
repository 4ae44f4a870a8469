# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""imgurl serve, started and asked."""

import http.client
import json

from world import LIMIT, World


class Served(World):
    def serve(self, *options, env=None):
        process = self.start("serve", "--port", "0", *options, env=env)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        address = process.stdout.readline().decode().strip()
        self.assertRegex(address, r"^http://127\.0\.0\.1:\d+/upload$")
        self.port = int(address.split(":")[2].split("/")[0])
        return process

    def post(self, path="/upload", body=None, headers=None):
        """Status, the answer from JSON, and its headers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LIMIT)
        if isinstance(body, dict):
            body = json.dumps(body)
        connection.request("POST", path, body, headers or {})
        answer = connection.getresponse()
        result = json.loads(answer.read())
        connection.close()
        return answer.status, result, dict(answer.getheaders())

    def upload(self, *sources, query="", headers=None):
        status, answer, _ = self.post("/upload" + query, {"list": list(sources)}, headers)
        self.assertEqual(status, 200)
        return answer

    def form(self, *parts, query=""):
        body = b""
        for field, name, content in parts:
            body += (f'--b\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"'
                     "\r\nContent-Type: image/png\r\n\r\n").encode() + content + b"\r\n"
        status, answer, _ = self.post("/upload" + query, body + b"--b--\r\n",
                                      {"Content-Type": "multipart/form-data; boundary=b"})
        self.assertEqual(status, 200)
        return answer

    def names(self, links):
        """Of the rows with these links."""
        named = {row["url"]: row["name"] for row in self.rows()}
        return [named[link] for link in links]
