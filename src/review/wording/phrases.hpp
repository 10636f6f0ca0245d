// Phrases looked up in a text, many at a time. A phrase is words parted by spaces: `a|b` one of them, `?a|b` perhaps
// one of them, `a*` any word that begins so, `..` up to three words of any kind.
#pragma once

#include <review/words/words.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace assay::review {

struct PhraseMatch {
    std::size_t phrase = 0; // index of the phrase in the list given
    std::size_t first = 0;  // words of the text, `last` included
    std::size_t last = 0;
};

class Phrases {
  public:
    // Every phrase begins with a word that is neither optional nor cut short by `*`.
    explicit Phrases(const std::vector<std::string_view>& phrases);

    // The first match in the order of the text; the phrase listed first wins where two begin at one word.
    std::optional<PhraseMatch> find(const std::vector<Word>& words) const;
    // The match that begins at the word `start`, if any.
    std::optional<PhraseMatch> find_at(const std::vector<Word>& words, std::size_t start) const;

  private:
    struct Step {
        std::vector<std::string_view> words;
        bool is_optional = false;
        bool is_gap = false;
    };
    using Steps = std::vector<Step>;

    static Steps steps_of(std::string_view phrase);
    static bool fits(const Step& step, std::string_view word);
    static std::optional<std::size_t> end_of(const Steps& steps, std::size_t step, const std::vector<Word>& words,
                                             std::size_t at);

    std::vector<Steps> phrases_;
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_first_word_;
};

} // namespace assay::review
