#!/usr/bin/env bash
# The release build, and its command line answers.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$root/packaging/lib/node.sh"
. "$root/packaging/lib/build.sh"
use_node

build_release
build/release/assay --version
