#include <base/text.hpp>
#include <importer/export/markup.hpp>

namespace assay::importer {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// U+FFFE and U+FFFF, the only characters past the control ones that XML refuses.
bool is_no_character(std::string_view text, std::size_t at) {
    return text.substr(at, 2) == "\xEF\xBF" && at + 2 < text.size() && static_cast<unsigned char>(text[at + 2]) >= 0xBE;
}

void append_mended(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char each = text[at];
        switch (each) {
        case '&':
            out += "&amp;";
            continue;
        case '<':
            out += "&lt;";
            continue;
        case '>':
            out += "&gt;";
            continue;
        case '"':
            out += "&quot;";
            continue;
        default:
            break;
        }
        const auto byte = static_cast<unsigned char>(each);
        if (byte == 0x7F || (byte < 0x20 && each != '\t' && each != '\n' && each != '\r')) {
            out += replacement;
        } else if (is_no_character(text, at)) {
            out += replacement;
            at += 2;
        } else {
            out += each;
        }
    }
}

} // namespace

void append_escaped(std::string& out, std::string_view text) {
    if (is_utf8(text))
        append_mended(out, text);
    else
        append_mended(out, mend_utf8(text));
}

std::string escaped(std::string_view text) {
    std::string out;
    append_escaped(out, text);
    return out;
}

} // namespace assay::importer
