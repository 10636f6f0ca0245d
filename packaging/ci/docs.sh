#!/usr/bin/env bash
# The documentation is true: what it names exists, its list of problem codes is the source's, its commands run.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$root/packaging/lib/node.sh"
. "$root/packaging/lib/build.sh"
. "$root/packaging/lib/counting.sh"
use_node

python3 packaging/ci/docs.py
record_counts 1 0
build_release
python3 packaging/ci/docs_commands.py build/release/assay
