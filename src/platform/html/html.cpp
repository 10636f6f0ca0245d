#include <platform/html/html.hpp>

namespace assay::html {

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
    document += page.style;
    document += "</style></head>\n<body>";
    document += page.body;
    document += "</body></html>\n";
    return {status,
            "text/html; charset=utf-8",
            std::move(document),
            {{"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; "
                                         "base-uri 'none'; frame-ancestors 'none'"},
             {"Referrer-Policy", "no-referrer"},
             {"Cache-Control", "private, no-store"}},
            {}};
}

} // namespace assay::html
