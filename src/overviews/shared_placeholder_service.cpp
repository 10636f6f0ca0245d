#include <overviews/shared_placeholder_service.hpp>
#include <overviews/shared_placeholder_sql.hpp>

#include <map>
#include <ranges>

namespace assay::overviews {
namespace {

namespace statements = sql::overviews::shared_placeholder;

struct VersionInUse {
    std::string guide_id;
    std::string title;
    std::string guide_version_id;
};
ASSAY_FIELDS(VersionInUse, (guide_id, title, guide_version_id))

using ByName = std::map<std::string, SharedPlaceholder>;

void add_use(ByName& found, const importer::Placeholder& placeholder, const VersionInUse& version) {
    const auto [entry, is_new] = found.try_emplace(placeholder.text);
    SharedPlaceholder& shared = entry->second;
    if (is_new) {
        shared.placeholder = placeholder.text;
        shared.scope = placeholder.scope;
        shared.kind = placeholder.kind;
        shared.choices = placeholder.choices;
    }
    // Guides that disagree on what may stand here: any text may be tried, each job checks it against its own guide.
    if (shared.kind != placeholder.kind || shared.choices != placeholder.choices) {
        shared.kind = importer::PlaceholderKind::text;
        shared.choices.clear();
    }
    // What one guide says of the organisation is a fact of it, wherever another asks each job.
    if (placeholder.scope == importer::PlaceholderScope::organisation) shared.scope = placeholder.scope;
    // Versions of one guide follow each other, so it is named once.
    if (shared.guides.empty() || shared.guides.back().guide_id != version.guide_id)
        shared.guides.push_back({version.guide_id, version.title});
}

} // namespace

Result<std::vector<SharedPlaceholder>> SharedPlaceholderService::list(db::Tx& tx, const Actor& actor) const {
    if (!actor.is_administrator())
        return refuse(Fault::forbidden, "administrators-only", "Only administrators may do this.");
    ByName found;
    for (const VersionInUse& version : tx.all<VersionInUse>(statements::versions_in_use))
        for (const importer::Placeholder& each : catalogue_.version(tx, version.guide_version_id)->guide.placeholders)
            if (guides::blocks_publication(each.scope)) add_use(found, each, version);
    const auto values = organisations_.find(tx).organisation.placeholder_values;
    std::vector<SharedPlaceholder> shared;
    for (SharedPlaceholder& each : found | std::views::values) {
        if (const auto value = values.find(each.placeholder); value != values.end()) each.value = value->second;
        shared.push_back(std::move(each));
    }
    return shared;
}

} // namespace assay::overviews
