// The words by which documents name their parts, as normal headings (`normal.hpp`): the one table of synonyms.
#pragma once

#include <importer/words/vocabulary.hpp>

#include <string_view>
#include <vector>

namespace assay::importer {

struct Phrase {
    std::string_view words;
    Topic topic;
};

// Whole headings, sorted by their words.
const std::vector<Phrase>& whole_phrases();

// How a heading may begin, and how it may end; spaces count.
const std::vector<Phrase>& opening_phrases();
const std::vector<Phrase>& closing_phrases();

} // namespace assay::importer
