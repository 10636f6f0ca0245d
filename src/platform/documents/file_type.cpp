#include <base/text.hpp>
#include <platform/documents/docx_text.hpp>
#include <platform/documents/file_type.hpp>

#include <algorithm>
#include <array>

namespace assay::documents {
namespace {

bool is_text(std::string_view bytes) {
    return is_utf8(bytes) && std::ranges::none_of(bytes, [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
           });
}

bool is_markdown_name(std::string_view name) {
    const std::string lowered = lower_ascii(name);
    return lowered.ends_with(".md") || lowered.ends_with(".markdown");
}

// Marks that turn the reading direction or hide: they make "cv.exe.pdf" look like something else.
constexpr std::array<std::string_view, 16> hidden = {"\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a",
                                                     "\u202b", "\u202c", "\u202d", "\u202e", "\u2060", "\u2066",
                                                     "\u2067", "\u2068", "\u2069", "\ufeff"};

std::string without_marks(std::string_view name) {
    std::string kept;
    for (std::size_t at = 0; at < name.size();) {
        const auto mark = std::ranges::find_if(hidden, [&](auto each) { return name.substr(at).starts_with(each); });
        if (mark != hidden.end()) {
            at += mark->size();
            continue;
        }
        const char c = name[at++];
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7F) kept += std::string_view(R"(<>:"|?*)").contains(c) ? '_' : c;
    }
    return kept;
}

void cut(std::string& name, std::size_t most) {
    if (name.size() <= most) return;
    const std::size_t dot = name.rfind('.');
    const std::string extension = dot != std::string::npos && name.size() - dot <= 12 ? name.substr(dot) : "";
    std::size_t end = most - extension.size();
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
    name = name.substr(0, end) + extension;
}

} // namespace

FileType type_of(std::string_view bytes, std::string_view name) {
    if (bytes.substr(0, 1024).contains("%PDF-")) return FileType::pdf;
    if (bytes.starts_with("PK\x03\x04")) return is_docx(bytes) ? FileType::docx : FileType::other;
    if (bytes.empty() || !is_text(bytes)) return FileType::other;
    return is_markdown_name(name) ? FileType::markdown : FileType::text;
}

std::string_view media_type_of(FileType type) {
    switch (type) {
    case FileType::pdf:
        return "application/pdf";
    case FileType::docx:
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case FileType::markdown:
        return "text/markdown";
    case FileType::text:
        return "text/plain";
    case FileType::other:
        break;
    }
    return "application/octet-stream";
}

std::string safe_name(std::string_view name) {
    std::string kept = mend_utf8(name);
    if (const std::size_t folder = kept.find_last_of("/\\"); folder != std::string::npos) kept.erase(0, folder + 1);
    kept = without_marks(kept);
    std::string_view rest = trim(kept);
    while (rest.starts_with('.')) rest = trim(rest.substr(1));
    std::string safe(rest);
    cut(safe, 120);
    return safe.empty() ? "file" : safe;
}

} // namespace assay::documents
