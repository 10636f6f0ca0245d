#include <importer/document/docx/package.hpp>
#include <importer/document/docx/xml.hpp>

#include <algorithm>

namespace assay::importer::docx {
namespace {

constexpr std::size_t largest_part = std::size_t{32} << 20;
constexpr std::size_t largest_tree = std::size_t{128} << 20;
constexpr std::size_t most_parts = 40;

Refusal unpacks_too_large() {
    return refuse(Fault::too_large, "guide/unpacks-too-large",
                  "The Word document unpacks to far more than a guide holds; it is broken or made to do harm.");
}

// What the tree of a part takes at most: for each tag a node and one for the text after it, and an attribute for each
// sign of equality.
bool needs_too_much(std::string_view xml) {
    const auto tags = static_cast<std::size_t>(std::ranges::count(xml, '<'));
    const auto attributes = static_cast<std::size_t>(std::ranges::count(xml, '='));
    return (tags * 16 + attributes * 5) * sizeof(void*) > largest_tree;
}

std::string folder_of(const std::string& name) {
    const std::size_t slash = name.rfind('/');
    return slash == std::string::npos ? "" : name.substr(0, slash + 1);
}

// Where the package says its document lies; Word and most others say "word/document.xml".
std::string main_part_of(const ZipArchive& archive) {
    if (archive.has("word/document.xml")) return "word/document.xml";
    const auto relations = archive.unpack("_rels/.rels", largest_part / 32);
    pugi::xml_document tree;
    if (!relations || !tree.load_buffer(relations->data(), relations->size())) return {};
    for (const pugi::xml_node each : tree.first_child()) {
        if (!value_of(each, "Type").ends_with("/officeDocument")) continue;
        std::string target(value_of(each, "Target"));
        if (target.starts_with('/')) target.erase(0, 1);
        return target.contains("word/") && archive.has(target) ? target : std::string();
    }
    return {};
}

Refusal no_document(const ZipArchive& archive) {
    std::string what = "This is a ZIP archive without a Word document in it";
    if (archive.has("xl/workbook.xml")) what = "This is a workbook";
    if (archive.has("ppt/presentation.xml")) what = "This is a presentation";
    if (archive.has("content.xml")) what = "This is an OpenDocument file";
    return refuse(Fault::unsupported_media, "guide/not-text",
                  what + "; save it as a Word document (.docx), PDF, Markdown or plain text and import that.");
}

} // namespace

Refusal damaged() {
    return refuse(Fault::invalid, "guide/damaged",
                  "The Word document is damaged or protected with a password; open it in Word, save it again without "
                  "a password and import that.");
}

Result<Package> Package::open(std::string_view bytes) {
    auto archive = ZipArchive::open(bytes);
    if (!archive) return damaged();
    std::string main = main_part_of(*archive);
    if (main.empty()) return no_document(*archive);
    return Package(std::move(*archive), std::move(main));
}

Result<std::unique_ptr<Part>> Package::part(const std::string& name) const {
    auto bytes = archive_.unpack(name, largest_part);
    if (!bytes && bytes.error() == ZipFault::absent) return std::unique_ptr<Part>();
    if (!bytes && bytes.error() == ZipFault::too_large) return unpacks_too_large();
    if (!bytes) return damaged();
    if (needs_too_much(*bytes)) return unpacks_too_large();
    auto part = std::make_unique<Part>();
    part->bytes = std::move(*bytes);
    constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata;
    if (!part->tree.load_buffer_inplace(part->bytes.data(), part->bytes.size(), options)) return damaged();
    return part;
}

Result<std::unique_ptr<Part>> Package::main_part() const { return part(main_); }

Result<std::unique_ptr<Part>> Package::part_beside(std::string_view name) const {
    return part(folder_of(main_) + std::string(name));
}

std::vector<std::string> Package::parts_beside(std::string_view begin) const {
    const std::string folder = folder_of(main_);
    std::vector<std::string> names = archive_.names(folder + std::string(begin), ".xml", most_parts);
    for (std::string& each : names) each.erase(0, folder.size());
    return names;
}

} // namespace assay::importer::docx
