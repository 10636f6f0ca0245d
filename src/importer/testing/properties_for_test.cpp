#include <base/json.hpp>
#include <base/text.hpp>
#include <boost/json/serialize.hpp>
#include <importer/document/lines.hpp>
#include <importer/export/docx_renderer.hpp>
#include <importer/export/guide_passages.hpp>
#include <importer/export/html_renderer.hpp>
#include <importer/export/text_renderer.hpp>
#include <importer/guide_fields.hpp>
#include <importer/testing/corpus.hpp>

#include <algorithm>
#include <map>

namespace assay::importer::testing {
namespace {

// Letters and digits only: what survives markers, emphasis and joining.
std::string letters_of(std::string_view text) {
    std::string letters;
    for (const char each : text)
        if ((each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9'))
            letters += each;
    return letters;
}

// The letters of all texts below a value.
void collect_letters(const boost::json::value& value, std::string& letters) {
    if (const auto* text = value.if_string()) {
        letters += letters_of({text->data(), text->size()});
    } else if (value.is_int64()) {
        letters += std::to_string(value.as_int64());
    } else if (const auto* list = value.if_array()) {
        for (const auto& each : *list) collect_letters(each, letters);
    } else if (const auto* object = value.if_object()) {
        for (const auto& each : *object) collect_letters(each.value(), letters);
    }
}

std::string fault_in_reading_back(const Guide& guide, const std::string& document, const char* name) {
    const auto again = parse(document, name);
    if (!again) return std::string(name) + " is refused: " + again.error().detail;
    const std::string before = comparable(guide);
    const std::string after = comparable(again->guide);
    if (before == after) return {};
    std::size_t at = 0;
    while (at < before.size() && at < after.size() && before[at] == after[at]) ++at;
    const std::size_t from = at < 60 ? 0 : at - 60;
    return std::string(name) + " reads back otherwise: …" + before.substr(from, 160) + "… became …" +
           after.substr(from, 160);
}

} // namespace

std::string comparable(const Guide& guide) {
    Guide bare = guide;
    bare.unplaced.clear();
    bare.lines = {};
    for (Placeholder& each : bare.placeholders) each.lines.clear();
    for (Stage& stage : bare.stages)
        for (Question& each : stage.questions) each.lines = {0, 0};
    return json::write(bare);
}

std::string fault_in_account(const ParsedGuide& parsed) {
    const std::vector<std::string_view> lines = split_lines(parsed.source, max_lines);
    std::vector<int> places(lines.size() + 1);
    const auto add = [&](int line) {
        if (line < 1 || line > static_cast<int>(lines.size())) return false;
        ++places[static_cast<std::size_t>(line)];
        return true;
    };
    for (const Placement& each : parsed.placements)
        if (!add(each.line)) return "A placement names line " + std::to_string(each.line) + ".";
    for (const UnplacedLine& each : parsed.guide.unplaced) {
        if (!add(each.line)) return "The unplaced name line " + std::to_string(each.line) + ".";
        if (each.text != trim(lines[static_cast<std::size_t>(each.line) - 1]))
            return "An unplaced text differs from its line.";
    }
    for (std::size_t line = 1; line <= lines.size(); ++line) {
        const int due = trim(lines[line - 1]).empty() ? 0 : 1;
        if (places[line] != due)
            return "Line " + std::to_string(line) + " is in " + std::to_string(places[line]) + " places.";
    }
    return {};
}

std::string fault_in_places(const ParsedGuide& parsed) {
    constexpr std::size_t tail = 10;
    const std::vector<std::string_view> lines = split_lines(parsed.source, max_lines);
    const auto tree = json::parse_tree(json::write(parsed.guide));
    if (!tree) return "The guide's JSON cannot be read.";
    std::map<std::string, std::string> known;
    for (const Placement& each : parsed.placements) {
        boost::system::error_code fault;
        const boost::json::value* value = tree->find_pointer(each.pointer, fault);
        if (value == nullptr && each.role != LineRole::label) return "The pointer " + each.pointer + " leads nowhere.";
        if (each.role == LineRole::label) continue;
        auto [found, is_new] = known.try_emplace(each.pointer);
        if (is_new) collect_letters(*value, found->second);
        const bool is_levels_too =
            each.role == LineRole::item && lines[static_cast<std::size_t>(each.line) - 1].contains(" / ");
        if (is_levels_too) continue;                   // "Fit: loose / tight / right" is a whole item
        if (each.pointer.ends_with("/recommendation")) // labels on one line stand there without their scores
            std::erase_if(found->second, [](char c) { return c >= '0' && c <= '9'; });
        std::string letters = letters_of(lines[static_cast<std::size_t>(each.line) - 1]);
        if (each.role == LineRole::item) // numbers to be ringed are no part of an item's name
            while (!letters.empty() && letters.back() >= '0' && letters.back() <= '9') letters.pop_back();
        const std::string end = letters.size() > tail ? letters.substr(letters.size() - tail) : letters;
        const bool is_marker_only = letters.size() < 2 * tail;
        if (!is_marker_only && !found->second.contains(end) &&
            lines[static_cast<std::size_t>(each.line) - 1].find_first_of("|\t") == std::string_view::npos &&
            !end.contains(found->second))
            return "Line " + std::to_string(each.line) + " is not at " + each.pointer + ".";
    }
    return {};
}

std::string fault_in_choice(const ParsedGuide& parsed, int line, LineRole chosen) {
    const std::vector<std::string_view> lines = split_lines(parsed.source, max_lines);
    if (trim(lines[static_cast<std::size_t>(line) - 1]).empty()) return {};
    const auto placed = std::ranges::find(parsed.placements, line, &Placement::line);
    const bool is_placed = placed != parsed.placements.end();
    const LineRole due = chosen > LineRole::leave_out ? LineRole::label : chosen;
    if (chosen == LineRole::leave_out ? !is_placed : is_placed && placed->role == due) return {};
    for (const Notice& each : parsed.notices)
        if (each.line == line && each.code == "choice-not-followed") return {};
    return "Line " + std::to_string(line) + " did not get its role, and nothing says why.";
}

std::string fault_in_round_trip(const ParsedGuide& parsed) {
    const std::vector<Passage> passages = described_guide(parsed.guide);
    const std::pair<const char*, std::string> documents[] = {
        {"written.txt", rendered_text(passages, TextStyle::text)},
        {"written.md", rendered_text(passages, TextStyle::markdown)},
        {"written.json", json::write(parsed.guide)},
        {"written.docx", rendered_docx(passages, "Internal")},
        {"written.html", rendered_html(passages, "Internal")}};
    for (const auto& [name, bytes] : documents)
        if (std::string fault = fault_in_reading_back(parsed.guide, bytes, name); !fault.empty()) return fault;
    return {};
}

} // namespace assay::importer::testing
