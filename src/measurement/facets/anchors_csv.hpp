// Measures that stay as they were: what an earlier `assay measure facets` said of interviewers or items.
#pragma once

#include <base/result.hpp>
#include <stats/facets/many_facet.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay::measurement {

struct ReadAnchors {
    std::vector<stats::Anchored> anchors = {};
    std::vector<std::string> unknown = {};    // ids that the ratings do not have
    std::vector<std::string> unmeasured = {}; // ids whose measure is empty: they are not held
};

// Header `id,measure[,facet]`, other columns are left alone. `facet` names a facet of the model other than target;
// rater where there is no such column. Refused as a sheet is (`sheet.hpp`, at most 100,000 rows), and with `anchors/…`:
// a facet that is none, an id given twice.
Result<ReadAnchors> read_anchors_csv(std::string_view text, const stats::Ratings& ratings);

} // namespace assay::measurement
