#include <candidates/standing_service.hpp>
#include <candidates/standing_sql.hpp>

namespace assay::candidates {
namespace {

struct Found {
    std::string id;
    std::string job_id;
    std::string job_title;
    Phase phase = Phase::applied;
    std::optional<std::string> stage_id;
    std::string guide_version_id;
    std::optional<std::string> outcome;
};
ASSAY_FIELDS(Found, (id, job_id, job_title, phase, stage_id, guide_version_id, outcome))

std::optional<std::string> title_of_stage(db::Tx& tx, guides::GuideCatalogue& catalogue, const Found& found) {
    if (!found.stage_id) return std::nullopt;
    const auto guide = catalogue.version(tx, found.guide_version_id);
    const auto* stage = guide->stage(*found.stage_id);
    return stage == nullptr ? std::nullopt : std::optional(stage->title);
}

} // namespace

std::vector<Standing> standings_of(db::Tx& tx, guides::GuideCatalogue& catalogue, const Actor& actor,
                                   const std::string& candidate_id) {
    std::vector<Standing> standings;
    for (const Found& found : tx.all<Found>(sql::candidates::standing::standings_of, candidate_id,
                                            actor.is_administrator(), actor.person_id))
        standings.push_back({found.id, found.job_id, found.job_title, found.phase, found.stage_id,
                             title_of_stage(tx, catalogue, found), found.outcome});
    return standings;
}

} // namespace assay::candidates
