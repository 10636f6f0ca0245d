// What "find" answers with: candidates, jobs, guides and people that the reader may open.
#pragma once

#include <base/fields.hpp>

#include <string>

namespace assay::overviews {

enum class FoundKind { candidate, job, guide, person };
ASSAY_ENUM(FoundKind, candidate, job, guide, person)

struct Finding {
    FoundKind kind = FoundKind::candidate;
    std::string id;
    std::string title;
    std::string detail;
};
ASSAY_FIELDS(Finding, (kind, id, title, detail))

} // namespace assay::overviews
