#include <platform/db/filling.hpp>
#include <platform/db/sqlite_connection.hpp>

namespace assay::db {
namespace {

class FillingDatabase final : public Database {
  public:
    explicit FillingDatabase(const std::filesystem::path& file) : connection_(file, SqliteConnection::Mode::writer) {
        connection_.run_script("PRAGMA synchronous=OFF; PRAGMA cache_size=-200000; BEGIN");
    }

    Engine engine() const override { return Engine::sqlite; }

    void check_statements(const std::vector<const Statement*>& statements) override {
        for (const Statement* each : statements) connection_.prepared(*each);
    }

    void finish() {
        connection_.run_script("COMMIT; PRAGMA synchronous=FULL; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);");
    }

  protected:
    void read_with(const std::function<void(Tx&)>& work) override { work(connection_); }

    void write_with(const std::function<bool(Tx&)>& work) override {
        constexpr int works_to_a_commit = 5000;
        connection_.run_script("SAVEPOINT work");
        if (!work(connection_)) connection_.run_script("ROLLBACK TO work");
        connection_.run_script("RELEASE work");
        if (++works_ % works_to_a_commit == 0) connection_.run_script("COMMIT; BEGIN");
    }

  private:
    SqliteConnection connection_;
    int works_ = 0;
};

void remove_store(const std::filesystem::path& file) {
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + ending, ignored);
}

} // namespace

void fill_sqlite(const std::filesystem::path& file, const std::function<void(Database&)>& fill) {
    const std::filesystem::path building = file.string() + ".filling";
    remove_store(building);
    try {
        FillingDatabase database(building);
        fill(database);
        database.finish();
    } catch (...) {
        remove_store(building);
        throw;
    }
    std::filesystem::rename(building, file);
    remove_store(building);
}

} // namespace assay::db
