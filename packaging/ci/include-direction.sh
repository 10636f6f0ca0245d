#!/usr/bin/env bash
# Every #include under src/ follows the architecture's direction.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
exec python3 packaging/ci/include_direction.py
