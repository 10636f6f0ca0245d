#include <importer/document/docx/docx_reader.hpp>
#include <importer/testing/rich.hpp>

#include <doctest/doctest.h>

namespace assay::importer {
namespace {

std::string read_bytes(std::string_view bytes, std::vector<Notice>* heard = nullptr) {
    Document document;
    std::vector<Notice> notices;
    const auto result = read_docx(bytes, document, notices);
    if (!result) return result.error().code;
    if (heard != nullptr) *heard = notices;
    return testing::shown(document);
}

constexpr const char* styles = R"(<w:styles xmlns:w="urn:w">
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="My heading"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="Outlined"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:type="paragraph" w:styleId="Strong1"><w:name w:val="Lead"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="LB"><w:name w:val="List Bullet"/></w:style>
<w:style w:type="paragraph" w:styleId="LN"><w:name w:val="List Number"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="InList"><w:name w:val="In list"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>)";

constexpr const char* numbering = R"xml(<w:numbering xmlns:w="urn:w">
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val=" "/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
</w:numbering>)xml";

std::string read(std::string_view body, std::vector<Notice>* heard = nullptr) {
    return read_bytes(testing::docx_of(body, {{"word/styles.xml", styles}, {"word/numbering.xml", numbering}}), heard);
}

std::string styled(const std::string& style, const std::string& text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string entry(int list, int level, const std::string& text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
           std::to_string(list) + "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string plain(const std::string& text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; }

} // namespace

TEST_CASE("headings by style in any language, by what a style is based on and by outline level") {
    CHECK(read(styled("berschrift1", "a") + styled("Own", "b") + styled("Outlined", "c") + styled("Standard", "d")) ==
          "1# a\n1# b\n3# c\nd\n");
    CHECK(read(styled("Titel", "t") + styled("berschrift1", "a") + styled("Outlined", "b")) == "1# t\n2# a\n4# b\n");
    CHECK(read(styled("Titel", "t") + styled("Outlined", "b")) == "1# t\n3# b\n");
    CHECK(read(styled("Loop", "a") + styled("unknown", "b")) == "a\nb\n");
    CHECK(read("<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>") == "2# x\n");
}

TEST_CASE("lists with their marks, numbers and nesting") {
    CHECK(read(entry(1, 0, "a") + entry(1, 1, "hangs on") + styled("InList", "b") + styled("LB", "c")) ==
          "- a\n  hangs on\n- b\n- c\n");
    CHECK(read(entry(2, 0, "a") + entry(2, 1, "b") + entry(2, 1, "c") + entry(2, 0, "d") + entry(2, 1, "e")) ==
          "2. a\n  1. b\n  2. c\n3. d\n  1. e\n");
    CHECK(read(entry(2, 0, "a") + entry(3, 0, "counts on") + entry(4, 0, "anew") + entry(4, 0, "b")) ==
          "2. a\n3. counts on\n7. anew\n8. b\n");
    CHECK(read(styled("LN", "a") + styled("LN", "b") + plain("c") + styled("LN", "d")) == "1. a\n2. b\nc\n1. d\n");
    CHECK(read(entry(0, 0, "none") + entry(99, 0, "unknown list") + plain("• typed")) ==
          "none\n- unknown list\n- typed\n");
}

TEST_CASE("runs: bold, breaks, hidden text, links and fields") {
    CHECK(read("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Na</w:t></w:r><w:r><w:rPr><w:b w:val=\"1\"/></w:rPr><w:t>me: "
               "</w:t></w:r>"
               "<w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>text</w:t></w:r></w:p>") == "**Name:** text\n");
    CHECK(read("<w:p><w:r><w:rPr><w:rStyle w:val=\"Fett\"/></w:rPr><w:t>All</w:t></w:r></w:p>" +
               styled("Strong1", "too")) == "**All**\n**too**\n");
    CHECK(read("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:br w:type=\"page\"/><w:tab/><w:t>c</w:t></w:r></w:p>") ==
          "a…\nb c\n");
    CHECK(read("<w:p><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</"
               "w:t></w:r>"
               "<w:fldSimple><w:r><w:t xml:space=\"preserve\"> field</w:t></w:r></w:fldSimple>"
               "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>") == "link field\n");
    CHECK(read("<w:p><w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>stop</w:t><w:softHyphen/><w:t>ped</w:t></w:r></w:p>") ==
          "non-stopped\n");
}

TEST_CASE("tracked changes read as accepted, with a notice") {
    std::vector<Notice> notices;
    CHECK(read("<w:p><w:r><w:t>a</w:t></w:r><w:ins><w:r><w:t>b</w:t></w:r></w:ins><w:del><w:r><w:delText>c</"
               "w:delText></w:r></w:del>"
               "<w:moveFrom><w:r><w:t>d</w:t></w:r></w:moveFrom></w:p>",
               &notices) == "ab\n");
    REQUIRE(notices.size() == 1);
    CHECK(notices[0].code == "tracked-changes");
    CHECK(read("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>one </w:t></w:r></w:p>" + plain("two")) ==
          "one two\n");
    CHECK(read("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + plain("x") + "</w:tc></w:tr><w:tr><w:tc>" + plain("a") +
               "</w:tc><w:tc>" + plain("b") + "</w:tc></w:tr></w:tbl>") == "| a | b |\n");
}

TEST_CASE("tables, with cells over several columns and rows") {
    const auto cell = [](const std::string& properties, const std::string& content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    };
    CHECK(read("<w:tbl><w:tr>" + cell("", plain("a*")) + cell("", plain("b") + plain("c")) + "</w:tr><w:tr>" +
               cell("<w:gridSpan w:val=\"2\"/>", plain("d")) + "</w:tr></w:tbl>") == "| a\\* | b c |\n| d |  |\n");
    CHECK(read("<w:tbl><w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", plain("a")) + cell("", plain("b")) +
               "</w:tr><w:tr>" + cell("<w:vMerge/>", plain("hidden")) + cell("", plain("c")) + "</w:tr></w:tbl>") ==
          "| a | b |\n|  | c |\n");
    CHECK(read("<w:tbl><w:tr>" + cell("", styled("berschrift1", "h") + plain("x")) + cell("", plain("y")) +
               "</w:tr></w:tbl>") == "1# h\nx\ny\n");
}

TEST_CASE("text boxes and footnotes follow their paragraph; margins stand aside; contents and comments are left out") {
    CHECK(read("<w:p><w:r><w:t>a</w:t><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + plain("box") +
               "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + plain("box") +
               "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + plain("b")) ==
          "a\nbox\nb\n");
    std::vector<Notice> notices;
    const std::string notes = "<w:footnotes xmlns:w=\"urn:w\"><w:footnote w:type=\"separator\" w:id=\"1\"/>"
                              "<w:footnote w:id=\"2\">" +
                              plain("note") + "</w:footnote></w:footnotes>";
    const std::string head = "<w:hdr xmlns:w=\"urn:w\">" + plain("Confidential") + plain("3 / 4") + "</w:hdr>";
    const std::string body = styled("TOC1", "Chapter 1") + "<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id=\"2\"/>"
                                                           "<w:commentReference w:id=\"0\"/></w:r></w:p>";
    CHECK(read_bytes(testing::docx_of(body, {{"word/styles.xml", styles},
                                             {"word/footnotes.xml", notes},
                                             {"word/header1.xml", head},
                                             {"word/header2.xml", head}}),
                     &notices) == "a\nnote\nConfidential (aside)\n");
    REQUIRE(notices.size() == 3);
    CHECK(notices[0].code == "page-margins");
    CHECK(notices[1].code == "comments-left-out");
    CHECK(notices[2].code == "contents-left-out");
}

TEST_CASE("archives that are no Word document, or a broken one, are refused") {
    CHECK(read_bytes(testing::zipped({{"a.txt", "a"}})) == "guide/not-text");
    CHECK(read_bytes(testing::zipped({{"xl/workbook.xml", "<a/>"}})) == "guide/not-text");
    CHECK(read_bytes("PK\x03\x04 and nothing more") == "guide/damaged");
    CHECK(read_bytes(testing::docx_of("<w:p>")) == "guide/damaged");
    CHECK(read_bytes(testing::docx_of("", {{"word/styles.xml", "<w:styles"}})) == "guide/damaged");
    std::string cut = testing::docx_of(plain("text"));
    cut.resize(cut.size() / 2);
    CHECK(read_bytes(cut) == "guide/damaged");
    const std::string elsewhere = "<R><Relationship Type=\"urn:x/officeDocument\" Target=\"/word/document2.xml\"/></R>";
    CHECK(read_bytes(testing::zipped({{"_rels/.rels", elsewhere},
                                      {"word/document2.xml", "<w:document xmlns:w=\"urn:w\"><w:body>" + plain("x") +
                                                                 "</w:body></w:document>"}})) == "x\n");
}

TEST_CASE("archives made to do harm are refused") {
    const std::string spaces(std::size_t{24} << 20, ' ');
    CHECK(read_bytes(testing::docx_of(spaces)) == "guide/unpacks-too-large"); // by its ratio
    std::string noise;
    for (std::uint64_t state = 1; noise.size() < (std::size_t{33} << 20);) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        noise.append("<w:p>").append(std::to_string(state >> 40)).append("</w:p>");
    }
    CHECK(read_bytes(testing::docx_of(noise)) == "guide/unpacks-too-large"); // by its size
    std::string nodes;
    for (int node = 0; node < 1'500'000; ++node) nodes.append("<a/>").append(node % 7 == 0 ? std::to_string(node) : "");
    CHECK(read_bytes(testing::docx_of(nodes)) == "guide/unpacks-too-large"); // by the memory it needs
    testing::Parts many;
    for (int part = 0; part < 10'001; ++part) many.emplace_back("p" + std::to_string(part), "");
    CHECK(read_bytes(testing::docx_of(plain("x"), many)) == "guide/damaged");
    const std::string bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
        "<w:document xmlns:w=\"urn:w\"><w:body>" +
        plain("&b;&b;") + "</w:body></w:document>";
    CHECK(read_bytes(testing::zipped({{"word/document.xml", bomb}})) == "&b;&b;\n");
}

TEST_CASE("endless nesting is refused") {
    const auto nested = [](const std::string& open, const std::string& close, const std::string& inner) {
        std::string text;
        for (int level = 0; level < 10'000; ++level) text += open;
        text += inner;
        for (int level = 0; level < 10'000; ++level) text += close;
        return text;
    };
    CHECK(read(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", plain("x"))) == "guide/too-deep");
    CHECK(read("<w:p>" + nested("<w:ins>", "</w:ins>", "<w:r><w:t>x</w:t></w:r>") + "</w:p>") == "guide/too-deep");
    CHECK(read(nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", plain("x"))) == "guide/too-deep");
    CHECK(read(nested("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", plain("x"))) ==
          "guide/too-deep");
}

} // namespace assay::importer
