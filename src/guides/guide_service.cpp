#include <guides/guide_fields.hpp>
#include <guides/guide_rules.hpp>
#include <guides/guide_service.hpp>
#include <guides/guide_sql.hpp>
#include <platform/text/collation.hpp>

namespace assay::guides {
namespace {

namespace statements = sql::guides::guide;

struct GuideRow {
    std::string id;
    std::string title;
    int version = 0;
    int stages = 0;
    int questions = 0;
    int items = 0;
    Instant updated_at;
    bool built_in = false;
    std::string sort_key;
};
ASSAY_FIELDS(GuideRow, (id, title, version, stages, questions, items, updated_at, built_in, sort_key))

struct VersionRow {
    std::string guide_version_id;
    std::string guide_id;
    int version = 0;
    std::string document;
    int stage_count = 0;
    int question_count = 0;
    int item_count = 0;
    std::optional<std::string> source_sha256;
    std::optional<std::string> note;
    std::string published_by;
    Instant published_at;
};
ASSAY_FIELDS(VersionRow, (guide_version_id, guide_id, version, document, stage_count, question_count, item_count,
                          source_sha256, note, published_by, published_at))

struct PublishedDetails {
    int version = 0;
    std::string title;
    std::optional<std::string> note;
    std::optional<std::string> source_sha256;
};
ASSAY_FIELDS(PublishedDetails, (version, title, note, source_sha256))

} // namespace

Result<void> may_write_guides(const Actor& actor) {
    if (actor.leads_hiring()) return {};
    return refuse(Fault::forbidden, "leads-only", "Only administrators, recruiters and hiring managers may do this.");
}

Result<PreparedGuide> GuideService::prepare(GuideDraft draft) {
    if (auto fit = fit_to_publish(draft); !fit) return pass_on(fit);
    give_ids(draft.guide, ids_);
    draft.guide.lines.value.reset();
    PreparedGuide prepared{draft.guide.title,
                           json::write(draft.guide),
                           counts_of(draft.guide),
                           std::move(draft.notices),
                           std::move(draft.source_sha256),
                           std::move(draft.note),
                           std::move(draft.built_in_name)};
    // A text beyond its limit would be stored and never be read again.
    auto readable = json::read<importer::Guide>(prepared.document);
    if (!readable) {
        readable.error().code = "guide/unfit";
        readable.error().detail = "This document cannot become a guide as it is.";
        return std::unexpected(std::move(readable.error()));
    }
    return prepared;
}

PublishedGuide GuideService::create(db::Tx& tx, const Actor& actor, const PreparedGuide& prepared) {
    const std::string guide_id = ids_.next();
    tx.run(statements::add_guide, guide_id, prepared.title, text::sort_key(prepared.title), prepared.built_in_name,
           ids_.token(), clock_.now());
    store_version(tx, actor, guide_id, 1, prepared);
    return {guide_id, 1, prepared.notices};
}

Result<PublishedGuide> GuideService::publish(db::Tx& tx, const Actor& actor, const std::string& guide_id,
                                             const PreparedGuide& prepared) {
    const auto newest = tx.first<int>(statements::newest_version, guide_id);
    if (!newest) return not_found();
    const int version = *newest + 1;
    tx.run(statements::renew_guide, prepared.title, text::sort_key(prepared.title), version, ids_.token(), clock_.now(),
           guide_id);
    store_version(tx, actor, guide_id, version, prepared);
    return PublishedGuide{guide_id, version, prepared.notices};
}

void GuideService::store_version(db::Tx& tx, const Actor& actor, const std::string& guide_id, int version,
                                 const PreparedGuide& prepared) {
    const GuideCounts& counts = prepared.counts;
    tx.run_with(statements::add_version,
                VersionRow{ids_.next(), guide_id, version, prepared.document, counts.stages, counts.questions,
                           counts.items, prepared.source_sha256, prepared.note, actor.person_id, clock_.now()});
    const PublishedDetails details{version, prepared.title, prepared.note, prepared.source_sha256};
    audit_.record(tx, {actor.person_id, "guide/published", "guide", guide_id, {}, {}, json::write(details)});
}

std::vector<ListedGuide> GuideService::list(db::Tx& tx, const api::PageRequest& page) const {
    const std::string key = page.after.empty() ? "" : page.after[0];
    const std::string id = page.after.empty() ? "" : page.after[1];
    std::vector<ListedGuide> listed;
    for (GuideRow& row : tx.all<GuideRow>(statements::guides_by_title, key, id, page.limit + 1))
        listed.push_back({{std::move(row.id), std::move(row.title), row.version, row.stages, row.questions, row.items,
                           row.updated_at, row.built_in},
                          std::move(row.sort_key)});
    return listed;
}

Result<std::vector<GuideVersionSummary>> GuideService::versions(db::Tx& tx, const std::string& guide_id) const {
    auto found = tx.all<GuideVersionSummary>(statements::versions_of_guide, guide_id);
    if (found.empty()) return not_found();
    return found;
}

bool GuideService::is_there(db::Tx& tx, const std::string& guide_id) const {
    return tx.first<int>(statements::newest_version, guide_id).has_value();
}

} // namespace assay::guides
