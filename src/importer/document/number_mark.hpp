// The number that a line opens with, in the ways people count: "12.", "(12)", "4.1", "iv.", "b)", "Q3", "Question 3:";
// also "Question:".
#pragma once

#include <cstddef>
#include <string_view>

namespace assay::importer {

// `length` counts the bytes of the number, its marks and the space after it, 0 where there is none; `depth` is 1 for
// "4.1", 2 for "4.1.2"; `ordinal` is the last number, -1 where none is said.
struct NumberMark {
    std::size_t length = 0;
    int ordinal = -1;
    int depth = 0;
};

NumberMark number_mark_of(std::string_view text);

} // namespace assay::importer
