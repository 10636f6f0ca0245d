// Text as words: what the text says, folded for comparison, with the place of each word in the text as written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assay::review {

// `folded` is the word in lower case without its apostrophes' tails ("you're" is "you", "don't" stays "don't").
struct Word {
    std::string folded;
    std::size_t from = 0; // bytes of the text, `to` is one past the last
    std::size_t to = 0;
};

// Runs of letters and digits of any script; apostrophes inside a word belong to it, hyphens part words.
std::vector<Word> words_of(std::string_view text);

// The words alone, folded, each with a space behind it: equal where two texts differ by case and punctuation only.
std::string folded(std::string_view text);

// The words as written from the first to the last of a run, for quoting.
std::string_view as_written(std::string_view text, const Word& first, const Word& last);

} // namespace assay::review
