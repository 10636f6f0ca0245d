#include <importer/facts/outcome_matching.hpp>
#include <importer/facts/placeholders.hpp>
#include <importer/facts/quantities.hpp>
#include <importer/facts/scales.hpp>
#include <importer/facts/step_matching.hpp>

#include <doctest/doctest.h>

namespace assay::importer {
namespace {

Stage stage_saying(StageKind kind, std::vector<std::string> paragraphs) {
    Stage stage;
    stage.title = "Stage";
    stage.kind = kind;
    stage.interviewer_directions.paragraphs = std::move(paragraphs);
    return stage;
}

std::vector<int> settled(std::vector<LevelText> levels) {
    settle_scale(levels);
    std::vector<int> scores;
    for (const LevelText& each : levels) scores.push_back(each.score);
    return scores;
}

LevelText digit(int score, std::string_view text = "") {
    return {.mark = LevelMark::digit, .score = score, .text = text};
}

} // namespace

TEST_CASE("amounts of time are read out of sentences") {
    const auto first = [](std::string_view sentence) { return quantities_in(sentence).at(0); };
    CHECK(first("a 30-45 minute talk").amount == Range{30, 45});
    CHECK(first("between five and ten minutes").amount == Range{5, 10});
    CHECK(first("3\xE2\x80\x93"
                "4 hours")
              .unit == Unit::hours);
    CHECK(first("an hour").amount == Range{1, 1});
    CHECK(first("two weeks").amount == Range{14, 14});
    CHECK(first("forty-five minutes").amount == Range{45, 45});
    CHECK(first("a talk of 20'").amount == Range{20, 20});
    CHECK(first("Stage 3 \xE2\x80\x93 team interview \xE2\x80\x93 45 minutes").amount == Range{45, 45});
    CHECK(first("30 to about 45 minutes").amount == Range{30, 45});
    CHECK(quantities_in("in the 90's").empty());
    CHECK(quantities_in("2 of 5 people said yes").empty());
    CHECK(quantities_in("at least 12345678901 days").empty());
    CHECK(first_range_in("on a scale of 1-10") == Range{1, 10});
    CHECK_FALSE(first_range_in("one of ten").has_value());
}

TEST_CASE("each number of a stage has its sentence") {
    const StageNumbers talk = numbers_of(stage_saying(
        StageKind::interview,
        {"This conversation lasts 60 minutes. Keep 5-10 minutes at the end for the candidate's questions."}));
    CHECK(talk.minutes == Range{60, 60});
    CHECK(talk.candidate_question_minutes == Range{5, 10});
    const StageNumbers task = numbers_of(
        stage_saying(StageKind::work_sample,
                     {"Allow candidates 3-5 days to return it. It should take between three and four hours."}));
    CHECK(task.window_days == Range{3, 5});
    CHECK(task.effort_hours == Range{3, 4});
    CHECK_FALSE(task.minutes.has_value());
    CHECK_FALSE(
        numbers_of(stage_saying(StageKind::interview, {"Spend the first 5 minutes of the interview on a welcome."}))
            .minutes);
}

TEST_CASE("how long a stage is, in the sentences that people write") {
    const auto minutes = [](std::string text) {
        return numbers_of(stage_saying(StageKind::interview, {std::move(text)})).minutes;
    };
    for (const char* each : {"This takes 45 minutes.", "It takes about 45 minutes.", "This will take 45 minutes.",
                             "Time: 45 min", "The interview lasts 45 minutes, with time for your questions at the end.",
                             "The call takes 45 minutes, and 10 minutes at the end are for your questions."}) {
        CAPTURE(each);
        CHECK(minutes(each) == Range{45, 45});
    }
    for (const char* each : {"Scoring takes 5 minutes.", "It takes the first 5 minutes to settle in.",
                             "At the end of the interview 10 minutes are for the candidate's questions."}) {
        CAPTURE(each);
        CHECK_FALSE(minutes(each).has_value());
    }
    const StageNumbers both = numbers_of(stage_saying(
        StageKind::interview, {"The call takes 45 minutes, and 10 minutes at the end are for your questions."}));
    CHECK(both.candidate_question_minutes == Range{10, 10});
    const StageNumbers other =
        numbers_of(stage_saying(StageKind::interview, {"The interview lasts 60 minutes.", "It takes 45 minutes."}));
    CHECK(other.minutes == Range{60, 60});
    CHECK(other.other_minutes == Range{45, 45});
}

TEST_CASE("a window is the time to hand something in, not another stretch of days") {
    const auto window = [](std::string text) {
        return numbers_of(stage_saying(StageKind::work_sample, {std::move(text)})).window_days;
    };
    CHECK(window("Send it back within five days.") == Range{5, 5});
    CHECK(window("Complete the exercise in 3 days, before the panel meets.") == Range{3, 3});
    for (const char* each :
         {"Send the topics a day ahead.", "Send the brief two days in advance.", "Send the plan a day before the call.",
          "You will hear from us within five days.", "Submit your scorecard within one day."}) {
        CAPTURE(each);
        CHECK_FALSE(window(each).has_value());
    }
}

TEST_CASE("a stage's step is the one of its name, or of its place where no name contradicts") {
    const auto steps = [](std::vector<std::string> stages, std::vector<std::string> process) {
        Guide guide;
        for (std::string& each : stages) guide.stages.emplace_back().title = std::move(each);
        for (std::string& each : process) guide.process.emplace_back().name = std::move(each);
        std::string found;
        for (const StepOfStage& each : steps_of_stages(guide))
            found += each.match == StepMatch::none      ? "-"
                     : each.match == StepMatch::by_name ? std::to_string(each.step)
                                                        : "(" + std::to_string(each.step) + ")";
        return found;
    };
    CHECK(steps({"Phone Screen", "Panel Interview"}, {"Panel", "Phone screen (20 minutes)"}) == "10");
    CHECK(steps({"Stage 2: The Panel Interview"}, {"Phone screen", "Panel interview", "Offer"}) == "1");
    CHECK(steps({"First talk", "Second talk"}, {"Call", "Visit"}) == "(0)(1)");
    CHECK(steps({"First talk", "Visit to the shop"}, {"Call", "Visit"}) == "(0)1");
    CHECK(steps({"Visit to the shop", "Second talk"}, {"Call", "Visit"}) == "1-");
    CHECK(steps({"Take-home exercise", "Panel interview"}, {"Interview with the team", "Homework"}) == "--");
    CHECK(steps({"Interview", "Interview"}, {"Interview", "Interview"}) == "(0)(1)");
    CHECK(steps({"Talk"}, {"Call", "Visit"}) == "-");
    CHECK(steps(std::vector<std::string>(101, "Talk"), {"Talk"}) == std::string(101, '-'));
}

TEST_CASE("questions that want a number name its scale") {
    CHECK(numeric_scale_of("How would you rate it on a scale of 1-10?") == Range{1, 10});
    CHECK(numeric_scale_of("On a scale from one to ten, how likely is it?") == Range{1, 10});
    CHECK(numeric_scale_of("What would you give them out of 10? A score, please.") == Range{1, 10});
    CHECK_FALSE(numeric_scale_of("How would you rate their writing?").has_value());
    CHECK_FALSE(numeric_scale_of("Which 2 to 3 projects were theirs?").has_value());
}

TEST_CASE("an item restates an outcome by opening with its words") {
    const OutcomeMatcher matcher({"Implement robust monitoring of what is live",
                                  "Collaborate with other teams on plans", "Reduce the cost of storage by a fifth"});
    CHECK(matcher.match("Implement robust alarms").outcome == 0);
    CHECK(matcher.match("Reduce the cost").outcome == 2);
    CHECK_FALSE(matcher.match("Collaborate with customers").outcome.has_value());
    CHECK(matcher.match("Collaborate with customers").is_doubtful);
    CHECK_FALSE(matcher.match("Communication").outcome.has_value());
    CHECK_FALSE(matcher.match("Communication").is_doubtful);
    CHECK_FALSE(
        OutcomeMatcher({"Build two services", "Build two teams"}).match("Build two things").outcome.has_value());
    CHECK_FALSE(OutcomeMatcher({}).match("Anything").outcome.has_value());
}

TEST_CASE("placeholders have a scope by their words and their place") {
    CHECK(scope_of_placeholder("Company", TextPlace::job) == PlaceholderScope::organisation);
    CHECK(scope_of_placeholder("specific problem of the company", TextPlace::script) == PlaceholderScope::job);
    CHECK(scope_of_placeholder("specific approach", TextPlace::follow_up) == PlaceholderScope::live);
    CHECK(scope_of_placeholder("specific tool in the resume", TextPlace::question) == PlaceholderScope::candidate);
    CHECK(scope_of_placeholder("pension, leave", TextPlace::job_benefits) == PlaceholderScope::organisation);
    CHECK(scope_of_placeholder("X+", TextPlace::job) == PlaceholderScope::job);
}

TEST_CASE("placeholders have a kind by their form") {
    CHECK(kind_of_placeholder("Permanent/Contract").choices == std::vector<std::string>{"Permanent", "Contract"});
    CHECK(kind_of_placeholder("product/service").is_doubtful);
    CHECK(kind_of_placeholder("product/service").kind == PlaceholderKind::text);
    CHECK(kind_of_placeholder("Pay Range").kind == PlaceholderKind::range);
    CHECK(kind_of_placeholder("start date").kind == PlaceholderKind::date);
    CHECK(kind_of_placeholder("deadline").kind == PlaceholderKind::date);
}

TEST_CASE("brackets that are no placeholders") {
    std::vector<std::string> found;
    for_each_placeholder("[a] [ ] [x] [text](link) [b [c] [] [open",
                         [&](std::string_view name) { found.emplace_back(name); });
    CHECK(found == std::vector<std::string>{"a", "c"});
}

TEST_CASE("scales without numbers are scored in their order") {
    using enum LevelMark;
    CHECK(settled({{letter, 0, "A", "best"}, {letter, 1, "B", ""}, {letter, 2, "C", ""}}) == std::vector<int>{3, 2, 1});
    CHECK(settled({{word, 0, "Poor", ""}, {word, 1, "Fair", ""}, {word, 2, "Strong", ""}}) ==
          std::vector<int>{1, 2, 3});
    CHECK(settled({{word, 2, "Strong", ""}, {word, 0, "Poor", ""}}) == std::vector<int>{2, 1});
    CHECK(settled({{word, unrated, "Not seen", ""}, {word, 0, "Poor", ""}, {word, 2, "Strong", ""}}) ==
          std::vector<int>{0, 1, 2});
    CHECK(without_scale("Teamwork   1  2  3  4") == "Teamwork");
    CHECK(without_scale("Phase 1 2 3") == "Phase 1 2 3");
}

TEST_CASE("a card's own scales stay, longer ones are pressed with their texts and numbers kept") {
    std::vector<LevelText> own = {digit(0), digit(1), digit(4)};
    CHECK(settle_scale(own).empty());
    CHECK(settled({digit(1), digit(2), digit(3)}) == std::vector<int>{1, 2, 3});
    CHECK(settled({digit(0), digit(1), digit(5)}) == std::vector<int>{0, 1, 4});
    std::vector<LevelText> five = {digit(1, "a"), digit(2, "b"), digit(3, "c"), digit(4, "d"), digit(5, "e")};
    const std::string choice = settle_scale(five);
    CHECK(choice.starts_with("Read as 1 = 1, 2 = 2, 3 = 3, 4 and 5 = 4: "));
    std::vector<Anchor> anchors;
    for (const LevelText& each : five) add_anchor(anchors, each.score, text_of(each));
    REQUIRE(anchors.size() == 4);
    CHECK(anchors[2].text == "c");
    CHECK(anchors[3].text == "(4) d / (5) e");
    CHECK(settled({digit(1), digit(5), digit(10)}) == std::vector<int>{1, 2, 4});
}

TEST_CASE("labels of a recommendation are scored from against to in favour") {
    CHECK(scores_of_labels({"Strong hire", "Hire", "No hire", "Strong no hire"}) == std::vector<int>{4, 3, 2, 1});
    CHECK(scores_of_labels({"Do not hire", "Hire with a reservation", "Hire"}) == std::vector<int>{1, 2, 3});
    CHECK(scores_of_labels({"Yes", "No", "Second look"}) == std::vector<int>{3, 1, 2});
    CHECK(scores_of_labels({"Stop", "Go on"}) == std::vector<int>{1, 2});
    CHECK(labels_in_line("YES / NO / LATER").size() == 3);
    CHECK(labels_in_line("Overall:  [ ] no  [ ] yes") == std::vector<std::string_view>{"no", "yes"});
    CHECK(labels_in_line("Overall: \u2610 Hire \u2610 No hire") == std::vector<std::string_view>{"Hire", "No hire"});
    CHECK(labels_in_line("\u25CB yes \u25CB no").size() == 2);
    CHECK(labels_in_line("bread / butter").empty());
    CHECK(levels_in_line("Fit: loose / tight / right").size() == 3);
    CHECK(levels_in_line("Fit: loose / tight").empty());
}

} // namespace assay::importer
