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
    // Blanks side by side become one but for no-break ones, as a page shows them; or all are kept, as Word prints them.
    enum class Blanks { collapsed, kept };

    RichText() = default;
    explicit RichText(Blanks blanks) : blanks_(blanks) {}

    // Every white space, no-break ones among them, becomes a space; soft hyphens and marks without width go.
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
    std::size_t blanks_due_ = 0;
    bool is_after_white_ = false; // the last blank due is one that those after it add nothing to
    Blanks blanks_ = Blanks::collapsed;
};

} // namespace assay::importer
