#include <importer/words/list_roles.hpp>
#include <importer/words/normal.hpp>
#include <importer/words/remarks.hpp>
#include <importer/words/stage_names.hpp>
#include <importer/words/wording.hpp>

#include <doctest/doctest.h>

namespace assay::importer {

TEST_CASE("a heading is compared by the words that tell it apart") {
    CHECK(NormalHeading("3. The Key Responsibilities (short)").text() == "responsibilities");
    CHECK(NormalHeading("What You\xE2\x80\x99ll Do & Learn").text() == "what youll do and learn");
    CHECK(NormalHeading("Follow-up \xE2\x80\x93 Questions:").text() == "follow up questions");
    CHECK(NormalHeading("IV. Questions").text() == "questions");
    CHECK(NormalHeading("I bring").text() == "i bring");
    CHECK(NormalHeading(std::string(200, 'x')).text().empty());
}

TEST_CASE("headings of one family have one topic") {
    for (const char* each : {"Areas to Cover", "What to look for", "LISTEN FOR:", "Points to cover", "Achten auf:"})
        CHECK(topic_of(each).topic == Topic::areas);
    for (const char* each : {"Possible Follow-up Questions", "Follow-ups", "Probes", "Suggested follow-up questions"})
        CHECK(topic_of(each).topic == Topic::follow_ups);
    for (const char* each : {"Interview Scorecard", "Scoring rubric", "Evaluation", "Rating Guide", "⭐ Rating"})
        CHECK(topic_of(each).topic == Topic::scorecard);
    for (const char* each : {"Directions to Share with Candidate", "Candidate brief", "What to say", "Opening script"})
        CHECK(topic_of(each).topic == Topic::script);
    for (const char* each : {"What We're Looking For", "Qualifications", "Nice to have", "About you", "You bring"})
        CHECK(topic_of(each).topic == Topic::requirements);
}

TEST_CASE("the debrief and the references are named beside the topic") {
    CHECK(topic_of("Reference Check Scorecard").topic == Topic::scorecard);
    CHECK(topic_of("Reference Check Scorecard").names_references);
    CHECK(topic_of("Questions to Guide the Debrief Meeting").topic == Topic::questions);
    CHECK(topic_of("Questions to Guide the Debrief Meeting").names_debrief);
    CHECK(topic_of("Reference Checks").topic == Topic::references);
    CHECK(topic_of("Debrief Meeting").topic == Topic::debrief);
}

TEST_CASE("labels that tell answers apart keep their words") {
    for (const char* each : {"**Good answers**", "Green flags", "What great looks like"})
        CHECK(topic_of(each).topic == Topic::signs);
    CHECK(topic_of("Poor looks like:").topic == Topic::warnings);
    CHECK(topic_of("If time allows").topic == Topic::spare);
    CHECK(keeps_words(Topic::warnings));
    CHECK_FALSE(keeps_words(Topic::areas));
    CHECK(lead_in("Red flags: late").words == "Red flags");
}

TEST_CASE("a heading in two languages speaks of what either half does") {
    CHECK(topic_of("Bewertung / Scoring").topic == Topic::scorecard);
    CHECK(topic_of("Zeitplan / Running order").topic == Topic::agenda);
    CHECK_FALSE(topic_of("Bread / Butter"));
}

TEST_CASE("lines about the interview are told from questions and headings") {
    CHECK(opens_with_clock("00:10 Welcome"));
    CHECK(opens_with_clock("9:30 - 9:45 Tour"));
    CHECK_FALSE(opens_with_clock("3:1 against"));
    CHECK_FALSE(looks_like_heading("00:10 Welcome"));
    CHECK(is_star_prompt("Situation: where was it?"));
    CHECK(is_star_prompt("S/T: who asked?"));
    CHECK_FALSE(is_star_prompt("Star: who?"));
    CHECK(is_remark("Goal: can they cook?"));
    CHECK(subject_of_mail("Subject: Re: the cook") == "the cook");
    CHECK(subject_of_mail("To: the cook").empty());
    CHECK(is_head_of_mail("From: Odile"));
}

TEST_CASE("sentences and questions are no headings") {
    for (const char* each :
         {"", "We look for curiosity.", "What are the requirements?", "Tell me about your experience",
          "A line that goes on for many words about the interview questions we like to ask here"})
        CHECK_FALSE(topic_of(each));
    CHECK(topic_of("Why join us?").topic == Topic::benefits);
    CHECK_FALSE(topic_of("and the end belongs to your questions.\""));
    CHECK_FALSE(topic_of("and then your questions\""));
    CHECK_FALSE(topic_of("and then your questions\u201D"));
    CHECK(topic_of("\"Interview Questions\"").topic == Topic::questions);
}

TEST_CASE("a heading looks like one by itself") {
    for (const char* each :
         {"Technical Knowledge", "A. Research", "[Company] at a glance", "3 Levels", "\u00DCbersicht"})
        CHECK(looks_like_heading(each));
    for (const char* each : {"", "lower case", "A sentence.", "Is it?", "Lead:", "One. Two", "Say \"hello\"",
                             "Candidate: ____", "Tell me more"})
        CHECK_FALSE(looks_like_heading(each));
    CHECK(is_list_heading("When you read the submission, look at:"));
    CHECK_FALSE(is_list_heading("First this. Then that:"));
    CHECK_FALSE(is_list_heading(":"));
}

TEST_CASE("questions ask, by their mark or by their opening") {
    for (const char* each : {"Why? And since when.", "Describe a day.", "tell us about it", "Walk me through it"})
        CHECK(looks_like_question(each));
    CHECK_FALSE(looks_like_question("Note the time."));
}

TEST_CASE("names part from their text at a colon, a dash or the end of emphasis") {
    const auto is = [](Split split, std::string_view name, std::string_view text) {
        return split.name == name && split.text == text;
    };
    CHECK(is(split_name("Prepare Well: Read it."), "Prepare Well", "Read it."));
    CHECK(is(split_name("Call \xE2\x80\x93 30 minutes"), "Call", "30 minutes"));
    CHECK(is(split_name("Call - A: b"), "Call", "A: b"));
    CHECK(is(split_name("Lead rest of it", 4), "Lead", "rest of it"));
    CHECK(is(split_name("Curiosity"), "Curiosity", ""));
    CHECK(is(split_name("Read the whole of this guide before you begin"), "",
             "Read the whole of this guide before you begin"));
    CHECK(is(split_name("This is a sentence. It has: a colon"), "", "This is a sentence. It has: a colon"));
    CHECK(is(split_name("at 10:30 we meet"), "", "at 10:30 we meet"));
}

TEST_CASE("a label may have its text on the same line") {
    CHECK(lead_in("Guidance: Listen.").topic == Topic::guidance);
    CHECK(lead_in("Guidance: Listen.").rest == "Listen.");
    CHECK(lead_in("Follow-up: And then?").topic == Topic::follow_ups);
    CHECK(lead_in("Leverage Follow-up Questions: Probe.").topic == Topic::none);
    CHECK(lead_in("Guidance:").topic == Topic::none);
}

TEST_CASE("stages by their names") {
    CHECK(kind_of_stage("Phone Screen") == StageKind::screen);
    CHECK(kind_of_stage("Technical Assessment (Work Sample)") == StageKind::work_sample);
    CHECK(kind_of_stage("Take-home test") == StageKind::work_sample);
    CHECK(kind_of_stage("Assessment Interview") == StageKind::interview);
    CHECK(kind_of_stage("Culture") == StageKind::interview);
    CHECK(names_a_stage("Round 2: Onsite"));
    CHECK_FALSE(names_a_stage("Interviewer: ____"));
}

TEST_CASE("lists by their headings") {
    CHECK(role_of_list("When evaluating submissions, focus on") == ListRole::focus);
    CHECK(role_of_list("Best Practices") == ListRole::practices);
    CHECK(role_of_list("What to submit") == ListRole::deliverables);
    CHECK(role_of_list("Evaluation criteria") == ListRole::criteria);
    CHECK(role_of_list("Attend to") == ListRole::other);
}

} // namespace assay::importer
