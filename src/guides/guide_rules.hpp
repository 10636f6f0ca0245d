// What a guide must be to become a version, and how a version's parts get their ids. Pure but for the ids it is handed.
#pragma once

#include <base/ids.hpp>
#include <base/result.hpp>
#include <guides/guide.hpp>

namespace assay::guides {

// Gives every stage, question and item an id, those of debrief and references too; what they had before is dropped, for
// ids belong to one version. Sorting by id keeps the guide's order.
void give_ids(importer::Guide& guide, Ids& ids);

GuideCounts counts_of(const importer::Guide& guide);

// What keeps the guide from becoming a version, each with its pointer into the guide JSON.
std::vector<FieldError> faults_in(const importer::Guide& guide);

// Refuses (`guide/unfit`) a draft with faults or with notices that are errors, all of them at once.
Result<void> fit_to_publish(const GuideDraft& draft);

} // namespace assay::guides
