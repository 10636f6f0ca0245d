// What is searched for and what is searched: words, folded (case, accents) and cut the same way on both sides, so that
// both engines find the same. A letter of a script without spaces is a word of its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::search {

// The distinct words of `text`, sorted; at most `most`, the first ones winning. A word is cut at 60 bytes.
std::vector<std::string> words_of(std::string_view text, std::size_t most = 20'000);

// Words parted by spaces, as the index takes them.
std::string joined(const std::vector<std::string>& words);

// A query in the index's words: each must open a word of what is found. Empty where the query holds no word; at most
// eight words count. "cleo exam" becomes "cleo* exam*".
std::string match_of(std::string_view query);

// The same question put to a short text that no index holds.
class Query {
  public:
    explicit Query(std::string_view typed);
    // Whether each typed word opens a word of `text`; never where no word was typed.
    bool fits(std::string_view text) const;
    // The same of words that were cut and joined before.
    bool fits_words(std::string_view joined_words) const;

  private:
    std::vector<std::string> words_;
};

} // namespace assay::search
