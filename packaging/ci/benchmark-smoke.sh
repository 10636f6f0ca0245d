#!/usr/bin/env bash
# The benchmarks run through on a small organisation; their figures are for reading, no time is a failure.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$root/packaging/lib/node.sh"
. "$root/packaging/lib/build.sh"
use_node

build_release
bench/run --candidates 400
