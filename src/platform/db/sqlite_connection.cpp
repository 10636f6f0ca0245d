#include <platform/db/sqlite_connection.hpp>

#include <fmt/format.h>
#include <sqlite3.h>

namespace assay::db {
namespace {

class SqliteCursor final : public Cursor {
  public:
    SqliteCursor(sqlite3* handle, sqlite3_stmt* statement, std::string_view name)
        : handle_(handle), statement_(statement), statement_name_(name) {}
    ~SqliteCursor() override {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }
    SqliteCursor(const SqliteCursor&) = delete;
    SqliteCursor& operator=(const SqliteCursor&) = delete;

    bool next() override {
        const int code = sqlite3_step(statement_);
        if (code == SQLITE_ROW) return true;
        if (code == SQLITE_DONE) return false;
        throw Broken(fmt::format("{}: {}", statement_name_, sqlite3_errmsg(handle_)));
    }
    std::size_t columns() const override { return static_cast<std::size_t>(sqlite3_column_count(statement_)); }
    std::string_view name(std::size_t column) const override { return sqlite3_column_name(statement_, at(column)); }
    bool is_null(std::size_t column) const override {
        return sqlite3_column_type(statement_, at(column)) == SQLITE_NULL;
    }
    std::int64_t integer(std::size_t column) const override { return sqlite3_column_int64(statement_, at(column)); }
    double real(std::size_t column) const override { return sqlite3_column_double(statement_, at(column)); }
    std::string_view text(std::size_t column) const override {
        const void* bytes = sqlite3_column_blob(statement_, at(column));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, at(column)));
        return bytes == nullptr ? std::string_view{} : std::string_view(static_cast<const char*>(bytes), size);
    }
    std::int64_t finish() override {
        while (next()) {
        }
        return sqlite3_changes64(handle_);
    }

  private:
    static int at(std::size_t column) { return static_cast<int>(column); }

    sqlite3* handle_;
    sqlite3_stmt* statement_;
    std::string_view statement_name_;
};

struct Binder {
    sqlite3_stmt* statement;
    int position;
    int operator()(Null) const { return sqlite3_bind_null(statement, position); }
    int operator()(std::int64_t value) const { return sqlite3_bind_int64(statement, position, value); }
    int operator()(double value) const { return sqlite3_bind_double(statement, position, value); }
    int operator()(std::string_view value) const {
        // A null pointer would bind NULL: an empty text is still a text.
        return sqlite3_bind_text64(statement, position, value.data() == nullptr ? "" : value.data(), value.size(),
                                   SQLITE_STATIC, SQLITE_UTF8);
    }
};

} // namespace

SqliteConnection::SqliteConnection(const std::filesystem::path& file, Mode mode) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(file.c_str(), &handle_, flags, nullptr) != SQLITE_OK) {
        const std::string why = handle_ == nullptr ? "out of memory" : sqlite3_errmsg(handle_);
        sqlite3_close(handle_);
        throw Broken(fmt::format("{} cannot be opened: {}", file.string(), why));
    }
    sqlite3_extended_result_codes(handle_, 1);
    sqlite3_busy_timeout(handle_, 10'000);
    try {
        run_script("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"
                   "PRAGMA cache_size=-16000; PRAGMA trusted_schema=OFF;");
        if (mode == Mode::reader) run_script("PRAGMA query_only=ON;");
    } catch (const Broken&) {
        const std::string why = sqlite3_errmsg(handle_);
        sqlite3_close(handle_);
        throw Broken(fmt::format("{} cannot be used: {}", file.string(), why));
    }
}

SqliteConnection::~SqliteConnection() {
    for (const auto& [statement, handle] : prepared_) sqlite3_finalize(handle);
    sqlite3_close(handle_);
}

void SqliteConnection::fail(std::string_view what) const {
    throw Broken(fmt::format("{}: {}", what, sqlite3_errmsg(handle_)));
}

bool SqliteConnection::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

void SqliteConnection::run_script(std::string_view sql) {
    const std::string text(sql);
    if (sqlite3_exec(handle_, text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(text.substr(0, text.find('\n')).substr(0, 80));
}

sqlite3_stmt* SqliteConnection::prepared(const Statement& statement) {
    sqlite3_stmt*& slot = prepared_[&statement];
    if (slot == nullptr &&
        sqlite3_prepare_v3(handle_, statement.sqlite.data(), static_cast<int>(statement.sqlite.size()),
                           SQLITE_PREPARE_PERSISTENT, &slot, nullptr) != SQLITE_OK)
        fail(statement.name);
    return slot;
}

std::unique_ptr<Cursor> SqliteConnection::execute(const Statement& statement, std::span<const Parameter> parameters) {
    sqlite3_stmt* handle = prepared(statement);
    for (std::size_t each = 0; each < parameters.size(); ++each) {
        const int position = sqlite3_bind_parameter_index(handle, fmt::format("${}", each + 1).c_str());
        if (std::visit(Binder{handle, position}, parameters[each]) != SQLITE_OK) fail(statement.name);
    }
    return std::make_unique<SqliteCursor>(handle_, handle, statement.name);
}

} // namespace assay::db
