#include <analytics/guide_diagnostics_service.hpp>
#include <analytics/interviewers_service.hpp>
#include <analytics/panel_plan_service.hpp>

namespace assay::analytics {

std::optional<SettledRatings> read_settled(db::Tx& tx, const Actor& actor, guides::GuideCatalogue& catalogue,
                                           const std::string& guide_version_id, Instant now) {
    if (!may_see_diagnostics(actor)) return {};
    const auto guide = catalogue.version(tx, guide_version_id);
    return SettledRatings{read_guide(tx, actor, *guide).rows, read_of_everybody(tx, catalogue, actor, now).rows};
}

} // namespace assay::analytics
