// Places of a guide, as pointers and in the words that people use for them.
#pragma once

#include <importer/guide.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay::review {

std::string at(std::string_view pointer, std::size_t index);
std::string stage_at(std::size_t stage);
std::string question_at(std::size_t stage, std::size_t question);
std::string item_at(std::size_t stage, std::size_t item);

// "Technical Interview", or "stage 3" where it has no title.
std::string stage_in_words(const importer::Guide& guide, std::size_t stage);
// "Question 3 of Technical Interview".
std::string question_in_words(const importer::Guide& guide, std::size_t stage, std::size_t question);

// In quotation marks, cut at a word where it is long.
std::string quoted(std::string_view text, std::size_t longest = 60);
// "a", "a and b", "a, b and c"; beyond `most` the rest is counted: "a, b and 4 more".
std::string listed(const std::vector<std::string>& names, std::size_t most = 4);
// "1 question", "3 questions".
std::string counted(std::size_t count, std::string_view noun);

// True where `left` stands before `right` in a guide: numbers by value, fields in the guide's own order.
bool stands_before(std::string_view left, std::string_view right);

} // namespace assay::review
