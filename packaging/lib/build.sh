# shellcheck shell=bash
# Needs base.sh (root, say, fail, jobs_that_fit, content_stamp).
# Building: the client (when its sources changed) and a preset of the program. Incremental in both.

export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root}
export CCACHE_NOHASHDIR=${CCACHE_NOHASHDIR:-1}

build_client() {
    local stamp stamp_file=build/client-stamp
    stamp=$(content_stamp web docs/measurement package.json package-lock.json)
    [ -f web/dist/index.html ] && [ -f "$stamp_file" ] && [ "$(cat "$stamp_file")" = "$stamp" ] && return 0
    say "Building the client"
    npm run --silent build >&2 || fail "The client does not build: see above."
    mkdir -p build
    printf '%s\n' "$stamp" >"$stamp_file"
}

# build_preset PRESET [TARGET...]: configures where needed, then builds the targets (all by default).
build_preset() {
    local preset=$1 target
    local targets=()
    shift
    for target in "$@"; do targets+=(--target "$target"); done
    cmake --preset "$preset" >"build/configure-$preset.log" 2>&1 || {
        cat "build/configure-$preset.log" >&2
        fail "CMake cannot configure the preset $preset: see above."
    }
    cmake --build --preset "$preset" --parallel "$(jobs_that_fit)" "${targets[@]}" >&2 ||
        fail "The preset $preset does not build: see above."
}

build_release() {
    mkdir -p build
    build_client
    build_preset release
}
