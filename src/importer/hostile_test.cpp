// Input that nobody writes in good faith: bounded time, no crash, every line accounted for.
#include <importer/parse.hpp>
#include <importer/testing/corpus.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <random>

namespace assay::importer {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t time = 0; time < times; ++time) text += piece;
    return text;
}

void must_be_quick(const std::string& text, const char* name) {
    CAPTURE(text.substr(0, 20));
    const auto begin = std::chrono::steady_clock::now();
    const auto parsed = parse(text, name);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
    if (parsed) CHECK(testing::fault_in_account(*parsed) == "");
}

} // namespace

TEST_CASE("long lines and endless marks") {
    constexpr std::size_t mebi = 1u << 20;
    for (const char* name : {"a.txt", "a.md"}) {
        for (const char* piece :
             {"x", "[", "[a]", "*", "**a ", "_", "\\", "|", "a. ", "1-2 ", "? ", ": ", "\" ", "(", "1: "})
            must_be_quick(repeated(piece, 2 * mebi / std::string_view(piece).size()), name);
        for (const char* piece : {"- \n", "- a:\n", "#\n", "# a\n", "| a | 1 | 2 |\n", "Areas to Cover\n", "1: x\n",
                                  "Scorecard\n", "\"\n", "Interview\n", "> \n", "---\n", "[a\n", "Why?\n"})
            must_be_quick(repeated(piece, 40'000), name);
    }
}

TEST_CASE("ten thousand levels of nesting") {
    std::string list;
    std::string brackets = "{\"title\":";
    for (std::size_t level = 0; level < 10'000; ++level) {
        list += std::string(level % 2'000, ' ') + "- x\n";
        brackets += "[";
    }
    must_be_quick(list, "a.md");
    must_be_quick(list, "a.txt");
    CHECK_FALSE(parse(brackets, "a.json").has_value());
}

TEST_CASE("pages that never end") {
    constexpr std::size_t mebi = 1u << 20;
    for (const char* piece : {"<",
                              "<a ",
                              "<a x='",
                              "<a x=\"'>",
                              "</",
                              "<!",
                              "<!--",
                              "<p>",
                              "<li>",
                              "<ul><li>",
                              "<td>",
                              "<table>",
                              "<table><tr><td colspan=99 rowspan=99>x",
                              "<b>",
                              "</b>",
                              "<script>",
                              "&",
                              "&#",
                              "&amp;amp;",
                              "<h1>a",
                              "<main>",
                              "<br>",
                              "<div style='",
                              "<span class='a b c'>x"})
        must_be_quick("<html>" + repeated(piece, 4 * mebi / std::string_view(piece).size()), "a.html");
    must_be_quick("<html>" + repeated("<div>", 10'000) + "x" + repeated("</div>", 10'000), "a.html");
    must_be_quick("<html><style>" + repeated(".a{font-weight:700}", 100'000), "a.html");
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
