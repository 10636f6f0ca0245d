#include <decisions/composite_service.hpp>
#include <overviews/comparison_fields.hpp>
#include <overviews/comparison_service.hpp>
#include <overviews/comparison_sql.hpp>

#include <set>

namespace assay::overviews {
namespace {

namespace statements = sql::overviews::comparison;
using scorecards::AssignmentState;

struct ApplicationRow {
    std::string application_id;
    std::string candidate_id;
    std::string candidate_name;
    applications::Phase phase = applications::Phase::applied;
    std::optional<decisions::Outcome> outcome;
};
ASSAY_FIELDS(ApplicationRow, (application_id, candidate_id, candidate_name, phase, outcome))

struct AssignedRow {
    std::string application_id;
    std::string scorecard_id;
    std::string stage_id;
    std::string interviewer_id;
    AssignmentState state = AssignmentState::owed;
};
ASSAY_FIELDS(AssignedRow, (application_id, scorecard_id, stage_id, interviewer_id, state))

struct RecommendationRow {
    std::string application_id;
    std::string scorecard_id;
    std::string interviewer_id;
    std::optional<int> recommendation;
    bool needs_administrator = false;
};
ASSAY_FIELDS(RecommendationRow, (application_id, scorecard_id, interviewer_id, recommendation, needs_administrator))

// All that is known of one application's cards.
struct Cards {
    std::vector<scorecards::CardState> assigned;
    std::vector<scorecards::VisibleRating> ratings;
    std::vector<RecommendationRow> visible;

    bool is_sealed() const {
        std::set<std::string> seen;
        for (const auto& each : visible) seen.insert(each.scorecard_id);
        for (const auto& card : assigned)
            if (card.state == AssignmentState::submitted && !seen.contains(card.scorecard_id)) return true;
        return false;
    }
};
using CardsByApplication = std::map<std::string, Cards>;

CardsByApplication cards_of_job(db::Tx& tx, const Actor& actor, const jobs::JobScope& job) {
    CardsByApplication cards;
    for (auto& row : tx.all<AssignedRow>(statements::assigned_cards_of_job, job.job_id)) {
        scorecards::CardState card;
        card.scorecard_id = std::move(row.scorecard_id);
        card.stage_id = std::move(row.stage_id);
        card.interviewer_id = std::move(row.interviewer_id);
        card.state = row.state;
        cards[row.application_id].assigned.push_back(std::move(card));
    }
    for (auto& rating : scorecards::visible_ratings_of_job(tx, actor, job))
        cards[rating.application_id].ratings.push_back(std::move(rating));
    for (auto& row : tx.all<RecommendationRow>(statements::visible_recommendations_of_job, job.job_id, actor.person_id,
                                               actor.is_administrator()))
        cards[row.application_id].visible.push_back(std::move(row));
    return cards;
}

std::vector<ComparedItem> items_of(const importer::Guide& guide, const decisions::Weights& weights) {
    std::vector<ComparedItem> items;
    for (const importer::Stage& stage : guide.stages)
        for (const importer::Item& item : stage.scorecard.items) {
            const auto weight = weights.find(*item.id);
            items.push_back({*item.id, item.name, item.kind, *stage.id, stage.title,
                             weight == weights.end() ? 1.0 : weight->second});
        }
    return items;
}

// What the reader learns here of others' cards.
std::vector<scorecards::Reading> readings_of(db::Tx& tx, const Actor& actor, const jobs::JobScope& job,
                                             const CardsByApplication& cards) {
    const auto read = tx.all<std::string>(statements::read_applications_of_job, job.job_id, actor.person_id);
    const std::set<std::string> already(read.begin(), read.end());
    std::vector<scorecards::Reading> readings;
    for (const auto& [application_id, each] : cards) {
        if (each.is_sealed()) continue;
        scorecards::Reading reading{application_id, job.job_id, false, {}};
        for (const RecommendationRow& card : each.visible) {
            reading.is_first |= card.interviewer_id != actor.person_id && !already.contains(application_id);
            if (card.needs_administrator) reading.as_administrator.push_back(card.scorecard_id);
        }
        if (reading.is_noteworthy()) readings.push_back(std::move(reading));
    }
    return readings;
}

} // namespace

ShownComparison ComparisonService::comparison(db::Tx& tx, const Actor& actor, const jobs::JobScope& job) const {
    const auto guide = catalogue_.version(tx, job.guide_version_id);
    const auto weights = decisions::weights_of_job(tx, job.job_id);
    CardsByApplication cards = cards_of_job(tx, actor, job);
    ShownComparison shown;
    shown.comparison.items = items_of(guide->guide, weights);
    for (auto& row : tx.all<ApplicationRow>(statements::compared_applications, job.job_id)) {
        const Cards& each = cards[row.application_id];
        ComparedCandidate candidate{std::move(row.application_id),
                                    std::move(row.candidate_id),
                                    std::move(row.candidate_name),
                                    row.phase,
                                    {},
                                    each.is_sealed(),
                                    {},
                                    row.outcome};
        if (!candidate.sealed) {
            const auto slots = decisions::rating_slots(guide->guide, each.assigned, each.ratings);
            candidate.composite = decisions::composite(slots, weights);
            for (const RecommendationRow& card : each.visible)
                if (card.recommendation) ++candidate.recommendations[std::to_string(*card.recommendation)];
        }
        shown.comparison.candidates.push_back(std::move(candidate));
    }
    shown.readings = readings_of(tx, actor, job, cards);
    return shown;
}

} // namespace assay::overviews
