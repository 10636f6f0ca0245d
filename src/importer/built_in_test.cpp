// The built-in guides are complete: what a team starts from must read without a doubt, in every stage. So must the
// skeleton of a blank guide, which has every part in short.
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

void check_scorecard(const StageScorecard& scorecard, std::size_t fewest_items) {
    CHECK(scorecard.items.size() >= fewest_items);
    CHECK(std::ranges::any_of(scorecard.items, [](const Item& each) { return each.kind == ItemKind::outcome; }));
    for (const Item& each : scorecard.items) {
        REQUIRE(each.anchors.size() == 5);
        for (int score = 0; score < 5; ++score) CHECK(each.anchors[static_cast<std::size_t>(score)].score == score);
    }
    CHECK(scorecard.recommendation.size() == 4);
}

void check_reads_without_doubt(const ParsedGuide& parsed) {
    CHECK(parsed.guide.unplaced.empty());
    for (const Notice& notice : parsed.notices) {
        CAPTURE(notice.sentence);
        CHECK(notice.severity == Severity::note);
        CHECK(notice.code != "kept-as-text");
    }
}

bool is_skeleton(const testing::CorpusDocument& document) { return document.path == "guides/skeleton.txt"; }

} // namespace

TEST_CASE("every built-in guide is read whole, each stage with its directions, questions and anchors") {
    int guides = 0;
    for (const testing::CorpusDocument& each : testing::corpus()) {
        if (!each.path.starts_with("guides/") || is_skeleton(each)) continue;
        ++guides;
        CAPTURE(each.name);
        const auto parsed = testing::parse_any(each.bytes, each.name);
        REQUIRE(parsed.has_value());
        const Guide& guide = parsed->guide;
        check_reads_without_doubt(*parsed);
        CHECK(guide.stages.size() >= 4);
        for (const Stage& stage : guide.stages) {
            CAPTURE(stage.title);
            check_directions(stage);
            check_questions(stage);
            check_scorecard(stage.scorecard, 8);
        }
        CHECK(guide.debrief.questions.size() == 8);
        CHECK(guide.references.questions.size() == 7);
        CHECK(guide.references.scorecard.items.size() >= 8);
        CHECK(guide.faq.size() >= 6);
    }
    CHECK(guides >= 7);
}

TEST_CASE("the skeleton of a blank guide shows every part, and is read whole") {
    const auto documents = testing::corpus();
    const auto found = std::ranges::find_if(documents, is_skeleton);
    REQUIRE(found != documents.end());
    const auto parsed = parse(found->bytes, found->name);
    REQUIRE(parsed.has_value());
    check_reads_without_doubt(*parsed);
    const Guide& guide = parsed->guide;
    CHECK(guide.title == "New Guide");
    REQUIRE(guide.stages.size() == 3);
    CHECK(guide.stages[0].kind == StageKind::screen);
    CHECK(guide.stages[1].kind == StageKind::work_sample);
    CHECK(guide.stages[2].kind == StageKind::interview);
    for (const Stage& stage : guide.stages) {
        CAPTURE(stage.title);
        check_directions(stage);
        check_questions(stage);
        check_scorecard(stage.scorecard, 5);
    }
    for (const std::size_t entries :
         {guide.introduction.size(), guide.how_to_use.size(), guide.process.size(), guide.profile.competencies.size(),
          guide.profile.outcomes.size(), guide.profile.traits.size(), guide.placeholders.size(),
          guide.debrief.questions.size(), guide.references.questions.size(), guide.references.scorecard.items.size(),
          guide.faq.size()})
        CHECK(entries > 0);
}

} // namespace assay::importer
