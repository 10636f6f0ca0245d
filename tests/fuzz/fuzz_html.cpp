// Any bytes, as a saved page: no crash, every line in exactly one place, and no line without text.
#include "readers.hpp"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    assay::fuzz::check(assay::importer::parse("<html>" + std::string(bytes), "page.html"));
    assay::fuzz::check(assay::importer::parse(bytes, "page.html"));
    return 0;
}
