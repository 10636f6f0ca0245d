// Pages that the server renders: no scripts, one inlined style sheet, nothing loaded but the guide's typeface. Whatever
// is not markup of ours goes through escaped().
#pragma once

#include <platform/http/message.hpp>

#include <string>
#include <string_view>

namespace assay::html {

// For text between tags and for attribute values in double quotes.
std::string escaped(std::string_view text);

// The same, with line breaks kept.
std::string escaped_lines(std::string_view text);

struct Page {
    std::string title;
    std::string_view style; // CSS
    std::string body;       // markup
};

// A whole document that may neither run nor load anything but a typeface of this server, is not kept by caches or
// search engines, and whose address is told to nobody.
http::Response response_of(int status, const Page& page);

} // namespace assay::html
