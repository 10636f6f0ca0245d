#include <importer/document/pdf/print_lines.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace assay::importer::pdf {
namespace {

constexpr int lines_at_an_edge = 2;

// The text with every number as one mark: "Page 3 of 7" repeats itself on page 4.
std::string without_numbers(std::string_view text) {
    std::string plain;
    for (const char each : text) {
        const bool is_digit = each >= '0' && each <= '9';
        if (!is_digit || !plain.ends_with('#')) plain += is_digit ? '#' : each;
    }
    return plain;
}

// "3", "- 3 -", "3 / 7", "Page 3 of 7".
bool is_page_number(std::string_view plain) {
    std::string words;
    for (const char each : plain)
        if (each != ' ' && each != '-' && each != '/' && each != '|' && each != '.') words += each;
    return words == "#" || words == "##" || words == "Page#" || words == "page#" || words == "Page#of#" ||
           words == "page#of#";
}

// On all pages, one aside; or on many of many. A heading that happens to open two pages is no running head.
bool is_repeated(const PrintLine& line, std::size_t count, std::size_t pages, int body_size, const Layout& layout) {
    const bool is_small = layout.faces[line.face].size <= body_size && !line.is_strong();
    return (is_small && count >= 2 && count + 1 >= pages) || (count >= 3 && count * 10 >= pages * 4);
}

bool is_at_edge(const PrintLine& line, const std::vector<int>& page_heights) {
    const int height = line.page > 0 ? page_heights[static_cast<std::size_t>(line.page) - 1] : 0;
    return line.bottom * 100 < height * 14 || line.top * 100 > height * 86;
}

} // namespace

void mark_running_lines(std::vector<PrintLine>& lines, const Layout& layout, int body_size) {
    const std::vector<int>& page_heights = layout.page_heights;
    std::map<std::string, std::set<int>> pages;
    std::vector<PrintLine*> edges;
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin;
        while (end < lines.size() && lines[end].page == lines[begin].page) ++end;
        std::vector<PrintLine*> page;
        for (std::size_t at = begin; at < end; ++at) page.push_back(&lines[at]);
        std::ranges::stable_sort(page, {}, [](const PrintLine* each) { return each->top; });
        for (std::size_t at = 0; at < page.size(); ++at) {
            const bool is_first_or_last = at < lines_at_an_edge || at + lines_at_an_edge >= page.size();
            if (is_first_or_last && is_at_edge(*page[at], page_heights)) edges.push_back(page[at]);
        }
        begin = end;
    }
    for (const PrintLine* each : edges) pages[without_numbers(each->words().text())].insert(each->page);
    for (PrintLine* const each : edges) {
        const std::string plain = without_numbers(each->words().text());
        const std::size_t count = pages[plain].size();
        each->is_aside = is_page_number(plain) || is_repeated(*each, count, page_heights.size(), body_size, layout);
    }
}

} // namespace assay::importer::pdf
