// The version of a guide that a request asks for, by the `{id}` of its path and a number in its query.
#pragma once

#include <guides/guide_catalogue_service.hpp>
#include <platform/api/call.hpp>

namespace assay::guides {

using Catalogued = std::shared_ptr<const CataloguedGuide>;

// The number in the query, 0 where it is not given; `malformed` for anything but a whole number from 1.
Result<int> asked_number(const api::Call& call, const std::string& query);

// The version that the query `query` names, the newest where it names none; `not_found` where there is none.
Result<Catalogued> asked_version(api::Call& call, GuideCatalogue& catalogue, const std::string& query);

} // namespace assay::guides
