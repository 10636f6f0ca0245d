#include <importer/document/pdf/print_lines.hpp>
#include <importer/document/text_reader.hpp>

#include <algorithm>
#include <span>

namespace assay::importer::pdf {
namespace {

// Side by side: they overlap by more than half of the lower one's height.
bool is_beside(const PrintLine& line, const Stretch& stretch) {
    const int overlap = std::min(line.bottom, stretch.bottom) - std::max(line.top, stretch.top);
    return line.page == stretch.page && overlap * 2 > std::min(line.height(), stretch.bottom - stretch.top);
}

// Where the page is set in two columns, the x that parts them; 0 else. In columns one side is drawn to its end before
// the other is begun, and both run over much of the page; in tables the sides alternate.
int gutter_of(std::span<const Stretch> page) {
    constexpr std::size_t fewest = 24;
    if (page.size() < fewest) return 0;
    int left = page.front().left;
    int right = page.front().right;
    for (const Stretch& each : page) {
        left = std::min(left, each.left);
        right = std::max(right, each.right);
    }
    const int middle = (left + right) / 2;
    std::size_t before = 0;
    std::size_t after = 0;
    std::size_t changes = 0;
    bool was_after = false;
    for (const Stretch& each : page) {
        const bool is_after = each.left > middle;
        if (!is_after && each.right > middle) {
            if (each.right - each.left > (right - left) * 6 / 10 && before + after < 4) continue; // a heading over both
            return 0;
        }
        ++(is_after ? after : before);
        changes += is_after != was_after ? 1 : 0;
        was_after = is_after;
    }
    const bool are_both_long = before >= fewest / 3 && after >= fewest / 3;
    return are_both_long && changes <= 2 ? middle : 0;
}

// "•", "–", "2.": what stands before a list's entry, apart from it.
bool is_list_mark(std::string_view text) {
    constexpr std::size_t longest = 5;
    if (text.empty() || text.size() > longest) return false;
    const Shape shape = read_line(std::string(text) + " x", 0).shape;
    return shape == Shape::bullet || shape == Shape::numbered;
}

void append(PrintLine& line, Stretch&& stretch) {
    const int height = stretch.bottom - stretch.top;
    line.top = std::min(line.top, stretch.top);
    line.bottom = std::max(line.bottom, stretch.bottom);
    if (!line.segments.empty()) {
        Segment& last = line.segments.back();
        const int gap = stretch.left - last.right;
        const bool is_mark = line.segments.size() == 1 && gap < 4 * height && is_list_mark(last.words.text());
        if (gap * 10 < height * 7 || is_mark) {
            const bool is_apart = gap * 10 > height * 2 || is_mark || last.has_space_after || stretch.has_space_before;
            if (is_apart) last.words.add(" ", false);
            last.words.append_on_line(stretch.words);
            last.right = std::max(last.right, stretch.right);
            last.has_space_after = stretch.has_space_after;
            return;
        }
    }
    line.segments.push_back({stretch.left, stretch.right, std::move(stretch.words), stretch.has_space_after});
}

// The stretches of one column of a page, as lines.
void add_lines(std::vector<Stretch> stretches, int column, std::vector<PrintLine>& lines) {
    std::ranges::stable_sort(stretches, {}, &Stretch::top);
    std::vector<std::pair<PrintLine, std::vector<Stretch>>> found;
    for (Stretch& each : stretches) {
        std::size_t at = found.size();
        for (std::size_t back = 0; back < 3 && at == found.size() && back < found.size(); ++back)
            if (is_beside(found[found.size() - 1 - back].first, each)) at = found.size() - 1 - back;
        if (at == found.size()) {
            PrintLine line;
            line.page = each.page;
            line.column = column;
            line.top = each.top;
            line.bottom = each.bottom;
            found.emplace_back(std::move(line), std::vector<Stretch>());
        }
        found[at].second.push_back(std::move(each));
    }
    for (auto& [line, parts] : found) {
        std::ranges::stable_sort(parts, {}, &Stretch::left);
        line.face = parts.front().face;
        line.is_italic = parts.front().is_italic;
        const bool begins_with_mark = parts.size() > 1 && is_list_mark(parts.front().words.text());
        if (begins_with_mark) line.face = parts[1].face;
        for (Stretch& part : parts) append(line, std::move(part));
        lines.push_back(std::move(line));
    }
}

} // namespace

RichText PrintLine::words() const {
    RichText words;
    for (const Segment& each : segments) {
        words.add(" ", false);
        words.append_on_line(each.words);
    }
    return words;
}

bool PrintLine::is_strong() const {
    const RichText whole = words();
    return whole.strong_until(0) >= whole.text().size();
}

std::vector<PrintLine> lines_of(Layout& layout) {
    std::vector<PrintLine> lines;
    auto begin = layout.stretches.begin();
    while (begin != layout.stretches.end()) {
        const auto end =
            std::find_if(begin, layout.stretches.end(), [&](const Stretch& each) { return each.page != begin->page; });
        const int gutter = gutter_of({begin, end});
        std::vector<Stretch> first;
        std::vector<Stretch> second;
        for (auto each = begin; each != end; ++each) {
            const bool is_second = gutter > 0 && each->left > gutter;
            (is_second ? second : first).push_back(std::move(*each));
        }
        add_lines(std::move(first), gutter > 0 ? 1 : 0, lines);
        add_lines(std::move(second), 2, lines);
        begin = end;
    }
    layout.stretches.clear();
    return lines;
}

} // namespace assay::importer::pdf
