// The built-in guides are complete: what a team starts from must read without a doubt, in every stage.
#include <importer/testing/corpus.hpp>

#include <doctest/doctest.h>

#include <algorithm>

namespace assay::importer {
namespace {

void check_questions(const Stage& stage) {
    for (const Question& each : stage.questions) {
        CHECK(each.areas_to_cover.size() >= 4);
        CHECK(each.follow_ups.size() >= 3);
    }
    CHECK(stage.questions.empty() == (stage.kind == StageKind::work_sample));
}

void check_directions(const Stage& stage) {
    CHECK_FALSE(stage.interviewer_directions.paragraphs.empty());
    CHECK(stage.interviewer_directions.lists.size() >= 2);
    CHECK_FALSE(stage.candidate_directions.paragraphs.empty());
}

void check_scorecard(const StageScorecard& scorecard) {
    CHECK(scorecard.items.size() >= 8);
    CHECK(std::ranges::any_of(scorecard.items, [](const Item& each) { return each.kind == ItemKind::outcome; }));
    for (const Item& each : scorecard.items) {
        REQUIRE(each.anchors.size() == 5);
        for (int score = 0; score < 5; ++score) CHECK(each.anchors[static_cast<std::size_t>(score)].score == score);
    }
    CHECK(scorecard.recommendation.size() == 4);
}

} // namespace

TEST_CASE("every built-in guide is read whole, each stage with its directions, questions and anchors") {
    int guides = 0;
    for (const testing::CorpusDocument& each : testing::corpus()) {
        if (!each.path.starts_with("guides/")) continue;
        ++guides;
        CAPTURE(each.name);
        const auto parsed = testing::parse_any(each.bytes, each.name);
        REQUIRE(parsed.has_value());
        const Guide& guide = parsed->guide;
        CHECK(guide.unplaced.empty());
        CHECK(guide.stages.size() >= 4);
        for (const Stage& stage : guide.stages) {
            CAPTURE(stage.title);
            check_directions(stage);
            check_questions(stage);
            check_scorecard(stage.scorecard);
        }
        CHECK(guide.debrief.questions.size() == 8);
        CHECK(guide.references.questions.size() == 7);
        CHECK(guide.references.scorecard.items.size() >= 8);
        CHECK(guide.faq.size() >= 6);
        for (const Notice& notice : parsed->notices) {
            CHECK(notice.severity == Severity::note);
            CHECK(notice.code != "kept-as-text");
        }
    }
    CHECK(guides >= 3);
}

} // namespace assay::importer
