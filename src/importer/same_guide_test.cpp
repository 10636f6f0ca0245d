// The same document, whatever it was saved as, gives the same guide. Beside some Markdown documents of tests/corpus lie
// their twins: Word documents of pandoc and LibreOffice, pages of pandoc and of the make of Google Docs, PDFs of
// LibreOffice and Chromium as pdftohtml lays them out.
#include <importer/testing/corpus.hpp>

#include <doctest/doctest.h>

#include <algorithm>

namespace assay::importer {
namespace {

using testing::CorpusDocument;

std::string_view stem_of(std::string_view name) { return name.substr(0, name.find('.')); }

const CorpusDocument* markdown_twin(const std::vector<CorpusDocument>& all, const CorpusDocument& document) {
    const auto found = std::ranges::find(all, std::string(stem_of(document.name)) + ".md", &CorpusDocument::name);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("a document saved as something else gives the same guide") {
    const std::vector<CorpusDocument> all = testing::corpus();
    int twins = 0;
    for (const CorpusDocument& each : all) {
        const CorpusDocument* const twin = each.is_plain() ? nullptr : markdown_twin(all, each);
        if (twin == nullptr) continue;
        ++twins;
        CAPTURE(each.path);
        const auto plain = parse(twin->bytes, twin->name);
        const auto other = testing::parse_any(each.bytes, each.name);
        REQUIRE(plain.has_value());
        REQUIRE(other.has_value());
        for (const UnplacedLine& line : other->guide.unplaced) // a table's header, once more overleaf
            CHECK(line.text.starts_with("| Competency |"));
        CHECK(testing::comparable(other->guide) == testing::comparable(plain->guide));
    }
    CHECK(twins >= 7);
}

} // namespace assay::importer
