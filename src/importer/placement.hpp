// Where a source line went, and what a person may say about a line to have the document read again.
// Lines count from 1. A line is in at most one placement; the others are in the guide's `unplaced`.
#pragma once

#include <map>
#include <string>

namespace assay::importer {

// What a line is. Up to `answer` they are what the parser reports; all of them may be chosen by a person: the ones from
// `leave_out` on say where a line belongs (`leave_out`: nowhere) or which part of the guide it opens as its heading.
enum class LineRole {
    label, // a heading or mark that a field stands for
    title,
    introduction,
    text, // kept in the guide's `texts`
    heading,
    paragraph,
    bullet,
    duty,
    step,
    competency,
    outcome,
    trait,
    stage,
    question,
    area,
    follow_up,
    guidance,
    item,
    anchor,
    level,
    answer,
    leave_out,
    how_to_use,
    job_description,
    process,
    profile,
    directions,
    script,
    questions,
    scorecard,
    recommendation,
    debrief,
    references,
    faq
};

struct Placement {
    int line = 0;
    std::string pointer;
    LineRole role = LineRole::label;
};

using RoleOverrides = std::map<int, LineRole>;

} // namespace assay::importer
