#include <base/text.hpp>
#include <importer/document/pdf/hyphens.hpp>

#include <algorithm>

namespace assay::importer::pdf {
namespace {

constexpr std::string_view printed_hyphen = "\u2010";
constexpr std::size_t longest_word = 60;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool starts_low(std::string_view text) {
    return !text.empty() &&
           ((text.front() >= 'a' && text.front() <= 'z') || static_cast<unsigned char>(text.front()) >= 0x80);
}

// Bytes of the hyphen that the text ends in, after a letter; 0 where there is none.
std::size_t hyphen_at_end(std::string_view text) {
    const std::size_t length = text.ends_with('-') ? 1 : text.ends_with(printed_hyphen) ? printed_hyphen.size() : 0;
    return length > 0 && text.size() > length && is_letter(text[text.size() - length - 1]) ? length : 0;
}

std::string_view bare(std::string_view word) {
    while (!word.empty() && !is_letter(word.front())) word.remove_prefix(1);
    while (!word.empty() && !is_letter(word.back())) word.remove_suffix(1);
    return word;
}

} // namespace

Hyphens::Hyphens(const std::vector<PrintLine>& lines) {
    const bool is_needed = std::ranges::any_of(
        lines, [](const PrintLine& each) { return hyphen_at_end(each.segments.back().words.text()) > 0; });
    if (!is_needed) return;
    for (const PrintLine& line : lines)
        for (const Segment& segment : line.segments)
            for (const std::string_view word : split(segment.words.text(), ' '))
                if (hyphen_at_end(word) == 0 && word.size() <= longest_word) known_.insert(lower_ascii(bare(word)));
}

void Hyphens::join(RichText& above, const RichText& below, int line, std::vector<Notice>& notices) const {
    const std::string_view text = above.text();
    const std::string_view next = below.text();
    const std::size_t hyphen = hyphen_at_end(text);
    if (hyphen == 0 || !starts_low(next)) {
        above.add(" ", false);
        return above.append_on_line(below);
    }
    const std::size_t space = text.rfind(' ');
    const std::string_view stem = text.substr(space == std::string_view::npos ? 0 : space + 1);
    const std::string first = lower_ascii(bare(stem.substr(0, stem.size() - hyphen)));
    const std::string second = lower_ascii(bare(next.substr(0, next.find(' '))));
    const bool is_one_word = known_.contains(first + second);
    const bool is_compound = known_.contains(first + "-" + second);
    const bool is_soft = text.ends_with(printed_hyphen);
    if (is_one_word || (is_soft && !is_compound)) above.shorten(hyphen);
    if (!is_one_word && !is_compound && !is_soft)
        notices.push_back({line, Severity::note,
                           "A line ends in \"" + first + "-\" before \"" + second +
                               "\"; the hyphen was kept, as the word stands nowhere else.",
                           "hyphen-kept"});
    above.append_on_line(below);
}

} // namespace assay::importer::pdf
