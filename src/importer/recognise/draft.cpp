#include <base/text.hpp>
#include <importer/recognise/draft.hpp>
#include <importer/recognise/pointer.hpp>

#include <algorithm>

namespace assay::importer {
namespace {

constexpr std::size_t most_notices = 1000;

bool is_entry(const Block& block) { return block.shape == Shape::bullet || block.shape == Shape::numbered; }

} // namespace

Draft::Draft(const Document& document) : document_(document), is_placed_(document.lines.size() + 1) {
    placements_.reserve(document.lines.size());
}

void Draft::place(const Block& block, std::string pointer, LineRole role) {
    for (int line = block.first; line < block.last; ++line)
        if (claim(line)) placements_.push_back({line, pointer, role});
    if (claim(block.last)) placements_.push_back({block.last, std::move(pointer), role});
}

bool Draft::claim(int line) {
    const auto index = static_cast<std::size_t>(line);
    if (is_placed_[index]) return false;
    is_placed_[index] = true;
    return true;
}

void Draft::keep(const Block& block, std::string before) {
    std::string text = is_entry(block) ? "- " : "";
    text += block.text;
    place(block, below("/texts", guide.texts.size()), LineRole::text);
    guide.texts.push_back({std::move(before), std::move(text)});
}

void Draft::say(int line, Severity severity, std::string_view code, std::string sentence) {
    if (notices_.size() >= most_notices)
        ++unsaid_;
    else
        notices_.push_back({line, severity, std::move(sentence), std::string(code), {}});
}

void Draft::doubt(const Block& block, std::string_view code, std::vector<LineRole> choices, std::string_view rest,
                  Severity severity) {
    std::string sentence = "Line " + std::to_string(block.first) + " ";
    const std::size_t said = notices_.size();
    say(block.first, severity, code, sentence.append(rest));
    if (notices_.size() > said) notices_.back().choices = std::move(choices);
}

RoleOverrides Draft::chosen() const {
    RoleOverrides chosen;
    for (const Block& each : document_.blocks)
        if (each.forced)
            for (int line = each.first; line <= each.last; ++line) chosen.emplace(line, *each.forced);
    return chosen;
}

int Draft::line_of(std::string_view pointer) const {
    const auto found = std::ranges::find(placements_, pointer, &Placement::pointer);
    return found == placements_.end() ? 0 : found->line;
}

void Draft::rename_texts(const std::vector<std::string>& pointers) {
    for (Placement& each : placements_) {
        if (!each.pointer.starts_with("/texts/")) continue;
        each.pointer = pointers[std::stoul(each.pointer.substr(7))];
    }
}

void Draft::account_for_the_rest() {
    const auto list = [&](int line) {
        guide.unplaced.push_back({line, std::string(trim(document_.lines[static_cast<std::size_t>(line) - 1]))});
    };
    for (const Block& block : document_.blocks)
        for (int line = block.first; line <= block.last; ++line)
            if (!is_placed_[static_cast<std::size_t>(line)]) list(line);
    if (document_.aside.empty()) return;
    std::ranges::for_each(document_.aside, list);
    std::ranges::sort(guide.unplaced, {}, &UnplacedLine::line);
}

std::vector<Placement> Draft::take_placements() {
    if (!std::ranges::is_sorted(placements_, {}, &Placement::line))
        std::ranges::stable_sort(placements_, {}, &Placement::line);
    return std::move(placements_);
}

std::vector<Notice> Draft::take_notices() {
    if (unsaid_ > 0)
        notices_.push_back(
            {0, Severity::warning, std::to_string(unsaid_) + " further notices were left out.", "notices-cut", {}});
    std::ranges::stable_sort(notices_, {}, &Notice::line);
    return std::move(notices_);
}

void append_prose(std::string& prose, const Block& block) {
    if (!prose.empty()) prose += is_entry(block) ? "\n" : "\n\n";
    if (is_entry(block)) prose += "- ";
    prose += block.text;
}

} // namespace assay::importer
