#!/usr/bin/env bash
# Scenarios over HTTP and faults, against the test build on both engines.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$root/packaging/lib/node.sh"
. "$root/packaging/lib/build.sh"
. "$root/packaging/lib/counting.sh"
use_node

build_preset asan assay
export ASSAY=$root/build/asan/assay
run_vitest scenarios tests/scenarios/vitest.config.ts "$root/packaging/with-postgres"
