#include <base/json_read.hpp>
#include <base/text.hpp>
#include <guides/guide_import_fields.hpp>
#include <guides/guide_import_rules.hpp>
#include <importer/document/lines.hpp>

#include <algorithm>
#include <charconv>
#include <set>

namespace assay::guides {
namespace {

constexpr std::string_view given_back = "auto";
constexpr std::string_view ignored = "ignore"; // the page's word for leave_out

std::optional<int> line_number(std::string_view key) {
    int number = 0;
    const auto [end, fault] = std::from_chars(key.data(), key.data() + key.size(), number);
    if (fault != std::errc{} || end != key.data() + key.size() || number < 1) return std::nullopt;
    return number;
}

std::optional<importer::LineRole> role_named(std::string_view word) {
    importer::LineRole role{};
    if (word == ignored) return importer::LineRole::leave_out;
    if (enum_from_name(word, role)) return role;
    return std::nullopt;
}

std::string role_in_words(importer::LineRole role) {
    return role == importer::LineRole::leave_out ? std::string(ignored) : std::string(enum_name(role));
}

// Lines the reader has a doubt about: those of its notices, but for what it merely read elsewhere.
std::set<int> doubted_lines(const importer::ParsedGuide& parsed) {
    std::set<int> lines;
    for (const importer::Notice& notice : parsed.notices)
        if (notice.code != "minutes-from-process" && notice.code != "title-derived") lines.insert(notice.line);
    return lines;
}

} // namespace

Result<ChosenRoles> merged_roles(ChosenRoles present, const ChosenRoles& wished) {
    std::vector<FieldError> faults;
    for (const auto& [key, word] : wished) {
        const std::string pointer = json::pointer_to("/roles", key);
        const auto number = line_number(key);
        if (!number) {
            faults.push_back({pointer, "line", "must be named by a line number of the document"});
        } else if (word == given_back) {
            present.erase(std::to_string(*number));
        } else if (!role_named(word)) {
            faults.push_back({pointer, "choice", "is not a role that a line can have"});
        } else {
            present[std::to_string(*number)] = word;
        }
    }
    if (!faults.empty()) return refuse_fields(std::move(faults));
    return present;
}

importer::RoleOverrides overrides_of(const ChosenRoles& roles) {
    importer::RoleOverrides overrides;
    for (const auto& [key, word] : roles) overrides.emplace(line_number(key).value(), role_named(word).value());
    return overrides;
}

std::vector<PreviewLine> preview_lines(const importer::ParsedGuide& parsed, const ChosenRoles& roles) {
    std::vector<PreviewLine> lines;
    const std::set<int> doubted = doubted_lines(parsed);
    auto placement = parsed.placements.begin();
    int number = 0;
    for (const std::string_view source : importer::split_lines(parsed.source, importer::max_lines)) {
        ++number;
        if (trim(source).empty()) continue;
        while (placement != parsed.placements.end() && placement->line < number) ++placement;
        const bool is_placed = placement != parsed.placements.end() && placement->line == number;
        const auto chosen = roles.find(std::to_string(number));
        PreviewLine line{number, mend_utf8(source), "unplaced", "", chosen != roles.end()};
        if (is_placed) {
            line.role = role_in_words(placement->role);
            line.pointer = placement->pointer;
            line.sure = line.sure || !doubted.contains(number);
        } else if (chosen != roles.end()) {
            line.role = chosen->second;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<FieldError> faults_in_roles(const ChosenRoles& wished, const std::vector<PreviewLine>& lines) {
    std::vector<FieldError> faults;
    for (const auto& [key, word] : wished) {
        const int number = line_number(key).value_or(0);
        if (!std::ranges::binary_search(lines, number, {}, &PreviewLine::line))
            faults.push_back(
                {json::pointer_to("/roles", key), "line", "is not a line of the document with text on it"});
    }
    return faults;
}

} // namespace assay::guides
