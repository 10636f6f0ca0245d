#include <base/text.hpp>
#include <demonstration/history_service.hpp>
#include <demonstration/office_hours_rules.hpp>
#include <demonstration/simulation_rules.hpp>
#include <demonstration/texts.hpp>
#include <platform/text/collation.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace assay::demonstration {
namespace {

using boost::json::array;
using boost::json::object;

std::string phrase(std::string_view text, std::string_view item) {
    std::string made(text);
    if (const std::size_t at = made.find("{}"); at != std::string::npos) made.replace(at, 2, lower_ascii(item));
    return made;
}

std::string letters_of(std::string_view name) {
    std::string kept;
    for (const char c : text::folded(name))
        if (c >= 'a' && c <= 'z') kept += c;
    return kept;
}

// Those at the front of every list come with a resume; a hundred thousand of them would be files without readers.
constexpr std::size_t with_resume = 60;

// How many days ago somebody applied who has come that far.
std::int64_t days_since_applying(Reach reach, Chance& chance) {
    switch (reach) {
    case Reach::applied:
        return chance.between(1, 6);
    case Reach::screen_booked:
    case Reach::screen_card_owed:
        return chance.between(9, 14);
    case Reach::work_sample_sent:
    case Reach::work_sample_in:
        return chance.between(14, 21);
    case Reach::interview_booked:
        return chance.between(20, 28);
    case Reach::rejected_after_screen:
    case Reach::withdrawn:
        return chance.between(14, 80);
    default:
        return chance.between(38, 80);
    }
}

// The last stage that somebody who is still under way has come to.
bool ends_in(Reach reach, const JobStage& stage, bool is_last) {
    switch (reach) {
    case Reach::screen_booked:
    case Reach::screen_card_owed:
        return stage.kind == "screen";
    case Reach::work_sample_sent:
    case Reach::work_sample_in:
        return stage.kind == "work_sample";
    case Reach::interview_booked:
        return stage.kind == "interview";
    case Reach::interview_half_rated:
    case Reach::cards_in:
    case Reach::debrief_open:
        return is_last;
    default:
        return false;
    }
}

array questions_of(const JobStage& stage, Chance& chance) {
    array asked;
    for (const StageQuestion& question : stage.questions) {
        const bool was_asked = chance.happens(0.9);
        object record{{"question_id", question.id}, {"asked", was_asked}};
        if (was_asked) {
            array covered;
            for (std::int64_t area = 0; area < question.areas; ++area)
                if (chance.happens(0.6)) covered.push_back(area);
            record["areas_covered"] = covered;
            if (question.follow_ups > 0 && chance.happens(0.5))
                record["follow_ups_used"] = array{chance.between(0, question.follow_ups - 1)};
            record["seconds"] = chance.between(180, 480);
        } else {
            record["skip_reason"] = "Out of time";
        }
        asked.push_back(record);
    }
    return asked;
}

} // namespace

void History::wait(std::int64_t least_minutes, std::int64_t most_minutes) {
    const Instant later = clock_.now() + chance_.between(least_minutes, most_minutes) * one_minute;
    clock_.move_to(std::min(in_office_hours(later), today_));
}

// What is still going on has come to where it stands within the last days.
void History::come_near_today() {
    clock_.move_to(in_office_hours(today_ - chance_.between(4, 8) * one_day + chance_.between(0, 300) * one_minute));
}

std::vector<const Colleague*> History::draw_panel(const DemonstrationJob& job, std::size_t size) {
    std::vector<const Colleague*> panel;
    const auto first =
        static_cast<std::size_t>(chance_.between(0, static_cast<std::int64_t>(job.interviewers.size()) - 1));
    for (std::size_t each = 0; each < size; ++each)
        panel.push_back(job.interviewers[(first + each * 3) % job.interviewers.size()]);
    return panel;
}

void History::add_candidate(Way& way, std::size_t number) {
    const std::string_view given = chance_.one_of(texts::given_names());
    const std::string_view family = chance_.one_of(texts::family_names());
    client_.speak_as(way.job.recruiter->actor);
    const std::string_view place = chance_.one_of(texts::places());
    const std::string candidate_id = text_of(
        client_.post("/candidates",
                     {{"name", fmt::format("{} {}", given, family)},
                      {"email", fmt::format("{}.{}.{}@mail.example", letters_of(given), letters_of(family), number)},
                      {"phone", fmt::format("+31 20 555 {:04}", number % 10'000)},
                      {"location", place},
                      {"source", chance_.one_of(texts::sources())}}),
        "id");
    if (number <= with_resume)
        client_.upload("/candidates/" + candidate_id + "/files", fmt::format("{} {}.txt", given, family),
                       fmt::format("{} {}\n{}\n\nExperience\n{}\n{}\n", given, family, place,
                                   chance_.one_of(texts::present_work()), chance_.one_of(texts::earlier_work())));
    wait(1, 30);
    way.application_id =
        text_of(client_.post("/applications", {{"job_id", way.job.id}, {"candidate_id", candidate_id}}), "id");
}

void History::live(const DemonstrationJob& job, Reach reach, std::size_t number) {
    const Instant applied_at = today_ - days_since_applying(reach, chance_) * one_day;
    live_from(job, reach, number, applied_at + chance_.between(-2 * 60, 6 * 60) * one_minute);
}

void History::live_from(const DemonstrationJob& job, Reach reach, std::size_t number, Instant applied_at) {
    clock_.put(in_office_hours(applied_at));
    const bool is_strong =
        reach == Reach::hired || reach == Reach::joined || reach == Reach::references || reach == Reach::debrief_open;
    const bool is_weak = reach == Reach::rejected_after_screen || reach == Reach::no_hire;
    const double ability = chance_.normal() + (is_strong ? 1.0 : is_weak ? -0.8 : 0.2);
    // Nobody hires whom every interviewer advised against.
    const bool is_hire = reach == Reach::hired || reach == Reach::joined;
    Way way{job, reach, {}, is_hire ? std::max(ability, 0.3) : ability, {}};
    add_candidate(way, number);
    if (reach == Reach::applied) return;
    wait(60, 3 * 24 * 60);
    if (reach == Reach::rejected_unseen) return reject(way, "What was sent in shows none of the experience asked for");
    go_through_stages(way);
}

void History::enter_stage(Way& way, const JobStage& stage) {
    client_.speak_as(way.job.recruiter->actor);
    client_.post("/applications/" + way.application_id + "/stage", {{"stage_id", stage.id}});
    wait(30, 24 * 60);
}

void History::go_through_stages(Way& way) {
    for (const JobStage& stage : way.job.stages) {
        const bool is_last = &stage == &way.job.stages.back();
        if (ends_in(way.reach, stage, is_last)) come_near_today();
        enter_stage(way, stage);
        const bool goes_on = stage.kind == "screen"        ? hold_screen(way, stage)
                             : stage.kind == "work_sample" ? review_work_sample(way, stage)
                                                           : hold_interview(way, stage, is_last);
        if (!goes_on) return;
        client_.speak_as(way.job.recruiter->actor);
        client_.post("/applications/" + way.application_id + "/passes", {{"stage_id", stage.id}});
        wait(60, 24 * 60);
    }
    client_.speak_as(way.job.recruiter->actor);
    client_.post("/applications/" + way.application_id + "/stage", {{"phase", "debrief"}});
    if (way.reach == Reach::cards_in) return;
    debrief(way);
    if (way.reach == Reach::debrief_open) return;
    if (way.reach == Reach::no_hire) return decide(way, false);
    take_references(way);
    if (way.reach == Reach::references) return;
    decide(way, true);
    if (way.reach == Reach::joined) take_offer(way);
}

object History::book(const Way& way, const JobStage& stage, const std::vector<const Colleague*>& panel,
                     bool is_to_come) {
    array interviewers;
    for (const Colleague* each : panel) interviewers.push_back(boost::json::string(each->actor.person_id));
    const Instant starts_at =
        next_slot(is_to_come ? today_ + chance_.between(1, 60) * one_hour : clock_.now() + one_hour);
    object interview = client_.post("/interviews", {{"application_id", way.application_id},
                                                    {"stage_id", stage.id},
                                                    {"interviewer_ids", interviewers},
                                                    {"starts_at", to_rfc3339(starts_at)}});
    if (!is_to_come) {
        clock_.move_to(std::min(starts_at + one_hour, today_));
        wait(10, 200);
    }
    return interview;
}

bool History::hold_screen(Way& way, const JobStage& stage) {
    const bool is_to_come = way.reach == Reach::screen_booked;
    const auto panel = draw_panel(way.job, 1);
    const object interview = book(way, stage, panel, is_to_come);
    if (is_to_come) return false;
    const std::string card = text_of(interview.at("scorecards").as_array()[0].as_object(), "id");
    const bool is_owed = way.reach == Reach::screen_card_owed;
    fill_card(way, stage, card, *panel[0], !is_owed);
    if (is_owed) return false;
    client_.speak_as(way.job.recruiter->actor);
    if (way.reach == Reach::rejected_after_screen) reject(way, chance_.one_of(texts::rejection_reasons()));
    if (way.reach == Reach::withdrawn)
        client_.post("/applications/" + way.application_id + "/withdrawal",
                     {{"reason", chance_.one_of(texts::withdrawal_reasons())}});
    return way.reach != Reach::rejected_after_screen && way.reach != Reach::withdrawn;
}

bool History::review_work_sample(Way& way, const JobStage& stage) {
    const auto panel = draw_panel(way.job, 2);
    if (way.reach == Reach::work_sample_sent) clock_.move_to(today_ - one_day);
    const object sent =
        client_.post("/work-samples", {{"application_id", way.application_id},
                                       {"stage_id", stage.id},
                                       {"due_at", to_rfc3339(clock_.now() + 5 * one_day)},
                                       {"reviewer_ids", array{panel[0]->actor.person_id, panel[1]->actor.person_id}}});
    if (way.reach == Reach::work_sample_sent) return false;
    wait(24 * 60, 4 * 24 * 60);
    const std::string link = text_of(sent, "link");
    client_.upload(link.substr(link.find("/c/")) + "/submission", "README.md",
                   "# Approach\n\nStarted from the simplest baseline, measured it, then changed one thing at a time.\n",
                   "files");
    if (way.reach == Reach::work_sample_in) return false;
    wait(6 * 60, 30 * 60);
    const auto& cards = sent.at("scorecards").as_array();
    for (std::size_t each = 0; each < cards.size(); ++each)
        fill_card(way, stage, text_of(cards[each].as_object(), "id"), *panel[each], true);
    return true;
}

bool History::hold_interview(Way& way, const JobStage& stage, bool is_last) {
    const bool is_to_come = way.reach == Reach::interview_booked;
    const bool is_half_rated = way.reach == Reach::interview_half_rated && is_last;
    const auto panel = draw_panel(way.job, 2);
    const object interview = book(way, stage, panel, is_to_come);
    if (is_to_come) return false;
    const auto& cards = interview.at("scorecards").as_array();
    for (std::size_t each = 0; each < cards.size(); ++each) {
        fill_card(way, stage, text_of(cards[each].as_object(), "id"), *panel[each], true);
        if (is_half_rated) return false;
        wait(5, 300);
    }
    return true;
}

void History::fill_card(Way& way, const JobStage& stage, const std::string& scorecard_id, const Colleague& author,
                        bool is_submitted) {
    array ratings;
    std::vector<int> levels;
    for (const StageItem& item : stage.items) {
        if (!is_submitted && ratings.size() == 4) break; // somebody was called away
        object rating{{"item_id", item.id}};
        if (chance_.happens(0.04)) {
            rating["score"] = 0;
            rating["reason"] = chance_.one_of(texts::reasons_for_no_rating());
            levels.push_back(0);
        } else {
            const int level = drawn_level({way.ability, author.severity, item.difficulty}, chance_);
            rating["score"] = level;
            if (chance_.happens(0.7)) rating["evidence"] = phrase(chance_.one_of(texts::evidence_at(level)), item.name);
            levels.push_back(level);
        }
        ratings.push_back(rating);
    }
    const int recommendation = recommendation_after(levels, chance_);
    object draft{{"ratings", ratings}, {"questions", questions_of(stage, chance_)}};
    if (is_submitted) {
        draft["recommendation"] = recommendation;
        draft["notes"] = chance_.one_of(texts::notes_on(recommendation));
    }
    client_.speak_as(author.actor);
    client_.put("/scorecards/" + scorecard_id + "/draft", draft);
    if (!is_submitted) return;
    wait(1, 20);
    client_.post("/scorecards/" + scorecard_id + "/submission", {});
    if (std::ranges::find(way.panel, &author) == way.panel.end()) way.panel.push_back(&author);
}

void History::debrief(Way& way) {
    wait(60, 24 * 60);
    client_.speak_as(way.job.hiring_manager->actor);
    const std::string base =
        "/debriefs/" + text_of(client_.post("/debriefs", {{"application_id", way.application_id},
                                                          {"facilitator_id", way.job.hiring_manager->actor.person_id}}),
                               "id");
    for (const Colleague* voter : way.panel) {
        client_.speak_as(voter->actor);
        const int vote = drawn_level({way.ability, voter->severity, 0}, chance_);
        client_.post(base + "/votes", {{"recommendation", vote}});
        wait(1, 4);
    }
    if (way.reach == Reach::debrief_open) return;
    client_.speak_as(way.job.hiring_manager->actor);
    client_.post(base + "/rounds", {{"round", "after"}});
    client_.put(base + "/notes/" + way.job.debrief_questions.front(),
                {{"text", "Agreed on what was seen; differed on how much it weighs for this role."}});
    for (const Colleague* voter : way.panel) {
        client_.speak_as(voter->actor);
        client_.post(base + "/votes", {{"recommendation", way.reach == Reach::no_hire ? 2 : 3},
                                       {"reason", "What the others heard on the core items."}});
    }
    client_.speak_as(way.job.hiring_manager->actor);
    client_.post(base + "/closure", {{"summary", "Evidence was compared item by item."}});
}

void History::take_references(Way& way) {
    wait(60, 24 * 60);
    client_.speak_as(way.job.recruiter->actor);
    client_.post("/applications/" + way.application_id + "/stage", {{"phase", "references"}});
    array answers;
    for (const ReferenceQuestion& question : way.job.reference_questions) {
        object answer{{"question_id", question.id},
                      {"text", "Answered with a concrete case from their time together."}};
        if (question.is_numeric) answer["rating"] = chance_.between(7, 10);
        answers.push_back(answer);
    }
    array ratings;
    for (const StageItem& item : way.job.reference_items)
        ratings.push_back({{"item_id", item.id}, {"score", drawn_level({way.ability, 0, 0}, chance_)}});
    client_.post(
        "/applications/" + way.application_id + "/references",
        {{"name", fmt::format("{} {}", chance_.one_of(texts::given_names()), chance_.one_of(texts::family_names()))},
         {"relation", "Former manager"},
         {"reporting_line", "The candidate reported to them"},
         {"worked_together", "2 years"},
         {"answers", answers},
         {"ratings", ratings}});
}

void History::decide(Way& way, bool is_hire) {
    wait(60, 24 * 60);
    client_.speak_as(way.job.hiring_manager->actor);
    client_.post("/applications/" + way.application_id + "/decision",
                 {{"outcome", is_hire ? "hire" : "no_hire"},
                  {"reason", is_hire ? "Consistent evidence across stages on the items that matter most."
                                     : "Two core items stayed below the bar in every stage."}});
    client_.speak_as(way.job.recruiter->actor);
    if (!is_hire) reject(way, texts::rejection_reasons().back());
}

void History::reject(const Way& way, std::string_view reason) {
    client_.post("/applications/" + way.application_id + "/rejection", {{"reason", reason}});
}

void History::take_offer(const Way& way) {
    wait(60, 24 * 60);
    client_.post("/applications/" + way.application_id + "/stage", {{"phase", "offer"}});
    wait(2 * 24 * 60, 7 * 24 * 60);
    client_.post("/applications/" + way.application_id + "/stage", {{"phase", "closed"}});
}

} // namespace assay::demonstration
