#include <audit/audit_service.hpp>
#include <platform/db/test_database.hpp>
#include <platform/system/system.hpp>

#include <doctest/doctest.h>

namespace assay::audit {
namespace {

void record_some(db::Database& database, AuditService& audit, int count) {
    for (int each = 0; each < count; ++each) {
        const auto done = database.write([&](db::Tx& tx) -> Result<bool> {
            audit.record(tx, {std::nullopt, "job/changed", "job", std::to_string(each), std::nullopt, std::nullopt,
                              R"({"field":"title"})"});
            return true;
        });
        REQUIRE(done.has_value());
    }
}

void tamper(db::Database& database, std::string_view script) {
    const auto done = database.write([&](db::Tx& tx) -> Result<bool> {
        tx.run_script(script);
        return true;
    });
    REQUIRE(done.has_value());
}

} // namespace

TEST_CASE("the chain is intact as written, and tells the first row that was changed, on each engine") {
    db::on_each_engine([](db::Database& database) {
        World world;
        AuditService audit(world.clock, world.ids);
        record_some(database, audit, 5);
        CHECK(verify(database).rows == 5);
        CHECK(verify(database).fault.empty());
        tamper(database, "UPDATE audit_entries SET details = '{}' WHERE position = 4");
        CHECK(verify(database).fault == "the details of row 4 were changed");
        tamper(database, "UPDATE audit_entries SET person_id = 'somebody' WHERE position = 3");
        CHECK(verify(database).fault == "row 3 was changed");
        tamper(database, "DELETE FROM audit_entries WHERE position = 2");
        CHECK(verify(database).fault == "row 2 is missing");
    });
}

TEST_CASE("no field can be moved into its neighbour without changing the hash") {
    Entry one{1, "id", {5}, "a", "b", "c", "d", std::nullopt, std::nullopt, "{}", "s", "x", ""};
    Entry other = one;
    other.action = "bc";
    other.subject_kind = "";
    CHECK(hash_of(one, "") != hash_of(other, ""));
    CHECK(hash_of(one, "") != hash_of(one, "0"));
}

} // namespace assay::audit
