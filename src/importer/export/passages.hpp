// A document as passages, before it has a form: what stands on it, in reading order, each text on one line. Made by the
// descriptions (guide, scorecard, candidate), written by a renderer a form: text, Markdown, HTML, Word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::importer {

enum class PassageKind {
    title,
    section,      // a part of the document, a stage
    label,        // a part of a stage, a heading of the job description
    entry,        // a question, an item
    inner_label,  // "Areas to Cover"
    list_heading, // ends in a colon
    paragraph,
    bullet,
    choice, // one of several to mark
    blank   // a line to write on
};

// `lead` is the name that a bullet opens with. `is_marked` is of an entry or a label that plain text must mark as a
// heading, and of a bullet whose `lead` is a level.
struct Passage {
    PassageKind kind = PassageKind::paragraph;
    std::string text;
    std::string lead = {};
    bool is_marked = false;
};

class Passages {
  public:
    void title(std::string_view text);
    void section(std::string_view text);
    void label(std::string_view text);
    void entry(std::string_view text, bool needs_mark = false);
    void inner_label(std::string_view text);
    void list_heading(std::string_view text);
    // One that does not look like a heading by itself is marked as one.
    void job_title(std::string_view text);
    void job_heading(std::string_view text, bool needs_colon);
    void paragraph(std::string_view text);
    void bullet(std::string_view text);
    void named_bullet(std::string_view name, std::string_view text);
    void level(int score, std::string_view text);
    void choice(std::string_view text);
    void blank(std::string_view text);
    // Paragraphs and list entries of a longer text; `mark` stands before the first where it is `is_marked`, and before
    // every paragraph where one would read as a question.
    void prose(std::string_view text, std::string_view mark = "", bool is_marked = false);

    std::vector<Passage> take() { return std::move(list_); }

  private:
    void add(PassageKind kind, std::string_view text);

    std::vector<Passage> list_;
};

} // namespace assay::importer
