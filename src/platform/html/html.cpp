#include <platform/files/embedded.hpp>
#include <platform/html/html.hpp>

namespace assay::html {
namespace {

struct Subset {
    std::string_view file; // how its name begins
    std::string_view range;
};

// The subsets of the typeface that names and texts in Latin letters take; a browser fetches those that a page needs.
constexpr Subset subsets[] = {
    {"assets/source-serif-4-latin-ext-wght-normal-",
     "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,"
     "U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF"},
    {"assets/source-serif-4-latin-wght-normal-",
     "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,"
     "U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"}};

// The guide's voice, from the client's own files; nothing where the program was built without its client.
std::string typeface() {
    std::string rules;
    for (const embedded::File& file : embedded::client())
        for (const Subset& subset : subsets) {
            if (!file.name.starts_with(subset.file) || !file.name.ends_with(".woff2")) continue;
            rules +=
                "@font-face{font-family:\"Source Serif 4 Variable\";font-display:swap;font-weight:200 900;src:url(/";
            rules.append(file.name).append(") format(\"woff2\");unicode-range:").append(subset.range).append("}\n");
        }
    return rules;
}

} // namespace

std::string escaped(std::string_view text) {
    std::string safe;
    safe.reserve(text.size() + text.size() / 8);
    for (const char c : text) switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            safe += c;
        }
    return safe;
}

std::string escaped_lines(std::string_view text) {
    std::string safe = escaped(text);
    for (std::size_t at = safe.find('\n'); at != std::string::npos; at = safe.find('\n', at + 5))
        safe.replace(at, 1, "<br>\n");
    return safe;
}

http::Response response_of(int status, const Page& page) {
    std::string document = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                           "<meta name=\"robots\" content=\"noindex\"><title>";
    document += escaped(page.title);
    document += "</title>\n<style>";
    static const std::string faces = typeface();
    document += faces;
    document += page.style;
    document += "</style></head>\n<body>";
    document += page.body;
    document += "</body></html>\n";
    return {status,
            "text/html; charset=utf-8",
            std::move(document),
            {{"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; "
                                         "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
             {"Referrer-Policy", "no-referrer"},
             {"Cache-Control", "private, no-store"}},
            {}};
}

} // namespace assay::html
