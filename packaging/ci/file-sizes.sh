#!/usr/bin/env bash
# No source file past 500 lines, no folder's README past 20.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
exec python3 packaging/ci/file_sizes.py
