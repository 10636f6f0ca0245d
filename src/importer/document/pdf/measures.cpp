#include <importer/document/pdf/measures.hpp>
#include <importer/document/text_reader.hpp>

#include <algorithm>
#include <cstdlib>
#include <map>

namespace assay::importer::pdf {
namespace {

constexpr int same_edge = 4; // units
constexpr int least_indent = 10;

int letters_of(std::string_view text) {
    return static_cast<int>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

Shape shape_of(const PrintLine& line) { return read_line(line.words().text(), 0).shape; }

} // namespace

Measures::Measures(const std::vector<PrintLine>& lines, const Faces& faces) {
    for (const PrintLine& each : lines)
        if (!each.is_aside)
            right_edges_[static_cast<std::size_t>(each.column)] =
                std::max(right_edges_[static_cast<std::size_t>(each.column)], each.right());
    find_edges(lines, faces);
    find_line_gap(lines);
}

void Measures::find_edges(const std::vector<PrintLine>& lines, const Faces& faces) {
    std::map<int, std::size_t> lefts;
    std::size_t count = 0;
    for (const PrintLine& each : lines) {
        if (each.is_aside || each.segments.size() > 1 || each.column == 2) continue;
        ++lefts[each.left()];
        ++count;
        const Shape shape = shape_of(each);
        has_bullets_ = has_bullets_ || shape == Shape::bullet;
        if (shape == Shape::bullet || shape == Shape::numbered) list_lefts_.push_back(each.left());
    }
    const std::size_t few = std::max<std::size_t>(2, count / 50);
    const auto first = std::ranges::find_if(lefts, [&](const auto& each) { return each.second >= few; });
    text_left_ = first == lefts.end() ? 0 : first->first;
    for (const PrintLine& each : lines)
        if (may_be_bare(each) && faces.heading_level(each) == 0 && lefts[each.left()] >= 2)
            list_lefts_.push_back(each.left());
    std::ranges::sort(list_lefts_);
    const auto doubles = std::ranges::unique(list_lefts_, [](int a, int b) { return b - a <= same_edge; });
    list_lefts_.erase(doubles.begin(), doubles.end());
}

void Measures::find_line_gap(const std::vector<PrintLine>& lines) {
    std::vector<int> gaps;
    for (std::size_t at = 1; at < lines.size(); ++at) {
        const PrintLine& above = lines[at - 1];
        const PrintLine& below = lines[at];
        const bool is_pair = above.page == below.page && above.face == below.face && below.top >= above.top &&
                             above.segments.size() == 1 && below.segments.size() == 1;
        if (is_pair && std::abs(above.left() - below.left()) <= same_edge && is_full(above, below))
            if (const int gap = below.top - above.bottom; gap * 10 <= below.height() * 11) gaps.push_back(gap);
    }
    std::ranges::sort(gaps);
    const int height = lines.empty() ? 0 : lines.front().height();
    line_gap_ = gaps.empty() ? height / 3 : gaps[gaps.size() / 3];
}

bool Measures::is_full(const PrintLine& above, const PrintLine& below) const {
    const RichText words = below.words();
    const std::string_view text = words.text();
    const int letters = std::max(letters_of(text), 1);
    const int first = letters_of(text.substr(0, text.find(' '))) + 1;
    const int width = (below.right() - below.left()) * first / letters;
    const int edge = right_edges_[static_cast<std::size_t>(above.column)];
    if (above.right() + width > edge) return true;
    // Set narrower than the rest, as quotations are, it still breaks off in mid-sentence.
    const RichText opening = above.words();
    const bool is_open = !std::string_view(".:;?!\"").contains(opening.text().back());
    const bool starts_low = text.front() >= 'a' && text.front() <= 'z';
    return is_open && starts_low && above.right() * 4 > edge * 3;
}

bool Measures::may_be_bare(const PrintLine& line) const {
    if (has_bullets_ || line.is_aside || line.segments.size() > 1 || line.left() < text_left_ + least_indent)
        return false;
    const RichText words = line.words();
    const bool is_quoted =
        words.text().starts_with('"') || words.text().starts_with("“") || words.text().starts_with("„");
    return !is_quoted && read_line(words.text(), 0).shape == Shape::text;
}

bool Measures::is_bare_entry(const PrintLine& line) const {
    return may_be_bare(line) &&
           std::ranges::any_of(list_lefts_, [&](int left) { return std::abs(left - line.left()) <= same_edge; });
}

int Measures::depth_of(const PrintLine& line) const {
    const auto deeper = std::ranges::lower_bound(list_lefts_, line.left() - same_edge);
    return static_cast<int>(std::min<std::ptrdiff_t>(deeper - list_lefts_.begin(), 8));
}

} // namespace assay::importer::pdf
