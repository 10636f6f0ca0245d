#include <importer/document/pdf/pdf_reader.hpp>
#include <importer/testing/rich.hpp>

#include <doctest/doctest.h>

namespace assay::importer {
namespace {

struct Said {
    std::string blocks;
    std::vector<Notice> notices;
    std::vector<std::string> lines;
};

Said read(std::string_view layout, const RoleOverrides& chosen = {}) {
    Document document;
    Said said;
    const auto result = read_pdf_layout(layout, chosen, document, said.notices);
    said.blocks = result ? testing::shown(document) : result.error().code;
    for (const std::string_view line : document.lines) said.lines.emplace_back(line);
    return said;
}

constexpr const char* faces = "<fontspec id=\"0\" size=\"16\" family=\"AAAAAA+Serif\" color=\"#000000\"/>"
                              "<fontspec id=\"1\" size=\"24\" family=\"BAAAAA+Serif\" color=\"#000000\"/>"
                              "<fontspec id=\"2\" size=\"20\" family=\"BAAAAA+Serif\" color=\"#000000\"/>";

std::string page(const std::string& content) {
    return "<page number=\"1\" height=\"1000\" width=\"800\">" + content + "</page>";
}

// A stretch as wide as its letters, 8 units each.
std::string at(int top, int left, const std::string& text, int face = 0) {
    std::size_t letters = 0;
    bool is_tag = false;
    for (const char each : text) {
        is_tag = is_tag || each == '<';
        letters += is_tag || (static_cast<unsigned char>(each) & 0xC0) == 0x80 ? 0u : 1u;
        if (each == '>') is_tag = false;
    }
    return "<text top=\"" + std::to_string(top) + "\" left=\"" + std::to_string(left) + "\" width=\"" +
           std::to_string(8 * letters) + "\" height=\"20\" font=\"" + std::to_string(face) + "\">" + text + "</text>\n";
}

std::string filler(int top, int count = 4) {
    std::string text;
    for (int line = 0; line < count; ++line)
        text += at(top + line * 60, 100, "A paragraph that ends within its line, as prose of this width would do.");
    return text;
}

const std::string filled = "A paragraph that ends within its line, as prose of this width would do.\n";

} // namespace

TEST_CASE("larger type makes headings, wrapped lines make paragraphs, each with its lines") {
    const Said said =
        read(faces + page(at(100, 100, "<b>Title of the</b>", 1) + at(124, 100, "<b>document</b>", 1) +
                          at(200, 100, "<b>Section</b>", 2) +
                          at(240, 100, "These words are set over the whole width of the page and then they") +
                          at(264, 100, "go on below.") + at(310, 100, "<b>Name:</b>") +
                          at(310, 142, " text &amp; more") + filler(400)));
    CHECK(said.blocks ==
          "1# Title of the document\n2# Section\nThese words are set over the whole width of the page and then they "
          "go on below.\n**Name:** text & more\n" +
              filled + filled + filled + filled);
    REQUIRE(said.lines.size() == 10);
    CHECK(said.lines[1] == "document");
    CHECK(said.notices.empty());
}

TEST_CASE("a chosen role parts a line from the one above") {
    const std::string layout =
        faces + page(at(240, 100, "These words are set over the whole width of the page and then they are so") +
                     at(264, 100, "and go on below.") + filler(400, 1));
    CHECK(read(layout).blocks.starts_with(
        "These words are set over the whole width of the page and then they are so and"));
    CHECK(read(layout, {{2, LineRole::question}})
              .blocks.starts_with("These words are set over the whole width of the page and then they are so\n"));
}

TEST_CASE("lists by their marks, with wrapped entries and nesting") {
    const Said said =
        read(faces +
             page(at(100, 120, "•") + at(100, 150, "an entry that is long enough to reach the edge of the page here") +
                  at(124, 150, "and its rest") + at(148, 120, "2. numbered") + at(172, 160, "–") +
                  at(172, 180, "nested") + filler(400)));
    CHECK(said.blocks.starts_with(
        "- an entry that is long enough to reach the edge of the page here and its rest\n2. numbered\n"
        "  - nested\n"));
}

TEST_CASE("lists whose marks are drawn, not printed, are told by where they stand, with a notice") {
    const Said said =
        read(faces + page(filler(100) + at(400, 140, "first") + at(424, 140, "second") + at(460, 100, "Text.")));
    CHECK(said.blocks.ends_with("- first\n- second\nText.\n"));
    REQUIRE(said.notices.size() == 1);
    CHECK(said.notices[0].code == "list-by-indent");
    CHECK(said.notices[0].line == 5);
}

TEST_CASE("aligned columns are tables, wrapped cells and close ones included") {
    const std::string rows = at(100, 100, "Item") + at(100, 250, "1 low") + at(100, 450, "2 high") +
                             at(150, 100, "Care") + at(150, 250, "looks away") + at(174, 250, "often") +
                             at(150, 450, "looks") + at(230, 100, "Speed") + at(230, 250, "slow") +
                             at(230, 450, "fast");
    CHECK(read(faces + page(rows + filler(400)))
              .blocks.starts_with(
                  "| Item | 1 low | 2 high |\n| Care | looks away often | looks |\n| Speed | slow | fast |\n"));
    const Said one_row = read(faces + page(at(100, 100, "Name:") + at(100, 400, "Date:") + filler(200)));
    CHECK(one_row.blocks.starts_with("Name: Date:\n"));
}

TEST_CASE("running heads, feet and page numbers are set aside, and paragraphs go on over them") {
    std::string layout = faces;
    for (int number = 1; number <= 3; ++number)
        layout += page(at(40, 100, "Guide for keepers, confidential") + filler(200) +
                       at(800, 100, "These words are set over the whole width of the page, and then they") +
                       at(960, 400, "Page " + std::to_string(number) + " of 3"));
    layout +=
        page(at(40, 100, "Guide for keepers, confidential") + at(200, 100, "go on overleaf.") + at(960, 400, "4"));
    const Said said = read(layout);
    CHECK(said.blocks.contains("of the page, and then they go on overleaf.\n"));
    CHECK(said.blocks.contains("Page 2 of 3 (aside)\n"));
    CHECK(said.blocks.contains("Guide for keepers, confidential (aside)\n"));
    CHECK(said.blocks.ends_with("4 (aside)\n"));
    REQUIRE_FALSE(said.notices.empty());
    CHECK(said.notices.back().code == "page-margins");
}

TEST_CASE("hyphens at a line's end stay or go as the rest of the document has it") {
    const auto joined = [](const std::string& elsewhere, const std::string& hyphen) {
        return read(faces +
                    page(at(100, 100, "These words are set over the whole width of the page, it is an inter" + hyphen) +
                         at(124, 100, "view and more.") + at(200, 100, elsewhere) + filler(400)));
    };
    CHECK(joined("An interview.", "-").blocks.contains("an interview and"));
    CHECK(joined("An inter-view.", "-").blocks.contains("an inter-view and"));
    const Said unknown = joined("Nothing.", "-");
    CHECK(unknown.blocks.contains("an inter-view and"));
    REQUIRE(unknown.notices.size() == 1);
    CHECK(unknown.notices[0].code == "hyphen-kept");
    CHECK(unknown.notices[0].line == 2);
    CHECK(joined("Nothing.", "\u00AD").blocks.contains("an interview and"));
}

TEST_CASE("pages in two columns are read column by column") {
    std::string left;
    std::string right;
    for (int line = 0; line < 14; ++line) {
        left += at(100 + line * 24, 100, "left " + std::to_string(line) + " words of this side.");
        right += at(100 + line * 24, 450, "right " + std::to_string(line) + " words of this side.");
    }
    const Said said = read(faces + page(left + right));
    CHECK(said.blocks.find("left 13") < said.blocks.find("right 0"));
}

TEST_CASE("layouts without text or pages are refused, pages without text are named") {
    CHECK(read("").blocks == "guide/damaged");
    CHECK(read("no layout at all").blocks == "guide/damaged");
    CHECK(read(page("")).blocks == "guide/no-text-layer");
    CHECK(read(page("<text top=\"1\"><text top=\"2\">words")).blocks == "words\n");
    const Said said = read(faces + page(filler(100)) + page(""));
    REQUIRE(said.notices.size() == 1);
    CHECK(said.notices[0].code == "pages-without-text");
    CHECK(said.notices[0].sentence.starts_with("1 of 2 pages hold no text, page 2"));
    CHECK(read(faces + page(at(100, 100, "שלום עולם"))).blocks == "שלום עולם\n");
}

} // namespace assay::importer
