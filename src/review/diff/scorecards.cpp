// Differences of scorecards, and which of their items no longer mean what they meant.
#include <importer/guide_fields.hpp>
#include <review/diff/comparer.hpp>
#include <review/words/places.hpp>

#include <set>

namespace assay::review {
namespace {

using importer::Item;

std::vector<std::string> names_of(const std::vector<Item>& items) {
    std::vector<std::string> names;
    for (const Item& each : items) names.push_back(each.name);
    return names;
}

// An item by what it is called, or by its anchors where it was renamed.
std::vector<std::string> keys_of(const std::vector<Item>& items, const std::vector<std::string>& others) {
    const std::set<std::string> known(others.begin(), others.end());
    std::vector<std::string> keys;
    for (const Item& each : items) {
        std::string key = each.name;
        if (!known.contains(each.name))
            for (const importer::Anchor& anchor : each.anchors) key += '\n' + anchor.text;
        keys.push_back(std::move(key));
    }
    return keys;
}

} // namespace

void Comparer::items(const ListPlace& place, const std::vector<Item>& before, const std::vector<Item>& after) {
    const Alignment aligned = align(keys_of(before, names_of(after)), keys_of(after, names_of(before)));
    for (const std::size_t each : aligned.removed)
        add(ChangeKind::removed, "item", at(place.before, each),
            "Item " + quoted(before[each].name) + " was removed from the scorecard of " + place.owner + '.',
            before[each].name);
    for (std::size_t index = 0; index < after.size(); ++index) {
        const std::string pointer = at(place.after, index);
        if (!aligned.origin[index]) {
            add(ChangeKind::added, "item", pointer,
                "Item " + quoted(after[index].name) + " was added to the scorecard of " + place.owner + '.', {},
                after[index].name);
            continue;
        }
        if (aligned.is_moved[index])
            add(ChangeKind::moved, "item", pointer,
                "Item " + quoted(after[index].name) + " of " + place.owner + " moved to place " +
                    std::to_string(index + 1) + '.');
        item(place, {before[*aligned.origin[index]], after[index]}, pointer);
    }
}

void Comparer::item(const ListPlace& place, Pair<Item> pair, const std::string& pointer) {
    const auto& [before, after] = pair;
    const std::size_t changes = found_.changes.size();
    const std::size_t told = told_.size();
    if (before.name != after.name)
        add(ChangeKind::changed, "item", pointer + "/name",
            "Item " + quoted(before.name) + " of " + place.owner + " is now called " + quoted(after.name) + '.',
            before.name, after.name);
    if (before.kind != after.kind)
        add(ChangeKind::changed, "item", pointer + "/kind",
            "Item " + quoted(after.name) + " of " + place.owner + " is now rated as a" +
                (after.kind == importer::ItemKind::outcome ? "n outcome." : " competency."),
            std::string(enum_name(before.kind)), std::string(enum_name(after.kind)));
    anchors(place, pair, pointer);
    const bool is_touched = found_.changes.size() != changes || told_.size() != told || is_retold_;
    is_retold_ = false;
    if (is_touched) found_.scorecard_items.push_back({pointer, after.name, place.owner});
}

void Comparer::anchors(const ListPlace& place, Pair<Item> pair, const std::string& pointer) {
    const auto& [before, after] = pair;
    std::map<int, const importer::Anchor*> old_anchors;
    for (const importer::Anchor& each : before.anchors) old_anchors.emplace(each.score, &each);
    for (std::size_t index = 0; index < after.anchors.size(); ++index) {
        const importer::Anchor& anchor_now = after.anchors[index];
        const std::string what = "Anchor " + std::to_string(anchor_now.score) + " of " + quoted(after.name);
        const auto old = old_anchors.find(anchor_now.score);
        const std::string anchor_at = at(pointer + "/anchors", index) + "/text";
        if (old == old_anchors.end()) {
            anchor(ChangeKind::added, anchor_at, what, place.owner, {std::nullopt, anchor_now.text});
            continue;
        }
        if (old->second->text != anchor_now.text)
            anchor(ChangeKind::changed, anchor_at, what, place.owner, {old->second->text, anchor_now.text});
        old_anchors.erase(old);
    }
    for (const auto& [score, gone] : old_anchors)
        anchor(ChangeKind::removed, pointer + "/anchors",
               "Anchor " + std::to_string(score) + " of " + quoted(after.name), place.owner,
               {gone->text, std::nullopt});
}

void Comparer::anchor(ChangeKind kind, const std::string& pointer, const std::string& what, const std::string& owner,
                      std::pair<std::optional<std::string>, std::optional<std::string>> texts) {
    const std::string verb = kind == ChangeKind::changed ? " changed"
                             : kind == ChangeKind::added ? " was added"
                                                         : " was removed";
    const std::string key = what + '\n' + texts.first.value_or("") + '\n' + texts.second.value_or("");
    const auto told = told_.find(key);
    if (told != told_.end()) {
        is_retold_ = true;
        ++told->second.times;
        found_.changes[told->second.change].sentence =
            what + verb + " in " + std::to_string(told->second.times) + " stages.";
        return;
    }
    told_.emplace(key, Told{found_.changes.size(), 1});
    add(kind, "anchor", pointer, what + " in " + owner + verb + '.', std::move(texts.first), std::move(texts.second));
}

void Comparer::recommendation(StagePlace place) {
    const auto labels = [](const importer::Stage& stage) {
        Texts texts;
        for (const importer::Level& each : stage.scorecard.recommendation)
            texts.push_back(std::to_string(each.score) + ": " + each.label);
        return texts;
    };
    const std::string list = "/scorecard/recommendation";
    texts({"Level", "the recommendation of " + stage_in_words(after_, place.after), stage_at(place.before) + list,
           stage_at(place.after) + list},
          {labels(before_.stages[place.before]), labels(after_.stages[place.after])});
}

} // namespace assay::review
