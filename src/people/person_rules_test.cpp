#include <people/person_rules.hpp>
#include <people/sign_in_limits.hpp>

#include <doctest/doctest.h>

namespace assay::people {

TEST_CASE("addresses") {
    for (const char* good : {"a@b", "ada.lovelace+x@example.test", " padded@example.test ", "ü@example.test"})
        CHECK(is_email(good));
    for (const char* bad : {"", "@", "a@", "@b", "a b@c", "a@b@c", "a@.b", "a@b.", "a@b..c", "<a@b>", "a@b,c@d"})
        CHECK_FALSE(is_email(bad));
    CHECK(email_key(" Ada@Example.TEST ") == "ada@example.test");
}

TEST_CASE("passwords are judged by length, not by ornaments") {
    CHECK(fault_in_password("correct horse", "a@b", "Ada").empty());
    CHECK_FALSE(fault_in_password("short", "a@b", "Ada").empty());
    CHECK_FALSE(fault_in_password("ëëëëëëëëë", "a@b", "Ada").empty()); // nine characters in eighteen bytes
    CHECK_FALSE(fault_in_password("aaaaaaaaaaaa", "a@b", "Ada").empty());
    CHECK_FALSE(fault_in_password("ADA@example.test", "ada@example.test", "Ada").empty());
}

TEST_CASE("only failures slow an account and an address down, and only for a while") {
    SignInLimits limits;
    const Instant start{1'000'000};
    for (std::size_t each = 0; each < SignInLimits::most_per_account; ++each) {
        CHECK_FALSE(limits.wait_seconds("ada", "1.1.1.1", start).has_value());
        limits.count_failure("ada", "1.1.1.1", start);
    }
    CHECK(limits.wait_seconds("ada", "2.2.2.2", start) == 15 * 60 + 1);
    CHECK_FALSE(limits.wait_seconds("bob", "1.1.1.1", start).has_value());
    CHECK_FALSE(limits.wait_seconds("ada", "1.1.1.1", start + SignInLimits::window).has_value());
    for (std::size_t each = 0; each < SignInLimits::most_per_address; ++each)
        limits.count_failure("somebody" + std::to_string(each), "3.3.3.3", start);
    CHECK(limits.wait_seconds("new", "3.3.3.3", start).has_value());
}

TEST_CASE("an address has at most 64 bytes before its @, and neither controls nor marks of syntax") {
    CHECK(is_email(std::string(64, 'a') + "@b"));
    CHECK_FALSE(is_email(std::string(65, 'a') + "@b"));
    for (const char* bad : {"nobody", "a\x01@b", "a\x7f@b", "a\"@b", "a@[b]", "a@b;c@d"}) CHECK_FALSE(is_email(bad));
}

TEST_CASE("a password is not the name in other letters, and has ten characters at least") {
    CHECK(fault_in_password("ada LOVELACE", "a@b", "Ada Lovelace") == "must not be the address or the name");
    CHECK(fault_in_password("0123456789", "a@b", "Ada").empty());
    CHECK(fault_in_password("012345678", "a@b", "Ada") == "must be at least 10 characters long");
    CHECK(fault_in_password("..........", "a@b", "Ada") == "must not be one character repeated");
}

TEST_CASE("a new person is told all faults at once, and may come without a password") {
    PersonInput input;
    input.name = "Ada";
    input.email = "ada@example.test";
    CHECK(faults_in(input).empty());
    input.password = std::string("correct horse");
    CHECK(faults_in(input).empty());
    input.email = "ada";
    input.password = std::string("short");
    const auto faults = faults_in(input);
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].pointer == "/email");
    CHECK(faults[1].pointer == "/password");
    CHECK(faults[1].detail == "must be at least 10 characters long");
}

} // namespace assay::people
