// Reads what a guide's items were given, for whoever writes guides and hires by them.
#pragma once

#include <analytics/guide_diagnostics.hpp>
#include <base/result.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <platform/api/actor.hpp>

namespace assay::analytics {

struct ReadGuide {
    GuideDiagnostics diagnostics; // guide and version
    std::vector<ItemDiagnostics> items;
    std::vector<SettledRow> rows; // of whole blocks
};

// `forbidden` for whoever neither leads hiring nor is a fairness officer.
Result<void> may_see_diagnostics(const Actor& actor);

ReadGuide read_guide(db::Tx& tx, const Actor& actor, const guides::CataloguedGuide& guide);

// The answer; slow work, outside of any transaction.
GuideDiagnostics diagnosed(ReadGuide read);

} // namespace assay::analytics
