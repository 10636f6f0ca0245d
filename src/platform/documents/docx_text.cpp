#include <base/zip_archive.hpp>
#include <platform/documents/docx_text.hpp>

#include <pugixml.hpp>

namespace assay::documents {
namespace {

constexpr const char* main_part = "word/document.xml";
constexpr std::size_t largest_part = std::size_t{8} << 20;

Refusal damaged() {
    return refuse_field("/file", "damaged", "is damaged or protected with a password; save it again and retry");
}

Result<std::string> unpacked_main_part(std::string_view bytes) {
    const auto archive = ZipArchive::open(bytes);
    if (!archive) return damaged();
    auto xml = archive->unpack(main_part, largest_part);
    if (xml) return std::move(*xml);
    if (xml.error() != ZipFault::too_large) return damaged();
    return refuse_field("/file", "unpacks-too-large", "unpacks to more text than any resume holds");
}

class TextCollector final : public pugi::xml_tree_walker {
  public:
    std::string text;

    bool for_each(pugi::xml_node& node) override {
        const std::string_view name = node.name();
        const bool opens_line = (name == "w:p" && !text.empty()) || name == "w:br" || name == "w:cr";
        if (opens_line)
            text += '\n';
        else if (name == "w:tab")
            text += '\t';
        else if (name == "w:t")
            text += node.child_value();
        return true;
    }
};

} // namespace

bool is_docx(std::string_view bytes) {
    const auto archive = ZipArchive::open(bytes);
    return archive && archive->has(main_part);
}

Result<std::string> docx_text(std::string_view bytes) {
    auto xml = unpacked_main_part(bytes);
    if (!xml) return xml;
    pugi::xml_document document;
    if (!document.load_buffer_inplace(xml->data(), xml->size(), pugi::parse_default | pugi::parse_ws_pcdata))
        return damaged();
    TextCollector collector;
    document.traverse(collector);
    return std::move(collector.text);
}

} // namespace assay::documents
