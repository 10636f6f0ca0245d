#!/usr/bin/env bash
# clang-tidy on what the change touches (.clang-tidy says which checks), at most ten minutes.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$root/packaging/lib/build.sh"

# Configured for its compile commands alone; of the build only the generated headers are needed.
build_preset debug generated
python3 packaging/ci/tidy.py build/debug
