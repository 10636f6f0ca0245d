#!/usr/bin/env bash
# C++ is formatted as .clang-format says. Mend with: packaging/ci/format.sh --mend
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"

cpp_files() {
    python3 -c 'import sys; sys.path.insert(0, "packaging/ci")
from sources import source_files
print("\n".join(source_files(".cpp", ".hpp")))'
}

mapfile -t files < <(cpp_files)
if [ "${1:-}" = --mend ]; then
    printf '%s\0' "${files[@]}" | xargs -0 clang-format-19 -i
else
    printf '%s\0' "${files[@]}" | xargs -0 -n 40 -P "$(nproc)" clang-format-19 --dry-run --Werror ||
        fail "Mend with: packaging/ci/format.sh --mend"
    echo "${#files[@]} files are formatted"
fi
