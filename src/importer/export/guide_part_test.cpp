#include <importer/export/candidate_passages.hpp>
#include <importer/export/guide_part.hpp>
#include <importer/testing/corpus.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace assay::importer {
namespace {

std::vector<std::string> texts_of(const std::vector<Passage>& passages) {
    std::vector<std::string> texts;
    for (const Passage& each : passages) texts.push_back(each.lead + each.text);
    return texts;
}

void add(std::set<std::string>& into, const Directions& directions) {
    into.insert(directions.paragraphs.begin(), directions.paragraphs.end());
    for (const DirectionList& each : directions.lists) into.insert(each.bullets.begin(), each.bullets.end());
}

// The texts of a guide that no candidate may read, shorter ones left out: "Care" also stands in what they may.
std::set<std::string> internal_texts(const Guide& guide) {
    std::set<std::string> texts{guide.introduction, guide.profile.overview};
    for (const Stage& stage : guide.stages) {
        add(texts, stage.interviewer_directions);
        for (const Question& each : stage.questions) texts.insert(each.text);
        for (const Item& item : stage.scorecard.items)
            for (const Anchor& each : item.anchors) texts.insert(each.text);
    }
    for (const DebriefQuestion& each : guide.debrief.questions) texts.insert(each.text);
    std::erase_if(texts, [](const std::string& each) { return each.size() < 30; });
    return texts;
}

} // namespace

TEST_CASE("what candidates read is the job, the process and what is shared of each stage") {
    Guide guide;
    guide.title = "Bridge keeper, second try";
    guide.introduction = "Internal";
    guide.job_description.title = "Bridge keeper";
    guide.job_description.sections = {{"", SectionKind::about, {"A bridge."}, {"By day"}, {}}};
    guide.process = {{"Talk", "On the phone.", {}}};
    guide.stages.resize(2);
    guide.stages[0].title = "Screen";
    guide.stages[0].interviewer_directions.paragraphs = {"Internal"};
    guide.stages[1].title = "Crossing";
    guide.stages[1].minutes = Range{30, 30};
    guide.stages[1].candidate_directions.paragraphs = {"Bring boots."};
    CHECK(texts_of(described_part(guide, {PartKind::candidate, 0})) ==
          std::vector<std::string>{"Bridge keeper", "About the job", "A bridge.", "By day", "Our hiring process",
                                   "TalkOn the phone.", "Crossing", "30 minutes", "Bring boots."});
    CHECK_FALSE(tells_candidates(guide.stages[0]));
    guide.stages[0].candidate_directions.lists = {{"Bring", {"A rope"}, 0, ListRole::other}};
    CHECK(tells_candidates(guide.stages[0]));
    guide.job_description = {};
    CHECK(texts_of(described_part(guide, {PartKind::candidate, 0})).front() == "Bridge keeper, second try");
}

TEST_CASE("no document of the corpus tells candidates what is internal") {
    for (const testing::CorpusDocument& each : testing::corpus()) {
        CAPTURE(each.name);
        const Guide guide = testing::parse_any(each.bytes, each.name).value().guide;
        const std::set<std::string> internal = internal_texts(guide);
        for (const Passage& passage : described_part(guide, {PartKind::candidate, 0}))
            CHECK_FALSE(internal.contains(passage.text));
    }
}

TEST_CASE("a blank scorecard has a place to mark each level and to write evidence for each item") {
    Guide guide;
    guide.title = "Keeper";
    guide.stages.resize(2);
    Stage& stage = guide.stages[1];
    stage.title = "Crossing";
    stage.questions.resize(1);
    stage.questions[0].text = "Which rope?";
    stage.scorecard.items.resize(1);
    stage.scorecard.items[0].name = "Care";
    stage.scorecard.items[0].anchors = {{0, ""}, {1, "Looks at the rope"}};
    const Part part{PartKind::scorecard, 1};
    std::vector<std::string> expected{
        "Crossing, scorecard",  "Keeper",   "Candidate:", "Interviewer:", "Date:", "Care", "0",
        "1: Looks at the rope", "Evidence:"};
    CHECK(texts_of(described_part(guide, part)) == expected);
    stage.scorecard.recommendation = {{1, "No"}, {2, "Yes"}};
    for (const char* each : {"Hiring Recommendation", "1: No", "2: Yes"}) expected.emplace_back(each);
    CHECK(texts_of(described_part(guide, part)) == expected);
}

TEST_CASE("every part says at its foot who may read it") {
    CHECK(foot_of(PartKind::candidate) == "For candidates");
    CHECK(foot_of(PartKind::scorecard).starts_with("Internal"));
    CHECK(foot_of(PartKind::kit) == foot_of(PartKind::guide));
    CHECK(foot_of(PartKind::kit).ends_with("Not for candidates."));
}

TEST_CASE("a kit is its stage alone, with the lines kept beside its entries") {
    Guide guide;
    guide.title = "Keeper";
    guide.introduction = "Internal";
    guide.stages.resize(2);
    guide.stages[1].title = "Crossing interview";
    guide.texts = {{"/stages/1/questions/0", "Kept"}, {"/stages/0/questions/0", "Of another"}};
    const Guide kit = only_part(guide, {PartKind::kit, 1});
    REQUIRE(kit.stages.size() == 1);
    CHECK(kit.stages[0].title == "Crossing interview");
    REQUIRE(kit.texts.size() == 1);
    CHECK(kit.texts[0].before == "/stages/0/questions/0");
    CHECK(kit.texts[0].text == "Kept");
    CHECK(kit.introduction.empty());
    CHECK(only_part(guide, {PartKind::scorecard, 1}).texts.empty());
}

} // namespace assay::importer
