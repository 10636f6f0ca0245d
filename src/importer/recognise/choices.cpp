#include <importer/recognise/choices.hpp>
#include <importer/words/role_names.hpp>

namespace assay::importer {
namespace {

// A role that opens a part of the guide leaves its line as that part's label.
bool opens_part(LineRole role) { return role > LineRole::leave_out; }

bool is_followed(LineRole chosen, const Placement* placed) {
    if (chosen == LineRole::leave_out) return placed == nullptr;
    if (placed == nullptr) return false;
    return placed->role == (opens_part(chosen) ? LineRole::label : chosen);
}

std::string_view reason_against(LineRole chosen) {
    switch (chosen) {
    case LineRole::area:
    case LineRole::follow_up:
        return "no question stands before it";
    case LineRole::guidance:
        return "only questions of the debrief and of the references have guidance";
    case LineRole::answer:
        return "no question of the frequently asked ones stands before it";
    case LineRole::anchor:
        return "no item of a scorecard stands before it";
    case LineRole::level:
    case LineRole::recommendation:
        return "only the scorecard of a stage has a recommendation";
    case LineRole::bullet:
    case LineRole::paragraph:
    case LineRole::heading:
        return "only directions and the job description are made of these";
    case LineRole::label:
        return "a label is what stands over fields, and no line is only that";
    default:
        return "the part of the guide it stands in has no such line";
    }
}

std::string sentence_on(int line, LineRole chosen, const Placement* placed) {
    std::string sentence = "Line " + std::to_string(line) + " could not be read as " + std::string(words_for(chosen));
    sentence +=
        placed == nullptr ? " and stayed without a place" : ", it became " + std::string(words_for(placed->role));
    return sentence.append(": ").append(reason_against(chosen)).append(".");
}

} // namespace

void say_which_choices_were_not_followed(Draft& draft) {
    const RoleOverrides chosen = draft.chosen();
    if (chosen.empty()) return;
    std::map<int, const Placement*> places;
    for (const Placement& each : draft.placements())
        if (chosen.contains(each.line)) places.emplace(each.line, &each);
    for (const auto& [line, role] : chosen) {
        const auto found = places.find(line);
        const Placement* const placed = found == places.end() ? nullptr : found->second;
        if (!is_followed(role, placed)) draft.warn(line, "choice-not-followed", sentence_on(line, role, placed));
    }
}

} // namespace assay::importer
