# shellcheck shell=bash
# Sourced by every script here, first: messages, failing with a sentence, acting as root, and how many jobs fit this machine.
# Sets `root` (the checkout) and stands in it.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root" || exit 3

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# Runs a command as root: directly where we are root, else through sudo.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "This needs root and there is no sudo: run as root: $*"
    fi
}

# One compiler for each processor, but never more than 1.6 GB apiece allow (a unit with sanitizers takes that much).
jobs_that_fit() {
    local processors memory_kb fitting
    processors=$(nproc)
    memory_kb=$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo)
    fitting=$((memory_kb / 1600000))
    [ "$fitting" -ge 1 ] || fitting=1
    [ "$fitting" -lt "$processors" ] && processors=$fitting
    printf '%s\n' "$processors"
}

# One line that changes when the content of a file below the given files and folders changes.
content_stamp() {
    find "$@" \( -name node_modules -o -name dist \) -prune -o -type f -print0 | LC_ALL=C sort -z |
        xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}
