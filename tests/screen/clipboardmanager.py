#!/usr/bin/python3
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A clipboard manager of the least kind: takes over the text of a program that asks it to (the
freedesktop specification's SAVE_TARGETS), and gives it on."""

from Xlib import X, Xatom, display
from Xlib.protocol import event

screen = display.Display()
window = screen.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
atom = screen.intern_atom
MANAGER, CLIPBOARD, TARGETS = atom("CLIPBOARD_MANAGER"), atom("CLIPBOARD"), atom("TARGETS")
SAVE, TEXT, PLACE = atom("SAVE_TARGETS"), atom("UTF8_STRING"), atom("SAVED")
text = b""


def answer(request, given):
    request.requestor.send_event(event.SelectionNotify(
        time=request.time, requestor=request.requestor, selection=request.selection,
        target=request.target, property=request.property if given else X.NONE))
    screen.flush()


def give(request):
    if request.target == TARGETS:
        request.requestor.change_property(request.property, Xatom.ATOM, 32, [TARGETS, TEXT])
    elif request.target == TEXT:
        request.requestor.change_property(request.property, TEXT, 8, text)
    answer(request, request.target in (TARGETS, TEXT))


window.set_selection_owner(MANAGER, X.CurrentTime)
print("ready", flush=True)
asking = None
while True:
    came = screen.next_event()
    if came.type == X.SelectionRequest and came.selection == MANAGER and came.target == SAVE:
        asking = came
        window.convert_selection(CLIPBOARD, TEXT, PLACE, X.CurrentTime)
    elif came.type == X.SelectionNotify and asking:
        found = window.get_full_property(PLACE, X.AnyPropertyType)
        text = found.value if found else b""
        window.set_selection_owner(CLIPBOARD, X.CurrentTime)
        answer(asking, True)
        asking = None
    elif came.type == X.SelectionRequest:
        give(came)
