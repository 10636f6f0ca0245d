// Every text of a guide in its order, with what it is.
#pragma once

#include <importer/guide.hpp>

#include <functional>
#include <string_view>

namespace assay::importer {

// Where a text stands, as far as it matters for what a placeholder in it means.
enum class TextPlace {
    title,
    prose, // introduction, how to use, process, profile, FAQ, kept texts
    job,
    job_benefits,
    stage_directions,
    script,
    question,
    follow_up,
    scorecard,
    debrief,
    references
};

using TextVisit = std::function<void(std::string_view text, TextPlace place)>;

// Calls visit for each text: the guide's title only where it differs from the job's, a stage's only where it differs
// from the guide's, since those were derived.
void for_each_text(const Guide& guide, const TextVisit& visit);

} // namespace assay::importer
