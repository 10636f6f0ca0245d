// Any bytes, as the layout of a PDF: no crash, every line in exactly one place.
#include "readers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    assay::fuzz::check(assay::importer::parse_pdf_layout(bytes, "guide.pdf"));
    assay::fuzz::check(
        assay::importer::parse_pdf_layout(bytes, "guide.pdf", {{2, assay::importer::LineRole::question}}));
    return 0;
}
