#include <scorecards/content_rules.hpp>
#include <scorecards/hiring_world_test.hpp>
#include <scorecards/scorecard_fields.hpp>

#include <doctest/doctest.h>

namespace assay::scorecards {
namespace {

const importer::Stage& stage() {
    static const importer::Guide guide = world_guide();
    return guide.stages.front();
}

std::string pointers(const std::vector<FieldError>& faults) {
    std::string all;
    for (const FieldError& each : faults) all += each.pointer + ' ';
    return all;
}

Content content(std::vector<Rating> ratings, std::optional<int> recommendation = 3) {
    return {std::move(ratings), recommendation, "", {}};
}

} // namespace

TEST_CASE("a draft may be incomplete, but holds nothing the stage does not have") {
    CHECK(faults_in_draft({}, stage()).empty());
    const Content wrong{{{"item-1", 3, {}, {}}, {"item-1", 2, {}, {}}, {"other", 1, {}, {}}},
                        5,
                        "",
                        {{"question", true, {0, 2, 0}, {0}, 0, "", {}}, {"what", true, {}, {}, 0, "", {}}}};
    CHECK(pointers(faults_in_draft(wrong, stage())) ==
          "/ratings/1/item_id /ratings/2/item_id /recommendation /questions/0/areas_covered/1 "
          "/questions/0/areas_covered/2 /questions/0/follow_ups_used/0 /questions/1/question_id ");
}

TEST_CASE("a submission has a rating or a reason for each item, and a recommendation") {
    CHECK(pointers(missing_for_submission({}, stage())) == "/ratings/item-1 /ratings/item-2 /recommendation ");
    const auto missing = [](Rating rating) {
        return pointers(missing_for_submission(content({{"item-1", 4, {}, {}}, std::move(rating)}), stage()));
    };
    CHECK(missing({"item-2", 1, {}, {}}).empty());
    CHECK(missing({"item-2", {}, {}, {}}) == "/ratings/item-2 ");
    CHECK(missing({"item-2", 0, {}, {}}) == "/ratings/item-2 ");
    CHECK(missing({"item-2", 0, {}, "no time"}).empty());
    CHECK(missing({"item-2", {}, {}, "no time"}).empty());
    CHECK(missing({"item-2", 0, "said nothing about it", {}}).empty());
    CHECK(missing({"item-2", {}, "said nothing about it", {}}).empty());
}

TEST_CASE("blank reasons and evidence count as none") {
    DraftInput input;
    input.ratings = {{"item-1", 0, "  ", "\n"}};
    const Content kept = content_of(input);
    CHECK_FALSE(kept.ratings[0].evidence.has_value());
    CHECK_FALSE(kept.ratings[0].reason.has_value());
}

TEST_CASE("what is kept reads back as it was") {
    const Content before{{{"item-1", 3, "saw it", {}}, {"item-2", {}, {}, "skipped"}},
                         2,
                         "notes \"with\" marks\n",
                         {{"question", true, {0, 1}, {}, 95, "note", "late"}}};
    const auto after = json::read<Content>(json::write(before));
    REQUIRE(after.has_value());
    CHECK(*after == before);
}

TEST_CASE("what was filled while asking is kept, trimmed, without what was left empty") {
    DraftInput input;
    QuestionInput question{"question", {}, {}, {}, {}, {}, {}, {}};
    question.filled = std::map<std::string, std::string>{{"part", "  the clock "}, {"reason", " \n"}};
    input.questions = std::vector<QuestionInput>{question, {"other", {}, {}, {}, {}, {}, {}, {}}};
    const Content kept = content_of(input);
    CHECK(*kept.questions[0].filled == std::map<std::string, std::string>{{"part", "the clock"}});
    CHECK_FALSE(kept.questions[1].filled);
    CHECK(json::read<Content>(json::write(kept)).value() == kept);
    CHECK_FALSE(json::write(kept.questions[1]).contains("filled"));
    // A draft from before there was such a field.
    CHECK_FALSE(
        json::read<QuestionRecord>(
            R"({"question_id":"q","asked":true,"areas_covered":[],"follow_ups_used":[],"seconds":1,"note":"","skip_reason":null})")
            .value()
            .filled);
}

TEST_CASE("only what stands in the question is filled in it, and at the first one what stands in the script") {
    importer::Stage own = stage();
    own.questions[0].text = "Why [part]?";
    own.questions[0].follow_ups = {"And [a/b]?"};
    own.candidate_directions.paragraphs = {"We do [this]."};
    own.candidate_directions.lists = {{"On [topic]", {"of [entry]"}, 1, importer::ListRole::other}};
    own.questions.push_back(own.questions[0]);
    own.questions[1].id = std::string("second");
    own.questions[1].areas_to_cover = {"for [whom]"};
    const auto faults = [&](const char* id, std::map<std::string, std::string> filled) {
        QuestionRecord record{id, true, {}, {}, 0, "", {}};
        record.filled = std::move(filled);
        return pointers(faults_in_draft({{}, {}, "", {record}}, own));
    };
    CHECK(faults("question", {{"part", "x"}, {"a/b", "x"}, {"this", "x"}, {"topic", "x"}, {"entry", "x"}}).empty());
    CHECK(faults("second", {{"part", "x"}, {"whom", "x"}}).empty());
    CHECK(faults("second", {{"this", "x"}, {"no/where", "x"}}) ==
          "/questions/0/filled/no~1where /questions/0/filled/this ");
    CHECK(faults("question", {{"part", std::string(1000, 'x')}}).empty());
    CHECK(faults("question", {{"part", std::string(1001, 'x')}}) == "/questions/0/filled/part ");
}

TEST_CASE("disagreement is the range over different interviewers, zeros and skips aside") {
    const auto rating = [](const char* who, const char* item, std::optional<int> score) {
        return VisibleRating{"application-1", std::string("card-") + who, who, "stage", item, score, true};
    };
    const auto found = disagreements({rating("a", "item-1", 4), rating("b", "item-1", 1), rating("a", "item-2", 3),
                                      rating("b", "item-2", 0), rating("c", "item-2", {}), rating("a", "item-3", 2),
                                      rating("a", "item-3", 4)});
    REQUIRE(found.size() == 1);
    CHECK(found[0].item_id == "item-1");
    CHECK(found[0].range == 3);
}

TEST_CASE("a question is kept with what was said of it, and with defaults for the rest") {
    DraftInput input;
    input.notes = "Calm";
    input.questions = std::vector<QuestionInput>{{"q1", {}, {}, {}, {}, {}, {}},
                                                 {"q2", true, std::vector{1}, std::vector{0}, 95, "note", "late"},
                                                 {"q3", {}, {}, {}, {}, {}, " "}};
    const Content kept = content_of(input);
    CHECK(kept.notes == "Calm");
    REQUIRE(kept.questions.size() == 3);
    CHECK(kept.questions[0] == QuestionRecord{"q1", false, {}, {}, 0, "", {}});
    CHECK(kept.questions[1] == QuestionRecord{"q2", true, {1}, {0}, 95, "note", "late"});
    CHECK_FALSE(kept.questions[2].skip_reason.has_value());
}

TEST_CASE("a question stands once, and its lists have no index below zero") {
    const QuestionRecord record{"question", true, {-1}, {}, 0, "", {}};
    CHECK(pointers(faults_in_draft({{}, {}, "", {record, record}}, stage())) ==
          "/questions/0/areas_covered/0 /questions/1/question_id /questions/1/areas_covered/0 ");
}

TEST_CASE("recommendations are the scorecard's own, or one to four where it names none") {
    importer::Stage own = stage();
    const auto takes = [&](int recommendation) { return faults_in_draft(content({}, recommendation), own).empty(); };
    own.scorecard.recommendation = {{0, "Unsure"}, {7, "Yes"}};
    CHECK(takes(0));
    CHECK(takes(7));
    CHECK_FALSE(takes(3));
    own.scorecard.recommendation.clear();
    CHECK_FALSE(takes(0));
    CHECK(takes(1));
    CHECK(takes(4));
    CHECK_FALSE(takes(5));
}

TEST_CASE("ratings are put in the guide's order, those of no item left out") {
    const auto ordered = in_guide_order({{"item-2", 1, {}, {}}, {"gone", 2, {}, {}}, {"item-1", 3, {}, {}}}, stage());
    REQUIRE(ordered.size() == 2);
    CHECK(ordered[0].item_id == "item-1");
    CHECK(ordered[1].item_id == "item-2");
    CHECK(in_guide_order({{"item-2", 1, {}, {}}}, stage()).size() == 1);
}

} // namespace assay::scorecards
