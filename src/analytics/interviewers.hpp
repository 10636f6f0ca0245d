// How interviewers rate, beside what colleagues give the same candidates on the same items: severity, fit, halo,
// contrast, drift, lateness.
#pragma once

#include <analytics/rated_rows.hpp>
#include <base/instant.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay::analytics {

// A rating of a card whose application owes no card any more.
struct SettledRow {
    std::string application_id;
    std::string scorecard_id;
    std::string interviewer_id;
    std::string guide_version_id;
    std::string stage_id;
    std::string item_id;
    std::optional<int> score;
    Instant due_at;
    Instant submitted_at;
};

// A card that is in, without anything it says. `owed_since`: when the first of the cards that its candidate still owes
// was assigned.
struct CardThatIsIn {
    std::string application_id;
    std::string scorecard_id;
    std::string interviewer_id;
    std::string stage_id;
    Instant submitted_at;
    std::optional<Instant> owed_since;
};

// An estimate with its 95 % interval.
struct Estimate {
    double estimate = 0;
    double low = 0;
    double high = 0;
};

struct Range {
    double low = 0;
    double high = 0;
};

// In logits, above 0 is stricter; `levels`: how much more (below 0: less) than from the average colleague a middling
// candidate gets.
struct RaterSeverity {
    double measure = 0;
    double se = 0;
    double low = 0;
    double high = 0;
    Estimate levels;
};

// Correlation of what is left unexplained in ratings with the measure of the candidate rated before, in the order in
// which cards came in: 0 where each candidate is rated for themselves, below it after a strong one the next looks
// weaker.
struct Contrast {
    int n_pairs = 0;
    Estimate correlation;
};

// How much stricter than their own average somebody was in a quarter of a year ("2026 Q3"), in logits.
struct QuarterDrift {
    std::string quarter;
    int n_ratings = 0;
    Estimate bias;
};

// Hours between due and handed in, below 0 where it came before; 95 % intervals of the median and of the share that is
// late.
struct Lateness {
    int n_cards = 0;
    int n_late = 0;
    Range share_late;
    double median_hours = 0;
    Range median_interval;
};

// halo: correlation of what is left unexplained between items of one candidate, 0 where each is rated for itself.
// central: slope of the ratings on what is expected, 1; below it everybody is drawn to the middle. by_chance: between
// which infit and outfit lie in 95 of 100 cases where the ratings follow the model. `reason` says what is missing where
// there is no severity.
struct Interviewer {
    std::string person_id;
    std::string name;
    int n_cards = 0;
    int n_candidates = 0;
    int n_ratings = 0;
    std::optional<int> group;
    std::optional<RaterSeverity> severity;
    std::optional<double> infit;
    std::optional<Range> infit_by_chance;
    std::optional<double> outfit;
    std::optional<Range> outfit_by_chance;
    std::optional<Estimate> halo;
    std::optional<Estimate> central;
    std::optional<Contrast> contrast;
    std::vector<QuarterDrift> drift;
    std::optional<Lateness> lateness;
    std::optional<std::string> reason;
};

// Of all pairs of ratings that two people gave one candidate on one item: how many are the same, and how many would be
// by the model. The 95 % interval is that of `observed`, candidates being what is drawn.
struct Agreement {
    int pairs = 0;
    double observed = 0;
    Range interval;
    double expected = 0;
};

// An item on the ruler of a group: above 0 it is harder than the group's average item, with the average colleague.
// `set`: where not all items can be compared, those of one number can.
struct RuledItem {
    std::string item_id;
    std::string name;
    std::string stage_title;
    std::optional<int> set;
    int n_ratings = 0;
    Estimate difficulty;
};

// People who are compared with each other: candidates whom several of them rated on the same items tell their
// severities apart. `average colleague` is that of the group.
struct InterviewerGroup {
    int group = 1;
    RatingCounts n;
    std::optional<Estimation> estimation;
    std::optional<Agreement> agreement;
    std::vector<RuledItem> items; // those with ratings enough, the hardest first; of everybody's figures alone
};

struct Interviewers {
    std::vector<Interviewer> interviewers; // by name
    std::vector<InterviewerGroup> groups;
    Instant since;
    std::vector<std::string> notes;
};

struct OwnFigures {
    Interviewer own;
    std::optional<InterviewerGroup> group;
    Instant since;
    std::vector<std::string> notes;
};

} // namespace assay::analytics
