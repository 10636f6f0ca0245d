#include <base/json_write.hpp>
#include <base/text.hpp>

#include <charconv>
#include <cmath>

namespace assay::json {
namespace {

constexpr bool needs_escape(unsigned char byte) { return byte < 0x20 || byte == '"' || byte == '\\'; }

void append_escaped(std::string& out, unsigned char byte) {
    constexpr std::string_view digits = "0123456789abcdef";
    switch (byte) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
}

} // namespace

void append_string(std::string& out, std::string_view text) {
    std::string mended;
    if (!is_utf8(text)) {
        mended = mend_utf8(text);
        text = mended;
    }
    out += '"';
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (!needs_escape(byte)) continue;
        out.append(text, start, at - start);
        append_escaped(out, byte);
        start = at + 1;
    }
    out.append(text, start);
    out += '"';
}

void append_integer(std::string& out, std::int64_t value) {
    std::array<char, 24> buffer;
    const auto [end, fault] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    out.append(buffer.data(), end);
}

void append_real(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    std::array<char, 40> buffer;
    const auto [end, fault] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    out.append(buffer.data(), end);
}

} // namespace assay::json
