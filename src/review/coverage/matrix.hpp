// Which question asks about which item: likeness of their words, and from it 0, 1 or 2.
#pragma once

#include <importer/guide.hpp>
#include <review/coverage/bags.hpp>

namespace assay::review {

// Likeness (0 to 1) of a row's text with each column's, and how much of it rests on one shared word.
struct Likeness {
    double total = 0;
    double greatest = 0;   // of one word
    bool names_it = false; // a word of the item's name stands in the question
};
using LikenessRow = std::vector<Likeness>;

// One row for each of `rows`; words are looked up through lists of where they stand, so that only shared ones cost.
std::vector<LikenessRow> likeness_of(const std::vector<Bag>& rows, const std::vector<Bag>& columns);

// 2 where a question is mainly about the item, 1 where it touches it. Likeness that rests on one word which the item is
// not named after counts for nothing; a competency's nearest question touches it as soon as there is some likeness.
std::vector<std::vector<int>> matrix_of(const std::vector<LikenessRow>& likeness,
                                        const std::vector<importer::Item>& items);

} // namespace assay::review
