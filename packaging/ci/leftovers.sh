#!/usr/bin/env bash
# Nothing made, downloaded or promised stands in the tree.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
exec python3 packaging/ci/leftovers.py
