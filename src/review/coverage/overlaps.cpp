// Stages that rate the same competencies. Desired outcomes are shared on purpose and do not count.
#include <review/coverage/coverage.hpp>
#include <review/words/places.hpp>
#include <review/words/telling.hpp>

#include <map>

namespace assay::review {
namespace {

using Place = std::pair<std::size_t, std::size_t>; // stage and item

struct Shared {
    std::vector<std::string> names;
    std::vector<std::string> pointers;
};

// What the name says, however it is inflected: "Communication Skills" and "Communication" are one.
std::string key_of(std::string_view name) {
    std::string key;
    for (const std::string& each : telling_stems(name)) key += each + ' ';
    return key;
}

} // namespace

void find_overlaps(const importer::Guide& guide, Findings& findings) {
    std::map<std::string, std::vector<Place>> rated;
    for (std::size_t stage = 0; stage < guide.stages.size(); ++stage) {
        const auto& items = guide.stages[stage].scorecard.items;
        for (std::size_t item = 0; item < items.size(); ++item)
            if (items[item].kind == importer::ItemKind::competency)
                if (std::string key = key_of(items[item].name); !key.empty()) rated[key].emplace_back(stage, item);
    }
    std::map<std::pair<std::size_t, std::size_t>, Shared> pairs;
    for (const auto& [key, places] : rated)
        for (std::size_t later = 1; later < places.size(); ++later) {
            const auto& [stage, item] = places[later];
            const auto& [earlier_stage, earlier_item] = places[later - 1];
            Shared& shared = pairs[{stage, earlier_stage}];
            shared.names.push_back(quoted(guide.stages[stage].scorecard.items[item].name));
            shared.pointers.push_back(item_at(stage, item));
            shared.pointers.push_back(item_at(earlier_stage, earlier_item));
        }
    for (auto& [stages, shared] : pairs) {
        const std::string first = shared.pointers.front();
        shared.pointers.erase(shared.pointers.begin());
        const bool is_within = stages.first == stages.second;
        findings.push_back({"stage-overlap",
                            is_within ? importer::Severity::warning : importer::Severity::note,
                            first,
                            listed(shared.names) +
                                (is_within ? " is rated twice in " + stage_in_words(guide, stages.first)
                                           : " is rated both in " + stage_in_words(guide, stages.second) + " and in " +
                                                 stage_in_words(guide, stages.first)) +
                                ": the composite counts it twice. Keep both only if a second look is what you want.",
                            {},
                            {},
                            {},
                            std::move(shared.pointers)});
    }
}

} // namespace assay::review
