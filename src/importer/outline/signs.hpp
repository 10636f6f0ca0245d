// What the blocks around a heading say about it: the evidence that the outline weighs.
#pragma once

#include <importer/document/document.hpp>
#include <importer/words/vocabulary.hpp>

#include <cstddef>

namespace assay::importer {

// Whether a heading that holds a word such as "interview" may open a stage: never, over a known heading of a stage's
// part, or over a question too.
enum class NamesOfStages { say_nothing, over_headings, over_questions_too };

// Looks around in one document; every look ahead is bounded.
class Signs {
  public:
    explicit Signs(const Document& document);

    // The topic that block `at` would open as a heading, judged with what follows it: a line over levels of a scale is
    // an item and a line over "Areas to cover" a question, whatever their words.
    Heading heading(std::size_t at) const;

    // A line that stands alone like a title: marked as a heading, emphasised as a whole, or short.
    bool is_heading_like(std::size_t at) const;
    bool stands_alone(std::size_t at) const;   // a short line between empty ones, without a mark at its end
    bool is_marked(std::size_t at) const;      // by `#`, an underline, or emphasis of the whole line
    bool is_level(std::size_t at) const;       // with a digit
    bool is_over_levels(std::size_t at) const; // two levels follow, at most one paragraph in between
    // May be an item, and "Score 1 - Does not meet" follows as a heading of a lower rank.
    bool names_item_over_heading(std::size_t at) const;
    bool is_over_label(std::size_t at) const; // "Areas to cover" and the like follow
    bool opens_stage(std::size_t at, NamesOfStages names) const;
    bool is_level_table(std::size_t at) const;
    // Block `at` asks, and so does another one soon.
    bool opens_questions(std::size_t at) const;
    bool has_questions_ahead(std::size_t at) const;
    // A marked question about the hiring, not to the candidate, with a paragraph that answers it.
    bool is_answered(std::size_t at) const;
    // Block `at` is one, and so is another one soon.
    bool opens_answers(std::size_t at) const;
    // Headings of more than one rank are in use, so that a rank says something.
    bool has_ranks() const { return has_ranks_; }
    // One past the block that closes the quotation which block `at` opens; `at` where it opens none or none closes it.
    std::size_t quotation_end(std::size_t at) const;

  private:
    std::size_t next(std::size_t at) const;
    bool names_item(std::size_t at, const Heading& heading) const;
    Heading words_of(std::size_t at) const;
    bool is_in_numbered_list(std::size_t at) const;
    bool has_inner_heading_ahead(std::size_t at, bool questions_may_do) const;

    const Document& document_;
    bool has_ranks_ = false;
};

} // namespace assay::importer
