#include <base/json.hpp>
#include <guides/test_guide.hpp>
#include <importer/json_reader.hpp>
#include <importer/write_markdown.hpp>
#include <importer/write_text.hpp>
#include <library/bank_entry_fields.hpp>
#include <library/bank_entry_rules.hpp>
#include <library/bank_link_rules.hpp>
#include <platform/search/words.hpp>

#include <doctest/doctest.h>

#include <random>

namespace assay::library {
namespace {

using Lines = std::vector<std::string>;

std::vector<std::string> pointers_of(const std::vector<FieldError>& faults) {
    std::vector<std::string> pointers;
    for (const FieldError& each : faults) pointers.push_back(each.pointer);
    return pointers;
}

importer::Guide linked_guide() {
    importer::Guide guide = guides::test_guide();
    guide.stages[0].id = std::string("stage-one");
    guide.stages[0].questions[0].id = std::string("question-one");
    guide.stages[0].questions[0].bank = importer::BankLink{"q", 2};
    guide.stages[1].scorecard.items[1].bank = importer::BankLink{"c", 1};
    guide.references.scorecard.items[0].bank = importer::BankLink{"c", 3};
    return guide;
}

TEST_CASE("a patch tidies what it sets and leaves the rest") {
    QuestionEntry entry{"Why?", {"One"}, {"Two"}, "Care"};
    entry = with_patch(entry, {std::string(" What then? "), Lines{" a ", "", "  ", "b"}, {}, {}});
    CHECK(entry.text == "What then?");
    CHECK(entry.areas_to_cover == Lines{"a", "b"});
    CHECK(entry.follow_ups == Lines{"Two"});
    CHECK(entry.competency == "Care");
    BankQuestionPatch patch;
    patch.competency = std::optional<std::string>(" ");
    CHECK_FALSE(with_patch(entry, patch).competency);
    BankCompetencyPatch reworded;
    reworded.anchors = std::vector<importer::Anchor>{{4, "Best"}, {2, " "}, {1, " Least "}};
    const CompetencyEntry care = with_patch({"Care", "Of things", {}}, reworded);
    REQUIRE(care.anchors.size() == 2);
    CHECK(care.anchors[0].text == "Least");
    CHECK(care.definition == "Of things");
}

TEST_CASE("every fault of an entry is named") {
    CHECK(pointers_of(faults_in(QuestionEntry{"", {"fine", std::string(2001, 'x')}, {std::string(2001, 'x')}, {}})) ==
          Lines{"/text", "/areas_to_cover/1", "/follow_ups/0"});
    CHECK(faults_in(QuestionEntry{"Why?", {std::string(2000, 'x')}, {}, {}}).empty());
    CHECK(pointers_of(faults_in(CompetencyEntry{"", "", {{1, "a"}, {1, "b"}}})) == Lines{"/name", "/anchors"});
    CHECK(faults_in(CompetencyEntry{"Care", "", {{1, "a"}, {2, "b"}}}).empty());
}

TEST_CASE("only words that guides carry change guides") {
    const QuestionEntry question{"Why?", {"One"}, {"Two"}, "Care"};
    QuestionEntry filed = question;
    filed.competency = "Courage";
    CHECK_FALSE(changes_guides(question, filed));
    for (auto lines : {&QuestionEntry::areas_to_cover, &QuestionEntry::follow_ups}) {
        QuestionEntry other = question;
        (other.*lines).emplace_back("More");
        CHECK(changes_guides(question, other));
    }
    const CompetencyEntry care{"Care", "Of things", {{1, "a"}}};
    CHECK_FALSE(changes_guides(care, {"Care", "Of people", {{1, "a"}}}));
    CHECK(changes_guides(care, {"Caring", "Of things", {{1, "a"}}}));
    CHECK(changes_guides(care, {"Care", "Of things", {{2, "a"}}}));
    CHECK(changes_guides(care, {"Care", "Of things", {}}));
}

TEST_CASE("a row is found by every word of its entry, folded") {
    StoredEntry stored;
    write_into(stored,
               QuestionEntry{"Wen haben Sie überzeugt?", {"Nennt Gründe"}, {"Und wer blieb dagegen?"}, "Einfluss"});
    for (const char* words : {"UBERZEUGT", "grunde", "blieb wer", "einfl"})
        CHECK(search::Query(words).fits_words(stored.words));
    CHECK_FALSE(search::Query("zeugt").fits_words(stored.words));
    CHECK_FALSE(search::Query("einfluss zebra").fits_words(stored.words));
    CHECK(stored.competency_key == competency_key(" EINFLUSS "));
    write_into(stored, CompetencyEntry{"Care", "Of things", {{1, "Hurried"}}});
    CHECK(stored.kind == EntryKind::competency);
    CHECK(search::Query("hurr things care").fits_words(stored.words));
}

TEST_CASE("an order is kept however long the words are, and letters are not cut in two") {
    StoredEntry stored;
    for (std::size_t before = 195; before < 205; ++before) {
        write_into(stored, QuestionEntry{std::string(before, 'a') + "äöü€", {}, {}, {}});
        CHECK_FALSE(stored.sort_key.empty());
        CHECK(stored.sort_key.size() <= 400);
    }
}

TEST_CASE("linked elements are found where they stand") {
    const importer::Guide guide = linked_guide();
    const auto by_index = links_in(guide, Naming::by_index);
    REQUIRE(by_index.size() == 3);
    CHECK(by_index[0].pointer == "/stages/0/questions/0");
    CHECK(by_index[0].place == "Question 1 of Screen");
    CHECK(by_index[0].revision == 2);
    CHECK(by_index[1].pointer == "/stages/1/scorecard/items/1");
    CHECK(by_index[1].kind == EntryKind::competency);
    CHECK(by_index[2].pointer == "/references/scorecard/items/0");
    CHECK(links_in(guide, Naming::by_id)[0].pointer == "/stages/#stage-one/questions/#question-one");
    CHECK(links_in(guides::test_guide(), Naming::by_id).empty());
}

TEST_CASE("links pass through JSON, are absent where there are none, and never stand in documents for people") {
    const importer::Guide linked = linked_guide();
    const std::string written = json::write(linked);
    CHECK(json::write(*json::read<importer::Guide>(written)) == written);
    CHECK(links_in(importer::read_guide_json(written)->guide, Naming::by_index).size() == 3);
    CHECK(json::write(guides::test_guide()).find("bank") == std::string::npos);
    importer::Guide plain = linked;
    for (importer::Stage& stage : plain.stages) {
        for (importer::Question& each : stage.questions) each.bank = {};
        for (importer::Item& each : stage.scorecard.items) each.bank = {};
    }
    plain.references.scorecard.items[0].bank = {};
    CHECK(importer::write_text(linked) == importer::write_text(plain));
    CHECK(importer::write_markdown(linked) == importer::write_markdown(plain));
}

TEST_CASE("a link of another shape is refused where it stands") {
    const auto fault_of = [](const char* link) {
        return json::read<importer::BankLink>(link).error().fields.at(0).pointer;
    };
    CHECK(fault_of(R"({"revision": 1})") == "/id");
    CHECK(fault_of(R"({"id": "", "revision": 1})") == "/id");
    CHECK(fault_of(R"({"id": "q", "revision": 0})") == "/revision");
    CHECK(fault_of(R"({"id": "q", "revision": 1, "more": 1})") == "/more");
    CHECK(json::read<importer::BankLink>(R"({"id": "q", "revision": 1})"));
}

TEST_CASE("entries of any words are the same after every way round: patched twice, written and read") {
    std::mt19937 draw(7);
    const std::vector<std::string> pool = {"", " ", "a", " b ", "ü€", "\n", "\"quoted\"", "c d e"};
    const auto some = [&] { return pool[draw() % pool.size()]; };
    for (int round = 0; round < 500; ++round) {
        const BankQuestionPatch patch{some(), Lines{some(), some(), some()}, Lines{some()}, std::optional(some())};
        const QuestionEntry once = with_patch({}, patch);
        const QuestionEntry twice = with_patch(once, patch);
        CHECK(json::write(once) == json::write(twice));
        CHECK_FALSE(changes_guides(once, twice));
        StoredEntry stored;
        write_into(stored, once);
        CHECK(json::write(*json::read<QuestionEntry>(stored.document)) == json::write(once));
        CHECK(faults_in(once).empty() == !once.text.empty());
    }
}

} // namespace
} // namespace assay::library
