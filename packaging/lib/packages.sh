# shellcheck shell=bash
# Needs base.sh (say, fail, as_root).
# Debian packages: which are missing, and installing them through the machine's own apt set-up.

# The names in package lists: one a line, `#` opens a comment.
package_names() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' -e 's/[[:space:]]//g' "$@"; }

# Those of the named packages that dpkg does not know as installed.
missing_packages() {
    local installed
    # dpkg-query also fails where a single name is unknown, which is the very case asked about.
    installed=$(dpkg-query --show --showformat='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true)
    comm -23 <(printf '%s\n' "$@" | LC_ALL=C sort -u) \
        <(awk '$2 == "installed" { print $1 }' <<<"$installed" | LC_ALL=C sort -u)
}

# Installs the named packages that are missing; touches neither apt nor the network where none is.
ensure_packages() {
    command -v dpkg-query >/dev/null || fail "This script installs with Debian's apt, and there is no dpkg here; install by hand what packaging/debian-packages-*.txt name."
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -gt 0 ] || return 0
    say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
    local log=build/debian-packages.log
    mkdir -p build
    apt_quietly update >"$log" 2>&1 || {
        cat "$log" >&2
        fail "apt-get update failed: see above which source does not answer."
    }
    apt_quietly install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1 || {
        tail -n 40 "$log" >&2
        fail "apt-get could not install: ${missing[*]} (all of it in $log)"
    }
}

apt_quietly() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0 "$@"; }

# The same for whole lists: ensure_package_lists FILE...
ensure_package_lists() {
    local names
    mapfile -t names < <(package_names "$@")
    ensure_packages "${names[@]}"
}
