#!/bin/sh
# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# keyring-session.sh STATE COMMAND [ARGUMENT...]
# Runs the command with a home and a D-Bus session of its own, without a display, and ends what it
# started. STATE: unlocked (a real gnome-keyring; its pid in KEYRING_PID), none (a bus without a
# secret service), nobus.
set -eu

state=$1
shift
dir=$(mktemp -d "${TMPDIR:-/tmp}/imgurl-keyring.XXXXXX")
bus_pid='' keyring_pid=''

stop() { # pid
    [ -n "$1" ] || return 0
    kill -CONT "$1" 2>/dev/null || return 0
    kill "$1" 2>/dev/null || return 0
    wait "$1" 2>/dev/null || true
}
finish() {
    stop "$keyring_pid"
    stop "$bus_pid"
    rm -rf "$dir"
}
trap finish EXIT
trap 'exit 143' INT TERM HUP

fail() {
    echo "keyring-session: $*" >&2
    cat "$dir"/*.log >&2 2>/dev/null || true
    exit 70
}
wait_for() { # what, test command...
    what=$1
    shift
    tries=0
    until "$@" >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ "$tries" -lt 200 ] || fail "$what did not come up"
        sleep 0.05
    done
}
has_secret_service() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q 'boolean true'
}

unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL
export HOME="$dir/home" XDG_RUNTIME_DIR="$dir/run"
export XDG_CONFIG_HOME="$HOME/.config" XDG_DATA_HOME="$HOME/.local/share"
export XDG_CACHE_HOME="$HOME/.cache" XDG_STATE_HOME="$HOME/.local/state"
mkdir -m 700 "$HOME" "$XDG_RUNTIME_DIR"

case $state in
nobus) ;;
none | unlocked)
    # No service folder: nothing may be activated behind the test's back.
    cat >"$dir/bus.conf" <<BUS
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=$dir/run/bus</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
BUS
    # Killed without a chance to end it, the session still takes the bus along, and that the keyring.
    setpriv --pdeathsig TERM dbus-daemon --config-file="$dir/bus.conf" --nofork >"$dir/bus.log" 2>&1 &
    bus_pid=$!
    export DBUS_SESSION_BUS_ADDRESS="unix:path=$dir/run/bus"
    wait_for "the bus" test -S "$dir/run/bus"
    ;;
*) fail "no such state: $state" ;;
esac

if [ "$state" = unlocked ]; then
    # Without a newline: it would become part of the password.
    printf pw >"$dir/password"
    gnome-keyring-daemon --foreground --unlock --components=secrets \
        <"$dir/password" >"$dir/keyring.log" 2>&1 &
    keyring_pid=$!
    export KEYRING_PID="$keyring_pid"
    wait_for "the secret service" has_secret_service
fi

status=0
"$@" || status=$?
exit "$status"
