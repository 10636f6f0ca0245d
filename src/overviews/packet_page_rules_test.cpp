#include <overviews/packet_page_rules.hpp>
#include <overviews/packet_parts_rules.hpp>

#include <doctest/doctest.h>

using namespace assay;
using namespace assay::overviews;

namespace {

importer::Guide guide() {
    importer::Item item;
    item.id = std::string("i1");
    item.name = "Fundamentals";
    importer::Stage stage;
    stage.id = std::string("s1");
    stage.title = "Technical";
    stage.scorecard.items = {item};
    importer::Guide made;
    made.title = "Engineer guide";
    made.stages = {stage};
    return made;
}

Packet packet() {
    Packet made;
    made.candidate = {"c", "Cleo <b>", "cleo@example.test"};
    made.job.title = "Engineer";
    scorecards::Scorecard card;
    card.interviewer_name = "Ann";
    card.stage_id = "s1";
    card.state = scorecards::CardStage::submitted;
    card.submitted_at = Instant{0};
    card.recommendation = 3;
    card.notes = "Calm\nand <clear>";
    card.ratings = {{"i1", 0, std::nullopt, "Not asked"}};
    made.scorecards = {card, scorecards::SealedScorecard{}};
    made.weights = {{"i1", 2}};
    made.files = {{"cv.pdf", "abc", 2048}};
    return made;
}

} // namespace

TEST_CASE("the page holds what the reader may see, escaped, and counts what is sealed") {
    const html::Page page = rendered(packet(), guide());
    CHECK(page.title == "Case packet: Cleo <b>, Engineer");
    CHECK(page.body.contains("Cleo &lt;b&gt;"));
    CHECK(page.body.contains("Calm<br>\nand &lt;clear&gt;"));
    CHECK(page.body.contains("3 hire"));
    CHECK(page.body.contains("0 (not enough information)"));
    CHECK(page.body.contains("Not asked"));
    CHECK(page.body.contains("1 more sealed to you."));
    CHECK(page.body.contains("Technical, Fundamentals: 2"));
    CHECK(page.body.contains("abc"));
    CHECK_FALSE(page.body.contains("<script"));
    CHECK(page.style.contains("@media print"));
}

TEST_CASE("a decision with its figures and what was left out") {
    Packet given = packet();
    decisions::Composite composite;
    composite.score = 3.02;
    composite.low = 2.75;
    composite.high = 3.29;
    composite.n_ratings = 64;
    composite.n_items = 10;
    composite.n_interviewers = 3;
    composite.coverage = 0.92;
    given.composite = composite;
    decisions::Decision decision;
    decision.outcome = decisions::Outcome::no_hire;
    decision.reason = "Better elsewhere";
    decision.left_out = {decisions::LeftOut::no_references};
    decision.differs = "No hire although the panel was for it.";
    given.decision = decision;
    const std::string part = decision_part(given);
    CHECK(part.contains("no hire"));
    CHECK(part.contains("At the decision no reference was recorded."));
    CHECK(part.contains("although"));
    CHECK(part.contains("3.02 [2.75, 3.29], n = 64 ratings of 10 items by 3 people, coverage 92 %"));
}

TEST_CASE("words for recommendations and actions") {
    CHECK(recommendation_in_words(1) == "strong no hire");
    CHECK(action_in_words("scorecard/read-by-administrator") == "scorecard read by administrator");
}

TEST_CASE("the cover names the guide only where the job is called otherwise") {
    Packet given = packet();
    given.guide = {"g", "Engineer guide", 2};
    CHECK(rendered(given, guide()).body.contains("Engineer, Engineer guide, guide version 2"));
    given.guide.title = given.job.title;
    CHECK(rendered(given, guide()).body.contains("\"lead\">Engineer, guide version 2"));
}

TEST_CASE("the seal is told as the job has it, with each early opening and its reason") {
    Packet given = packet();
    CHECK(rendered(given, guide()).body.contains("for each interviewer until their own scorecard was in."));
    CHECK(rendered(given, guide()).body.contains("No seal was opened early."));
    given.job.seal = jobs::SealMode::until_all;
    given.seal_history = {{"p", "Ann <i>", "Ill & away", "Bo", Instant{0}}};
    const std::string body = rendered(given, guide()).body;
    CHECK(body.contains("for everybody until every assigned scorecard was in."));
    CHECK(body.contains("<li>Opened early for Ann &lt;i&gt; by Bo on 1 January 1970, 00:00 UTC: Ill &amp; away</li>"));
    CHECK_FALSE(body.contains("No seal was opened early."));
}

TEST_CASE("what happened is a table, or not shown at all") {
    Packet given = packet();
    CHECK(rendered(given, guide()).body.contains("Not shown while a scorecard is sealed to you."));
    given.audit = {{"1", Instant{0}, "Ann & Bo", "scorecard/submitted"}, {"2", Instant{0}, {}, "work-sample/opened"}};
    const std::string body = rendered(given, guide()).body;
    CHECK(body.contains("<td>scorecard submitted</td><td>Ann &amp; Bo</td>"));
    CHECK(body.contains("<td>work sample opened</td><td></td>"));
    CHECK_FALSE(body.contains("Not shown"));
}

TEST_CASE("a packet without files says so") {
    Packet given = packet();
    given.files.clear();
    CHECK(rendered(given, guide()).body.contains("No files."));
}
