#include <importer/document/pdf/columns.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace assay::importer::pdf {
namespace {

constexpr int same_edge = 4; // units
constexpr std::size_t most_columns = 24;
constexpr std::size_t longest_table = 4000; // lines

struct Column {
    int left = 0;
    int right = 0;
};

// Left edges that several lines share, from the left.
std::vector<int> shared_edges(std::span<const PrintLine> lines) {
    std::vector<int> lefts;
    for (const PrintLine& line : lines)
        for (const Segment& each : line.segments) lefts.push_back(each.left);
    std::ranges::sort(lefts);
    std::vector<int> edges;
    for (std::size_t begin = 0; begin < lefts.size();) {
        std::size_t end = begin;
        while (end < lefts.size() && lefts[end] - lefts[begin] <= same_edge) ++end;
        if (end - begin >= 2 && edges.size() < most_columns) edges.push_back(lefts[begin]);
        begin = end;
    }
    return edges;
}

std::ptrdiff_t letters_of(std::string_view text) {
    return std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

// The space of the words that lies nearest to `x`, were all letters of one width; 0 where there is none.
std::size_t space_near(const Segment& segment, int x) {
    const std::string_view text = segment.words.text();
    const double width = segment.right - segment.left;
    const double wanted = (x - segment.left) / width * static_cast<double>(letters_of(text));
    std::size_t best = 0;
    double nearest = 0;
    for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
        const double distance = std::abs(static_cast<double>(letters_of(text.substr(0, at + 1))) - wanted);
        if (best != 0 && distance >= nearest) continue;
        best = at;
        nearest = distance;
    }
    return best;
}

// Cells so close to each other that they came as one are parted where another column begins.
void part_at_edges(PrintLine& line, const std::vector<int>& edges) {
    for (std::size_t at = 0; at < line.segments.size() && line.segments.size() < most_columns; ++at) {
        Segment& segment = line.segments[at];
        const auto edge = std::ranges::find_if(
            edges, [&](int x) { return x > segment.left + same_edge && x < segment.right - same_edge; });
        const std::size_t space = edge == edges.end() ? 0 : space_near(segment, *edge);
        if (space == 0) continue;
        const bool is_strong = segment.words.strong_until(0) > 0;
        const std::string text(segment.words.text());
        Segment second{*edge, segment.right, {}, segment.has_space_after};
        second.words.add(text.substr(space + 1), is_strong);
        segment.words = {};
        segment.words.add(text.substr(0, space), is_strong);
        segment.right = *edge - same_edge;
        line.segments.insert(line.segments.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(second));
    }
}

// What overlaps from side to side is one column.
std::vector<Column> columns_of(std::span<const PrintLine> lines) {
    std::vector<Column> spans;
    for (const PrintLine& line : lines)
        for (const Segment& each : line.segments) spans.push_back({each.left, each.right});
    std::ranges::sort(spans, {}, &Column::left);
    std::vector<Column> columns;
    for (const Column& each : spans) {
        if (!columns.empty() && each.left < columns.back().right)
            columns.back().right = std::max(columns.back().right, each.right);
        else
            columns.push_back(each);
    }
    return columns;
}

std::size_t column_at(const std::vector<Column>& columns, int left) {
    const auto after = std::ranges::upper_bound(columns, left, {}, &Column::left);
    return after == columns.begin() ? 0 : static_cast<std::size_t>(after - columns.begin()) - 1;
}

bool is_wide(const PrintLine& line) { return line.segments.size() >= 2 && !line.is_aside; }

// A line that goes on with a table: in several columns, in one that is not the first, or below the first cell and as
// narrow.
bool belongs(const PrintLine& header, const PrintLine& above, const PrintLine& line, int bottom) {
    const int gap = line.top - bottom;
    if (line.page != header.page || line.is_aside || gap > header.height() * 2) return false;
    if (is_wide(line)) return true;
    const int second = header.segments[1].left;
    if (line.left() >= second - 3 * header.height() && line.left() > header.left() + same_edge) return true;
    return line.right() < second && gap < line.height() / 4 && is_wide(above) &&
           std::abs(line.left() - above.left()) <= same_edge;
}

// Lines above the first wide one that belong to it, cells of a header that are set at its foot; all where there is no
// table.
std::size_t lines_over_header(std::span<const PrintLine> lines) {
    constexpr std::size_t most = 3;
    std::size_t over = 0;
    while (over < lines.size() && over < most && !is_wide(lines[over])) ++over;
    if (over == lines.size() || !is_wide(lines[over])) return lines.size();
    const PrintLine& header = lines[over];
    for (std::size_t at = 0; at < over; ++at) {
        const PrintLine& line = lines[at];
        const bool is_over_cell =
            std::ranges::any_of(header.segments.begin() + 1, header.segments.end(),
                                [&](const Segment& each) { return std::abs(each.left - line.left()) <= same_edge; });
        const bool is_near =
            line.page == header.page && !line.is_aside && lines[at + 1].top - line.bottom < line.height() / 2;
        if (!is_over_cell || !is_near) return lines.size();
    }
    return over;
}

} // namespace

std::size_t table_length(std::span<const PrintLine> lines) {
    const std::size_t over = lines_over_header(lines);
    if (over >= lines.size()) return 0;
    const PrintLine& header = lines[over];
    if (!is_wide(header)) return 0;
    std::size_t length = over + 1;
    std::size_t wide = 1;
    int bottom = header.bottom;
    while (length < lines.size() && length < longest_table &&
           belongs(header, lines[length - 1], lines[length], bottom)) {
        wide += is_wide(lines[length]) ? 1 : 0;
        bottom = std::max(bottom, lines[length].bottom);
        ++length;
    }
    return wide >= 2 ? length : 0;
}

Pieces rows_of(std::span<PrintLine> lines, int line_gap) {
    const std::vector<int> edges = shared_edges(lines);
    for (PrintLine& each : lines) part_at_edges(each, edges);
    const std::vector<Column> columns = columns_of(lines);
    std::ranges::stable_sort(lines, {}, &PrintLine::top);
    Pieces rows;
    int bottom = 0;
    for (const PrintLine& line : lines) {
        const bool opens_row = rows.empty() || line.top - bottom > line_gap + line.height() / 8;
        if (opens_row) {
            rows.emplace_back().shape = Shape::table;
            rows.back().cells.resize(columns.size());
            bottom = line.bottom;
        }
        bottom = std::max(bottom, line.bottom);
        for (const Segment& each : line.segments) {
            RichText& cell = rows.back().cells[column_at(columns, each.left)];
            cell.add(" ", false);
            cell.append_on_line(each.words);
        }
    }
    return rows;
}

bool continue_table(Pieces& above, Pieces& rows) {
    if (above.empty() || rows.empty() || above.front().cells.size() != rows.front().cells.size()) return false;
    const auto same_words = [](const RichText& a, const RichText& b) { return a.text() == b.text(); };
    if (std::ranges::equal(above.front().cells, rows.front().cells, same_words)) rows.front().is_aside = true;
    const std::size_t first = rows.front().is_aside ? 1 : 0;
    if (first < rows.size() && rows[first].cells.front().is_empty()) {
        for (std::size_t column = 0; column < rows[first].cells.size(); ++column) {
            above.back().cells[column].add(" ", false);
            above.back().cells[column].append_on_line(rows[first].cells[column]);
        }
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(first));
    }
    return true;
}

} // namespace assay::importer::pdf
