// The guide that the product was specified against, where it lies beside the repository.
#include <importer/parse.hpp>
#include <importer/testing/corpus.hpp>

#include <doctest/doctest.h>

#include <algorithm>

namespace assay::importer {
namespace {

std::optional<std::string> reference() {
    for (testing::CorpusDocument& each : testing::corpus())
        if (each.name == "reference.txt") return std::move(each.bytes);
    return std::nullopt;
}

std::vector<std::size_t> question_counts(const Guide& guide) {
    std::vector<std::size_t> counts;
    for (const Stage& each : guide.stages) counts.push_back(each.questions.size());
    return counts;
}

} // namespace

TEST_CASE("the reference guide is read whole") {
    const auto text = reference();
    if (!text) return;
    const auto parsed = parse(*text, "machine-learning-engineer.txt");
    REQUIRE(parsed.has_value());
    const Guide& guide = parsed->guide;
    CHECK(guide.unplaced.empty());
    CHECK(question_counts(guide) == std::vector<std::size_t>{7, 0, 7, 7, 8});
    CHECK(guide.debrief.questions.size() == 8);
    CHECK(guide.references.questions.size() == 7);
    CHECK(guide.references.scorecard.items.size() == 9);
    CHECK(guide.faq.size() == 7);
    CHECK(guide.placeholders.size() == 15);
    REQUIRE(guide.texts.size() == 3);
    CHECK(guide.texts[0].before == "/how_to_use/0");
    CHECK(guide.texts[1].before == "/how_to_use/5");
    CHECK(guide.texts[2].before == "/process/0");
    for (const Stage& stage : guide.stages) {
        CHECK(stage.scorecard.items.size() == 10);
        CHECK(stage.scorecard.recommendation.size() == 4);
        for (const Item& item : stage.scorecard.items) CHECK(item.anchors.size() == 5);
        CHECK(std::ranges::count(stage.scorecard.items, ItemKind::outcome, &Item::kind) == 5);
    }
}

TEST_CASE("the reference guide's numbers and scopes") {
    const auto text = reference();
    if (!text) return;
    const auto parsed = parse(*text, "machine-learning-engineer.txt");
    REQUIRE(parsed.has_value());
    const auto& stages = parsed->guide.stages;
    REQUIRE(stages.size() == 5);
    CHECK(stages[0].minutes == Range{30, 45});
    CHECK(stages[0].candidate_question_minutes == Range{5, 10});
    CHECK_FALSE(stages[1].candidate_question_minutes.has_value());
    CHECK(stages[2].candidate_question_minutes == Range{5, 10});
    CHECK(stages[3].candidate_question_minutes == Range{5, 10});
    CHECK(stages[4].candidate_question_minutes == Range{10, 15});
    CHECK(stages[1].window_days == Range{3, 5});
    CHECK(stages[1].effort_hours == Range{3, 4});
    std::string scopes;
    for (const Placeholder& each : parsed->guide.placeholders) scopes += "ojcl"[static_cast<int>(each.scope)];
    CHECK(scopes == "oojojjjoocjcjlc");
}

} // namespace assay::importer
