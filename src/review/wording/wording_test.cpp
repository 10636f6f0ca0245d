#include <review/review.hpp>
#include <review/small_guide_test.hpp>
#include <review/wording/phrases.hpp>
#include <review/wording/risks.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <set>

namespace assay::review {
namespace {

using testing::item;
using testing::question;

// The findings of one code that a question makes as the first of a guide.
std::vector<GuideFinding> asked(std::string text, std::string_view code) {
    importer::Guide guide = testing::small_guide();
    guide.stages[0].questions[0].text = std::move(text);
    std::vector<GuideFinding> found = review(guide).findings;
    std::erase_if(found, [&](const GuideFinding& each) { return each.code != code; });
    return found;
}

std::vector<GuideFinding> rated(importer::Item rated_item, std::string_view code) {
    importer::Guide guide = testing::small_guide();
    guide.stages[0].scorecard.items[0] = std::move(rated_item);
    std::vector<GuideFinding> found = review(guide).findings;
    std::erase_if(found, [&](const GuideFinding& each) { return each.code != code; });
    return found;
}

TEST_CASE("phrases match with choices, options, openings and gaps") {
    const Phrases phrases({"how old are you|they", "have ?any kids|child*", "who .. cares for"});
    CHECK(phrases.find(words_of("So how old are they now?"))->first == 1);
    CHECK(phrases.find(words_of("do you have children"))->phrase == 1);
    CHECK(phrases.find(words_of("do you have any kids"))->last == 4);
    CHECK(phrases.find(words_of("who at home usually cares for them"))->phrase == 2);
    CHECK_FALSE(phrases.find(words_of("who in your house at night cares for them")));
    CHECK_FALSE(phrases.find(words_of("how old is the code")));
    CHECK_FALSE(phrases.find({}));
}

TEST_CASE("questions that must not be asked") {
    for (const char* text : {
             "How old are you?",
             "What is your date of birth?",
             "Are you married?",
             "Do you have any children?",
             "How many kids do you have?",
             "Are you planning to start a family?",
             "Which church do you attend?",
             "What is your religion?",
             "Are you a US citizen?",
             "Where were you born?",
             "What is your nationality?",
             "Do you have any disabilities?",
             "Do you have any health problems?",
             "How is your general health?",
             "How many sick days did you take last year?",
             "Are you gay?",
             "Are you a member of a trade union?",
             "Have you ever been arrested?",
             "What is your current salary?",
             "How much do you currently earn?",
             "Who looks after your children when you travel?",
             "Do you intend to have more children?",
         }) {
        CAPTURE(text);
        const auto found = asked(text, "risky-question");
        REQUIRE(found.size() == 1);
        CHECK(found[0].severity == importer::Severity::error);
        CHECK(found[0].pointer == "/stages/0/questions/0/text");
        CHECK(std::string_view(text).contains(*found[0].quote));
        CHECK(found[0].reference);
    }
    CHECK(asked("Are you a US citizen?", "risky-question")[0].example ==
          "Are you legally authorised to work in the country of this job?");
    CHECK_FALSE(asked("Are you gay?", "risky-question")[0].example);
}

TEST_CASE("questions that only come close are warned of") {
    for (const char* text : {"When did you graduate?", "Where are you from?", "What is your native language?",
                             "Have you ever been convicted of anything?", "Tell me about your family situation."}) {
        CAPTURE(text);
        const auto found = asked(text, "risky-question");
        REQUIRE(found.size() == 1);
        CHECK(found[0].severity == importer::Severity::warning);
    }
}

TEST_CASE("the documentation lists each ground with its rules and what to ask instead, in the words of the findings") {
    std::ifstream in("docs/guide-checks.md", std::ios::binary);
    const std::string page{std::istreambuf_iterator<char>(in), {}};
    const std::size_t start = page.find("## What must not be asked");
    REQUIRE(start != std::string::npos);
    const std::string part = page.substr(start, page.find("\n## ", start) - start);
    std::set<const Risk*> risks;
    for (const RiskyPhrase& each : risky_phrases()) risks.insert(each.risk);
    for (const Risk* risk : risks) {
        CAPTURE(risk->ground);
        CHECK_FALSE(risk->reference.empty());
        const std::string instead(risk->instead.empty() ? "nothing" : risk->instead);
        CHECK(part.contains("\n| " + std::string(risk->ground) + " | " + std::string(risk->reference) + " | " +
                            instead + " |\n"));
    }
    std::size_t rows = 0;
    for (std::size_t at = part.find("\n| "); at != std::string::npos; at = part.find("\n| ", at + 1)) ++rows;
    CHECK(rows == risks.size() + 1); // and the heading
}

TEST_CASE("questions about the work may touch the same words") {
    for (const char* text : {
             "How did you make sure that it could be used by people with a disability?",
             "What was your health and safety training like?",
             "How old was the code you took over?",
             "How do you write tests for a race condition?",
             "How did you teach children to read?",
             "Are you legally authorised to work in the country of this job?",
             "How do you support families in a crisis?",
             "How would you explain religion to a class of eight-year-olds?",
             "What pay do you expect for this role?",
             "How did you negotiate with the union?",
             "How do you handle a patient's medical history?",
             "Which languages do you speak well enough to work in?",
             "How many people did you manage?",
             "Have you ever been treated unfairly by a customer?",
             "How do you engage stakeholders you are married to in a contract?",
             "Can you carry out the tasks as described, with or without adjustments?",
         }) {
        CAPTURE(text);
        CHECK(asked(text, "risky-question").empty());
    }
}

TEST_CASE("areas, follow-ups and reference questions are looked at, too") {
    importer::Guide guide = testing::small_guide();
    guide.stages[0].questions[0].areas_to_cover.push_back("Marital status");
    guide.stages[0].questions[0].follow_ups.push_back("And how old are you?");
    guide.references.questions.push_back({{}, "How many sick days did they take?", "", {}});
    std::vector<std::string> pointers;
    for (const GuideFinding& each : review(guide).findings)
        if (each.code == "risky-question") pointers.push_back(each.pointer);
    CHECK(pointers == std::vector<std::string>{"/stages/0/questions/0/areas_to_cover/3",
                                               "/stages/0/questions/0/follow_ups/1", "/references/questions/0/text"});
}

TEST_CASE("two questions in one") {
    for (const char* text : {"How do you handle conflict and how do you prioritise deadlines?",
                             "Which tools do you use for profiling, and which suppliers delivered late?",
                             "How do you bake rye bread? Which accounting software would your cousins recommend?"}) {
        CAPTURE(text);
        CHECK(asked(text, "double-barrelled").size() == 1);
    }
}

TEST_CASE("a question that goes on about its subject is one question") {
    for (const char* text : {
             "Tell me about a conflict at work. How did you handle it?",
             "What did you build, and what was your share in it?",
             "Describe a project from start to finish. What was your role, and what was the outcome?",
             "How do you balance cost and quality?",
             "Which loads, shifts and deliveries did you plan and track?",
             "Walk me through your approach to tracking. How do you know that tracking works?",
             "In which project and which role did you work together?",
             "A model scores better in tests than in use. What could be going on, and in what order would you look?",
             "What do you do today and this week?",
             "Which part would you like, and which would you leave to someone else?",
         }) {
        CAPTURE(text);
        CHECK(asked(text, "double-barrelled").empty());
    }
}

TEST_CASE("leading and closed questions") {
    CHECK(asked("Don't you think that tests come first?", "leading-question").size() == 1);
    CHECK(asked("Would you agree that speed matters most?", "leading-question").size() == 1);
    CHECK(asked("What do you think comes first?", "leading-question").empty());
    const auto closed = asked("Have you ever managed a bakery?", "closed-question");
    REQUIRE(closed.size() == 1);
    CHECK(closed[0].example == "When have you managed a bakery, and what came of it?");
    CHECK(asked("Do you like working in teams?", "closed-question").size() == 1);
    for (const char* text : {"Can you describe your first oven?", "Could you please tell us about your training?",
                             "Have you run a shop? If so, what came of it?", "How do you plan?",
                             "Do the planning with me.", "Would you rather bake or sell?"}) {
        CAPTURE(text);
        CHECK(asked(text, "closed-question").empty());
    }
}

TEST_CASE("a stage of nothing but supposed cases") {
    importer::Guide guide = testing::small_guide();
    guide.stages[1].questions = {question("What would you do about a quarrel of apprentices?"),
                                 question("Imagine that the oven fails. What do you do?"),
                                 question("How would you settle a quarrel over shifts?")};
    const auto count = [&] {
        int found = 0;
        for (const GuideFinding& each : review(guide).findings) found += each.code == "only-hypothetical" ? 1 : 0;
        return found;
    };
    CHECK(count() == 1);
    guide.stages[1].questions[0] = question("Tell me about a quarrel of apprentices that you settled.");
    CHECK(count() == 0);
}

TEST_CASE("anchors that praise without saying what was done, with an example about their own subject") {
    const auto found =
        rated(item("Tracing Skills",
                   {"No batch was discussed", "Limited understanding of failed batches", "Basic knowledge; some gaps",
                    "Compared batches and named the cause", "Exceptional grasp of failed batches"}),
              "vague-anchors");
    REQUIRE(found.size() == 1);
    CHECK(found[0].pointer == "/stages/0/scorecard/items/0/anchors/1/text");
    CHECK(found[0].quote == "Limited");
    CHECK(found[0].example == "Names no example of failed batches, asked twice");
    CHECK(found[0].others.size() == 2);
    CHECK(found[0].sentence.contains("3 anchors"));
}

TEST_CASE("anchors that say what was done may hold a word of praise") {
    CHECK(rated(item("Tracing", {"No batch was discussed", "Blames the flour", "Names a good reason, found by luck",
                                 "Compared batches; adequate notes were kept", "Others now compare in the same way"}),
                "vague-anchors")
              .empty());
}

TEST_CASE("anchors apart by an adverb, and anchors that ask for a feeling") {
    const auto alike =
        rated(item("Tracing", {"No batch", "Unlikely to trace a failed batch", "Likely to trace a failed batch"}),
              "anchors-alike");
    REQUIRE(alike.size() == 1);
    CHECK(alike[0].others == std::vector<std::string>{"/stages/0/scorecard/items/0/anchors/1/text"});
    const auto feeling =
        rated(item("Tracing", {"No batch", "Traces nothing", "A perfect fit for the team"}), "anchor-not-observable");
    REQUIRE(feeling.size() == 1);
    CHECK(feeling[0].quote == "perfect fit");
}

TEST_CASE("an item shared by stages is judged once") {
    importer::Guide guide = testing::small_guide();
    const importer::Item shared = item("Tracing", {"Not seen", "Limited understanding of batches", "b", "c", "d"});
    for (importer::Stage& stage : guide.stages) stage.scorecard.items.push_back(shared);
    int found = 0;
    for (const GuideFinding& each : review(guide).findings) found += each.code == "vague-anchors" ? 1 : 0;
    CHECK(found == 1);
}

TEST_CASE("another language is said once and not judged") {
    importer::Guide guide;
    guide.stages.push_back(
        testing::stage("Gespräch",
                       {question("Sind Sie verheiratet, haben Sie Kinder oder planen Sie welche?"),
                        question("Wie gehen Sie mit Kritik an Ihrer Arbeit um?")},
                       {item("Sorgfalt", {"Nicht gesehen", "Schlecht", "Mittel", "Gut", "Sehr gut"})}));
    int notes = 0;
    for (const GuideFinding& each : review(guide).findings) {
        if (each.code == "wording-not-checked") ++notes;
        CHECK(each.code != "vague-anchors");
    }
    CHECK(notes == 1);
}

} // namespace
} // namespace assay::review
