#include <applications/application_scope_service.hpp>
#include <guides/value_words_rules.hpp>
#include <organisations/organisation_rules.hpp>
#include <work_samples/brief_service.hpp>
#include <work_samples/work_sample_rules.hpp>

#include <algorithm>

namespace assay::work_samples {

applications::Occasions BriefService::occasions(db::Tx& tx, const std::string& application_id, Instant now) const {
    return {.deadline = {},
            .sending = now,
            .interview = applications::next_interview(tx, application_id, now),
            .time_zone = organisations::time_zone_of(organisations_.find(tx).organisation)};
}

guides::PlaceholderValues BriefService::values(db::Tx& tx, const applications::ApplicationScope& scope,
                                               const importer::Guide& guide, const applications::Occasions& occasions,
                                               const guides::PlaceholderValues& given) const {
    const auto known = applications::texts_of_application(tx, organisations_, scope, guide, occasions);
    return guides::for_reading(guides::merged(known, given), guide.placeholders);
}

Result<BriefProposal> BriefService::proposal(db::Tx& tx, const Actor& actor, const std::string& application_id,
                                             const std::string& stage_id, Instant now) const {
    const auto scope = applications::led_application_scope(tx, actor, application_id);
    if (!scope) return pass_on(scope);
    const auto guide = catalogue_.version(tx, scope->job.guide_version_id);
    const importer::Stage* stage = guide->stage(stage_id);
    if (stage == nullptr || stage->kind != importer::StageKind::work_sample) return not_found();
    applications::Occasions moments = occasions(tx, application_id, now);
    const auto& known = guide->guide.placeholders;
    const DueDate due = proposed_due(*stage, known, moments);
    // The deadline is a field of its own, whatever it comes to.
    moments.deadline = due.at.value_or(now);
    const auto computed = applications::computed_dates(known, moments);
    const auto filled = values(tx, *scope, guide->guide, moments, {});
    BriefProposal proposal{due.at, due.rule, moments.time_zone, {}};
    for (auto& [name, places] : places_in_brief(stage->candidate_directions, known)) {
        const auto placeholder = std::ranges::find(known, name, &importer::Placeholder::text);
        const bool is_computed = computed.contains(name) && !applications::is_deadline(*placeholder);
        if (filled.contains(name) && !is_computed) continue;
        proposal.placeholders.push_back({name, placeholder->kind, placeholder->choices, placeholder->rule.value,
                                         is_computed ? std::optional(computed.at(name)) : std::nullopt,
                                         std::move(places)});
    }
    return proposal;
}

} // namespace assay::work_samples
