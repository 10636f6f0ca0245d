// What every reader owes: each line of the source with text on it is in exactly one place. Included by the fuzz targets
// of the readers alone.
#pragma once

#include <base/text.hpp>
#include <importer/document/lines.hpp>
#include <importer/parse.hpp>

#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace assay::fuzz {

inline void require(bool holds) {
    if (!holds) std::abort();
}

inline void check(const Result<importer::ParsedGuide>& parsed) {
    if (!parsed) return require(!parsed.error().code.empty() && !parsed.error().detail.empty());
    const std::vector<std::string_view> lines = importer::split_lines(parsed->source, importer::max_lines);
    std::vector<int> places(lines.size() + 1);
    const auto count = [&](int line) {
        require(line >= 1 && line <= static_cast<int>(lines.size()));
        ++places[static_cast<std::size_t>(line)];
    };
    for (const importer::Placement& each : parsed->placements) count(each.line);
    for (const importer::UnplacedLine& each : parsed->guide.unplaced) count(each.line);
    const bool is_json = parsed->source.empty();
    for (std::size_t line = 1; line <= lines.size() && !is_json; ++line)
        require(places[line] == (trim(lines[line - 1]).empty() ? 0 : 1));
}

} // namespace assay::fuzz
