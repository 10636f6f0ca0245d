#include <base/text.hpp>
#include <platform/http/multipart.hpp>

namespace assay::http {
namespace {

Refusal malformed(std::string detail) { return refuse(Fault::malformed, "multipart", std::move(detail)); }

// The value of `key="…"` or `key=…` among the parameters of a header value; quoted pairs are resolved.
std::string parameter(std::string_view header, std::string_view key) {
    for (std::size_t at = header.find(';'); at != std::string_view::npos; at = header.find(';', at)) {
        ++at;
        std::string_view rest = trim(header.substr(at));
        if (lower_ascii(rest.substr(0, key.size())) != key || rest.size() <= key.size() || rest[key.size()] != '=')
            continue;
        rest.remove_prefix(key.size() + 1);
        if (rest.empty() || rest.front() != '"') return std::string(trim(rest.substr(0, rest.find(';'))));
        std::string value;
        for (std::size_t each = 1; each < rest.size() && rest[each] != '"'; ++each) {
            // Browsers send file names of Windows with bare backslashes: only \" and \\ are pairs.
            if (rest[each] == '\\' && each + 1 < rest.size() && (rest[each + 1] == '"' || rest[each + 1] == '\\'))
                ++each;
            value += rest[each];
        }
        return value;
    }
    return {};
}

std::string base_name(std::string name) {
    const std::size_t slash = name.find_last_of("/\\");
    if (slash != std::string::npos) name.erase(0, slash + 1);
    std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    if (!is_utf8(name)) name = mend_utf8(name);
    if (name.size() > 200) name = mend_utf8(name.substr(name.size() - 200));
    return name == "." || name == ".." ? "file" : name;
}

bool read_headers(std::string_view block, Part& part) {
    for (std::string_view line : split(block, '\n')) {
        line = trim(line);
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) continue;
        const std::string name = lower_ascii(trim(line.substr(0, colon)));
        const std::string_view value = trim(line.substr(colon + 1));
        if (name == "content-disposition") {
            part.name = parameter(value, "name");
            part.file_name = base_name(parameter(value, "filename"));
        } else if (name == "content-type") {
            part.content_type = lower_ascii(trim(value.substr(0, value.find(';'))));
        }
    }
    return !part.name.empty() && is_utf8(part.name);
}

} // namespace

Result<std::vector<Part>> read_multipart(std::string_view content_type, std::string_view body) {
    const std::string boundary = parameter(content_type, "boundary");
    if (boundary.empty() || boundary.size() > 70) return malformed("The multipart body has no usable boundary.");
    const std::string opening = "--" + boundary;
    const std::string closing = "\r\n" + opening;
    std::vector<Part> parts;
    std::size_t at = body.find(opening);
    while (at != std::string_view::npos) {
        at += opening.size();
        if (body.substr(at, 2) == "--") return parts;
        if (body.substr(at, 2) != "\r\n")
            return malformed("A boundary of the multipart body is followed by other text.");
        at += 2;
        const std::size_t head_end = body.find("\r\n\r\n", at);
        const std::size_t end = head_end == std::string_view::npos ? head_end : body.find(closing, head_end + 2);
        if (end == std::string_view::npos) return malformed("A part of the multipart body is cut off.");
        Part part;
        if (!read_headers(body.substr(at, head_end - at), part)) return malformed("A part of the body has no name.");
        if (parts.size() == 100) return malformed("The multipart body has more than 100 parts.");
        const std::size_t start = std::min(head_end + 4, end);
        part.bytes = body.substr(start, end - start);
        parts.push_back(std::move(part));
        at = end + 2;
    }
    return malformed("The multipart body is not closed.");
}

const Part* find_part(const std::vector<Part>& parts, std::string_view name) {
    for (const Part& part : parts)
        if (part.name == name) return &part;
    return nullptr;
}

} // namespace assay::http
