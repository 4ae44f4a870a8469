# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A line to the server on which uploads come to a stand, for a picture of uploads on their way."""

import socket
import threading
import time
import urllib.parse


class HeldLine:
    """Relays to a server; of the n-th upload it takes only budgets[n] bytes and no answer."""

    def __init__(self, server, budgets):
        self.upstream = urllib.parse.urlsplit(server)
        self.budgets = list(budgets)
        self.held = 0
        self.lock = threading.Lock()
        self.never = threading.Event()
        self.listener = socket.socket()
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 * 1024)
        self.listener.bind(("127.0.0.1", 0))
        self.listener.listen()
        self.address = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self._thread(self._accept)

    @staticmethod
    def _thread(work, *arguments):
        threading.Thread(target=work, args=arguments, daemon=True).start()

    def _accept(self):
        while True:
            client, _ = self.listener.accept()
            server = socket.create_connection((self.upstream.hostname, self.upstream.port))
            self._thread(self._requests, client, server)
            self._thread(self._answers, server, client)

    def _requests(self, client, server):
        left = None
        while data := client.recv(65536):
            if b"/api/v2/upload" in data:
                with self.lock:
                    left = self.budgets.pop(0) if self.budgets else None
            server.sendall(data)
            if left is not None:
                left -= len(data)
                # Qt tells progress ten times a second: what is sent at once is never told.
                time.sleep(0.03)
                if left <= 0:
                    with self.lock:
                        self.held += 1
                    self.never.wait()

    @staticmethod
    def _answers(server, client):
        while data := server.recv(65536):
            client.sendall(data)
