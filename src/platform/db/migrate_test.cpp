#include <platform/db/sqlite_copy.hpp>
#include <platform/db/test_database.hpp>

#include <doctest/doctest.h>

namespace assay::db {

TEST_CASE("migrations run once, in order, and an edited one stops the program") {
    const TestFolder folder;
    const auto database = open_sqlite(folder.path() / "m.sqlite");
    const std::vector<embedded::File> files = {{"0002_b.sql", "CREATE TABLE b (x TEXT REFERENCES a (x)) STRICT;"},
                                               {"0001_a.sql", "CREATE TABLE a (x TEXT PRIMARY KEY) STRICT;"},
                                               {"0003_c.postgres.sql", "this is not for SQLite"}};
    CHECK(migrate(*database, files, {1}) == std::vector<std::string>{"0001_a", "0002_b"});
    CHECK(migrate(*database, files, {2}).empty());
    const std::vector<embedded::File> edited = {{"0001_a.sql", "CREATE TABLE a (y TEXT) STRICT;"}, files[0]};
    CHECK_THROWS_AS(migrate(*database, edited, {3}), Broken);
    CHECK_THROWS_AS(migrate(*database, {files[1]}, {3}), Broken); // a folder of a newer program
}

TEST_CASE("before a store changes it is copied as it was; a new one has nothing to copy") {
    const TestFolder folder;
    const std::filesystem::path file = folder.path() / "it's.sqlite";
    const std::filesystem::path copy = folder.path() / "copy.sqlite";
    const auto database = open_sqlite(file);
    const std::vector<embedded::File> first = {{"0001_a.sql", "CREATE TABLE a (x TEXT) STRICT;"}};
    const std::vector<embedded::File> both = {first[0], {"0002_b.sql", "CREATE TABLE b (x TEXT) STRICT;"}};
    std::vector<std::string> asked;
    const auto before = [&](const std::string& name) {
        asked.push_back(name);
        copy_sqlite(file, copy);
    };
    CHECK(migrate(*database, first, {1}, before).size() == 1);
    CHECK(asked.empty());
    CHECK(migrate(*database, both, {2}, before) == std::vector<std::string>{"0002_b"});
    CHECK(migrate(*database, both, {3}, before).empty());
    CHECK(asked == std::vector<std::string>{"0002_b"});
    CHECK(migration_states(*open_sqlite(copy), both)[0].is_applied);
    CHECK_FALSE(migration_states(*open_sqlite(copy), both)[1].is_applied);
    CHECK_FALSE(std::filesystem::exists(copy.string() + ".part"));
    CHECK_THROWS_AS(copy_sqlite(file, folder.path() / "nowhere" / "copy.sqlite"), Broken);
}

TEST_CASE("a migration that fails leaves nothing behind") {
    const TestFolder folder;
    const auto database = open_sqlite(folder.path() / "m.sqlite");
    const std::vector<embedded::File> broken = {
        {"0001_a.sql", "CREATE TABLE a (x TEXT) STRICT; CREATE TABLE a (x TEXT) STRICT;"}};
    CHECK_THROWS_AS(migrate(*database, broken, {1}), Broken);
    const std::vector<embedded::File> mended = {{"0001_a.sql", "CREATE TABLE a (x TEXT) STRICT;"}};
    CHECK(migrate(*database, mended, {1}).size() == 1);
}

TEST_CASE("scripts are written once and translated for PostgreSQL") {
    CHECK(
        script_for(Database::Engine::postgres, "CREATE TABLE t (a INTEGER, b REAL, c BLOB, d_INTEGER TEXT) STRICT;") ==
        "CREATE TABLE t (a BIGINT, b DOUBLE PRECISION, c BYTEA, d_INTEGER TEXT COLLATE \"C\") ;");
}

TEST_CASE("all migrations of the program run on each engine, and every statement fits them") {
    on_each_engine([](Database& database) {
        for (const MigrationState& each : migration_states(database, embedded::migrations())) CHECK(each.is_applied);
        CHECK(all_statements().size() > 20);
        database.check_statements(all_statements());
    });
}

} // namespace assay::db
