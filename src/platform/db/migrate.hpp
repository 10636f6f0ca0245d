// Forward-only schema migrations. Files NNNN_name.sql (and NNNN_name.sqlite.sql or .postgres.sql where the engines
// truly differ) run in order, one transaction each; their checksums are kept, and a file that was changed after it ran
// stops the program.
#pragma once

#include <platform/db/database.hpp>
#include <platform/files/embedded.hpp>

#include <functional>
#include <string>
#include <vector>

namespace assay::db {

struct MigrationState {
    std::string name;
    bool is_applied = false;
};

// What has run and what waits. Throws Broken where an applied file was changed or is unknown to this program.
std::vector<MigrationState> migration_states(Database& database, const std::vector<embedded::File>& files);

// Runs what waits; the names that ran. `before` is called once with the first of them, where others ran here earlier:
// the last moment at which the store is as the program before knew it.
std::vector<std::string> migrate(Database& database, const std::vector<embedded::File>& files, Instant now,
                                 const std::function<void(const std::string& first)>& before = {});

// The script in the engine's own type names: files are written for SQLite (TEXT INTEGER REAL BLOB, STRICT tables).
std::string script_for(Database::Engine engine, std::string_view sql);

} // namespace assay::db
