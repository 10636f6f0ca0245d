#include <importer/document/lines.hpp>

namespace assay::importer {
namespace {

void split_at_returns(std::string_view line, std::size_t limit, std::vector<std::string_view>& lines) {
    for (std::size_t at = line.find('\r'); at != std::string_view::npos && lines.size() <= limit;
         at = line.find('\r')) {
        lines.push_back(line.substr(0, at));
        line.remove_prefix(at + 1);
    }
    lines.push_back(line);
}

} // namespace

std::vector<std::string_view> split_lines(std::string_view text, std::size_t limit) {
    std::vector<std::string_view> lines;
    const bool has_returns = text.contains('\r');
    while (!text.empty() && lines.size() <= limit) {
        const std::size_t at = text.find('\n');
        std::string_view line = text.substr(0, at);
        text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
        if (!has_returns) {
            lines.push_back(line);
            continue;
        }
        if (line.ends_with('\r')) line.remove_suffix(1);
        split_at_returns(line, limit, lines);
    }
    return lines;
}

int indent_of(std::string_view line) {
    int columns = 0;
    for (const char each : line) {
        if (each == ' ')
            ++columns;
        else if (each == '\t')
            columns += 4 - columns % 4;
        else
            break;
        if (columns > 1000) break;
    }
    return columns;
}

} // namespace assay::importer
