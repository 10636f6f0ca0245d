#include <base/text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace assay {
namespace {

// Length of the well-formed sequence at `at`, or 0.
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t offset) { return static_cast<unsigned char>(bytes[at + offset]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > bytes.size()) return 0;
    for (std::size_t offset = 1; offset < length; ++offset)
        if ((byte(offset) & 0xC0) != 0x80) return 0;
    const unsigned char second = byte(1);
    if (lead == 0xE0 && second < 0xA0) return 0;
    if (lead == 0xED && second > 0x9F) return 0;
    if (lead == 0xF0 && second < 0x90) return 0;
    if (lead == 0xF4 && second > 0x8F) return 0;
    return length;
}

std::size_t leading_space(std::string_view text) {
    if (text.starts_with("\xC2\xA0")) return 2;
    return !text.empty() && std::string_view(" \t\r\n\f\v").contains(text.front()) ? 1 : 0;
}

std::size_t trailing_space(std::string_view text) {
    if (text.ends_with("\xC2\xA0")) return 2;
    return !text.empty() && std::string_view(" \t\r\n\f\v").contains(text.back()) ? 1 : 0;
}

} // namespace

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = sequence_length(bytes, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

std::string mend_utf8(std::string_view bytes) {
    std::string mended;
    mended.reserve(bytes.size() + 16);
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = sequence_length(bytes, at);
        if (length == 0) {
            mended += "\xEF\xBF\xBD";
            ++at;
        } else {
            mended.append(bytes, at, length);
            at += length;
        }
    }
    return mended;
}

std::string_view trim(std::string_view text) {
    while (const std::size_t step = leading_space(text)) text.remove_prefix(step);
    while (const std::size_t step = trailing_space(text)) text.remove_suffix(step);
    return text;
}

std::string lower_ascii(std::string_view text) {
    std::string lowered(text);
    std::ranges::transform(lowered, lowered.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return lowered;
}

std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t at = text.find(mark);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

std::string size_in_words(std::size_t bytes) {
    if (bytes < 1024) return fmt::format("{} bytes", bytes);
    const double kibibytes = static_cast<double>(bytes) / 1024;
    return kibibytes < 1024 ? fmt::format("{:.1f} KiB", kibibytes) : fmt::format("{:.1f} MiB", kibibytes / 1024);
}

} // namespace assay
