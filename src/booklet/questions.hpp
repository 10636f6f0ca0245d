// The questions of a stage: the number in the margin, the words large, what to cover and what to ask further beside
// each other, lines to write on where there are to be notes.
#pragma once

#include <booklet/galley.hpp>
#include <importer/guide.hpp>

#include <cstddef>

namespace assay::booklet {

struct QuestionPlace {
    std::size_t number = 1;
    int note_lines = 0;
};

void add_question(Galley& galley, const importer::Question& question, const QuestionPlace& place);

} // namespace assay::booklet
