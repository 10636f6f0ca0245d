#include <importer/export/docx_parts.hpp>
#include <importer/export/docx_renderer.hpp>
#include <importer/export/guide_part.hpp>
#include <importer/export/html_renderer.hpp>
#include <importer/export/markup.hpp>
#include <importer/export/stage_time.hpp>
#include <importer/export/text_renderer.hpp>
#include <importer/export/zip_archive.hpp>
#include <importer/testing/corpus.hpp>

#include <doctest/doctest.h>
#include <pugixml.hpp>

namespace assay::importer {
namespace {

std::vector<Passage> hostile_passages() {
    Passages page;
    page.title("<script>alert(\"&\")</script>\n\x01");
    page.section("One");
    page.section("Two");
    page.named_bullet("<b>", "\xFF");
    page.level(0, "");
    page.level(3, "Meets ]]>");
    page.choice("Yes");
    page.blank("Evidence:");
    return page.take();
}

std::string html_of(const Guide& guide, PartKind part) {
    return rendered_html(described_part(guide, {part, 0}), foot_of(part));
}

} // namespace

TEST_CASE("markup is escaped, and what XML forbids is replaced") {
    CHECK(escaped("<a href=\"x\">&</a>") == "&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;");
    CHECK(escaped(std::string_view("a\0b\x1f\x7f\tc", 7)) == "a\xEF\xBF\xBD"
                                                             "b\xEF\xBF\xBD\xEF\xBF\xBD\tc");
    CHECK(escaped("\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(escaped("\xC0") == "\xEF\xBF\xBD");
}

TEST_CASE("a page of HTML stands alone, holds no markup of the guide's, and lists its parts") {
    const std::string page = rendered_html(hostile_passages(), "Internal");
    CHECK_FALSE(page.contains("<script"));
    CHECK(page.contains("<title>&lt;script&gt;"));
    CHECK(page.contains("<li><a href=\"#part-2\" dir=\"auto\">Two</a></li>"));
    CHECK(page.contains("<h2 dir=\"auto\" id=\"part-2\">Two</h2>"));
    CHECK(page.contains("<span class=\"score zero\">0</span>"));
    CHECK(page.contains("<strong>&lt;b&gt;:</strong> \xEF\xBF\xBD"));
    CHECK_FALSE(page.contains("http:"));
    CHECK_FALSE(page.contains("https:"));
    CHECK(rendered_html({}, "").contains("</html>"));
}

TEST_CASE("the lists of an HTML page open and close in pairs, for every document of the corpus") {
    const auto count = [](std::string_view text, std::string_view word) {
        std::size_t found = 0;
        for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) ++found;
        return found;
    };
    for (const testing::CorpusDocument& each : testing::corpus()) {
        CAPTURE(each.path);
        const auto parsed = parse(each.bytes, each.name);
        REQUIRE(parsed);
        const std::string page = html_of(parsed->guide, PartKind::guide);
        CHECK(count(page, "<ul") == count(page, "</ul>"));
        CHECK_FALSE(page.contains("<ul>\n<h"));
    }
}

TEST_CASE("every file of a Word document is well-formed XML, whatever the guide holds") {
    pugi::xml_document document;
    const std::string title = "<&\x01\xFF";
    for (const std::string& each :
         {std::string(docx_content_types), std::string(docx_relations), std::string(docx_document_relations),
          std::string(docx_styles), std::string(docx_numbering), std::string(docx_settings), docx_properties(title),
          docx_footer(title), docx_document("<w:p/>")})
        CHECK(document.load_buffer(each.data(), each.size()).status == pugi::status_ok);
    const std::string bytes = rendered_docx(hostile_passages(), "Internal & more");
    CHECK(bytes.starts_with("PK"));
    CHECK(bytes == rendered_docx(hostile_passages(), "Internal & more"));
}

TEST_CASE("an archive of the same files is the same bytes, and an empty file is kept") {
    const std::vector<ArchiveFile> files = {{"a.txt", "one"}, {"b.txt", ""}};
    CHECK(zipped(files) == zipped(files));
    CHECK(zipped(files).contains("b.txt"));
}

TEST_CASE("what is to be marked or written on has its place in text and Markdown") {
    const std::string text = rendered_text(hostile_passages(), TextStyle::text);
    CHECK(text.contains("- 0:\n- 3: Meets ]]>\n- [ ] Yes\n"));
    CHECK(text.contains("Evidence: ____\n"));
    CHECK(rendered_text(hostile_passages(), TextStyle::markdown).contains("Evidence: \\_\\_\\_\\_\n"));
}

TEST_CASE("a stage says what it takes") {
    Stage stage;
    CHECK(time_of_stage(stage, "your").empty());
    stage.candidate_question_minutes = Range{5, 10};
    CHECK(time_of_stage(stage, "your") == "5 to 10 minutes for your questions");
    stage.minutes = Range{45, 45};
    CHECK(time_of_stage(stage, "your") == "45 minutes, 5 to 10 of them for your questions");
    stage = Stage{};
    stage.effort_hours = Range{1, 1};
    stage.window_days = Range{3, 5};
    CHECK(length_of_stage(stage) == "1 hour of work");
    CHECK(time_of_stage(stage, "your") == "1 hour of work, 3 to 5 days to hand it in");
}

} // namespace assay::importer
