// The guide while it is being recognised, with the account of every line: what was placed where, what is to be said.
// The recognisers write into it part by part; `finish` closes the account.
#pragma once

#include <importer/document/document.hpp>
#include <importer/guide.hpp>
#include <importer/notice.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay::importer {

class Draft {
  public:
    explicit Draft(const Document& document);

    Guide guide;

    // Notes where the block's lines went. A line is placed once; the first place counts.
    void place(const Block& block, std::string pointer, LineRole role);
    // Keeps a line without a field of its own before the entry at `before`. List entries keep a dash.
    void keep(const Block& block, std::string before);
    void say(int line, Severity severity, std::string_view code, std::string sentence);
    // A doubt about one line: "Line 12 " and the rest of the sentence, with the roles that a person may pick instead.
    void doubt(const Block& block, std::string_view code, std::vector<LineRole> choices, std::string_view rest,
               Severity severity = Severity::note);
    void note(int line, std::string_view code, std::string sentence) {
        say(line, Severity::note, code, std::move(sentence));
    }
    void warn(int line, std::string_view code, std::string sentence) {
        say(line, Severity::warning, code, std::move(sentence));
    }

    // The roles that people chose, a line each.
    RoleOverrides chosen() const;

    // The first line placed at exactly that pointer, 0 where there is none; linear.
    int line_of(std::string_view pointer) const;

    // Gives the placements at `/texts/i` the i-th pointer.
    void rename_texts(const std::vector<std::string>& pointers);

    // Lists the lines that no recogniser took.
    void account_for_the_rest();

    const Document& document() const { return document_; }
    const std::vector<Placement>& placements() const { return placements_; }
    std::vector<Placement> take_placements();
    std::vector<Notice> take_notices();

  private:
    // Marks the line as placed; false where it was already.
    bool claim(int line);

    const Document& document_;
    std::vector<bool> is_placed_;
    std::vector<Placement> placements_;
    std::vector<Notice> notices_;
    std::size_t unsaid_ = 0;
};

// Adds a block to prose: paragraphs apart by an empty line, list entries on lines of their own with a dash.
void append_prose(std::string& prose, const Block& block);

} // namespace assay::importer
