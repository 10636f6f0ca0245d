// Tags and text of HTML as it is found in the wild. Never fails, never looks back: linear in the input, no memory of
// its own. Comments, declarations and what stands in scripts are passed over; entities stay for `decode_entities`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assay::importer::html {

enum class TokenKind : std::uint8_t { text, open, close, style, end };

struct Token {
    TokenKind kind = TokenKind::end;
    std::string_view text = {};       // of text, of a style sheet
    std::string name = {};            // of a tag, in lower case
    std::string_view attributes = {}; // as written
    bool closes_itself = false;       // `<br/>`
};

class Tokens {
  public:
    explicit Tokens(std::string_view source) : rest_(source) {}
    Token next();

  private:
    std::optional<Token> tag();
    Token raw_text(const std::string& name);

    std::string_view rest_;
    bool has_tags_ = true; // a tag still ends somewhere
    std::string raw_name_; // the element whose content is no markup, while its content is due
};

// The value of an attribute as written, without quotes; empty for one without a value. The first of its name counts.
std::optional<std::string_view> attribute(std::string_view attributes, std::string_view name);

// The text with `&amp;`, `&#8217;` and the like resolved, each to at most one character; unknown ones stay as written.
std::string decode_entities(std::string_view text);

} // namespace assay::importer::html
