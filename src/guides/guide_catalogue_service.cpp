#include <guides/guide_catalogue_service.hpp>
#include <guides/guide_catalogue_sql.hpp>
#include <guides/guide_fields.hpp>

namespace assay::guides {
namespace {

namespace statements = sql::guides::guide_catalogue;

struct StoredVersion {
    std::string guide_version_id;
    std::string guide_id;
    int version = 0;
    std::string document;
    Instant published_at;
};
ASSAY_FIELDS(StoredVersion, (guide_version_id, guide_id, version, document, published_at))

template <class Table>
auto looked_up(const Table& table, std::string_view id) -> decltype(table.begin()->second) {
    const auto found = table.find(id);
    return found == table.end() ? nullptr : found->second;
}

// One object: the envelope's fields, then the guide's own.
std::string with_envelope(const StoredVersion& stored) {
    const VersionEnvelope envelope{stored.guide_id, stored.guide_id, stored.guide_version_id, stored.version,
                                   stored.published_at};
    std::string document = json::write(envelope);
    document.back() = ',';
    document.append(stored.document, 1);
    return document;
}

void index_items(CataloguedGuide& catalogued, const std::vector<importer::Item>& items, const importer::Stage* stage) {
    for (const importer::Item& item : items) {
        catalogued.items_by_id.emplace(*item.id, &item);
        if (stage != nullptr) catalogued.stages_by_item.emplace(*item.id, stage);
    }
}

void index_ids(CataloguedGuide& catalogued) {
    const importer::Guide& guide = catalogued.guide;
    for (std::size_t position = 0; position < guide.stages.size(); ++position) {
        const importer::Stage& stage = guide.stages[position];
        catalogued.stages_by_id.emplace(*stage.id, position);
        for (const importer::Question& question : stage.questions)
            catalogued.questions_by_id.emplace(*question.id, &question);
        index_items(catalogued, stage.scorecard.items, &stage);
    }
    index_items(catalogued, guide.references.scorecard.items, nullptr);
}

std::shared_ptr<const CataloguedGuide> catalogued_from(const StoredVersion& stored) {
    auto guide = json::read<importer::Guide>(stored.document);
    if (!guide) throw db::Broken("guide version " + stored.guide_version_id + " cannot be read");
    auto made = std::make_shared<CataloguedGuide>();
    made->guide_id = stored.guide_id;
    made->guide_version_id = stored.guide_version_id;
    made->version = stored.version;
    made->published_at = stored.published_at;
    made->guide = std::move(*guide);
    made->document = with_envelope(stored);
    made->places = places_of_placeholders(made->guide);
    index_ids(*made);
    return made;
}

} // namespace

const importer::Stage* CataloguedGuide::stage(std::string_view id) const {
    const auto found = stages_by_id.find(id);
    return found == stages_by_id.end() ? nullptr : &guide.stages[found->second];
}

const importer::Item* CataloguedGuide::item(std::string_view id) const { return looked_up(items_by_id, id); }

const importer::Question* CataloguedGuide::question(std::string_view id) const {
    return looked_up(questions_by_id, id);
}

const importer::Stage* CataloguedGuide::stage_of_item(std::string_view item_id) const {
    return looked_up(stages_by_item, item_id);
}

std::optional<std::size_t> CataloguedGuide::stage_position(std::string_view id) const {
    const auto found = stages_by_id.find(id);
    return found == stages_by_id.end() ? std::nullopt : std::optional(found->second);
}

std::shared_ptr<const CataloguedGuide> GuideCatalogue::version(db::Tx& tx, const std::string& guide_version_id) {
    if (auto found = kept(guide_version_id)) return found;
    const auto stored = tx.first<StoredVersion>(statements::stored_version, guide_version_id);
    if (!stored) throw db::Broken("there is no guide version " + guide_version_id);
    auto made = catalogued_from(*stored);
    keep(made);
    return made;
}

std::shared_ptr<const CataloguedGuide> GuideCatalogue::find(db::Tx& tx, const std::string& guide_id,
                                                            int version_number) {
    const auto id = tx.first<std::string>(statements::version_id, guide_id, version_number);
    return id ? version(tx, *id) : nullptr;
}

std::shared_ptr<const CataloguedGuide> GuideCatalogue::newest(db::Tx& tx, const std::string& guide_id) {
    const auto id = tx.first<std::string>(statements::newest_version_id, guide_id);
    return id ? version(tx, *id) : nullptr;
}

std::shared_ptr<const CataloguedGuide> GuideCatalogue::kept(const std::string& guide_version_id) {
    const std::lock_guard lock(mutex_);
    const auto found = by_id_.find(guide_version_id);
    if (found == by_id_.end()) return nullptr;
    kept_.splice(kept_.begin(), kept_, found->second);
    return kept_.front();
}

void GuideCatalogue::keep(const std::shared_ptr<const CataloguedGuide>& guide) {
    const std::lock_guard lock(mutex_);
    if (by_id_.contains(guide->guide_version_id)) return;
    kept_.push_front(guide);
    by_id_.emplace(guide->guide_version_id, kept_.begin());
    used_ += guide->document.size();
    while (used_ > budget_ && kept_.size() > 1) {
        used_ -= kept_.back()->document.size();
        by_id_.erase(kept_.back()->guide_version_id);
        kept_.pop_back();
    }
}

} // namespace assay::guides
