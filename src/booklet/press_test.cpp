#include <booklet/press_bench_test.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

namespace assay::booklet {
namespace {

using importer::Guide;
using importer::PartKind;

Guide small_guide() {
    Guide guide;
    guide.title = "Bridge keeper";
    guide.introduction = "Why we hire.\n- With care\nAnd how:";
    guide.how_to_use = {{"Read", "All of it."}, {"", "Then again."}};
    guide.job_description.title = "Keeper of the north bridge";
    guide.job_description.sections.push_back(
        {"Requirements", importer::SectionKind::requirements, {"You"}, {"Swim"}, {}});
    guide.process = {{"Call", "We call.", {}}};
    guide.profile = {"Calm.", {{"Care", "Takes it."}}, {"Keeps it dry"}, {{"Kind", "To ducks."}}};
    importer::Stage stage;
    stage.title = "Crossing interview";
    stage.minutes = importer::Range{30, 45};
    stage.interviewer_directions = {{"Listen."}, {{"Look for", {"Calm"}, 1, importer::ListRole::focus}}};
    stage.candidate_directions = {{"Welcome."}, {{"Bring", {"Boots"}, 0, importer::ListRole::other}}};
    stage.questions.push_back({{}, "What did you guard?", {"Place"}, {"Why?"}, {}});
    stage.scorecard.items.push_back(
        {{}, "Care", importer::ItemKind::competency, {}, {{0, "Unknown"}, {1, "None"}, {2, "Much"}}});
    stage.scorecard.recommendation = {{1, "No"}, {2, "Yes"}};
    guide.stages.push_back(stage);
    guide.debrief = {{{"Meet."}, {}}, {{{}, "Agreed?", "Ask all.\n- Twice"}}};
    guide.references = {{{"Call."}, {}}, {{{}, "Again?", "Listen.", {}}}, {{stage.scorecard.items}}};
    guide.faq = {{"May I?", "Yes."}};
    guide.texts = {{"/stages/0/questions/0", "Before the first."}, {"/faq/1", "Behind the last."}};
    return guide;
}

Result<std::string> printed(const Guide& guide, PartKind part = PartKind::guide) {
    return test_press().print(guide, {part, 0}, "version 2");
}

std::size_t page_count(std::string_view document) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = document.find("/Type /Page %", at)) != std::string_view::npos; ++at) ++count;
    return count;
}

// A guide with one hostile text in a place where it is set by itself, in a table and in a list.
Guide with_everywhere(const std::string& words) {
    Guide guide = small_guide();
    guide.title = words.substr(0, 500);
    guide.introduction = words;
    importer::Stage& stage = guide.stages.front();
    stage.title = words;
    stage.questions.front() = {{}, words, {words}, {words}, {}};
    stage.scorecard.items.front().name = words;
    stage.scorecard.items.front().anchors[1].text = words;
    stage.scorecard.recommendation[1].label = words;
    guide.profile.competencies.front() = {words, words};
    return guide;
}

} // namespace

TEST_CASE("every part of a guide prints, and the same guide gives the same bytes") {
    for (const PartKind part : {PartKind::guide, PartKind::kit, PartKind::scorecard, PartKind::candidate}) {
        const auto first = printed(small_guide(), part);
        REQUIRE(first);
        CHECK(first->starts_with("%PDF-1."));
        CHECK(first->size() > 5'000);
        CHECK(*first == printed(small_guide(), part).value());
    }
}

TEST_CASE("a guide with nothing in it but its title prints") {
    Guide guide;
    guide.title = "Nothing yet";
    CHECK(printed(guide));
    CHECK(printed(guide, PartKind::candidate));
    guide.stages.resize(1);
    CHECK(printed(guide));
    CHECK(printed(guide, PartKind::kit));
    CHECK(printed(guide, PartKind::scorecard));
}

TEST_CASE("scales of every size and shape print") {
    Guide guide = small_guide();
    importer::Item& item = guide.stages.front().scorecard.items.front();
    for (int levels = 0; levels <= 11; ++levels) {
        item.anchors.clear();
        for (int score = 0; score < levels; ++score) item.anchors.push_back({score, "Level"});
        CHECK(printed(guide, PartKind::scorecard));
    }
    item.anchors.assign(40, {3, "The same level again"});
    CHECK(printed(guide, PartKind::scorecard));
    guide.stages.front().scorecard.recommendation.assign(11, {1, "No"});
    CHECK(printed(guide, PartKind::scorecard));
}

TEST_CASE("hostile texts print within bounds: long words, control characters, every script, broken bytes") {
    std::string every_character;
    for (int code = 1; code < 0x800; ++code) {
        if (code < 0x80) {
            every_character += static_cast<char>(code);
        } else {
            every_character += static_cast<char>(0xC0 | (code >> 6));
            every_character += static_cast<char>(0x80 | (code & 0x3F));
        }
    }
    std::string accents = "a";
    while (accents.size() < 20'000) accents += "\xCC\x81";
    std::string mixed;
    while (mixed.size() < 8'000) mixed += "مرحبا 日本語 😀 \xE2\x80\xAE reversed ";
    for (const std::string& each :
         {every_character, accents, mixed, std::string(30'000, 'w'), std::string("\xFF\xC0\x80")}) {
        CAPTURE(each.substr(0, 20));
        for (const PartKind part : {PartKind::guide, PartKind::kit}) {
            const auto pages = printed(with_everywhere(each), part);
            REQUIRE(pages);
            CHECK(page_count(*pages) > 0);
            CHECK(page_count(*pages) < 20 + each.size() / 150); // it stands in ten places; heads show a part
        }
    }
}

TEST_CASE("guides of the largest size print, a larger one is refused") {
    Guide guide = small_guide();
    guide.introduction = std::string(1u << 20, 'w');
    CHECK(printed(guide));
    guide.introduction = std::string(largest_guide, 'w');
    const auto refused = printed(guide);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "guide/too-long-to-print");
    guide = small_guide();
    importer::Stage& stage = guide.stages.front();
    stage.questions.assign(2'000, stage.questions.front());
    CHECK(printed(guide));
    stage.questions.clear();
    stage.scorecard.items.assign(10'000, stage.scorecard.items.front());
    CHECK(printed(guide));
    guide.stages.assign(10'000, importer::Stage{});
    CHECK_FALSE(printed(guide));
}

TEST_CASE("pages are set one print at a time, from any thread") {
    const std::string expected = printed(small_guide()).value();
    std::vector<std::thread> threads;
    std::atomic<int> same = 0;
    for (int each = 0; each < 4; ++each)
        threads.emplace_back([&] { same += printed(small_guide()).value() == expected ? 1 : 0; });
    for (std::thread& each : threads) each.join();
    CHECK(same == 4);
}

} // namespace assay::booklet
