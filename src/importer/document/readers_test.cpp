#include <importer/document/emphasis.hpp>
#include <importer/document/joiner.hpp>
#include <importer/document/lines.hpp>
#include <importer/document/markdown_reader.hpp>
#include <importer/document/number_mark.hpp>
#include <importer/document/tab_tables.hpp>
#include <importer/document/text_reader.hpp>

#include <doctest/doctest.h>

namespace assay::importer {
namespace {

// The blocks of a document as "shape level text", joined lines included.
std::vector<std::string> blocks_of(std::string_view text, bool as_markdown) {
    Document document;
    document.source = text;
    document.lines = split_lines(text, 1000);
    document.is_markdown = as_markdown;
    if (as_markdown)
        read_markdown(document);
    else
        read_text(document);
    join_wrapped_lines(document);
    constexpr std::string_view names[] = {"text", "heading", "bullet", "numbered", "table", "rule"};
    std::vector<std::string> blocks;
    for (const Block& each : document.blocks) {
        std::string block(names[static_cast<std::size_t>(each.shape)]);
        if (each.level > 0) block += std::to_string(each.level);
        blocks.push_back(block + " " + std::string(each.text));
    }
    return blocks;
}

using Blocks = std::vector<std::string>;

} // namespace

TEST_CASE("lines end in LF, CRLF or CR") {
    CHECK(split_lines("a\nb\r\nc\rd", 10) == std::vector<std::string_view>{"a", "b", "c", "d"});
    CHECK(split_lines("a\n", 10) == std::vector<std::string_view>{"a"});
    CHECK(split_lines("\n\n\n\n", 2).size() == 3);
    CHECK(indent_of(" \t x") == 5);
}

TEST_CASE("plain text: list marks of every make, underlined headings, rulers") {
    CHECK(blocks_of("- a\n* b\n\xE2\x80\xA2 c\n\xE2\x80\xA2"
                    "d\n-\te\n-no list",
                    false) == Blocks{"bullet a", "bullet b", "bullet c", "bullet d", "bullet e", "text -no list"});
    CHECK(blocks_of("1. a\n2) b\n(3) c\nQ4: d\n2024. e", false) ==
          Blocks{"numbered a", "numbered b", "numbered c", "numbered d", "text 2024. e"});
    CHECK(blocks_of("Title\n=====\n\nPart\n----\n\n***\nNot a heading:\n\n---", false) ==
          Blocks{"heading1 Title", "heading2 Part", "rule ***", "text Not a heading:", "rule ---"});
}

TEST_CASE("Markdown: headings, emphasis, quotes, fences, tables, escapes") {
    CHECK(blocks_of("# One #\n\n### **Two**\n\n> quoted *words*\n\n- **Lead:** text\n", true) ==
          Blocks{"heading1 One", "heading3 Two", "text quoted words", "bullet Lead: text"});
    CHECK(blocks_of("```\n# no heading\n```\n", true) == Blocks{"rule ```", "text # no heading", "rule ```"});
    CHECK(blocks_of("| a | b |\n|---|---|\n| c | d |", true) ==
          Blocks{"table | a | b |", "rule |---|---|", "table | c | d |"});
    CHECK(blocks_of("\\- no list\n\n1\\. no number\n\n\\# no heading", true) ==
          Blocks{"text - no list", "text 1. no number", "text # no heading"});
}

TEST_CASE("emphasis goes, everything that only looks like it stays") {
    CHECK(plain_of_markdown("**bold** and *light* and _under_").text == "bold and light and under");
    CHECK(plain_of_markdown("snake_case_name 2 * 3 * 4").text == "snake_case_name 2 * 3 * 4");
    CHECK(plain_of_markdown("**open only").text == "**open only");
    CHECK(plain_of_markdown("**All of it:**").is_strong);
    CHECK(plain_of_markdown("**Lead** rest").lead == 4);
    for (const std::string_view text : {"a*b*c", "_x_", "back\\slash", "\\*", "**", "a_b", "*", "x\\"})
        CHECK(plain_of_markdown(escape_markdown(text)).text == text);
}

TEST_CASE("wrapped lines join with one space") {
    CHECK(blocks_of("- an entry that goes\n  on below\n- another", false) ==
          Blocks{"bullet an entry that goes on below", "bullet another"});
    CHECK(blocks_of("This paragraph was wrapped by its author at about forty\n"
                    "columns, which is told from lines that end full and in\n"
                    "the middle of a sentence, one after the other like here.\n"
                    "A new sentence may open a line as well.\n\nAnother one.",
                    false) ==
          Blocks{"text This paragraph was wrapped by its author at about forty columns, which is told from lines that "
                 "end full and in the middle of a sentence, one after the other like here. A new sentence may open a "
                 "line as well.",
                 "text Another one."});
    CHECK(blocks_of("One line.\nAnother line.\nAreas to Cover\n- entry", false) ==
          Blocks{"text One line.", "text Another line.", "text Areas to Cover", "bullet entry"});
    CHECK(blocks_of("one\ntwo\n\nthree  \nfour", true) == Blocks{"text one two", "text three", "text four"});
}

TEST_CASE("Markdown is known by its name or by its marks") {
    CHECK(is_markdown("a.MD", {}));
    CHECK_FALSE(is_markdown("a.txt", {"# x", "# y"}));
    CHECK(is_markdown("-", {"# x", "text", "## y"}));
    CHECK_FALSE(is_markdown("-", {"# x", "text"}));
}

TEST_CASE("numbers in the ways people count") {
    for (const char* each : {"1. text", "(1) text", "Q1. text", "Q1: text", "Q1 Text", "Q1\tText", "Question 1: text",
                             "i. text", "(i) text", "I. text", "a) text", "4.1 Text", "4.1. Text"}) {
        CAPTURE(each);
        const NumberMark mark = number_mark_of(each);
        CHECK(mark.length > 0);
        CHECK(mark.ordinal == 1);
        CHECK(std::string_view(each).substr(mark.length).size() == 4);
    }
    CHECK(number_mark_of("4.1.3 Text").depth == 2);
    CHECK(number_mark_of("4.1 **Text**").length == 4);
    CHECK(number_mark_of("Question: text").length == 10);
    CHECK(number_mark_of("Question: text").ordinal == -1);
    CHECK(number_mark_of("Question:").length == 0);
    CHECK(number_mark_of("xiv. text").ordinal == 14);
    for (const char* each :
         {"", "1", "2.5 hours", "1.", "Q what", "in. text", "e.g. text", "C. text", "1:1 talk", "(1 text"})
        CHECK(number_mark_of(each).length == 0);
}

TEST_CASE("tabs part the cells of a table from a spreadsheet") {
    Document document;
    document.source = "Area\t1\t2\nTact\tno\tyes\n\n\tindented\nTeam\t1\t2\t3\nWork\t1\t2\t3\n";
    document.lines = split_lines(document.source, 1000);
    read_text(document);
    std::vector<Shape> shapes;
    for (const Block& each : document.blocks) shapes.push_back(each.shape);
    CHECK(shapes == std::vector<Shape>{Shape::table, Shape::table, Shape::text, Shape::text, Shape::text});
}

TEST_CASE("quoted lines are read without the marks of who is quoted") {
    CHECK(without_quote_marks("> > text") == "text");
    CHECK(without_quote_marks(">   text") == "  text");
    CHECK(without_quote_marks("a > b") == "a > b");
}

} // namespace assay::importer
