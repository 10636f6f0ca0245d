#include <base/zip_archive.hpp>
#include <importer/testing/rich.hpp>

#include <zip.h>

#include <stdexcept>

namespace assay::importer::testing {
namespace {

constexpr std::string_view opening = R"(<?xml version="1.0"?><w:document xmlns:w="urn:w" xmlns:mc="urn:mc"><w:body>)";
constexpr std::string_view closing = "</w:body></w:document>";

std::string mark_of(const Block& block) {
    switch (block.shape) {
    case Shape::heading:
        return std::to_string(block.level) + "# ";
    case Shape::bullet:
        return "- ";
    case Shape::numbered:
        return std::to_string(block.ordinal) + ". ";
    default:
        return "";
    }
}

void must(bool holds) {
    if (!holds) throw std::runtime_error("The archive cannot be written.");
}

} // namespace

std::string shown(const Document& document) {
    std::string text;
    for (const Block& each : document.blocks) {
        text.append(static_cast<std::size_t>(each.indent / 4) * 2, ' ').append(mark_of(each));
        const std::string words(each.text);
        text += each.lead == 0 ? words : "**" + words.substr(0, each.lead) + "**" + words.substr(each.lead);
        text += each.keeps_break ? "…\n" : each.is_aside ? " (aside)\n" : "\n";
    }
    return text;
}

std::string zipped(const Parts& parts) {
    zip_error_t fault;
    zip_error_init(&fault);
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &fault);
    must(target != nullptr);
    zip_source_keep(target);
    zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, &fault);
    must(archive != nullptr);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* const part = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        must(part != nullptr && zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8) >= 0);
    }
    must(zip_close(archive) == 0 && zip_source_open(target) == 0);
    zip_stat_t size;
    must(zip_source_stat(target, &size) == 0);
    std::string bytes(size.size, '\0');
    must(zip_source_read(target, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

std::string docx_of(std::string_view body, Parts others) {
    others.emplace_back("word/document.xml", std::string(opening).append(body).append(closing));
    return zipped(others);
}

std::string main_part_of(std::string_view docx) {
    const auto archive = ZipArchive::open(docx);
    if (!archive) throw std::runtime_error("No archive.");
    return archive->unpack("word/document.xml", std::size_t{64} << 20).value();
}

std::string with_main_part(std::string_view docx, std::string xml) {
    Parts parts = {{"word/document.xml", std::move(xml)}};
    const auto archive = ZipArchive::open(docx);
    for (const char* const name : {"word/styles.xml", "word/numbering.xml"})
        if (archive && archive->has(name))
            parts.emplace_back(name, archive->unpack(name, std::size_t{64} << 20).value());
    return zipped(parts);
}

} // namespace assay::importer::testing
