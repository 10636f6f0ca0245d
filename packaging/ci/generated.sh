#!/usr/bin/env bash
# Generated files are what the program generates: the client's types of the API.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$root/packaging/lib/node.sh"
. "$root/packaging/lib/build.sh"
use_node

committed=web/src/api/schema.d.ts
build_release
made=$root/build/generated-check
mkdir -p "$made"
build/release/assay openapi >"$made/openapi.json"
npx openapi-typescript "$made/openapi.json" --output "$made/schema.d.ts" >"$made/openapi-typescript.log" 2>&1 || {
    cat "$made/openapi-typescript.log"
    fail "openapi-typescript does not read what \`assay openapi\` prints."
}
if [ "${1:-}" = --mend ]; then cp "$made/schema.d.ts" "$committed"; fi
diff -u "$committed" "$made/schema.d.ts" | head -n 60 ||
    fail "$committed is not what the program generates. Mend with: packaging/ci/generated.sh --mend"
echo "$committed is as generated: $(wc -l <"$committed") lines"
