// Any bytes, as a Word document and as the parts of one (cut at NUL: main part, styles, lists): no crash, every line in
// exactly one place.
#include <base/text.hpp>
#include <importer/testing/rich.hpp>

#include "readers.hpp"

#include <array>
#include <string>

namespace {

std::string packed(std::string_view bytes) {
    constexpr std::array<const char*, 4> names = {"word/document.xml", "word/styles.xml", "word/numbering.xml",
                                                  "word/footnotes.xml"};
    assay::importer::testing::Parts parts;
    for (const std::string_view each : assay::split(bytes, '\0'))
        if (parts.size() < names.size()) parts.emplace_back(names.at(parts.size()), each);
    return assay::importer::testing::zipped(parts);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    assay::fuzz::check(assay::importer::parse(bytes, "guide.docx"));
    assay::fuzz::check(assay::importer::parse(packed(bytes), "guide.docx"));
    return 0;
}
