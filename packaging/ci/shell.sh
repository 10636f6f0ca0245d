#!/usr/bin/env bash
# Shell scripts are clean by shellcheck, and the checks of this folder find what they are for.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$root/packaging/lib/counting.sh"

# Every tracked or new file that is bash, by its ending or its first line.
shell_scripts() {
    python3 - <<'PYTHON'
import sys
sys.path.insert(0, "packaging/ci")
from sources import lines_of, source_files
for path in source_files():
    first = (lines_of(path) or [""])[0] if path.endswith(".sh") or "." not in path.rsplit("/", 1)[-1] else ""
    if path.endswith(".sh") or (first.startswith("#!") and "bash" in first):
        print(path)
PYTHON
}

mapfile -t scripts < <(shell_scripts)
shellcheck "${scripts[@]}"
echo "${#scripts[@]} shell scripts are clean"

python3 packaging/ci/checks_test.py
python3 packaging/ci/docs_checks_test.py
