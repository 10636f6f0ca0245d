// Gaps in the scales: levels without an anchor, two levels with the same one, no level for missing evidence.
#include <base/text.hpp>
#include <review/coverage/coverage.hpp>
#include <review/words/places.hpp>
#include <review/words/words.hpp>

#include <map>
#include <set>

namespace assay::review {
namespace {

using importer::Item;
using importer::Severity;

struct Scorecard {
    const std::vector<Item>& items;
    std::string pointer; // of the list of items
    std::string where;   // "Technical Interview"
};

// The levels that half of the scorecard's items or more describe.
std::set<int> usual_levels(const std::vector<Item>& items) {
    std::map<int, std::size_t> described;
    for (const Item& item : items)
        for (const importer::Anchor& anchor : item.anchors) ++described[anchor.score];
    std::set<int> usual;
    for (const auto& [level, count] : described)
        if (count * 2 >= items.size()) usual.insert(level);
    return usual;
}

void check_levels(const Scorecard& card, std::size_t index, const std::set<int>& usual, Findings& findings) {
    const Item& item = card.items[index];
    std::set<int> described;
    for (const importer::Anchor& anchor : item.anchors)
        if (!trim(anchor.text).empty()) described.insert(anchor.score);
    std::vector<std::string> missing;
    for (const int level : usual)
        if (level != 0 && !described.contains(level)) missing.push_back(std::to_string(level));
    if (!missing.empty() || described.empty())
        findings.push_back(
            {"anchors-missing", Severity::warning, at(card.pointer, index) + "/name",
             quoted(item.name) + " of " + card.where +
                 (described.empty() ? " has no anchors: " : " has no anchor for level " + listed(missing) + ": ") +
                 "without them each interviewer rates by a scale of their own.",
             item.name});
}

void check_equals(const Scorecard& card, std::size_t index, Findings& findings) {
    std::map<std::string, std::size_t> seen;
    const Item& item = card.items[index];
    for (std::size_t anchor = 0; anchor < item.anchors.size(); ++anchor) {
        const std::string text = folded(item.anchors[anchor].text);
        if (text.empty()) continue;
        const auto [found, is_new] = seen.emplace(text, anchor);
        if (is_new) continue;
        const std::string anchors = at(card.pointer, index) + "/anchors";
        findings.push_back({"anchors-equal",
                            Severity::warning,
                            at(anchors, anchor) + "/text",
                            "Levels " + std::to_string(item.anchors[found->second].score) + " and " +
                                std::to_string(item.anchors[anchor].score) + " of " + quoted(item.name) + " in " +
                                card.where + " read the same, so nobody can tell them apart.",
                            item.anchors[anchor].text,
                            {},
                            {},
                            {at(anchors, found->second) + "/text"}});
    }
}

void check_zero(const Scorecard& card, Findings& findings) {
    std::vector<std::string> without;
    for (std::size_t index = 0; index < card.items.size(); ++index) {
        bool has_zero = false;
        for (const importer::Anchor& anchor : card.items[index].anchors) has_zero = has_zero || anchor.score == 0;
        if (!has_zero && !card.items[index].anchors.empty()) without.push_back(at(card.pointer, index));
    }
    if (without.empty()) return;
    const std::string first = without.front();
    const bool is_all = without.size() == card.items.size();
    const std::string who = is_all ? "No item of " + card.where + " says"
                                   : counted(without.size(), "item") + " of " + card.where +
                                         (without.size() == 1 ? " does not say" : " do not say");
    without.erase(without.begin());
    findings.push_back(
        {"level-0-missing",
         Severity::note,
         first,
         who + " what level 0 means. Write down when there is too little evidence, so that a gap is not rated as a "
               "weakness.",
         {},
         "Not enough was heard about this to rate it.",
         {},
         std::move(without)});
}

void check_scorecard(const Scorecard& card, Findings& findings) {
    const std::set<int> usual = usual_levels(card.items);
    for (std::size_t index = 0; index < card.items.size(); ++index) {
        check_levels(card, index, usual, findings);
        check_equals(card, index, findings);
    }
    check_zero(card, findings);
}

} // namespace

void find_scale_faults(const importer::Guide& guide, Findings& findings) {
    for (std::size_t stage = 0; stage < guide.stages.size(); ++stage)
        check_scorecard(
            {guide.stages[stage].scorecard.items, stage_at(stage) + "/scorecard/items", stage_in_words(guide, stage)},
            findings);
    check_scorecard({guide.references.scorecard.items, "/references/scorecard/items", "the reference checks"},
                    findings);
}

} // namespace assay::review
