#include <platform/files/embedded.hpp>
#include <work_samples/candidate_page_rules.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

using namespace assay;
using namespace assay::work_samples;

namespace {

constexpr Instant sent{20'000 * one_day};
constexpr Instant due = sent + 5 * one_day;

CandidatePage page() {
    CandidatePage made;
    made.organisation = "Larch & Sons";
    made.candidate_name = "Amara <script>";
    made.job_title = "Engineer";
    made.sender_name = "Priya";
    made.link = "/c/token";
    made.steps = {{"Screen", {}, true, false}, {"Work sample", {}, false, true}, {"Talk", importer::Range{45, 60}}};
    made.brief.paragraphs = {"Build a model.", "Ask us."};
    made.brief.lists = {{"Hand in", {"A notebook"}, 1, importer::ListRole::deliverables}};
    made.effort_hours = importer::Range{3, 4};
    made.sent_at = sent;
    made.course = {due, {}, {}, {}};
    return made;
}

std::string text_of(const CandidatePage& given, Instant now) { return rendered(given, now).body; }

} // namespace

TEST_CASE("the page says where one is, what is next, by when and what one can ask for") {
    const std::string text = text_of(page(), sent + 2 * one_day);
    CHECK(text.contains("step 2 of 3 for Engineer"));
    CHECK(text.contains("<b>3 days</b> left"));
    CHECK(text.contains("3 to 4 hours"));
    CHECK(text.contains("45 to 60 min"));
    CHECK(text.contains("action=\"/c/token/submission\""));
    CHECK(text.contains("write to Priya"));
    CHECK(text.find("Build a model.") < text.find("A notebook"));
    CHECK(text.find("A notebook") < text.find("Ask us."));
}

TEST_CASE("nothing that was typed becomes markup, and there is no script") {
    const std::string text = text_of(page(), sent);
    CHECK(text.contains("Larch &amp; Sons"));
    CHECK_FALSE(text.contains("<script"));
}

TEST_CASE("what arrived is listed, and can be replaced until the deadline") {
    CandidatePage given = page();
    given.submission = Submission{"s", sent, {}, {}, {{"f", "model <1>.ipynb", "", 2048, "", {}, sent, false}}};
    given.course.submitted_at = sent;
    const std::string text = text_of(given, sent);
    CHECK(text.contains("model &lt;1&gt;.ipynb"));
    CHECK(text.contains("Replace my work"));
    given.intake = Intake::already_in;
    CHECK_FALSE(text_of(given, due + 1).contains("<form"));
}

TEST_CASE("late work is taken with a mark, a closed link takes nothing and shows no brief") {
    CHECK(text_of(page(), due + one_hour).contains("marked as late"));
    CandidatePage closed = page();
    closed.intake = Intake::cancelled;
    const std::string text = text_of(closed, sent);
    CHECK(text.contains("no longer takes work"));
    CHECK_FALSE(text.contains("Build a model."));
    CHECK_FALSE(text.contains("<form"));
}

TEST_CASE("a refused upload says why") {
    CandidatePage given = page();
    given.refusal = "Choose at least one file.";
    given.note = "See </textarea> sheet 2";
    given.minutes = "90";
    const std::string text = text_of(given, sent);
    CHECK(text.contains("role=\"alert\">Choose at least one file."));
    CHECK(text.contains(">See &lt;/textarea&gt; sheet 2</textarea>"));
    CHECK(text.contains("value=\"90\""));
}

TEST_CASE("a refusal speaks to the candidate, not of fields") {
    Error refusal{Fault::invalid, "fields", "Some fields are wrong.", {}};
    CHECK(refusal_in_words(refusal) == "Some fields are wrong.");
    refusal.fields = {{"/files", "required", "choose at least one file"},
                      {"/files", "empty", "work.txt is empty"},
                      {"/minutes_spent", "range", "must be a whole number from 1 to 10080"},
                      {"/note", "text", "is not UTF-8 text"}};
    CHECK(refusal_in_words(refusal) ==
          "Choose at least one file. work.txt is empty. The minutes must be a whole number "
          "from 1 to 10080. Your note is not UTF-8 text.");
}

TEST_CASE("the page and its style stay under 15 kB") {
    const html::Page made = rendered(page(), sent);
    CHECK(made.style.size() > 1'000);
    CHECK(made.style.size() + made.body.size() < 15'000);
}

TEST_CASE("public style sheets use the values of the design tokens") {
    std::ifstream file("web/src/ui/tokens.css");
    std::string tokens{std::istreambuf_iterator<char>(file), {}};
    std::erase(tokens, ' ');
    REQUIRE(tokens.contains("--canvas:"));
    int compared = 0;
    for (const embedded::File& sheet : embedded::public_pages()) {
        std::string text(sheet.bytes);
        std::erase(text, ' ');
        for (std::size_t at = text.find("\n--"); at != std::string::npos; at = text.find("\n--", at + 1)) {
            const std::string declaration = text.substr(at + 1, text.find(';', at) - at);
            CHECK_MESSAGE(tokens.contains(declaration), declaration);
            ++compared;
        }
    }
    CHECK(compared > 30);
}

TEST_CASE("what is not known is left out: house, place among the steps, effort") {
    CandidatePage given = page();
    given.organisation.clear();
    given.effort_hours.reset();
    given.steps = {{"Screen", {}, true, false}, {"Chat", importer::Range{30, 30}}, {"Offer", {}}};
    const std::string text = text_of(given, sent);
    CHECK_FALSE(text.contains("class=\"house\""));
    CHECK_FALSE(text.contains("You are in step"));
    CHECK_FALSE(text.contains("We expect"));
    CHECK(text.contains("<b>Chat</b><span>30 min</span>"));
    CHECK(text.contains("<b>Offer</b><span></span>"));
    CHECK(text.contains("<b>Screen</b><span>done</span>"));
}

TEST_CASE("a page that takes no more work speaks neither of time left nor of effort") {
    CandidatePage given = page();
    given.intake = Intake::already_in;
    const std::string text = text_of(given, due + one_hour);
    CHECK(text.contains("The deadline was "));
    CHECK_FALSE(text.contains("marked as late"));
    CHECK_FALSE(text.contains("We expect"));
    CHECK(text.contains("Build a model."));
}

TEST_CASE("a list of the brief may lack its heading or its bullets") {
    CandidatePage given = page();
    given.brief.lists = {{"", {"Only a bullet"}, 0}, {"Only a heading", {}, 2}};
    const std::string text = text_of(given, sent);
    CHECK_FALSE(text.contains("<h3></h3>"));
    CHECK(text.contains("<h2>The brief</h2><ul><li>Only a bullet</li></ul><p>Build a model.</p>"));
    CHECK(text.contains("<p>Ask us.</p><h3>Only a heading</h3></section>"));
}

TEST_CASE("too many files are refused in words for the candidate") {
    CHECK(refusal_in_words({Fault::invalid, "fields", "", {{"/files", "too-many", "at most 20 files can be taken"}}}) ==
          "At most 20 files can be taken.");
}
