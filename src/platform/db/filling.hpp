// A SQLite file being filled in bulk: one connection, thousands of works to a commit, no flushing before the end. It is
// built beside its place and moved there whole, so that a crash leaves nothing half-filled.
#pragma once

#include <platform/db/database.hpp>

#include <filesystem>
#include <functional>

namespace assay::db {

// Calls `fill` with the database, then makes the file durable and moves it to `file`. Throws Broken; where `fill`
// throws, nothing is left.
void fill_sqlite(const std::filesystem::path& file, const std::function<void(Database&)>& fill);

} // namespace assay::db
