#include <base/text.hpp>
#include <importer/document/encoding.hpp>
#include <importer/document/html/html_reader.hpp>
#include <importer/document/html/page_reader.hpp>
#include <importer/document/rich/blocks_of_pieces.hpp>

#include <algorithm>
#include <array>

namespace assay::importer {
namespace {

constexpr std::size_t beginning = 1024;

// The first characters in lower case, whatever the encoding: without byte order mark and the NULs of UTF-16.
std::string beginning_of(std::string_view bytes) {
    std::string text(bytes.substr(0, beginning));
    std::erase_if(text, [](char c) { return c == '\0' || static_cast<unsigned char>(c) >= 0x80; });
    return lower_ascii(trim(text));
}

// What a `meta` element says of the encoding; empty where none does.
std::string declared_charset(std::string_view bytes) {
    const std::string head = lower_ascii(bytes.substr(0, 4 * beginning));
    const std::size_t at = head.find("charset=");
    if (at == std::string::npos) return {};
    std::string_view rest = std::string_view(head).substr(at + 8);
    rest.remove_prefix(std::min(rest.find_first_not_of("\"' "), rest.size()));
    return std::string(rest.substr(0, rest.find_first_of("\"'; />")));
}

bool is_utf16_unmarked(std::string_view bytes, std::size_t zero) {
    return bytes.size() > 3 && bytes[zero] == '\0' && bytes[zero + 2] == '\0' && bytes[1 - zero] == '<';
}

Result<std::string_view> decode_page(std::string_view bytes, std::string& storage, std::vector<Notice>& notices) {
    if (is_utf16_unmarked(bytes, 1) || is_utf16_unmarked(bytes, 0)) {
        const std::string marked = (bytes[0] == '<' ? "\xFF\xFE" : "\xFE\xFF") + std::string(bytes);
        return decode(marked, storage, notices);
    }
    const bool is_marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || is_utf8(bytes);
    const std::string charset = is_marked ? std::string() : declared_charset(bytes);
    if (!charset.empty() && decode_as(bytes, charset, storage)) return std::string_view(storage);
    return decode(bytes, storage, notices);
}

bool is_name_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
}

bool has_main(std::string_view page) {
    const std::string lowered = lower_ascii(page);
    return lowered.contains("<main>") || lowered.contains("<main ") || lowered.contains("role=\"main\"");
}

} // namespace

bool is_html(std::string_view bytes, std::string_view file_name) {
    const std::string begin = beginning_of(bytes);
    constexpr std::array<std::string_view, 5> openings = {"<!doctype html", "<html", "<head", "<body", "<meta"};
    // "<header" and "<metal" open no page.
    const auto opens = [&](std::string_view each) {
        return begin.starts_with(each) && (begin.size() == each.size() || !is_name_letter(begin[each.size()]));
    };
    if (std::ranges::any_of(openings, opens)) return true;
    if ((begin.starts_with("<?xml") || begin.starts_with("<!--")) && begin.contains("<html")) return true;
    const std::string name = lower_ascii(file_name);
    return (name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml")) && begin.contains('<');
}

Result<void> read_html(std::string_view bytes, Document& document, std::vector<Notice>& notices) {
    std::string storage;
    const auto text = decode_page(bytes, storage, notices);
    if (!text) return pass_on(text);
    std::string page;
    if (!is_utf8(*text)) page = mend_utf8(*text);
    const std::string_view source = page.empty() ? *text : std::string_view(page);
    Pieces pieces;
    bool has_left_out = false;
    for (bool only_main = has_main(source);; only_main = false) {
        html::PageReader reader(only_main);
        if (!reader.read(source)) return too_many_lines();
        pieces = reader.take_pieces();
        has_left_out = reader.has_left_out() || only_main;
        if (!pieces.empty() || !only_main) break;
    }
    if (has_left_out)
        notices.push_back({0, Severity::note,
                           "The navigation of the page and what stands around its main part were left out.",
                           "page-parts-left-out"});
    document.is_markdown = true;
    return write_blocks(std::move(pieces), document);
}

} // namespace assay::importer
