// Opens the store that a server or command works on.
#pragma once

#include <platform/db/database.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace assay::db {

// SQLite in WAL mode with full durability; the file is made where it is missing. Throws Broken.
std::unique_ptr<Database> open_sqlite(const std::filesystem::path& file, int readers = 4);

// PostgreSQL at a postgresql:// URL; `schema=NAME` in its query chooses the organisation's schema (default assay),
// which is made where it is missing. Throws Broken.
std::unique_ptr<Database> open_postgres(const std::string& url, int connections = 8);

} // namespace assay::db
