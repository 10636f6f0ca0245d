// One SQLite connection with its cache of prepared statements. Not for two threads at once.
#pragma once

#include <platform/db/database.hpp>

#include <filesystem>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace assay::db {

class SqliteConnection final : public Tx {
  public:
    enum class Mode { reader, writer };

    SqliteConnection(const std::filesystem::path& file, Mode mode);
    ~SqliteConnection() override;

    void run_script(std::string_view sql) override;
    sqlite3_stmt* prepared(const Statement& statement);
    // False where SQLite has already rolled the transaction back by itself (disk full, I/O error).
    bool in_transaction() const;

  protected:
    std::unique_ptr<Cursor> execute(const Statement& statement, std::span<const Parameter> parameters) override;

  private:
    [[noreturn]] void fail(std::string_view what) const;

    sqlite3* handle_ = nullptr;
    std::unordered_map<const Statement*, sqlite3_stmt*> prepared_;
};

} // namespace assay::db
