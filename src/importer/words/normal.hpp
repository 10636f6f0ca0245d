// A heading reduced to the words that tell it apart.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace assay::importer {

// Lower-case words joined by one space: without numbering in front, parentheses, apostrophes, punctuation, articles
// and adjectives that change nothing ("key", "suggested"). Empty for text longer than 90 bytes.
class NormalHeading {
  public:
    explicit NormalHeading(std::string_view heading);
    std::string_view text() const { return {letters_.data(), size_}; }
    std::size_t words() const { return words_; }
    bool has_word(std::string_view word) const;

  private:
    void add(std::string_view word, bool is_numbering);

    std::array<char, 96> letters_{};
    std::size_t size_ = 0;
    std::size_t words_ = 0;
};

} // namespace assay::importer
