#!/usr/bin/env bash
# The release build in Debian's Chromium: pages driven by Playwright, each held against axe.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$root/packaging/lib/node.sh"
. "$root/packaging/lib/build.sh"
. "$root/packaging/lib/counting.sh"
use_node

build_release
run_vitest browser tests/browser/vitest.config.ts
