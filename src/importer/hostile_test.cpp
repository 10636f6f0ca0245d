// Input that nobody writes in good faith: no crash, every line accounted for. How its time grows is for bench/ to show.
#include <importer/parse.hpp>
#include <importer/testing/corpus.hpp>
#include <importer/testing/hostile.hpp>

#include <doctest/doctest.h>

#include <random>

namespace assay::importer {
namespace {

using testing::filled_with;
using testing::repeated;

constexpr std::size_t mebi = 1u << 20;

void must_be_read(const std::string& text, const char* name) {
    CAPTURE(text.substr(0, 20));
    const auto parsed = parse(text, name);
    if (parsed) CHECK(testing::fault_in_account(*parsed) == "");
}

} // namespace

TEST_CASE("long lines and endless marks") {
    for (const char* name : {"a.txt", "a.md"}) {
        for (const char* piece : testing::endless_lines) must_be_read(filled_with(piece, 2 * mebi), name);
        for (const char* piece : testing::endless_marks) must_be_read(repeated(piece, 40'000), name);
    }
}

TEST_CASE("ten thousand levels of nesting") {
    std::string list;
    std::string brackets = "{\"title\":";
    for (std::size_t level = 0; level < 10'000; ++level) {
        list += std::string(level % 2'000, ' ') + "- x\n";
        brackets += "[";
    }
    must_be_read(list, "a.md");
    must_be_read(list, "a.txt");
    CHECK_FALSE(parse(brackets, "a.json").has_value());
}

TEST_CASE("pages that never end") {
    for (const char* piece : testing::endless_pages) must_be_read("<html>" + filled_with(piece, 4 * mebi), "a.html");
    must_be_read("<html>" + repeated("<div>", 10'000) + "x" + repeated("</div>", 10'000), "a.html");
    must_be_read("<html><style>" + repeated(".a{font-weight:700}", 100'000), "a.html");
    const std::string entities = "<!DOCTYPE html [<!ENTITY a \"bbbb\"><!ENTITY c \"&a;&a;\">]><p>&c;";
    const auto parsed = parse(entities, "a.html");
    REQUIRE(parsed.has_value());
    CHECK(parsed->source.contains("&c;"));
}

TEST_CASE("random bytes") {
    std::mt19937_64 random(7);
    for (int round = 0; round < 300; ++round) {
        std::string bytes(1 + random() % 3000, ' ');
        const bool is_text = round % 2 == 0;
        constexpr std::string_view alphabet = "\n\n- #*_|[]:?.0123 \tAaEeInterviewScorecard\"'";
        for (char& each : bytes) each = is_text ? alphabet[random() % alphabet.size()] : static_cast<char>(random());
        const auto parsed = parse(bytes, round % 3 == 0 ? "a.md" : "a.txt");
        if (is_text && parsed) CHECK(testing::fault_in_account(*parsed) == "");
    }
}

} // namespace assay::importer
