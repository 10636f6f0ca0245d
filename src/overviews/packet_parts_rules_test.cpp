#include <overviews/packet_parts_rules.hpp>

#include <doctest/doctest.h>

using namespace assay;
using namespace assay::overviews;

namespace {

constexpr Instant noon{1'795'262'400'000}; // 21 November 2026, 12:00 UTC

importer::Guide guide() {
    importer::Item item;
    item.id = std::string("i1");
    item.name = "Care & rope";
    importer::Stage stage;
    stage.id = std::string("s1");
    stage.title = "Talk";
    stage.scorecard.items = {item};
    importer::Guide made;
    made.stages = {stage};
    made.references.questions.push_back({std::string("q1"), "Would you cross <again>?", "", importer::Range{1, 10}});
    item.id = std::string("r1");
    item.name = "Reliability";
    made.references.scorecard.items = {item};
    return made;
}

scorecards::Scorecard card() {
    scorecards::Scorecard made;
    made.interviewer_name = "Ann";
    made.stage_id = "s1";
    return made;
}

std::string shown(const scorecards::Scorecard& given) {
    Packet packet;
    packet.scorecards = {given};
    return scorecards_part(packet, guide());
}

references::Reference reference() {
    references::Reference made;
    made.name = "Rae";
    made.relation = "Manager";
    made.recorded_by_name = "Bo";
    made.recorded_at = noon;
    return made;
}

std::string shown(const references::Reference& given) {
    Packet packet;
    packet.references = {given};
    return references_part(packet, guide());
}

} // namespace

TEST_CASE("a card tells what was filled while asking, under its question") {
    scorecards::Scorecard asked = card();
    importer::Guide of = guide();
    importer::Question question;
    question.id = std::string("q9");
    of.stages[0].questions = {{}, question};
    scorecards::QuestionRecord record{"q9", true, {}, {}, 0, "", {}};
    record.filled = std::map<std::string, std::string>{{"part", "the <clock>"}, {"why", "money"}};
    asked.questions = {{"gone", true, {}, {}, 0, "", {}}, record};
    Packet packet;
    packet.scorecards = {asked};
    const std::string shown_card = scorecards_part(packet, of);
    CHECK(shown_card.contains("<li>Question 2: [part]: the &lt;clock&gt;; [why]: money</li>"));
    CHECK_FALSE(shown_card.contains("gone"));
    CHECK_FALSE(shown(card()).contains("Filled while asking"));
}

TEST_CASE("a packet without anything says so, section by section") {
    const Packet empty;
    CHECK(decision_part(empty) == nothing("No decision has been made."));
    CHECK(debrief_part(empty) == nothing("No debrief was held."));
    CHECK(scorecards_part(empty, guide()) == nothing("No scorecards."));
    CHECK(references_part(empty, guide()) == nothing("No references were recorded."));
    CHECK(process_part(empty) == nothing("Nothing was booked or sent."));
    CHECK(weights_part(empty, guide()) == nothing("All items weigh the same."));
}

TEST_CASE("figures stand there before a decision does, without an interval where there is none") {
    Packet given;
    decisions::Composite composite;
    composite.score = 2.5;
    composite.n_ratings = 2;
    composite.coverage = 0.5;
    given.composite = composite;
    CHECK(decision_part(given).contains("No decision has been made."));
    CHECK(decision_part(given).contains("2.50, n = 2 ratings"));
    composite.low = 1.0;
    CHECK_FALSE(composite_in_words(composite).contains("["));
    composite.high = 4.0;
    CHECK(composite_in_words(composite).starts_with("2.50 [1.00, 4.00], n = 2 "));
}

TEST_CASE("a decision tells all it was made without, or nothing of it") {
    Packet given;
    given.decision.emplace();
    given.decision->outcome = decisions::Outcome::hold;
    given.decision->reason = "Wait\nfor <spring>";
    given.decision->decided_by_name = "Dee & Co";
    given.decision->decided_at = noon;
    CHECK(decision_part(given) == "<p class=\"says\">hold</p><p class=\"words\">Wait<br>\nfor &lt;spring&gt;</p>"
                                  "<p class=\"meta\">Dee &amp; Co, 21 November 2026, 12:00 UTC</p>");
    using decisions::LeftOut;
    given.decision->left_out = {LeftOut::cards_owed, LeftOut::no_debrief, LeftOut::debrief_not_closed,
                                LeftOut::no_references};
    CHECK(decision_part(given).ends_with(
        "<p class=\"meta\">At the decision scorecards were still owed; there was no debrief; the debrief was not "
        "closed; no reference was recorded.</p>"));
}

TEST_CASE("a debrief shows its votes, the questions somebody wrote about, its summary and what comes next") {
    Packet given;
    debriefs::Debrief& debrief = given.debrief.emplace();
    debrief.facilitator_name = "Fay";
    debrief.opened_at = noon;
    debrief.state = debriefs::DebriefState::closed;
    CHECK(debrief_part(given) ==
          "<p class=\"meta\">Facilitated by Fay, opened on 21 November 2026, 12:00 UTC, closed</p>");
    debrief.votes.emplace();
    CHECK_FALSE(debrief_part(given).contains("<table>"));
    debrief.votes = {{"p1", "Ann", debriefs::Round::before, 2, "Not <yet>"},
                     {"p1", "Ann", debriefs::Round::after, 4, {}}};
    debrief.agenda.questions = {{"a", "Noted?", ""}, {"b", "Emptied?", ""}, {"c", "Never written?", ""}};
    debrief.notes = {{"a", {"Yes\nit was", "1"}}, {"b", {"", "2"}}};
    debrief.summary = "All <agreed>";
    debrief.next_steps = {{"Call Cleo", "p1", "Ann", "2026-12-01"}, {"Write", {}, {}, {}}};
    const std::string part = debrief_part(given);
    CHECK(part.contains("<td>before</td><td>2 no hire</td><td>Not &lt;yet&gt;</td>"));
    CHECK(part.contains("<td>after</td><td>4 strong hire</td><td></td>"));
    CHECK(part.contains("<h3>Noted?</h3><p>Yes<br>\nit was</p>"));
    CHECK_FALSE(part.contains("Emptied?"));
    CHECK_FALSE(part.contains("Never written?"));
    CHECK(part.contains("<p class=\"words\">All &lt;agreed&gt;</p>"));
    CHECK(part.contains("Next: Call Cleo Ann 2026-12-01"));
    CHECK(part.contains("Next: Write "));
}

TEST_CASE("an excused card tells the reason and nothing else") {
    scorecards::Scorecard excused = card();
    excused.notes = "Half a note";
    excused.excused = scorecards::Excuse{"Ill & away", "Bo", noon};
    CHECK(shown(excused) == "<article><h3>Ann, Talk</h3><p>Excused: Ill &amp; away</p></article>");
}

TEST_CASE("a card that is not in has no time, no recommendation, no notes") {
    const std::string markup = shown(card());
    CHECK_FALSE(markup.contains("In since"));
    CHECK_FALSE(markup.contains("class=\"says\""));
    CHECK_FALSE(markup.contains("class=\"meta\""));
    CHECK_FALSE(markup.contains("class=\"words\""));
}

TEST_CASE("ratings say the item, the level or that it was skipped, and the evidence before the reason") {
    scorecards::Scorecard given = card();
    given.submitted_at = noon;
    given.ratings = {{"i1", 3, "Tied <it>", "unused"}, {"gone", std::nullopt, {}, "No time"}, {"i1", 0, {}, {}}};
    const std::string markup = shown(given);
    CHECK(markup.contains("In since 21 November 2026, 12:00 UTC"));
    CHECK(markup.contains("<th scope=\"row\">Care &amp; rope</th><td>3</td><td>Tied &lt;it&gt;</td>"));
    CHECK(markup.contains("<th scope=\"row\">gone</th><td>skipped</td><td>No time</td>"));
    CHECK(markup.contains("<td>0 (not enough information)</td><td></td>"));
    CHECK_FALSE(markup.contains("unused"));
}

TEST_CASE("a card of a stage that this guide version does not have keeps its ids") {
    scorecards::Scorecard given = card();
    given.stage_id = "s9";
    given.ratings = {{"i1", 2, "Seen", {}}};
    const std::string markup = shown(given);
    CHECK(markup.contains("<h3>Ann, s9</h3>"));
    CHECK(markup.contains("<th scope=\"row\">i1</th>"));
}

TEST_CASE("marks and amendments stand in one line") {
    using scorecards::Mark;
    scorecards::Scorecard given = card();
    given.amendments = {{noon, "Typo <fixed>", {}}};
    CHECK(shown(given).contains("<p class=\"meta\">amended on 21 November 2026, 12:00 UTC: Typo &lt;fixed&gt;</p>"));
    given.marks = {Mark::written_after_reading, Mark::amended};
    CHECK(shown(given).contains("<p class=\"meta\">written after reading, amended; amended on 21 November 2026"));
}

TEST_CASE("sealed cards are counted and say nothing else") {
    Packet packet;
    scorecards::SealedScorecard sealed;
    sealed.id = "secret-id";
    packet.scorecards = {sealed, sealed};
    CHECK(scorecards_part(packet, guide()) == "<p class=\"meta\">2 more sealed to you.</p>");
}

TEST_CASE("a reference shows its answers with their questions, numbers where they were asked for, and its ratings") {
    references::Reference given = reference();
    CHECK(shown(given) == "<article><h3>Rae</h3><p class=\"meta\">Manager. Recorded by Bo on 21 November 2026, 12:00 "
                          "UTC</p></article>");
    given.answers = {{"q1", "Any <day>", 9, {}}, {"gone", "Of an earlier question", {}, {}}};
    given.ratings = {{"r1", 4, {}}, {"gone", {}, "Unknown"}};
    const std::string markup = shown(given);
    CHECK(markup.contains("<h4>Would you cross &lt;again&gt;?</h4><p class=\"words\">9 of 10. Any &lt;day&gt;</p>"));
    CHECK(markup.contains("<h4>gone</h4><p class=\"words\">Of an earlier question</p>"));
    CHECK(markup.ends_with("<ul><li>Reliability: 4</li><li>gone: skipped</li></ul></article>"));
}

TEST_CASE("references that are sealed are told from references that are not there") {
    Packet packet;
    packet.references = {references::SealedReference{}};
    CHECK(references_part(packet, guide()) == nothing("References are sealed to you."));
    packet.references.emplace_back(reference());
    CHECK_FALSE(references_part(packet, guide()).contains("sealed"));
}

TEST_CASE("interviews and work samples are listed with their times and how they stand") {
    Packet packet;
    interviews::Interview interview;
    interview.stage_title = "Talk <1>";
    interview.starts_at = noon;
    packet.interviews = {interview};
    CHECK(process_part(packet) == "<ul><li>Talk &lt;1&gt;: 21 November 2026, 12:00 UTC, booked</li></ul>");
    packet.interviews.clear();
    work_samples::WorkSample sample;
    sample.stage_title = "Model";
    sample.sent_at = noon;
    sample.due_at = noon + 3 * one_day;
    sample.state = work_samples::WorkSampleState::submitted;
    packet.work_samples = {sample};
    CHECK(process_part(packet) == "<ul><li>Model: sent 21 November 2026, 12:00 UTC, due 24 November 2026, 12:00 UTC, "
                                  "submitted</li></ul>");
    packet.work_samples[0].late = true;
    CHECK(process_part(packet).contains("submitted, late</li>"));
}

TEST_CASE("only items that were weighed are named") {
    importer::Guide given = guide();
    importer::Item other;
    other.id = std::string("i2");
    other.name = "Speed";
    given.stages[0].scorecard.items.push_back(other);
    Packet packet;
    packet.weights = {{"i2", 0.5}};
    CHECK(weights_part(packet, given) == "<p>Items that are not named weigh 1.</p><ul><li>Talk, Speed: 0.5</li></ul>");
}

TEST_CASE("a recommendation out of its levels has the words of the nearest") {
    CHECK(recommendation_in_words(0).empty());
    CHECK(recommendation_in_words(-3).empty());
    CHECK(recommendation_in_words(2) == "no hire");
    CHECK(recommendation_in_words(4) == "strong hire");
    CHECK(recommendation_in_words(9) == "strong hire");
    CHECK(action_in_words("work_sample/sent-again") == "work sample sent again");
}
