#include <platform/documents/docx_text.hpp>

#include <pugixml.hpp>
#include <zip.h>

#include <array>
#include <memory>

namespace assay::documents {
namespace {

constexpr const char* main_part = "word/document.xml";
constexpr std::size_t largest_part = std::size_t{8} << 20;
constexpr zip_int64_t most_entries = 10'000;

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

Archive open_archive(std::string_view bytes) {
    zip_error_t fault;
    zip_error_init(&fault);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &fault);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &fault);
    if (archive == nullptr && source != nullptr) zip_source_free(source);
    zip_error_fini(&fault);
    return Archive(archive);
}

bool has_main_part(const Archive& archive) {
    return archive != nullptr && zip_get_num_entries(archive.get(), 0) <= most_entries &&
           zip_name_locate(archive.get(), main_part, 0) >= 0;
}

Refusal damaged() {
    return refuse_field("/file", "damaged", "is damaged or protected with a password; save it again and retry");
}

// Reads what is really there, whatever size the archive claims.
Result<std::string> unpacked_main_part(const Archive& archive) {
    const std::unique_ptr<zip_file_t, Discard> part(zip_fopen(archive.get(), main_part, 0));
    if (!part) return damaged();
    std::string xml;
    std::array<char, 65536> buffer;
    for (;;) {
        const zip_int64_t count = zip_fread(part.get(), buffer.data(), buffer.size());
        if (count < 0) return damaged();
        if (count == 0) return xml;
        xml.append(buffer.data(), static_cast<std::size_t>(count));
        if (xml.size() > largest_part)
            return refuse_field("/file", "unpacks-too-large", "unpacks to more text than any resume holds");
    }
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

bool is_docx(std::string_view bytes) { return has_main_part(open_archive(bytes)); }

Result<std::string> docx_text(std::string_view bytes) {
    const Archive archive = open_archive(bytes);
    if (!has_main_part(archive)) return damaged();
    auto xml = unpacked_main_part(archive);
    if (!xml) return xml;
    pugi::xml_document document;
    if (!document.load_buffer_inplace(xml->data(), xml->size(), pugi::parse_default | pugi::parse_ws_pcdata))
        return damaged();
    TextCollector collector;
    document.traverse(collector);
    return std::move(collector.text);
}

} // namespace assay::documents
