// Reads what a candidate's upload holds. Pure.
#pragma once

#include <base/result.hpp>
#include <platform/http/multipart.hpp>
#include <work_samples/arrival.hpp>

namespace assay::work_samples {

// Files come in parts named `files`, `files[]` or `file`; empty ones without a name are what a browser sends for no
// choice. All faults at once; views into the body of the request.
Result<Arrival> arrival_of(const std::vector<http::Part>& parts);

} // namespace assay::work_samples
