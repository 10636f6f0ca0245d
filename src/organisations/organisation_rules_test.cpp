#include <organisations/organisation_rules.hpp>

#include <doctest/doctest.h>

using namespace assay;
using namespace assay::organisations;

namespace {

std::vector<std::string> pointers_of(const std::vector<FieldError>& faults) {
    std::vector<std::string> pointers;
    for (const FieldError& each : faults) pointers.push_back(each.pointer + " " + each.code);
    return pointers;
}

std::vector<std::string> faults_of(const SharedValueChanges& changes) {
    return pointers_of(faults_in(changes, merged({}, changes)));
}

} // namespace

TEST_CASE("a change is merged by name, trimmed, and what is empty goes") {
    const auto after = merged({{"Company", "Old"}, {"industry", "gauges"}, {"town", "Lund"}},
                              {{"Company", "  New  "}, {"industry", "  "}, {"town", std::nullopt}, {"pay", "fair"}});
    CHECK(after == std::map<std::string, std::string>{{"Company", "New"}, {"pay", "fair"}});
}

TEST_CASE("each name and value has its limit") {
    CHECK(faults_of({{"Company", "N"}, {std::string(200, 'n'), std::string(2000, 'v')}}).empty());
    CHECK(faults_of({{std::string(201, 'n'), "v"}}).size() == 1);
    CHECK(faults_of({{"a/b", std::string(2001, 'v')}, {" c", "v"}, {"[d]", "v"}, {"e\nf", "v"}, {"", "v"}}) ==
          std::vector<std::string>{"/placeholder_values/ name", "/placeholder_values/ c name",
                                   "/placeholder_values/[d] name", "/placeholder_values/a~1b too_long",
                                   "/placeholder_values/e\nf name"});
}

TEST_CASE("what is taken away is not judged, however it is called") {
    const SharedValueChanges changes = {{"[odd]", std::nullopt}};
    CHECK(faults_in(changes, merged({{"[odd]", "v"}}, changes)).empty());
}

TEST_CASE("the values together have their limit, across changes") {
    std::map<std::string, std::string> present;
    for (int number = 0; number < 200; ++number) present["p" + std::to_string(number)] = "v";
    CHECK(faults_in({{"p1", "w"}}, merged(present, {{"p1", "w"}})).empty());
    CHECK(pointers_of(faults_in({{"more", "w"}}, merged(present, {{"more", "w"}}))) ==
          std::vector<std::string>{"/placeholder_values too_many"});
}
