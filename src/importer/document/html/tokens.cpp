#include <base/text.hpp>
#include <importer/document/html/tokens.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace assay::importer::html {
namespace {

constexpr std::size_t longest_name = 24;
constexpr std::array<std::string_view, 8> raw_elements = {"script", "style",   "title",    "textarea",
                                                          "iframe", "noembed", "noframes", "xmp"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Where the tag that `text` opens with ends, past its `>`; quoted values may hold one, but a quote that is never closed
// opens none. npos where it does not end.
std::size_t tag_end(std::string_view text) {
    char quote = 0;
    for (std::size_t at = 1; at < text.size(); ++at) {
        const char each = text[at];
        if (quote != 0) {
            if (each == quote) quote = 0;
        } else if ((each == '"' || each == '\'') && text[at - 1] == '=') {
            quote = each;
        } else if (each == '>') {
            return at + 1;
        }
    }
    const std::size_t first = text.find('>');
    return first == std::string_view::npos ? first : first + 1;
}

bool is_same_name(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size() && std::ranges::equal(text.substr(0, lower.size()), lower, [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
           });
}

std::size_t end_of_raw(std::string_view text, std::string_view name) {
    for (std::size_t at = text.find("</"); at != std::string_view::npos; at = text.find("</", at + 2))
        if (is_same_name(text.substr(at + 2), name)) return at;
    return text.size();
}

// Past a comment, declaration or processing instruction; what does not end takes the rest.
std::size_t passed_over(std::string_view text) {
    const std::string_view closing = text.starts_with("<!--") ? "-->" : text.starts_with("<![CDATA[") ? "]]>" : ">";
    const std::size_t end = text.find(closing, 2);
    return end == std::string_view::npos ? text.size() : end + closing.size();
}

} // namespace

std::optional<Token> Tokens::tag() {
    const bool closes = rest_.size() > 1 && rest_[1] == '/';
    std::size_t at = closes ? 2 : 1;
    if (at >= rest_.size() || !is_letter(rest_[at])) return std::nullopt;
    const std::size_t length = tag_end(rest_);
    if (length == std::string_view::npos) {
        has_tags_ = false;
        return std::nullopt;
    }
    Token token{.kind = closes ? TokenKind::close : TokenKind::open};
    const std::size_t begin = at;
    while (!is_white(rest_[at]) && rest_[at] != '>' && rest_[at] != '/') ++at;
    token.name = lower_ascii(rest_.substr(begin, std::min(at - begin, longest_name)));
    token.attributes = rest_.substr(at, length - 1 - at);
    token.closes_itself = token.attributes.ends_with('/');
    rest_.remove_prefix(length);
    if (!closes && std::ranges::find(raw_elements, token.name) != raw_elements.end()) raw_name_ = token.name;
    return token;
}

Token Tokens::raw_text(const std::string& name) {
    const std::size_t end = end_of_raw(rest_, name);
    const Token token{.kind = name == "style" ? TokenKind::style : TokenKind::text, .text = rest_.substr(0, end)};
    rest_.remove_prefix(end);
    return token;
}

Token Tokens::next() {
    if (!raw_name_.empty()) return raw_text(std::exchange(raw_name_, {}));
    while (rest_.starts_with("<!") || rest_.starts_with("<?")) rest_.remove_prefix(passed_over(rest_));
    if (rest_.empty()) return {};
    if (has_tags_ && rest_.front() == '<')
        if (auto found = tag()) return std::move(*found);
    const std::size_t end = has_tags_ ? std::min(rest_.find('<', 1), rest_.size()) : rest_.size();
    const Token token{.kind = TokenKind::text, .text = rest_.substr(0, end)};
    rest_.remove_prefix(end);
    return token;
}

std::optional<std::string_view> attribute(std::string_view attributes, std::string_view name) {
    std::size_t at = 0;
    const auto skip = [&](auto is_part) {
        while (at < attributes.size() && is_part(attributes[at])) ++at;
    };
    while (at < attributes.size()) {
        skip([](char c) { return is_white(c) || c == '/'; });
        const std::size_t begin = at;
        skip([](char c) { return !is_white(c) && c != '=' && c != '/'; });
        const std::string_view found = attributes.substr(begin, at - begin);
        skip(is_white);
        std::string_view value;
        if (at < attributes.size() && attributes[at] == '=') {
            ++at;
            skip(is_white);
            const char quote = at < attributes.size() ? attributes[at] : ' ';
            const bool is_quoted = quote == '"' || quote == '\'';
            const std::size_t from = is_quoted ? ++at : at;
            skip([&](char c) { return is_quoted ? c != quote : !is_white(c); });
            value = attributes.substr(from, at - from);
            if (is_quoted && at < attributes.size()) ++at;
        }
        if (found.size() == name.size() && is_same_name(found, name)) return value;
    }
    return std::nullopt;
}

} // namespace assay::importer::html
