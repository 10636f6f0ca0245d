#include <audit/audit_rules.hpp>
#include <platform/crypto/digest.hpp>

#include <doctest/doctest.h>

#include <functional>

namespace assay::audit {
namespace {

const std::string before = "hash of row 6";

Entry entry() {
    Entry made;
    made.position = 7;
    made.audit_entry_id = "e7";
    made.at = Instant{1'000};
    made.person_id = "p1";
    made.action = "job/closed";
    made.subject_kind = "job";
    made.subject_id = "j1";
    made.job_id = "j1";
    made.details = R"({"reason":"filled"})";
    made.salt = "salt";
    made.details_digest = digest_of_details(made);
    made.hash = hash_of(made, before);
    return made;
}

TEST_CASE("the hash covers the row before and every field, each with its length, and a dash for what is absent") {
    const Entry row = entry();
    CHECK(row.details_digest == crypto::sha256_hex("salt\n{\"reason\":\"filled\"}"));
    CHECK(row.hash == crypto::sha256_hex("13:hash of row 6\n1:7\n2:e7\n4:1000\n2:p1\n2:j1\n1:-\n10:job/closed\n3:job\n"
                                         "2:j1\n64:" +
                                         row.details_digest + "\n"));
}

TEST_CASE("an intact row follows the one before it") { CHECK(fault_in(entry(), 6, before).empty()); }

TEST_CASE("a row that is missing, or stands twice, is named") {
    CHECK(fault_in(entry(), 5, before) == "row 6 is missing");
    CHECK(fault_in(entry(), 7, before) == "row 8 is missing");
}

TEST_CASE("changed details are told apart from a changed row") {
    Entry other = entry();
    other.details = R"({"reason":"cancelled"})";
    CHECK(fault_in(other, 6, before) == "the details of row 7 were changed");
    other = entry();
    other.salt = "pepper";
    CHECK(fault_in(other, 6, before) == "the details of row 7 were changed");
    other.details_digest = digest_of_details(other); // the digest made to fit: the hash gives it away
    CHECK(fault_in(other, 6, before) == "row 7 was changed");
}

TEST_CASE("no field can be changed without breaking the chain") {
    const std::function<void(Entry&)> changes[] = {
        [](Entry& row) { row.audit_entry_id = "e8"; },
        [](Entry& row) { row.at = Instant{1'001}; },
        [](Entry& row) { row.person_id = "p2"; },
        [](Entry& row) { row.person_id.reset(); },
        [](Entry& row) { row.action = "job/opened"; },
        [](Entry& row) { row.subject_kind = "person"; },
        [](Entry& row) { row.subject_id = "j2"; },
        [](Entry& row) { row.job_id = "j2"; },
        [](Entry& row) { row.application_id = "a1"; },
        [](Entry& row) { row.hash = "forged"; },
        // Neither by moving text from one field to the next.
        [](Entry& row) {
            row.action = "job/close";
            row.subject_kind = "djob";
        },
    };
    for (const auto& change : changes) {
        Entry changed = entry();
        change(changed);
        CHECK(fault_in(changed, 6, before) == "row 7 was changed");
    }
    CHECK(fault_in(entry(), 6, "hash of another row") == "row 7 was changed");
}

} // namespace
} // namespace assay::audit
