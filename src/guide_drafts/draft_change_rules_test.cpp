#include <guide_drafts/draft_change_rules.hpp>
#include <guide_drafts/draft_test.hpp>
#include <guide_drafts/guide_path_rules.hpp>

#include <doctest/doctest.h>

namespace assay::guide_drafts {
namespace {

struct Bench {
    CountedIds ids;
    DraftContent draft = test_draft(ids);
    std::string stage = "/stages/#" + *draft.guide.stages[0].id;
    std::string other = "/stages/#" + *draft.guide.stages[1].id;
    std::string question = stage + "/questions/#" + *draft.guide.stages[0].questions[0].id;
    std::string item = other + "/scorecard/items/#" + *draft.guide.stages[1].scorecard.items[1].id;

    DraftContent after(const std::vector<GuideChange>& changes) {
        auto changed = with_changes(draft, changes, ids);
        REQUIRE(changed);
        return std::move(changed->content);
    }
    std::vector<FieldError> faults(const std::vector<GuideChange>& changes) {
        const auto changed = with_changes(draft, changes, ids);
        REQUIRE_FALSE(changed);
        CHECK(changed.error().fault == Fault::invalid);
        return changed.error().fields;
    }
    // The one fault's pointer and code.
    std::string fault(GuideChange change) {
        const auto found = faults({std::move(change)});
        REQUIRE(found.size() == 1);
        return found[0].pointer + " " + found[0].code;
    }
};

TEST_CASE("a field is set, whatever it holds") {
    Bench bench;
    const importer::Guide guide =
        bench
            .after({set_change("/title", R"("")"), set_change(bench.stage + "/minutes", "null"),
                    set_change(bench.stage + "/kind", R"("work_sample")"),
                    set_change(bench.question + "/follow_ups", R"(["And then?","Why?"])"),
                    set_change(bench.item + "/anchors", R"([{"score":1,"text":"Wet"}])"),
                    set_change("/profile/overview", R"("A line.\nAnother.")"),
                    set_change("/references/questions/#" + *bench.draft.guide.references.questions[0].id + "/numeric",
                               "[0,5]"),
                    set_change("/faq", R"([{"question":"Who?","answer":"You."}])")})
            .guide;
    CHECK(guide.title.empty());
    CHECK_FALSE(guide.stages[0].minutes);
    CHECK(guide.stages[0].kind == importer::StageKind::work_sample);
    CHECK(guide.stages[0].questions[0].follow_ups.size() == 2);
    CHECK(guide.stages[1].scorecard.items[1].anchors[0].text == "Wet");
    CHECK(guide.profile.overview == "A line.\nAnother.");
    CHECK(guide.references.questions[0].numeric == importer::Range{0, 5});
    CHECK(guide.faq[0].answer == "You.");
}

TEST_CASE("what cannot be set, inserted, removed or moved is refused where it was said") {
    Bench bench;
    CHECK(bench.fault(set_change("title", R"("x")")) == "/changes/0/path unknown");
    CHECK(bench.fault(set_change("", R"("x")")) == "/changes/0/path unknown");
    CHECK(bench.fault(set_change("/stages/0/title", R"("x")")) == "/changes/0/path unknown");
    CHECK(bench.fault(set_change("/colour", R"("x")")) == "/changes/0/path unknown");
    CHECK(bench.fault(set_change("/title/deeper", R"("x")")) == "/changes/0/path unknown");
    CHECK(bench.fault(set_change("/~2", R"("x")")) == "/changes/0/path unknown");
    CHECK(bench.fault(set_change("/profile/outcomes/0", R"("x")")) == "/changes/0/path unknown");
    CHECK(bench.fault(set_change("/stages", "[]")) == "/changes/0/path kind");
    CHECK(bench.fault(set_change(bench.stage, "{}")) == "/changes/0/path kind");
    CHECK(bench.fault(set_change("/references", "{}")) == "/changes/0/path kind");
    CHECK(bench.fault(set_change(bench.stage + "/id", R"("another-id")")) == "/changes/0/path kind");
    CHECK(bench.fault(set_change("/title", "7")) == "/changes/0/value type");
    CHECK(bench.fault(set_change("/title", '"' + std::string(501, 'x') + '"')) == "/changes/0/value too_long");
    CHECK(bench.fault(set_change(bench.question + "/text", '"' + std::string(20'001, 'x') + '"')) ==
          "/changes/0/value too_long");
    CHECK(bench.fault(set_change(bench.item + "/anchors", R"([{"score":11,"text":""}])")) ==
          "/changes/0/value/0/score range");
    CHECK(bench.fault({ChangeOp::set, "/title", {}, {}, {}}) == "/changes/0/value required");
    CHECK(bench.fault(insert_change("/process", "{}")) == "/changes/0/path unknown");
    CHECK(bench.fault(insert_change("/nowhere", "{}")) == "/changes/0/path unknown");
    CHECK(bench.fault(insert_change("/stages", "[]")) == "/changes/0/value type");
    CHECK(bench.fault(insert_change("/stages", R"({"id":"short"})")) == "/changes/0/value/id name");
    CHECK(bench.fault(insert_change("/stages", R"({"id":"with a space"})")) == "/changes/0/value/id name");
    CHECK(bench.fault(insert_change("/stages", R"({"colour":1})")) == "/changes/0/value/colour unknown");
    CHECK(bench.fault(insert_change("/stages", "{}", "nobody")) == "/changes/0/before unknown");
    CHECK(bench.fault(remove_change("/stages")) == "/changes/0/path unknown");
    CHECK(bench.fault(remove_change("/stages/#nobody")) == "/changes/0/path unknown");
    CHECK(bench.fault(move_change(bench.question, "/stages")) == "/changes/0/to kind");
    CHECK(bench.fault(move_change(bench.question, "/debrief/questions")) == "/changes/0/to kind");
    CHECK(bench.fault({ChangeOp::move, bench.question, {}, {}, {}}) == "/changes/0/to required");
    CHECK(bench.fault(move_change(bench.question, bench.other + "/questions", "nobody")) ==
          "/changes/0/before unknown");
    CHECK(bench.fault(move_change(bench.stage, "/stages", *bench.draft.guide.stages[0].id)) ==
          "/changes/0/before unknown");
}

TEST_CASE("indexes that a change would break are refused at the change, and several changes may mend each other") {
    Bench bench;
    const std::string lists = bench.stage + "/interviewer_directions/lists";
    const std::string paragraphs = bench.stage + "/interviewer_directions/paragraphs";
    CHECK(bench.faults({set_change(paragraphs, "[]")}).size() == 2); // one for each list
    const auto faults = bench.faults({set_change("/introduction", R"("x")"), set_change(paragraphs, R"(["One."])")});
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].pointer == "/changes/1/value");
    CHECK(faults[0].detail.starts_with(lists + "/1/after "));
    CHECK(bench.after({set_change(paragraphs, "[]"), set_change(lists, "[]")}).guide.stages[0].questions.size() == 1);
    CHECK(bench.fault(set_change(bench.item + "/outcome", "3")) == "/changes/0/value range");
    CHECK(bench.fault(set_change("/job_description/sections",
                                 R"([{"heading":"","kind":"other","paragraphs":[],"bullets":[],"plus":[0]}])")) ==
          "/changes/0/value range");
    CHECK(bench.fault(insert_change(bench.other + "/scorecard/items",
                                    R"({"name":"x","kind":"outcome","outcome":9})")) == "/changes/0/value range");
}

TEST_CASE("an item's kind and outcome follow each other") {
    Bench bench;
    const auto item = [](const DraftContent& content) { return content.guide.stages[1].scorecard.items[1]; };
    const DraftContent competency = bench.after({set_change(bench.item + "/kind", R"("competency")")});
    CHECK_FALSE(item(competency).outcome);
    const DraftContent back =
        bench.after({set_change(bench.item + "/outcome", "null"), set_change(bench.item + "/outcome", "2")});
    CHECK(item(back).kind == importer::ItemKind::outcome);
    CHECK(bench.after({set_change(bench.item + "/outcome", "null")}).guide.stages[1].scorecard.items[1].kind ==
          importer::ItemKind::competency);
}

TEST_CASE("elements come in with the id they bring or with one of their own, and what they do not say is empty") {
    Bench bench;
    const DraftContent content =
        bench.after({insert_change(bench.stage + "/questions", R"({"id":"brought-along","text":"New?"})",
                                   *bench.draft.guide.stages[0].questions[0].id),
                     insert_change("/stages", R"({"title":"Third","questions":[{"text":"Q","areas_to_cover":[],
                                   "follow_ups":[],"lines":[0,0]}],"scorecard":{"items":[]}})"),
                     insert_change("/debrief/questions", R"({"text":"Last?"})")});
    CHECK(*content.guide.stages[0].questions[0].id == "brought-along");
    CHECK(content.guide.stages[0].questions[0].follow_ups.empty());
    CHECK(content.guide.stages[2].questions[0].id->starts_with("element-"));
    CHECK(content.guide.debrief.questions.back().text == "Last?");
    const auto doubled = bench.faults({insert_change(bench.stage + "/questions", R"({"id":"brought-along"})"),
                                       insert_change("/debrief/questions", R"({"id":"brought-along"})")});
    REQUIRE(doubled.size() == 1);
    CHECK(doubled[0].pointer == "/changes/1/value/id");
    CHECK(doubled[0].code == "known");
    // A removal frees the id within the same request.
    CHECK(bench
              .after({insert_change("/debrief/questions", R"({"id":"brought-along"})"),
                      remove_change("/debrief/questions/#brought-along"),
                      insert_change("/debrief/questions", R"({"id":"brought-along"})")})
              .guide.debrief.questions.size() == 2);
}

TEST_CASE("placeholders are counted anew, and what a person said of one holds and comes back with it") {
    Bench bench;
    const auto named = [](const DraftContent& content, std::string_view name) {
        return std::ranges::find(content.guide.placeholders, name, &importer::Placeholder::text);
    };
    DraftContent content = bench.after({set_change(bench.question + "/text", R"("How would you start?")"),
                                        set_change("/introduction", R"("For [Company] by [due date].")")});
    CHECK(named(content, "Pay Range") == content.guide.placeholders.end());
    REQUIRE(named(content, "due date") != content.guide.placeholders.end());
    CHECK(named(content, "due date")->scope == importer::PlaceholderScope::candidate);
    CHECK(named(content, "due date")->kind == importer::PlaceholderKind::date);
    CHECK(named(content, "Company")->occurrences == 4);
    bench.draft = content;
    for (importer::Placeholder& each : bench.draft.guide.placeholders)
        if (each.text == "due date") each.scope = importer::PlaceholderScope::live;
    bench.draft = bench.after({set_change("/introduction", R"("Nothing.")")});
    CHECK(named(bench.draft, "due date") == bench.draft.guide.placeholders.end());
    bench.draft = bench.after({set_change("/introduction", R"("For [Company] by [due date].")")});
    CHECK(named(bench.draft, "due date")->scope == importer::PlaceholderScope::live);
    // Setting the list is the last word.
    content = bench.after({set_change("/placeholders", "[]")});
    CHECK(named(content, "due date")->scope == importer::PlaceholderScope::candidate);
}

TEST_CASE("items stay with their outcome while outcomes are moved, edited and removed") {
    Bench bench;
    const auto outcome = [&](std::string outcomes) {
        auto changed = with_changes(bench.draft, {set_change("/profile/outcomes", std::move(outcomes))}, bench.ids);
        REQUIRE(changed);
        bench.draft = std::move(changed->content);
        return bench.draft.guide.stages[1].scorecard.items[1].outcome;
    };
    CHECK(outcome(R"(["Keeps the bridge dry","Ships in a quarter","Trains two others"])") == 0);
    CHECK(outcome(R"(["A new one","Keeps the bridge dry","Ships in a quarter","Trains two others"])") == 1);
    CHECK(outcome(R"(["A new one","Keeps the bridges dry","Ships in a quarter","Trains two others"])") == 1);
    CHECK(outcome(R"(["Keeps all the bridges dry","Ships in a quarter"])") == 0);
    CHECK(outcome(R"(["Otherwise","Ships in a quarter"])") == 0);
    CHECK(outcome(R"(["Ships in a quarter"])") == std::nullopt);
    CHECK(bench.draft.guide.stages[1].scorecard.items[1].kind == importer::ItemKind::competency);
    CHECK(bench.draft.guide.stages[0].scorecard.items[1].outcome == 0);
    CHECK(outcome(R"(["Ships in a quarter","Otherwise"])") == 1);
    CHECK(bench.draft.guide.stages[1].scorecard.items[1].kind == importer::ItemKind::outcome);
}

TEST_CASE("kept texts stay before what they stand before") {
    Bench bench;
    const auto before = [](const DraftContent& content, std::size_t text) {
        return plain_guide(content).texts[text].before;
    };
    CHECK(before(bench.draft, 0) == "/stages/1");
    CHECK(before(bench.draft, 2) == "/stages/1/questions/2");
    DraftContent moved = bench.after({move_change(bench.other, "/stages", *bench.draft.guide.stages[0].id)});
    CHECK(before(moved, 0) == "/stages/0");
    CHECK(before(moved, 1) == "/stages/0/questions/0");
    const std::string question = bench.other + "/questions/#" + *bench.draft.guide.stages[1].questions[0].id;
    moved = bench.after({move_change(question, bench.stage + "/questions")});
    CHECK(before(moved, 1) == "/stages/0/questions/1");
    CHECK(before(moved, 2) == "/stages/1/questions/1");
    const DraftContent without = bench.after({remove_change(question)});
    CHECK(before(without, 1) == "/stages/1/questions/1");
    CHECK(before(bench.after({remove_change(bench.other), set_change("/how_to_use", "[]")}), 1) == "/stages/1");
    CHECK(before(bench.after({set_change("/texts", R"([{"before":"/stages/0/questions/7","text":"x"}])")}), 0) ==
          "/stages/0/questions/1");
    CHECK(bench.after({set_change("/texts", R"([{"before":"/stages/0","text":"x"}])")}).guide.texts[0].before ==
          bench.stage);
}

TEST_CASE("a remark may speak of any part of a draft") {
    Bench bench;
    const auto leads = [&](const std::string& path) { return leads_somewhere(bench.draft.guide, path); };
    CHECK(leads(""));
    CHECK(leads("/title"));
    CHECK(leads(bench.stage));
    CHECK(leads(bench.question + "/follow_ups"));
    CHECK(leads(bench.question + "/follow_ups/0"));
    CHECK_FALSE(leads(bench.question + "/follow_ups/1"));
    CHECK_FALSE(leads(bench.question + "/follow_ups/x"));
    CHECK_FALSE(leads("/stages/0"));
    CHECK_FALSE(leads("title"));
    CHECK_FALSE(leads("/title/~"));
    CHECK(leads("/profile/outcomes/2"));
    CHECK_FALSE(leads("/profile/outcomes/3"));
}

TEST_CASE("a link to the bank is set and taken out as a whole") {
    Bench bench;
    const std::string before = text_of(bench.draft);
    const std::string link = bench.question + "/bank";
    CHECK(bench.fault(set_change(link, R"({"id": "q"})")) == "/changes/0/value/revision required");
    CHECK(bench.fault(set_change(link, R"({"id": "", "revision": 1})")).starts_with("/changes/0/value/id "));
    CHECK(bench.fault(set_change(link + "/revision", "1")) == "/changes/0/path unknown");
    bench.draft = bench.after({set_change(link, R"({"id": "q", "revision": 2})"),
                               set_change(bench.item + "/bank", R"({"id": "c", "revision": 1})")});
    CHECK(bench.draft.guide.stages[0].questions[0].bank->revision == 2);
    CHECK(bench.draft.guide.stages[1].scorecard.items[1].bank->id == "c");
    bench.draft = bench.after({set_change(link, "null"), set_change(bench.item + "/bank", "null")});
    CHECK(text_of(bench.draft) == before);
}

} // namespace
} // namespace assay::guide_drafts
