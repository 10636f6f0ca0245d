#!/usr/bin/env bash
# The two-worlds tests of the seals on both engines, against the release build: hundreds of thousands of answers are compared.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$root/packaging/lib/node.sh"
. "$root/packaging/lib/build.sh"
. "$root/packaging/lib/counting.sh"
use_node

build_release
run_vitest seals tests/seals/vitest.config.ts "$root/packaging/with-postgres"
