#include <base/text.hpp>
#include <importer/document/html/tokens.hpp>
#include <importer/document/pdf/layout.hpp>
#include <importer/document/rich/piece.hpp>

#include <algorithm>
#include <charconv>
#include <map>

namespace assay::importer::pdf {
namespace {

using html::Token;
using html::TokenKind;

constexpr int longest_page = 100'000;
constexpr std::size_t most_pages = 20'000;

int number_of(std::string_view attributes, std::string_view name) {
    int number = 0;
    if (const auto text = html::attribute(attributes, name))
        std::from_chars(text->data(), text->data() + text->size(), number);
    return std::clamp(number, -longest_page, longest_page);
}

std::string text_of(std::string_view attributes, std::string_view name) {
    return std::string(html::attribute(attributes, name).value_or(""));
}

class LayoutReader {
  public:
    std::optional<Layout> read(std::string_view xml) {
        html::Tokens tokens(xml);
        for (Token token = tokens.next(); token.kind != TokenKind::end; token = tokens.next()) {
            take(token);
            if (layout_.stretches.size() > most_pieces || layout_.page_heights.size() > most_pages) return std::nullopt;
        }
        std::erase_if(layout_.stretches, [](const Stretch& each) { return each.words.is_empty(); });
        return std::move(layout_);
    }

  private:
    void take(const Token& token) {
        if (token.kind == TokenKind::text) {
            if (is_open_) add(html::decode_entities(token.text));
        } else if (token.name == "b") {
            is_strong_ = token.kind == TokenKind::open;
        } else if (token.name == "i") {
            if (is_open_ && token.kind == TokenKind::open && layout_.stretches.back().words.is_empty())
                layout_.stretches.back().is_italic = true;
        } else if (token.name == "text") {
            is_strong_ = false;
            is_open_ = token.kind == TokenKind::open;
            if (is_open_) open(token.attributes);
        } else if (token.name == "page" && token.kind == TokenKind::open) {
            layout_.page_heights.push_back(number_of(token.attributes, "height"));
        } else if (token.name == "fontspec" && token.kind == TokenKind::open) {
            add_face(token.attributes);
        }
    }

    // A soft hyphen that is printed is one for the eye.
    void add(std::string text) {
        if (text.ends_with("\u00AD")) text.replace(text.size() - 2, 2, "\u2010");
        Stretch& stretch = layout_.stretches.back();
        if (stretch.words.is_empty() && text.starts_with(' ')) stretch.has_space_before = true;
        stretch.has_space_after = text.ends_with(' ');
        stretch.words.add(is_utf8(text) ? text : mend_utf8(text), is_strong_);
    }

    void add_face(std::string_view attributes) {
        Face face{number_of(attributes, "size"), text_of(attributes, "family"), text_of(attributes, "color")};
        if (const std::size_t plus = face.family.find('+'); plus != std::string::npos) face.family.erase(0, plus + 1);
        const auto known = std::ranges::find(layout_.faces, face);
        const auto index = static_cast<std::size_t>(known - layout_.faces.begin());
        if (known == layout_.faces.end() && layout_.faces.size() < 1000) layout_.faces.push_back(std::move(face));
        faces_[number_of(attributes, "id")] = std::min(index, layout_.faces.size() - 1);
    }

    void open(std::string_view attributes) {
        if (layout_.faces.empty()) layout_.faces.emplace_back();
        Stretch stretch;
        stretch.page = static_cast<int>(layout_.page_heights.size());
        stretch.left = number_of(attributes, "left");
        stretch.right = stretch.left + std::max(number_of(attributes, "width"), 1);
        stretch.top = number_of(attributes, "top");
        stretch.bottom = stretch.top + std::max(number_of(attributes, "height"), 1);
        if (const auto face = faces_.find(number_of(attributes, "font")); face != faces_.end())
            stretch.face = face->second;
        layout_.stretches.push_back(std::move(stretch));
    }

    Layout layout_;
    std::map<int, std::size_t> faces_;
    bool is_open_ = false;
    bool is_strong_ = false;
};

} // namespace

std::optional<Layout> read_layout(std::string_view xml) { return LayoutReader().read(xml); }

} // namespace assay::importer::pdf
