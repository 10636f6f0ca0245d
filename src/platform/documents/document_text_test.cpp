#include <platform/documents/document_text.hpp>
#include <platform/documents/docx_text.hpp>
#include <platform/sandbox/process_sandbox.hpp>

#include <doctest/doctest.h>
#include <zip.h>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace assay::documents;

namespace {

namespace fs = std::filesystem;

std::string archive_of(const std::string& entry, const std::string& content) {
    const fs::path place = fs::temp_directory_path() / ("assay-docx-" + std::to_string(::getpid()));
    zip_t* archive = zip_open(place.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    zip_file_add(archive, entry.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), 0);
    zip_close(archive);
    std::ifstream file(place, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    fs::remove(place);
    return bytes;
}

std::string docx(const std::string& body) {
    return archive_of("word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>");
}

// A PDF of one page that says `words`; readers rebuild its absent cross-reference table.
std::string pdf(const std::string& words) {
    const std::string content = "BT /F1 12 Tf 72 700 Td (" + words + ") Tj ET";
    return "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
           "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n"
           "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R "
           "/Resources <</Font <</F1 4 0 R>>>>>> endobj\n"
           "4 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj\n"
           "5 0 obj <</Length " +
           std::to_string(content.size()) + ">> stream\n" + content +
           "\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";
}

std::string nested_to(int levels) {
    std::string deep;
    for (int level = 0; level < levels; ++level) deep += "<a>";
    deep += "<w:t>bottom</w:t>";
    for (int level = 0; level < levels; ++level) deep += "</a>";
    return deep;
}

const std::string& code_of(const assay::Result<DocumentText>& outcome) { return outcome.error().fields.at(0).code; }

} // namespace

TEST_CASE("a file is what its bytes say, not its name") {
    CHECK(type_of("%PDF-1.7 …", "cv.txt") == FileType::pdf);
    CHECK(type_of(docx("<w:p/>"), "cv.pdf") == FileType::docx);
    CHECK(type_of(archive_of("a.txt", "x"), "cv.docx") == FileType::other);
    CHECK(type_of("# Heading", "cv.MD") == FileType::markdown);
    CHECK(type_of("plain", "cv.html") == FileType::text);
    CHECK(type_of(std::string_view("MZ\0\x01", 4), "cv.pdf") == FileType::other);
    CHECK(type_of("\xff\xfe", "cv.txt") == FileType::other);
    CHECK(type_of("", "cv.txt") == FileType::other);
    CHECK(type_of("PK\x03\x04 broken", "cv.docx") == FileType::other);
}

TEST_CASE("names are made safe") {
    CHECK(safe_name("../../etc/passwd") == "passwd");
    CHECK(safe_name("C:\\Users\\x\\cv.pdf") == "cv.pdf");
    CHECK(safe_name("..hidden") == "hidden");
    CHECK(safe_name("a\r\nSet-Cookie: b\".pdf") == "aSet-Cookie_ b_.pdf");
    CHECK(safe_name("cv\u202efdp.exe") == "cvfdp.exe");
    CHECK(safe_name("  résumé.pdf ") == "résumé.pdf");
    CHECK(safe_name("///") == "file");
    const std::string cut = safe_name(std::string(300, 'a') + ".docx");
    CHECK(cut.size() == 120);
    CHECK(cut.ends_with(".docx"));
    CHECK(safe_name(std::string(119, 'a') + "é").size() <= 120);
}

TEST_CASE("Word documents give their paragraphs") {
    const auto text = docx_text(docx("<w:p><w:r><w:t>Ada</w:t></w:r><w:r><w:t xml:space=\"preserve\"> Byron</w:t></w:r>"
                                     "</w:p><w:tbl><w:tr><w:tc><w:p><w:t>cell</w:t></w:p></w:tc></w:tr></w:tbl>"));
    REQUIRE(text);
    CHECK(*text == "Ada Byron\ncell");
}

TEST_CASE("hostile Word documents are refused and bounded") {
    assay::sandbox::ProcessSandbox sandbox;
    const auto bomb = document_text(docx("<w:p>" + std::string(20u << 20, ' ') + "</w:p>"), FileType::docx, sandbox);
    REQUIRE_FALSE(bomb);
    CHECK(code_of(bomb) == "unpacks-too-large");
    const auto broken = document_text(archive_of("word/document.xml", "<a><b>"), FileType::docx, sandbox);
    REQUIRE_FALSE(broken);
    CHECK(code_of(broken) == "damaged");
    const auto nested = docx_text(docx(nested_to(130'000)));
    REQUIRE(nested);
    CHECK(*nested == "bottom");
    // Deeper, it is packed as no text is.
    const auto deeper = document_text(docx(nested_to(300'000)), FileType::docx, sandbox);
    REQUIRE_FALSE(deeper);
    CHECK(code_of(deeper) == "unpacks-too-large");
    const auto entities = docx_text(
        archive_of("word/document.xml", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:t>&x;</w:t>"));
    REQUIRE(entities);
    CHECK(*entities == "&x;");
}

TEST_CASE("PDF files give their words, damaged ones a refusal") {
    assay::sandbox::ProcessSandbox sandbox;
    if (!sandbox.has("pdftotext")) {
        MESSAGE("skipped: poppler-utils is absent");
        return;
    }
    const auto read = document_text(pdf("Analytical engines"), FileType::pdf, sandbox);
    REQUIRE(read);
    CHECK(read->text == "Analytical engines");
    const auto silent = document_text(pdf(""), FileType::pdf, sandbox);
    REQUIRE(silent);
    CHECK_FALSE(silent->text);
    CHECK_FALSE(silent->notice.empty());
    const auto damaged = document_text("%PDF-1.4 and nothing more", FileType::pdf, sandbox);
    REQUIRE_FALSE(damaged);
    CHECK(code_of(damaged) == "damaged");
}

TEST_CASE("text is kept within bounds") {
    assay::sandbox::ProcessSandbox sandbox;
    const auto text = document_text(std::string(5u << 20, 'x'), FileType::text, sandbox);
    REQUIRE(text);
    CHECK(text->text->size() == 2u << 20);
}
