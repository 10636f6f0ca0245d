#!/usr/bin/env bash
# The client: types, lint, and its units without a page.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$root/packaging/lib/node.sh"
. "$root/packaging/lib/counting.sh"
use_node

npm run --silent check
npm run --silent lint
run_vitest client web/vitest.config.ts
