#include <base/text.hpp>
#include <importer/document/encoding.hpp>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace assay::importer {
namespace {

struct Signature {
    std::string_view opening;
    std::string_view sentence;
};

constexpr std::array<Signature, 5> foreign = {{
    {"%PDF-", "This is a PDF; save it as plain text or Markdown and import that."},
    {"PK\x03\x04", "This is a ZIP archive or an office document; save it as plain text or Markdown and import that."},
    {"\xD0\xCF\x11\xE0", "This is an old office document; save it as plain text or Markdown and import that."},
    {"{\\rtf", "This is an RTF document; save it as plain text or Markdown and import that."},
    {"\x89PNG", "This is a picture; a guide is read from text."},
}};

// 0x80 to 0x9F of Windows-1252; 0 where nothing is assigned.
constexpr std::array<std::uint16_t, 32> windows_1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                        0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// UTF-16 after its byte order mark; lone surrogates become U+FFFD, a lone last byte is dropped.
std::string from_utf16(std::string_view bytes, bool is_big_endian) {
    const auto unit = [&](std::size_t at) {
        const auto low = static_cast<unsigned char>(bytes[at + (is_big_endian ? 1 : 0)]);
        const auto high = static_cast<unsigned char>(bytes[at + (is_big_endian ? 0 : 1)]);
        return static_cast<std::uint32_t>(high << 8 | low);
    };
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        std::uint32_t point = unit(at);
        const bool is_lead = point >= 0xD800 && point < 0xDC00;
        if (is_lead && at + 3 < bytes.size() && (unit(at + 2) & 0xFC00) == 0xDC00) {
            point = 0x10000 + ((point - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
            at += 2;
        } else if ((point & 0xF800) == 0xD800) {
            point = 0xFFFD;
        }
        append_utf8(out, point);
    }
    return out;
}

std::string from_windows_1252(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char each : bytes) append_utf8(out, point_of_windows_1252(static_cast<unsigned char>(each)));
    return out;
}

struct Census {
    std::size_t controls = 0;
    bool has_nul = false;
    bool is_ascii = true;
};

bool is_odd_control(unsigned char byte) { return byte < 0x20 && (byte < '\t' || byte > '\r'); }

// Eight bytes at a time; only a word that holds a byte below a space is looked at byte by byte.
Census take_census(std::string_view text) {
    constexpr std::uint64_t ones = 0x0101010101010101u;
    constexpr std::uint64_t tops = 0x80 * ones;
    Census census;
    std::uint64_t all = 0;
    std::size_t at = 0;
    const auto look = [&](std::size_t end) {
        for (; at < end; ++at) census.controls += is_odd_control(static_cast<unsigned char>(text[at])) ? 1u : 0u;
    };
    while (at + 8 <= text.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        all |= word;
        if (((word - 0x20 * ones) & ~word & tops) != 0)
            look(at + 8);
        else
            at += 8;
    }
    for (std::size_t rest = at; rest < text.size(); ++rest) all |= static_cast<unsigned char>(text[rest]);
    look(text.size());
    census.is_ascii = (all & tops) == 0;
    census.has_nul = census.controls > 0 && text.contains('\0');
    return census;
}

} // namespace

void append_utf8(std::string& out, std::uint32_t point) {
    const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | point >> 6);
        put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        put(0xE0 | point >> 12);
        put(0x80 | (point >> 6 & 0x3F));
        put(0x80 | (point & 0x3F));
    } else {
        put(0xF0 | point >> 18);
        put(0x80 | (point >> 12 & 0x3F));
        put(0x80 | (point >> 6 & 0x3F));
        put(0x80 | (point & 0x3F));
    }
}

std::uint32_t point_of_windows_1252(unsigned char byte) {
    const std::uint32_t mapped = byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80u] : byte;
    return mapped == 0 ? 0xFFFD : mapped;
}

bool decode_as(std::string_view bytes, const std::string& charset, std::string& storage) {
    UErrorCode fault = U_ZERO_ERROR;
    UConverter* const converter = ucnv_open(charset.c_str(), &fault);
    if (U_FAILURE(fault)) return false;
    ucnv_close(converter);
    icu::UnicodeString(bytes.data(), static_cast<int32_t>(bytes.size()), charset.c_str()).toUTF8String(storage);
    return true;
}

Result<std::string_view> decode(std::string_view bytes, std::string& storage, std::vector<Notice>& notices) {
    for (const Signature& each : foreign)
        if (bytes.starts_with(each.opening))
            return refuse(Fault::unsupported_media, "guide/not-text", std::string(each.sentence));
    std::string_view text = bytes;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        storage = from_utf16(bytes.substr(2), bytes.front() == '\xFE');
        text = storage;
    } else if (bytes.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    const Census census = take_census(text);
    if (census.has_nul || census.controls > 8 + text.size() / 100)
        return refuse(Fault::unsupported_media, "guide/not-text",
                      "This is not text: it holds NUL or control characters.");
    if (!census.is_ascii && !is_utf8(text)) {
        storage = from_windows_1252(text);
        text = storage;
        notices.push_back({0, Severity::warning,
                           "The document is not UTF-8; it was read as Windows-1252 (Latin-1). Check accents and "
                           "quotation marks.",
                           "encoding-guessed"});
    }
    return text;
}

} // namespace assay::importer
