// What holds of any changes in any order: what is written reads back, nothing points at nothing, ids are there once,
// and doing and undoing leaves the draft as it was.
#include <guide_drafts/draft_change_rules.hpp>
#include <guide_drafts/draft_test.hpp>
#include <guide_drafts/guide_element_rules.hpp>
#include <guide_drafts/guide_path_rules.hpp>
#include <importer/facts/placeholder_recount.hpp>
#include <importer/json_reader.hpp>

#include <doctest/doctest.h>

#include <random>
#include <set>

namespace assay::guide_drafts {
namespace {

// A change and what undoes it.
struct Step {
    GuideChange change;
    GuideChange inverse;
};

// An element, the list it stands in and the id of the one that follows it.
struct Spot {
    std::string list;
    std::string id;
    std::optional<std::string> next;
    std::string value;
};

class Chance {
  public:
    explicit Chance(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : engine_() % bound; }
    template <class List>
    const typename List::value_type& one_of(const List& list) {
        return list[below(list.size())];
    }
    std::string words() {
        static const std::vector<std::string> some = {
            "How did it go?",  "Tell us of [Company].", "[new placeholder]", "Zeile – ünïcodé 👍", "",
            "  [Pay Range] \n"};
        return one_of(some);
    }

  private:
    std::mt19937 engine_;
};

template <class List>
void add_spots(std::vector<Spot>& spots, const std::string& path, const List& list) {
    for (std::size_t index = 0; index < list.size(); ++index)
        spots.push_back({path, *list[index].id,
                         index + 1 < list.size() ? std::optional(*list[index + 1].id) : std::nullopt,
                         json::write(list[index])});
}

std::vector<Spot> spots_in(const importer::Guide& guide) {
    std::vector<Spot> spots;
    add_spots(spots, "/stages", guide.stages);
    for (const importer::Stage& stage : guide.stages) {
        add_spots(spots, "/stages/#" + *stage.id + "/questions", stage.questions);
        add_spots(spots, "/stages/#" + *stage.id + "/scorecard/items", stage.scorecard.items);
    }
    add_spots(spots, "/debrief/questions", guide.debrief.questions);
    add_spots(spots, "/references/questions", guide.references.questions);
    add_spots(spots, "/references/scorecard/items", guide.references.scorecard.items);
    return spots;
}

std::string value_at(const importer::Guide& guide, const std::string& path) {
    std::string value;
    const auto steps = steps_of_path(path);
    const auto write = [&](const auto& part, const FieldRule&) {
        if constexpr (!json::detail::is_maybe<std::remove_cvref_t<decltype(part)>>) value = json::write(part);
    };
    REQUIRE(visit_path(guide, no_rule, *steps, write));
    return value;
}

Step set_step(const importer::Guide& guide, const std::string& path, std::string value) {
    return {set_change(path, std::move(value)), set_change(path, value_at(guide, path))};
}

Step some_set(const importer::Guide& guide, Chance& chance) {
    const importer::Stage& stage = chance.one_of(guide.stages);
    const std::string at = "/stages/#" + *stage.id;
    const std::string words = json::write(chance.words());
    switch (chance.below(8)) {
    case 0:
        return set_step(guide, "/introduction", words);
    case 1:
        return set_step(guide, at + "/title", words);
    case 2:
        return set_step(guide, at + "/minutes", chance.below(2) == 0 ? "null" : "[10,20]");
    case 3:
        return set_step(guide, "/how_to_use", R"([{"name":"A","text":)" + words + "}]");
    case 4:
        if (stage.questions.empty()) return set_step(guide, "/title", words);
        return set_step(guide, at + "/questions/#" + *chance.one_of(stage.questions).id + "/areas_to_cover",
                        "[" + words + "]");
    case 5:
        if (stage.scorecard.items.empty()) return set_step(guide, "/title", words);
        return set_step(guide, at + "/scorecard/items/#" + *chance.one_of(stage.scorecard.items).id + "/anchors",
                        R"([{"score":2,"text":)" + words + "}]");
    case 6:
        return set_step(guide, at + "/interviewer_directions",
                        R"({"paragraphs":[)" + words +
                            R"(],"lists":[{"heading":"","bullets":[],"after":1,"role":"other"}]})");
    default:
        return set_step(guide, at + "/interviewer_directions/paragraphs", "[]"); // may be refused
    }
}

// The outcomes in another order, one edited, one gone, one more. They stay different from each other: equal ones cannot
// be told apart.
Step some_outcomes(const importer::Guide& guide, Chance& chance, int number) {
    std::vector<std::string> outcomes = guide.profile.outcomes;
    const std::size_t at = chance.below(outcomes.size());
    switch (outcomes.empty() ? 3 : chance.below(4)) {
    case 0:
        std::swap(outcomes[at], outcomes[0]);
        break;
    case 1:
        outcomes[at] += " " + std::to_string(number);
        break;
    case 2:
        outcomes.erase(outcomes.begin() + static_cast<std::ptrdiff_t>(at));
        break;
    default:
        outcomes.insert(outcomes.begin() + static_cast<std::ptrdiff_t>(at), "Number " + std::to_string(number));
    }
    return set_step(guide, "/profile/outcomes", json::write(outcomes));
}

Step some_step(const importer::Guide& guide, Chance& chance, int number) {
    const auto spots = spots_in(guide);
    const std::size_t kind = chance.below(10);
    if (kind < 3 && !guide.stages.empty()) return some_set(guide, chance);
    if (kind < 5 || spots.empty()) return some_outcomes(guide, chance, number);
    const Spot& spot = chance.one_of(spots);
    const std::string element = path_of_element(spot.list, spot.id);
    if (kind < 7) {
        const std::string id = "inserted-" + std::to_string(number);
        return {insert_change(spot.list, R"({"id":")" + id + R"("})", spot.id),
                remove_change(path_of_element(spot.list, id))};
    }
    if (kind < 8) return {remove_change(element), {ChangeOp::insert, spot.list, json::Raw{spot.value}, {}, spot.next}};
    const Spot& goal = chance.one_of(spots); // of another kind it is refused
    return {move_change(element, goal.list, goal.id == spot.id ? std::nullopt : std::optional(goal.id)),
            move_change(path_of_element(goal.list, spot.id), spot.list, spot.next)};
}

void check_whole(const DraftContent& content) {
    for (const FieldError& each : importer::faults_of(content.guide)) CHECK(each.pointer.ends_with("/title"));
    const std::string written = text_of(content);
    const auto read = json::read<importer::Guide>(written);
    REQUIRE(read);
    CHECK(json::write(*read) == written);
    std::set<std::string> ids;
    int elements = 0;
    for_each_element_of(content.guide, [&](const auto& element) {
        ids.insert(element.id.value.value_or(""));
        ++elements;
    });
    CHECK(static_cast<int>(ids.size()) == elements);
    CHECK_FALSE(ids.contains(""));
    CHECK(json::write(importer::recounted_placeholders(content.guide, content.guide.placeholders)) ==
          json::write(content.guide.placeholders));
    const ElementPlaces places(content.guide);
    for (const Spot& spot : spots_in(content.guide)) {
        const std::string element = path_of_element(spot.list, spot.id);
        CHECK(places.by_id(element) == element);
        CHECK(places.by_id(places.by_index(element)) == element);
    }
}

TEST_CASE("any changes keep a draft whole, and each is undone by its inverse") {
    constexpr int refused_at_least = 20, applied_at_least = 1000;
    int refused = 0, applied = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        CountedIds ids;
        DraftContent draft = test_draft(ids);
        for (int number = 0; number < 40; ++number) {
            const Step step = some_step(draft.guide, chance, number + 1000);
            CAPTURE(json::write(step.change));
            auto changed = with_changes(draft, {step.change}, ids);
            if (!changed) {
                ++refused;
                continue;
            }
            ++applied;
            check_whole(changed->content);
            const auto undone = with_changes(changed->content, {step.inverse}, ids);
            REQUIRE(undone);
            CHECK(text_of(undone->content) == text_of(draft));
            draft = std::move(changed->content);
        }
    }
    CHECK(refused > refused_at_least);
    CHECK(applied > applied_at_least);
}

TEST_CASE("what was published and opened again is the same guide") {
    CountedIds ids;
    const DraftContent draft = test_draft(ids);
    const DraftContent again = drafted(plain_guide(draft), ids);
    CHECK(text_of(again) == text_of(draft));
}

} // namespace
} // namespace assay::guide_drafts
