#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The other program of a drag, as file managers and browsers on GTK are: gtksource.py TYPE=FILE…

Dragging from its window offers each FILE's bytes as that type, in this order; `pixbuf=FILE` a
picture in every format that GTK makes of it. It reports as imgurl-dragsource does.
"""

import pathlib
import sys

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, GdkPixbuf, Gtk  # noqa: E402

OFFERS = [argument.split("=", 1) for argument in sys.argv[1:]]
PIXBUF = next((path for kind, path in OFFERS if kind == "pixbuf"), None)
CONTENT = [(kind, pathlib.Path(path).read_bytes()) for kind, path in OFFERS if kind != "pixbuf"]


def report(line):
    print(line, flush=True)


def give(_widget, _context, data, info, _time):
    if info < len(CONTENT):
        data.set(data.get_target(), 8, CONTENT[info][1])
    else:
        data.set_pixbuf(GdkPixbuf.Pixbuf.new_from_file(PIXBUF))


def name_of(action):
    return {0: "refused", Gdk.DragAction.COPY: "copy"}.get(action, "other")


def begin(_widget, context):
    report("started")
    context.connect("action-changed", lambda _context, action: report(f"over {name_of(action)}"))


def end(_widget, context):
    report(f"ended {name_of(context.get_selected_action())}")


window = Gtk.Window(title="Drag source")
window.set_default_size(160, 80)
box = Gtk.EventBox()
box.add(Gtk.Label(label="Drag from here"))
window.add(box)
targets = Gtk.TargetList.new(
    [Gtk.TargetEntry.new(kind, 0, number) for number, (kind, _content) in enumerate(CONTENT)])
if PIXBUF:
    targets.add_image_targets(len(CONTENT), True)
box.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY | Gdk.DragAction.MOVE)
box.drag_source_set_target_list(targets)
box.connect("drag-data-get", give)
box.connect("drag-begin", begin)
box.connect("drag-end", end)
box.connect("enter-notify-event", lambda *_: report("entered"))
window.connect("destroy", Gtk.main_quit)
window.show_all()
Gtk.main()
