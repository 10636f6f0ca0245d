#!/usr/bin/env bash
# Names and page words keep to the glossary.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
exec python3 packaging/ci/glossary.py
