// The tools of the comparer, and the order in which it goes through the guide.
#include <base/text.hpp>
#include <review/diff/comparer.hpp>
#include <review/words/places.hpp>

#include <algorithm>

namespace assay::review {
namespace {

std::string in_words(const std::optional<importer::Range>& range) {
    if (!range) return "not stated";
    const auto [least, most] = *range;
    return least == most ? std::to_string(least) : std::to_string(least) + "-" + std::to_string(most);
}

std::string whole(const importer::NamedText& entry) {
    return entry.name.empty() ? entry.text : entry.name + ": " + entry.text;
}

} // namespace

VersionChanges changes_between(const importer::Guide& before, const importer::Guide& after) {
    return Comparer(before, after).run();
}

VersionChanges Comparer::run() {
    prose();
    job_description();
    stages();
    debrief_and_references();
    placeholders();
    std::ranges::stable_sort(found_.changes, [](const VersionChange& left, const VersionChange& right) {
        return stands_before(left.pointer, right.pointer);
    });
    return std::move(found_);
}

void Comparer::add(ChangeKind kind, std::string subject, std::string pointer, std::string sentence,
                   std::optional<std::string> before, std::optional<std::string> after) {
    found_.changes.push_back(
        {kind, std::move(subject), std::move(pointer), std::move(sentence), std::move(before), std::move(after)});
}

void Comparer::text(const std::string& subject, const std::string& what, const std::string& pointer,
                    Pair<std::string> texts) {
    const auto& [before, after] = texts;
    if (before == after) return;
    if (before.empty())
        add(ChangeKind::added, subject, pointer, what + " was added.", {}, after);
    else if (after.empty())
        add(ChangeKind::removed, subject, pointer, what + " was removed.", before);
    else
        add(ChangeKind::changed, subject, pointer, what + " changed.", before, after);
}

void Comparer::texts(const ListPlace& place, Pair<Texts> lists) {
    const auto& [before, after] = lists;
    if (before == after) return;
    const std::string subject = lower_ascii(place.noun);
    const Alignment aligned = align(before, after);
    for (const std::size_t each : aligned.removed)
        add(ChangeKind::removed, subject, at(place.before, each),
            place.noun + ' ' + std::to_string(each + 1) + " removed from " + place.owner + '.', before[each]);
    for (std::size_t index = 0; index < after.size(); ++index) {
        const std::string pointer = at(place.after, index);
        if (!aligned.origin[index]) {
            add(ChangeKind::added, subject, pointer, place.noun + " added to " + place.owner + '.', {}, after[index]);
            continue;
        }
        const std::size_t origin = *aligned.origin[index];
        const std::string which = place.noun + ' ' + std::to_string(origin + 1) + " of " + place.owner;
        if (aligned.is_moved[index])
            add(ChangeKind::moved, subject, pointer, which + " moved to place " + std::to_string(index + 1) + '.',
                before[origin], after[index]);
        if (before[origin] != after[index])
            add(ChangeKind::changed, subject, pointer, which + " changed.", before[origin], after[index]);
    }
}

void Comparer::entries(const ListPlace& place, const std::vector<importer::NamedText>& before,
                       const std::vector<importer::NamedText>& after) {
    Texts old_texts;
    Texts new_texts;
    for (const importer::NamedText& each : before) old_texts.push_back(whole(each));
    for (const importer::NamedText& each : after) new_texts.push_back(whole(each));
    texts(place, {old_texts, new_texts});
}

void Comparer::range(const std::string& what, const std::string& pointer, const std::optional<importer::Range>& before,
                     const std::optional<importer::Range>& after) {
    if (before == after) return;
    add(ChangeKind::changed, "number", pointer,
        what + " changed from " + in_words(before) + " to " + in_words(after) + '.', in_words(before), in_words(after));
}

void Comparer::directions(const std::string& owner, const std::string& before_at, const std::string& after_at,
                          Pair<importer::Directions> pair) {
    const auto& [before, after] = pair;
    texts({"Paragraph", owner, before_at + "/paragraphs", after_at + "/paragraphs"},
          {before.paragraphs, after.paragraphs});
    Texts old_lists;
    Texts new_lists;
    for (const importer::DirectionList& each : before.lists) old_lists.push_back(each.heading);
    for (const importer::DirectionList& each : after.lists) new_lists.push_back(each.heading);
    texts({"List", owner, before_at + "/lists", after_at + "/lists"}, {old_lists, new_lists});
    const Alignment aligned = align(old_lists, new_lists);
    const Texts no_bullets;
    auto in_list = [&](const std::string& heading) {
        return heading.empty() ? owner : quoted(heading) + " in " + owner;
    };
    for (std::size_t list = 0; list < after.lists.size(); ++list) {
        const auto origin = aligned.origin[list];
        texts({"Point", in_list(after.lists[list].heading), at(before_at + "/lists", origin.value_or(0)) + "/bullets",
               at(after_at + "/lists", list) + "/bullets"},
              {origin ? before.lists[*origin].bullets : no_bullets, after.lists[list].bullets});
    }
    for (const std::size_t list : aligned.removed)
        texts({"Point", in_list(before.lists[list].heading), at(before_at + "/lists", list) + "/bullets",
               after_at + "/lists"},
              {before.lists[list].bullets, no_bullets});
}

} // namespace assay::review
