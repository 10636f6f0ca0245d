// A whole copy of an SQLite file, made while others may use it.
#pragma once

#include <filesystem>

namespace assay::db {

// `target` appears when it is whole and on the disk, and replaces what was there. Throws Broken, and leaves nothing
// behind, where there is no room.
void copy_sqlite(const std::filesystem::path& file, const std::filesystem::path& target);

} // namespace assay::db
