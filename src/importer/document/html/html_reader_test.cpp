#include <importer/document/html/html_reader.hpp>
#include <importer/testing/rich.hpp>

#include <doctest/doctest.h>

namespace assay::importer {
namespace {

std::string read(std::string_view page, std::vector<Notice>* heard = nullptr) {
    Document document;
    std::vector<Notice> notices;
    const auto result = read_html(page, document, notices);
    if (!result) return result.error().code;
    if (heard != nullptr) *heard = notices;
    return testing::shown(document);
}

} // namespace

TEST_CASE("headings, paragraphs, bold openings and hard breaks of a page") {
    CHECK(read("<h1>Keeper <i>of</i> bridges</h1><p>One\n  two<p><b>Three:</b> four<br>five<h2>Six</h2>seven") ==
          "1# Keeper of bridges\nOne two\n**Three:** four…\nfive\n2# Six\nseven\n");
    CHECK(read("<div>a<div>b</div>c</div><pre>d\n  e</pre>") == "a\nb\nc\nd…\ne\n");
    CHECK(read("<p><strong>All of it</strong></p><p><span style='font-weight: 700'>Bold</span> not</p>") ==
          "**All of it**\n**Bold** not\n");
    CHECK(read("<p>- typed by hand</p><p>2) so is this</p>") == "- typed by hand\n2. so is this\n");
}

TEST_CASE("lists in lists, with and without end tags") {
    CHECK(read("<ul><li>a<ul><li>b<li>c</ul><li>d</ul>") == "- a\n  - b\n  - c\n- d\n");
    CHECK(read("<ol start=3><li><p>a</p><p>more</p></li><li value='9'>b<ul><li>c</li></ul></li><li>d</ol>") ==
          "3. a\nmore\n9. b\n  - c\n10. d\n");
    CHECK(read("<ul><li>first<br>second</li></ul>") == "- first\nsecond\n");
}

TEST_CASE("tables of data become rows, tables that lay out a page do not") {
    CHECK(read("<table><tr><th>Item<th>1|2<tr><td><p>a</p><p>b</p><td>c</table>") == "| Item | 1\\|2 |\n| a b | c |\n");
    CHECK(read("<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=2>d</table>") ==
          "| a | b |\n|  | c |\n| d |  |\n");
    CHECK(read("<table><tr><td><h2>Left</h2>x</td><td>y</td></tr></table>") == "2# Left\nx\ny\n");
    CHECK(read("<table><tr><td>x<table><tr><td>a<td>b</table></td><td>y</td></table>") == "x\n| a | b |\ny\n");
    CHECK(read("<table><tr><td>only</td></tr><tr><td>column</td></tr></table>") == "only\ncolumn\n");
    CHECK(read("<table><tr><td><ul><li>a<li>b.<li>c</ul><td>d</table>") == "| a; b. c | d |\n");
}

TEST_CASE("what is not shown is not read, and what the page is furnished with is left out with a notice") {
    std::vector<Notice> notices;
    CHECK(read("<head><title>t</title><style>p{}</style></head><body><script>if (a<b) '</p>'</script><p>x"
               "<p hidden>y<p style='display: none'>z<!-- <p>w -->",
               &notices) == "x\n");
    CHECK(notices.empty());
    CHECK(read("<nav><a>Home</a></nav><p>x</p>", &notices) == "x\n");
    REQUIRE(notices.size() == 1);
    CHECK(notices[0].code == "page-parts-left-out");
    CHECK(read("<header>Site</header><main><p>x</p></main><footer>y</footer>", &notices) == "x\n");
    CHECK(notices.size() == 1);
    CHECK(read("<p>x</p><main></main>", &notices) == "x\n");
    CHECK(notices.empty());
}

TEST_CASE("pages as word processors save them") {
    CHECK(read("<style>.c1{font-weight:700}.c2{font-weight:400}</style><p class='c9 title'>T</p><h1>One</h1>"
               "<ul class='lst-kix_a-0 start'><li><span class=c1>Name:</span><span class=c2> text</span></li></ul>"
               "<ul class='lst-kix_a-1'><li>inner</li></ul>") == "1# T\n2# One\n- **Name:** text\n  - inner\n");
    CHECK(read("<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span "
               "style='mso-list:Ignore'>o<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>Entry</p>"
               "<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span "
               "style='mso-list:Ignore'>4.</span>Four</p>") == "  - Entry\n4. Four\n");
}

TEST_CASE("entities and odd characters") {
    CHECK(read("<p>a&amp;b &lt;c&gt; &ldquo;d&rdquo; &#8217;&#x2019; &#150; &unknown; & &nbsp; e&shy;f &eacute;") ==
          "a&b <c> “d” ’’ – &unknown; &   ef é\n");
    CHECK(read("<p>a  b &nbsp;c&nbsp;\n d") == "a b  c  d\n");
    CHECK(read("<p>&amp;lt; 3 < 4 <5") == "&lt; 3 < 4 <5\n");
    CHECK(read("<p>שלום עולם, then left") == "שלום עולם, then left\n");
}

TEST_CASE("the encoding of a page") {
    std::vector<Notice> notices;
    CHECK(read("<meta charset=\"iso-8859-1\"><p>caf\xE9", &notices) == "café\n");
    CHECK(notices.empty());
    CHECK(read("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>\xEF\xF0") == "пр\n");
    CHECK(read("<meta charset=made-up><p>caf\xE9", &notices) == "café\n");
    CHECK(notices.size() == 1);
    CHECK(read(std::string_view("\xFF\xFE<\0p\0>\0x\0", 10)) == "x\n");
    CHECK(read(std::string_view("<\0p\0>\0x\0", 8)) == "x\n");
    CHECK(read(std::string_view("\0<\0p\0>\0x", 8)) == "x\n");
}

TEST_CASE("a page is known by its beginning, or by its name and a tag") {
    for (const char* const page :
         {"<!DOCTYPE html><p>", "\n <HTML>", "\xEF\xBB\xBF<html", "<?xml version='1.0'?>\n<html", "<body>"})
        CHECK(is_html(page, "x.txt"));
    CHECK(is_html("<p>x", "page.HTM"));
    CHECK_FALSE(is_html("<p>x", "page.md"));
    CHECK_FALSE(is_html("<header>x", "page.md"));
    CHECK(is_html("<head>x", "page.md"));
    CHECK_FALSE(is_html("no tag", "page.html"));
    CHECK(is_html(std::string_view("\xFF\xFE<\0h\0t\0m\0l\0", 12), ""));
}

} // namespace assay::importer
