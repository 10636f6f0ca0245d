// The words of one paragraph of a document with styles, collected run by run: white space collapsed, bold remembered.
// Made by the readers of HTML, Word and PDF.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assay::importer {

class RichText {
  public:
    // Every run of white space, no-break spaces among it, becomes one space; soft hyphens and marks without width go.
    // Malformed UTF-8 is the caller's to mend.
    void add(std::string_view text, bool is_strong);
    // A hard line break, '\n' in the text; none at the beginning.
    void add_break();
    // The other text, its breaks as spaces.
    void append_on_line(const RichText& other);

    // Takes that many bytes away from the end.
    void shorten(std::size_t bytes);

    // Without white space at the end.
    std::string_view text() const;
    bool is_empty() const { return text().empty(); }
    // Where the strong stretch that covers byte `at` ends; `at` where none does. Blanks between strong stretches are
    // strong.
    std::size_t strong_until(std::size_t at) const;

  private:
    struct Stretch {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    void put(std::string_view bytes, bool is_strong);

    std::string text_;
    std::vector<Stretch> strong_;
    bool is_space_due_ = false;
};

} // namespace assay::importer
