// Guide versions as other slices read them: parsed once, kept in memory, looked up by id. A version never changes, so a
// reader may keep what it got for as long as it likes. Safe to call from any thread.
#pragma once

#include <guides/guide.hpp>
#include <guides/guide_texts_rules.hpp>
#include <platform/db/database.hpp>

#include <list>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace assay::guides {

struct CataloguedGuide {
    std::string guide_id;
    std::string guide_version_id;
    int version = 0;
    Instant published_at;
    importer::Guide guide;
    std::string document;                                 // the JSON text of `GET /guides/{id}`
    std::map<std::string, std::vector<TextPlace>> places; // of each placeholder

    // Null where the version has nothing by this id. `item` finds those of stages and of references alike.
    const importer::Stage* stage(std::string_view id) const;
    const importer::Item* item(std::string_view id) const;
    const importer::Question* question(std::string_view id) const;
    // The stage an item is rated in; null for items of the reference scorecard.
    const importer::Stage* stage_of_item(std::string_view item_id) const;
    // Position from 0; nothing where the version has no such stage.
    std::optional<std::size_t> stage_position(std::string_view id) const;

    // Filled once by the catalogue; they point into `guide`.
    std::unordered_map<std::string_view, std::size_t> stages_by_id = {};
    std::unordered_map<std::string_view, const importer::Question*> questions_by_id = {};
    std::unordered_map<std::string_view, const importer::Item*> items_by_id = {};
    std::unordered_map<std::string_view, const importer::Stage*> stages_by_item = {};
};

class GuideCatalogue {
  public:
    // Keeps versions whose documents are together at most `budget` bytes, and always the one asked for last.
    explicit GuideCatalogue(std::size_t budget = std::size_t{64} << 20) : budget_(budget) {}

    // The version; throws db::Broken where it does not exist, for every id in the database has one.
    std::shared_ptr<const CataloguedGuide> version(db::Tx& tx, const std::string& guide_version_id);

    // By guide and number; null where there is no such version.
    std::shared_ptr<const CataloguedGuide> find(db::Tx& tx, const std::string& guide_id, int version);
    // The newest version of a guide; null where there is no such guide.
    std::shared_ptr<const CataloguedGuide> newest(db::Tx& tx, const std::string& guide_id);

  private:
    using Kept = std::list<std::shared_ptr<const CataloguedGuide>>; // last used first

    std::shared_ptr<const CataloguedGuide> kept(const std::string& guide_version_id);
    void keep(const std::shared_ptr<const CataloguedGuide>& guide);

    std::size_t budget_;
    std::size_t used_ = 0;
    std::mutex mutex_;
    Kept kept_;
    std::unordered_map<std::string, Kept::iterator> by_id_;
};

} // namespace assay::guides
