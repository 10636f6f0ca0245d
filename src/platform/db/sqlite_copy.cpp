#include <platform/db/sqlite_connection.hpp>
#include <platform/db/sqlite_copy.hpp>

#include <fcntl.h>
#include <unistd.h>

namespace assay::db {
namespace {

namespace fs = std::filesystem;

// SQLite does not wait for the disk when it writes a copy.
void flush(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool is_flushed = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    if (!is_flushed) throw Broken(path.string() + " cannot be made durable");
}

std::string quoted(const std::string& text) {
    std::string sql = "'";
    for (const char c : text) sql.append(c == '\'' ? 2 : 1, c);
    return sql + "'";
}

} // namespace

void copy_sqlite(const fs::path& file, const fs::path& target) {
    const fs::path part = target.string() + ".part";
    fs::remove(part);
    try {
        SqliteConnection(file, SqliteConnection::Mode::writer).run_script("VACUUM INTO " + quoted(part.string()));
        flush(part);
    } catch (...) {
        std::error_code ignored;
        fs::remove(part, ignored);
        throw;
    }
    fs::rename(part, target);
    flush(fs::absolute(target).parent_path());
}

} // namespace assay::db
