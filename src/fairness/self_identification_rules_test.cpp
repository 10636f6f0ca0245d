#include <fairness/self_identification_rules.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace assay;
using namespace assay::fairness;

namespace {

std::vector<std::string> faults_in(std::string_view csv) {
    const auto read = read_self_identifications(csv);
    std::vector<std::string> details;
    if (read) return details;
    for (const FieldError& each : read.error().fields) details.push_back(each.detail);
    if (details.empty()) details.push_back(read.error().code);
    return details;
}

} // namespace

TEST_CASE("a file of self-identification names each person once, and says nothing where the cell is empty or unknown") {
    const auto read = read_self_identifications("\xEF\xBB\xBFSex, EMAIL ,race_ethnicity\r\n"
                                                "Female,a@example.test,\"Black, or African American\"\r\n"
                                                ",b@example.test, Unknown \r\n");
    REQUIRE(read);
    CHECK(read->is_by_email);
    REQUIRE(read->rows.size() == 2);
    CHECK(read->rows[0].key == "a@example.test");
    CHECK(read->rows[0].sex == "Female");
    CHECK(read->rows[0].race_ethnicity == "Black, or African American");
    CHECK(read->rows[0].line == 2);
    CHECK_FALSE(read->rows[1].sex);
    CHECK_FALSE(read->rows[1].race_ethnicity);
    const auto by_id = read_self_identifications("candidate_id,sex\nx,Male\n");
    REQUIRE(by_id);
    CHECK_FALSE(by_id->is_by_email);
    CHECK_FALSE(by_id->rows[0].race_ethnicity);
}

TEST_CASE("all faults of a file come at once, by line and column") {
    CHECK(faults_in("email,sex\na@x,Male,extra\n,Male\nA@x,Male\na@X,Female\n") ==
          std::vector<std::string>{"Line 2: has 3 cells where the header has 2.", "Line 3, column \"email\": is empty.",
                                   "Line 5, column \"email\": names the same person as line 4: keep one of them."});
    CHECK(faults_in("email,candidate_id,age\n").size() == 3);
    CHECK(faults_in("email,sex,sex\n") == std::vector<std::string>{"Line 1, column \"sex\": stands there twice."});
    CHECK(faults_in("email,sex\na,\"one\ntwo\"\n").front().starts_with("Line 2, column \"sex\": holds more than 60"));
    CHECK(faults_in("email,sex\na," + std::string(61, 'x') + "\n").size() == 1);
    CHECK(faults_in("email,sex\n") == std::vector<std::string>{"has a header and nobody below it."});
    CHECK(faults_in("") == std::vector<std::string>{"is empty: it begins with a header."});
    CHECK(faults_in("email,sex\n\"a") == std::vector<std::string>{"csv/open-quote"});
}

TEST_CASE("free text in place of groups, and files without an end, are refused") {
    std::string many = "email,sex\n";
    for (int row = 0; row < 21; ++row) many += fmt::format("{0}@x,value {0}\n", row);
    CHECK(faults_in(many) == std::vector<std::string>{"Line 22, column \"sex\": has more than 20 different values by "
                                                      "here: put them into groups."});
    std::string wrong = "email,sex\n";
    for (int row = 0; row < 60; ++row) wrong += ",x\n";
    const auto refused = read_self_identifications(wrong);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fields.size() == 50);
    CHECK(refused.error().detail.ends_with("There are 10 faults more than the first 50."));
    std::string endless = "email,sex\n";
    for (std::size_t row = 0; row <= most_rows; ++row) endless += fmt::format("{}@x,f\n", row);
    CHECK(faults_in(endless) ==
          std::vector<std::string>{"Line 20002: a file has at most 20000 rows; send the rest as another."});
}
