#include <decisions/composite_service.hpp>
#include <outcomes/outcome_rules.hpp>
#include <validity/validity_fields.hpp>
#include <validity/validity_rules.hpp>
#include <validity/validity_service.hpp>
#include <validity/validity_sql.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace assay::validity {
namespace {

namespace statements = sql::validity::validity;

constexpr int most_reviews = 4'000;
constexpr int most_applicants = 1'000;

struct ReviewRow {
    std::string outcome_id;
    std::string application_id;
    Instant decided_at;
    Instant recorded_at;
    int month = 0;
    bool has_left = false;
    std::optional<int> performance;
    std::optional<int> place;
    std::optional<int> level;
};
ASSAY_FIELDS(ReviewRow,
             (outcome_id, application_id, decided_at, recorded_at, month, has_left, performance, place, level))

struct RatingRow {
    std::string application_id;
    std::string interviewer_id;
    std::string stage_id;
    std::string item_id;
    std::optional<int> score;
    Instant submitted_at;
    std::string job_id;
    std::string guide_version_id;
};
ASSAY_FIELDS(RatingRow,
             (application_id, interviewer_id, stage_id, item_id, score, submitted_at, job_id, guide_version_id))

// All that was rated of one candidate.
struct RatedCandidate {
    std::string job_id;
    std::string guide_version_id;
    Instant settled_at;
    std::vector<scorecards::VisibleRating> ratings;
};
using RatedCandidates = std::map<std::string, RatedCandidate>; // by application

RatedCandidates candidates_of(std::vector<RatingRow> rows) {
    RatedCandidates candidates;
    for (RatingRow& row : rows) {
        RatedCandidate& one = candidates[row.application_id];
        one.job_id = std::move(row.job_id);
        one.guide_version_id = std::move(row.guide_version_id);
        one.settled_at = std::max(one.settled_at, row.submitted_at);
        scorecards::VisibleRating rating;
        rating.interviewer_id = std::move(row.interviewer_id);
        rating.stage_id = std::move(row.stage_id);
        rating.item_id = std::move(row.item_id);
        rating.score = row.score;
        one.ratings.push_back(std::move(rating));
    }
    return candidates;
}

// Composites by the weights of each job, which are read once.
class Composites {
  public:
    explicit Composites(db::Tx& tx) : tx_(tx) {}

    std::optional<double> of(const RatedCandidate& candidate) {
        return of_ratings(candidate, [](const scorecards::VisibleRating&) { return true; });
    }

    // Of the stages of each kind alone.
    std::vector<StageScore> by_stage(const RatedCandidate& candidate, const guides::CataloguedGuide& guide) {
        using enum importer::StageKind;
        std::vector<StageScore> scores;
        for (const auto kind : {screen, work_sample, interview})
            if (const auto score = of_ratings(candidate, [&](const scorecards::VisibleRating& rating) {
                    const importer::Stage* stage = guide.stage(rating.stage_id);
                    return stage != nullptr && stage->kind == kind;
                }))
                scores.push_back({kind, *score});
        return scores;
    }

  private:
    template <class Counts>
    std::optional<double> of_ratings(const RatedCandidate& candidate, Counts counts) {
        auto [weights, is_new] = weights_.try_emplace(candidate.job_id);
        if (is_new) weights->second = decisions::weights_of_job(tx_, candidate.job_id);
        std::vector<decisions::RatingSlot> slots;
        for (const auto& rating : candidate.ratings)
            if (counts(rating)) slots.push_back({rating.item_id, rating.interviewer_id, rating.score});
        const auto composite = decisions::composite(slots, weights->second);
        return composite ? std::optional(composite->score) : std::nullopt;
    }

    db::Tx& tx_;
    std::map<std::string, decisions::Weights> weights_ = {};
};

struct Review {
    ReviewedHire hire;
    std::map<int, int> levels; // by place
};

// In the order in which they were recorded.
std::vector<Review> reviews_of(std::vector<ReviewRow> rows) {
    std::vector<Review> reviews;
    for (ReviewRow& row : rows) {
        if (reviews.empty() || reviews.back().hire.outcome_id != row.outcome_id) {
            ReviewedHire hire;
            hire.outcome_id = row.outcome_id;
            hire.application_id = std::move(row.application_id);
            hire.decided_at = row.decided_at;
            hire.recorded_at = row.recorded_at;
            hire.month = row.month;
            hire.has_left = row.has_left;
            hire.performance = row.performance;
            reviews.push_back({std::move(hire), {}});
        }
        if (row.place && row.level) reviews.back().levels[*row.place] = *row.level;
    }
    return reviews;
}

// What was known of a hire before the decision; once, whatever the number of reviews.
struct Before {
    std::optional<double> score;
    std::vector<StageScore> stage_scores;
    std::vector<outcomes::OutcomeForecast> forecast;
};

std::map<std::string, Before> known_before(db::Tx& tx, guides::GuideCatalogue& catalogue, Composites& composites,
                                           const RatedCandidates& hired) {
    std::map<std::string, Before> known;
    for (const auto& [application_id, candidate] : hired) {
        const auto guide = catalogue.version(tx, candidate.guide_version_id);
        known.emplace(application_id, Before{composites.of(candidate), composites.by_stage(candidate, *guide),
                                             outcomes::forecast_from(candidate.ratings, guide->guide)});
    }
    return known;
}

ReviewedHire beside(Review review, const Before& before) {
    ReviewedHire hire = std::move(review.hire);
    hire.score = before.score;
    hire.stage_scores = before.stage_scores;
    for (const outcomes::OutcomeForecast& each : before.forecast)
        if (const auto level = review.levels.find(each.place); level != review.levels.end())
            hire.forecasts.push_back({each.mean, level->second});
    return hire;
}

} // namespace

ReadValidity read_validity(db::Tx& tx, const Actor& actor, guides::GuideCatalogue& catalogue) {
    ReadValidity read;
    auto reviews = reviews_of(tx.all<ReviewRow>(statements::reviews_of_hires, most_reviews));
    if (reviews.empty()) return read;
    read.is_cut = reviews.size() >= most_reviews;
    const std::string oldest = reviews.front().hire.outcome_id;
    Composites composites(tx);
    const auto before =
        known_before(tx, catalogue, composites,
                     candidates_of(tx.all<RatingRow>(statements::ratings_of_hires, oldest, actor.person_id)));
    for (Review& review : reviews) // who is not found there is kept from the reader for good
        if (const auto known = before.find(review.hire.application_id); known != before.end())
            read.hires.push_back(beside(std::move(review), known->second));
    for (const auto& [application_id, candidate] :
         candidates_of(tx.all<RatingRow>(statements::ratings_of_applicants, oldest, most_applicants, actor.person_id)))
        if (const auto score = composites.of(candidate))
            read.applicants.push_back({application_id, candidate.settled_at, *score});
    return read;
}

Validity validity_of(const ReadValidity& read, Instant now) {
    Validity shown;
    for (const int month : outcomes::review_months)
        shown.months.insert(shown.months.begin(), figures_after(month, read.hires, read.applicants, now));
    if (read.is_cut)
        shown.notes.push_back(
            fmt::format("There are more than {} reviews; the figures are of those recorded last.", most_reviews));
    return shown;
}

} // namespace assay::validity
