// Words that stages of a hiring process go by.
#pragma once

#include <importer/guide.hpp>

#include <string_view>

namespace assay::importer {

// True where a heading holds a word such as "interview", "screening", "work sample", "round 2".
bool names_a_stage(std::string_view heading);

// "After the interview": what the panel does once the candidate has left.
bool names_what_follows(std::string_view heading);

// What a stage of that title is: a screen, a work sample or an interview (which is also the answer in doubt).
StageKind kind_of_stage(std::string_view title);

} // namespace assay::importer
