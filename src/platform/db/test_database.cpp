#include <platform/db/postgres_connection.hpp>
#include <platform/db/test_database.hpp>
#include <platform/system/system.hpp>

#include <fmt/format.h>

#include <cstdlib>

namespace assay::db {

TestFolder::TestFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "assay-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw Broken("no temporary folder");
    path_ = name;
}

TestFolder::~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void on_each_engine(const std::function<void(Database&)>& test) {
    const SystemClock clock;
    {
        const TestFolder folder;
        const auto database = open_sqlite(folder.path() / "test.sqlite");
        migrate(*database, embedded::migrations(), clock.now());
        test(*database);
    }
    const char* url = std::getenv("ASSAY_TEST_POSTGRES");
    if (url == nullptr) return;
    RandomIds ids(clock);
    std::string schema = "test_" + ids.next();
    std::erase(schema, '-');
    const std::string address =
        fmt::format("{}{}schema={}", url, std::string_view(url).contains('?') ? '&' : '?', schema);
    {
        const auto database = open_postgres(address, 2);
        migrate(*database, embedded::migrations(), clock.now());
        test(*database);
    }
    PostgresConnection(url, "public").run_script("DROP SCHEMA \"" + schema + "\" CASCADE");
}

} // namespace assay::db
