#include <importer/document/encoding.hpp>
#include <importer/document/html/tokens.hpp>

#include <algorithm>
#include <array>

namespace assay::importer::html {
namespace {

// U+00A0 to U+00FF in order.
constexpr std::array<std::string_view, 96> latin_1 = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",
    "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",
    "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave",
    "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",
    "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",
    "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute",
    "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave",
    "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide",
    "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

struct Named {
    std::string_view name;
    std::uint32_t point;
};

// What texts use beyond Latin-1: marks, dashes, quotation marks, arrows.
constexpr std::array<Named, 49> others = {{
    {"amp", '&'},       {"lt", '<'},        {"gt", '>'},        {"quot", '"'},     {"apos", '\''},
    {"ndash", 0x2013},  {"mdash", 0x2014},  {"lsquo", 0x2018},  {"rsquo", 0x2019}, {"sbquo", 0x201A},
    {"ldquo", 0x201C},  {"rdquo", 0x201D},  {"bdquo", 0x201E},  {"bull", 0x2022},  {"hellip", 0x2026},
    {"prime", 0x2032},  {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"euro", 0x20AC},  {"trade", 0x2122},
    {"larr", 0x2190},   {"uarr", 0x2191},   {"rarr", 0x2192},   {"darr", 0x2193},  {"harr", 0x2194},
    {"minus", 0x2212},  {"infin", 0x221E},  {"asymp", 0x2248},  {"ne", 0x2260},    {"le", 0x2264},
    {"ge", 0x2265},     {"loz", 0x25CA},    {"ensp", 0x2002},   {"emsp", 0x2003},  {"thinsp", 0x2009},
    {"zwnj", 0x200C},   {"zwj", 0x200D},    {"lrm", 0x200E},    {"rlm", 0x200F},   {"OElig", 0x152},
    {"oelig", 0x153},   {"Scaron", 0x160},  {"scaron", 0x161},  {"Yuml", 0x178},   {"fnof", 0x192},
    {"dagger", 0x2020}, {"permil", 0x2030}, {"hyphen", 0x2010}, {"check", 0x2713},
}};

std::uint32_t named(std::string_view name) {
    if (const auto* found = std::ranges::find(others, name, &Named::name); found != others.end()) return found->point;
    const auto* latin = std::ranges::find(latin_1, name);
    return latin == latin_1.end() ? 0 : 0xA0 + static_cast<std::uint32_t>(latin - latin_1.begin());
}

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;
}

// "#8217", "#x2019"; 0 for what is no number, U+FFFD for a number that is no character.
std::uint32_t numbered(std::string_view digits) {
    digits.remove_prefix(1);
    std::uint32_t base = 10;
    if (digits.starts_with('x') || digits.starts_with('X')) {
        digits.remove_prefix(1);
        base = 16;
    }
    std::uint32_t point = 0;
    for (const char each : digits) {
        const int digit = digit_of(each);
        if (digit >= static_cast<int>(base)) return 0;
        point = point * base + static_cast<std::uint32_t>(digit);
        if (point > 0x10FFFF) return 0xFFFD;
    }
    if (digits.empty()) return 0;
    if (point >= 0x80 && point < 0xA0) return point_of_windows_1252(static_cast<unsigned char>(point));
    const bool is_character = point >= 0x20 && (point & 0x1FF800) != 0xD800;
    return is_character ? point : point == '\t' || point == '\n' ? ' ' : 0xFFFD;
}

} // namespace

std::string decode_entities(std::string_view text) {
    constexpr std::size_t longest = 10;
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        const std::size_t mark = std::min(text.find('&'), text.size());
        plain += text.substr(0, mark);
        text.remove_prefix(mark);
        if (text.empty()) break;
        const std::size_t end = text.substr(0, longest + 2).find(';');
        std::uint32_t point = 0;
        if (end != std::string_view::npos && end > 1) {
            const std::string_view name = text.substr(1, end - 1);
            point = name.front() == '#' ? numbered(name) : named(name);
        }
        if (point == 0) {
            plain += '&';
            text.remove_prefix(1);
        } else {
            append_utf8(plain, point);
            text.remove_prefix(end + 1);
        }
    }
    return plain;
}

} // namespace assay::importer::html
