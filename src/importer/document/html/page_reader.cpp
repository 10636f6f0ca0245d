#include <base/text.hpp>
#include <importer/document/html/page_reader.hpp>
#include <importer/document/text_reader.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

namespace assay::importer::html {
namespace {

constexpr std::size_t deepest = 256;

int number_of(std::optional<std::string_view> text, int otherwise) {
    int number = otherwise;
    if (text) std::from_chars(text->data(), text->data() + text->size(), number);
    return std::clamp(number, 0, 100'000);
}

// Text flows on over these; all others end a paragraph.
bool is_inline(Element element) {
    return element == Element::inline_text || element == Element::strong || element == Element::void_element ||
           element == Element::unread;
}

} // namespace

bool PageReader::read(std::string_view source) {
    scopes_.front().is_unread = only_main_;
    Tokens tokens(source);
    for (Token token = tokens.next(); token.kind != TokenKind::end; token = tokens.next()) {
        take(token);
        if (count_ > most_pieces) return false;
    }
    while (scopes_.size() > 1) pop();
    finish_paragraph();
    return count_ <= most_pieces;
}

void PageReader::take(const Token& token) {
    switch (token.kind) {
    case TokenKind::text:
        return add_text(token.text);
    case TokenKind::open:
        return open(token);
    case TokenKind::close:
        return close(token.name);
    case TokenKind::style:
        return styles_.read_sheet(token.text);
    case TokenKind::end:
        return;
    }
}

void PageReader::add_text(std::string_view source) {
    const Scope& scope = top();
    if (scope.is_unread) {
        has_left_out_ = has_left_out_ || (scope.is_furniture && !trim(source).empty());
        return;
    }
    const std::string text = source.contains('&') ? decode_entities(source) : std::string(source);
    if (scope.is_list_mark) {
        mark_ += text;
        return;
    }
    if (!scope.is_preformatted) return words_.add(text, scope.is_strong);
    bool is_first = true;
    for (const std::string_view line : split(text, '\n')) {
        if (!is_first) words_.add_break();
        words_.add(line, scope.is_strong);
        is_first = false;
    }
}

void PageReader::open(const Token& token) {
    const Element element = element_of(token.name);
    if (element == Element::line_break) {
        if (!top().is_unread) words_.add_break();
        return;
    }
    if (element == Element::void_element) return;
    close_head();
    if (!is_inline(element)) {
        finish_paragraph();
        close_implied(element);
    }
    if (token.name == "hr" || (token.closes_itself && is_inline(element))) return;
    if (scopes_.size() < deepest) push(token, element);
}

// A head that was never closed ends where something else begins.
void PageReader::close_head() {
    if (scopes_.size() > 1 && top().name == "head") pop();
}

void PageReader::push(const Token& token, Element element) {
    Scope scope = top();
    scope.name = token.name;
    scope.element = element;
    scope.lists = lists_.size();
    scope.tables = tables_.size();
    describe(scope, token);
    scopes_.push_back(std::move(scope));
    if (top().is_unread) return;
    if (element == Element::list)
        open_list(token);
    else if (element == Element::entry)
        open_entry(token);
    else if (element == Element::table)
        tables_.emplace_back();
    else if (element == Element::row || element == Element::cell)
        open_in_table(token, element);
}

void PageReader::describe(Scope& scope, const Token& token) const {
    const Element element = scope.element;
    if (element == Element::strong) scope.is_strong = true;
    if (const auto bold = styles_.is_bold(token.attributes)) scope.is_strong = *bold;
    if (element == Element::preformatted) scope.is_preformatted = true;
    if (element == Element::heading) scope.level = static_cast<std::uint8_t>(token.name[1] - '0');
    if (element == Element::heading || element == Element::paragraph) {
        scope.is_title = has_class(token.attributes, "title") || has_class(token.attributes, "MsoTitle");
        if (scope.is_title) scope.level = 1;
        scope.word_level = word_list_level(token.attributes);
    }
    if (is_word_list_mark(token.attributes)) scope.is_list_mark = true;
    const bool is_main = token.name == "main" || attribute(token.attributes, "role") == "main";
    if (only_main_ && is_main) scope.is_unread = false;
    if (element == Element::furniture || is_page_furniture(token.attributes))
        scope.is_furniture = scope.is_unread = true;
    if (element == Element::unread || is_hidden(token.attributes)) {
        scope.is_unread = true;
        scope.is_furniture = false;
    }
}

void PageReader::open_list(const Token& token) {
    const int outer = lists_.empty() ? -1 : lists_.back().depth;
    const int depth = std::max(outer + 1, list_level_by_class(token.attributes));
    lists_.push_back({token.name == "ol", number_of(attribute(token.attributes, "start"), 1), depth});
}

void PageReader::open_entry(const Token& token) {
    if (lists_.empty()) {
        entry_ = Entry{};
        return;
    }
    List& list = lists_.back();
    if (const auto value = attribute(token.attributes, "value")) list.next = number_of(value, list.next);
    entry_ = Entry{list.is_numbered ? Shape::numbered : Shape::bullet, list.is_numbered ? list.next++ : -1, list.depth};
}

void PageReader::open_in_table(const Token& token, Element element) {
    if (tables_.empty()) return;
    Table& table = tables_.back();
    const std::size_t before = table.cells();
    if (element == Element::row)
        table.open_row();
    else
        table.open_cell(number_of(attribute(token.attributes, "colspan"), 1),
                        number_of(attribute(token.attributes, "rowspan"), 1));
    count_ += table.cells() - before;
}

void PageReader::close_implied(Element opening) {
    using enum Element;
    close_nearest(paragraph, {block, entry, cell, table, list});
    if (opening == entry) close_nearest(entry, {list, cell, table});
    if (opening == heading) close_nearest(heading, {block, entry, cell, table, list});
    if (opening == cell) close_nearest(cell, {row, table});
    if (opening == row) close_nearest(row, {table});
}

void PageReader::close_nearest(Element target, std::initializer_list<Element> boundaries) {
    for (std::size_t at = scopes_.size(); at > 1; --at) {
        const Element element = scopes_[at - 1].element;
        if (element == target) {
            while (scopes_.size() >= at) pop();
            return;
        }
        if (std::ranges::find(boundaries, element) != boundaries.end()) return;
    }
}

void PageReader::close(std::string_view name) {
    const Element element = element_of(name);
    if (!is_inline(element)) finish_paragraph();
    const bool is_of_table = element == Element::table || element == Element::row || element == Element::cell;
    for (std::size_t at = scopes_.size(); at > 1; --at) {
        const Scope& scope = scopes_[at - 1];
        if (scope.name == name) {
            while (scopes_.size() >= at) pop();
            return;
        }
        if (scope.element == Element::table || (scope.element == Element::cell && !is_of_table)) return;
    }
}

void PageReader::pop() {
    if (!is_inline(top().element)) finish_paragraph();
    const Scope scope = std::move(scopes_.back());
    scopes_.pop_back();
    lists_.resize(std::min(lists_.size(), scope.lists));
    if (scope.element == Element::entry) entry_.reset();
    while (tables_.size() > scope.tables) {
        Table table = std::move(tables_.back());
        tables_.pop_back();
        if (!tables_.empty()) tables_.back().nests();
        table.close_into(sink());
    }
}

// "1." or a sign: what Word put before an entry.
std::optional<PageReader::Entry> PageReader::entry_of_mark() const {
    const int level = top().word_level;
    if (level == 0) return std::nullopt;
    RichText mark;
    mark.add(mark_, false);
    const Block typed = read_line(std::string(mark.text()) + " x", 0);
    if (typed.shape == Shape::numbered) return Entry{Shape::numbered, typed.ordinal, level - 1};
    return Entry{Shape::bullet, -1, level - 1};
}

void PageReader::finish_paragraph() {
    if (words_.is_empty()) {
        words_ = {};
        return;
    }
    Piece piece;
    piece.depth = lists_.empty() ? 0 : lists_.back().depth;
    piece.words = std::exchange(words_, {});
    if (const auto of_word = entry_of_mark()) entry_ = of_word;
    if (top().level > 0) {
        piece.shape = Shape::heading;
        piece.level = top().level;
        piece.is_title = top().is_title;
    } else if (entry_) {
        piece.shape = entry_->shape;
        piece.ordinal = entry_->ordinal;
        piece.depth = entry_->depth;
    }
    entry_.reset();
    mark_.clear();
    sink().push_back(std::move(piece));
    ++count_;
}

} // namespace assay::importer::html
