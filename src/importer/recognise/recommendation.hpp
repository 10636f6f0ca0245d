// The recommendation at the end of a scorecard: levels with numbers, or labels that get theirs from what they say.
#pragma once

#include <importer/recognise/draft.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay::importer {

class RecommendationReader {
  public:
    // `levels` is null where what is read has no recommendation (the references).
    RecommendationReader(Draft& draft, const std::string& base, std::vector<Level>* levels)
        : draft_(draft), base_(base), levels_(levels) {}

    bool is_wanted() const { return levels_ != nullptr; }
    std::size_t size() const { return levels_->size(); }
    int last_score() const { return last_score_; }

    void add(const Block& block, int score, std::string label);
    // A label without a number; scored with the others at the end.
    void add_label(const Block& block);
    // "YES / NO / LATER" under the recommendation's heading, "Overall: [ ] no [ ] yes" anywhere: all labels on one
    // line; false for any other line.
    bool add_line(const Block& block, bool is_under_heading);
    void settle();

    // A list entry, or a line like a heading, that speaks for or against hiring.
    static bool is_label(const Block& block);
    // One of "Strong hire: …", "No hire – …".
    static bool is_label_with_text(std::string_view text);

  private:
    Draft& draft_;
    const std::string& base_;
    std::vector<Level>* levels_;
    std::vector<Block> labels_;
    int last_score_ = 0;
};

} // namespace assay::importer
