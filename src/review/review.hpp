// A guide reviewed: which question asks about which rated item, what is asked twice or rated unasked, whether it fits
// into its minutes, how its questions and anchors are worded, and which placeholders stand where. Values in, values
// out. Called by the command line and by the slices that show guides; docs/guide-checks.md explains every code and
// measure.
#pragma once

#include <importer/guide.hpp>
#include <importer/notice.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::review {

// `pointer` leads into the guide JSON by index. `quote` are words of the text there, `example` a better wording for it,
// `reference` the rule or the research behind it. `others` are further places that it speaks of.
struct GuideFinding {
    std::string code;
    importer::Severity severity = importer::Severity::note;
    std::string pointer;
    std::string sentence;
    std::optional<std::string> quote = {};
    std::optional<std::string> example = {};
    std::optional<std::string> reference = {};
    std::vector<std::string> others = {};
};

// `matrix` has a row for each item of the scorecard and a column for each question: 2 mainly about it, 1 touches it, 0.
// `asked` counts what asks about each item: questions, or the deliverables and criteria of a work sample.
struct StageReview {
    std::string title;
    std::optional<importer::Range> minutes;
    std::optional<importer::Range> candidate_question_minutes;
    importer::Range needed_minutes = {0, 0};
    std::vector<std::vector<int>> matrix;
    std::vector<int> asked;
};

struct PlaceholderReview {
    std::string text;
    importer::PlaceholderScope scope = importer::PlaceholderScope::job;
    importer::PlaceholderKind kind = importer::PlaceholderKind::text;
    int occurrences = 0;
    std::vector<std::string> pointers = {};
};

// Findings in the order of the guide.
struct GuideReview {
    std::vector<StageReview> stages;
    std::vector<PlaceholderReview> placeholders;
    std::vector<GuideFinding> findings;
};

GuideReview review(const importer::Guide& guide);

bool has_errors(const GuideReview& review);

} // namespace assay::review
