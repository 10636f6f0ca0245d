// Follows the elements of a page and makes pieces of what it shows. Tolerant as browsers are: end tags may be missing
// or stand in any order. Memory is bounded by the page's length; elements nested deeper than 256 are read, but not as
// nested. Used by html_reader alone.
#pragma once

#include <importer/document/html/elements.hpp>
#include <importer/document/html/styles.hpp>
#include <importer/document/html/tokens.hpp>
#include <importer/document/rich/table.hpp>

#include <optional>

namespace assay::importer::html {

class PageReader {
  public:
    // With `only_main` nothing but what stands in a `main` element is read.
    explicit PageReader(bool only_main) : only_main_(only_main) {}

    // False where the page holds more pieces than a document may have.
    bool read(std::string_view source);
    Pieces take_pieces() { return std::move(pieces_); }
    // Navigation, controls, or text around the main element was passed over.
    bool has_left_out() const { return has_left_out_; }

  private:
    // An open element with all that holds inside it.
    struct Scope {
        std::string name;
        Element element = Element::block;
        bool is_strong = false;
        bool is_unread = false;
        bool is_furniture = false;
        bool is_preformatted = false;
        bool is_list_mark = false;
        bool is_title = false;
        std::uint8_t level = 0; // of the heading
        int word_level = 0;     // of Word's list paragraph
        std::size_t lists = 0;  // open outside of it
        std::size_t tables = 0;
    };
    struct List {
        bool is_numbered = false;
        int next = 1;
        int depth = 0;
    };
    struct Entry {
        Shape shape = Shape::bullet;
        int ordinal = -1;
        int depth = 0;
    };

    void take(const Token& token);
    void add_text(std::string_view source);
    void open(const Token& token);
    void close(std::string_view name);
    void close_implied(Element opening);
    void close_nearest(Element target, std::initializer_list<Element> boundaries);
    void close_head();
    void pop();
    void push(const Token& token, Element element);
    void describe(Scope& scope, const Token& token) const;
    void open_list(const Token& token);
    void open_entry(const Token& token);
    void open_in_table(const Token& token, Element element);
    void finish_paragraph();
    std::optional<Entry> entry_of_mark() const;

    const Scope& top() const { return scopes_.back(); }
    Pieces& sink() { return tables_.empty() ? pieces_ : tables_.back().contents(); }

    bool only_main_;
    bool has_left_out_ = false;
    std::size_t count_ = 0; // pieces, cells and rows
    Styles styles_;
    std::vector<Scope> scopes_ = {Scope{}};
    std::vector<List> lists_;
    std::vector<Table> tables_;
    std::optional<Entry> entry_; // opened, its text still to come
    RichText words_;
    std::string mark_; // of Word's list entry
    Pieces pieces_;
};

} // namespace assay::importer::html
