#include <analytics/counted_cards_rules.hpp>
#include <analytics/guide_diagnostics_fields.hpp>
#include <analytics/guide_diagnostics_rules.hpp>
#include <analytics/guide_diagnostics_service.hpp>
#include <analytics/guide_diagnostics_sql.hpp>
#include <analytics/interviewers_rules.hpp>

namespace assay::analytics {
namespace {

namespace statements = sql::analytics::guide_diagnostics;

constexpr std::size_t most_blocks = 300; // of five cards

} // namespace

Result<void> may_see_diagnostics(const Actor& actor) {
    if (actor.leads_hiring() || actor.has(Role::fairness_officer)) return {};
    return refuse(Fault::forbidden, "analytics/leads-only",
                  "Only those who lead hiring and fairness officers see how a guide's items work.");
}

ReadGuide read_guide(db::Tx& tx, const Actor& actor, const guides::CataloguedGuide& guide) {
    ReadGuide read;
    read.diagnostics.guide_id = guide.guide_id;
    read.diagnostics.version = guide.version;
    for (const importer::Stage& stage : guide.guide.stages)
        for (const importer::Item& item : stage.scorecard.items) {
            ItemDiagnostics one;
            one.item_id = *item.id;
            one.name = item.name;
            one.stage_title = stage.title;
            read.items.push_back(std::move(one));
        }
    const auto cards = tx.all<CardThatIsIn>(statements::cards_of_version, guide.guide_version_id);
    const BlockOfCard blocks = counted_blocks(cards, for_everybody_elses.step, most_blocks);
    std::string oldest;
    for (const CardThatIsIn& card : cards)
        if (blocks.contains(card.scorecard_id) && (oldest.empty() || card.application_id < oldest))
            oldest = card.application_id;
    if (!oldest.empty())
        read.rows = rows_of_blocks(
            tx.all<SettledRow>(statements::settled_ratings_of_version, actor.person_id, guide.guide_version_id, oldest),
            blocks);
    return read;
}

GuideDiagnostics diagnosed(ReadGuide read) {
    GuideDiagnostics found = diagnose(std::move(read.items), read.rows);
    found.guide_id = std::move(read.diagnostics.guide_id);
    found.version = read.diagnostics.version;
    return found;
}

} // namespace assay::analytics
