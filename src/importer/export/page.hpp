// A document under construction, as plain text or Markdown: what looks the same to a reader and to the importer.
#pragma once

#include <string>
#include <string_view>

namespace assay::importer {

enum class PageStyle { text, markdown };

class Page {
  public:
    explicit Page(PageStyle style) : style_(style) {}

    void title(std::string_view text);
    void section(std::string_view text);                        // a part of the document, a stage
    void label(std::string_view text);                          // a part of a stage
    void entry(std::string_view text, bool needs_mark = false); // a question, an item; underlined for the mark
    void inner_label(std::string_view text);                    // "Areas to Cover"
    void list_heading(std::string_view text);
    void job_heading(std::string_view text, bool needs_colon);
    void paragraph(std::string_view text);
    void bullet(std::string_view text);
    void named_bullet(std::string_view name, std::string_view text);
    // Paragraphs and list entries of a longer text; `mark` stands before the first where it is `is_marked`, and before
    // every paragraph where one would read as a question.
    void prose(std::string_view text, std::string_view mark = "", bool is_marked = false);

    bool is_markdown() const { return style_ == PageStyle::markdown; }
    std::string take() { return std::move(out_); }

  private:
    void underlined(std::string_view text, char mark);
    void heading(int level, std::string_view text);
    void line(std::string_view text, bool is_bullet);

    PageStyle style_;
    std::string out_;
    bool is_after_bullet_ = false;
    bool takes_bullets_ = false;
};

} // namespace assay::importer
