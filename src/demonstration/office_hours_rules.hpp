// When people of the demonstration work: Monday to Friday, 07:00 to 16:00 UTC (a working day in western Europe).
#pragma once

#include <base/instant.hpp>

namespace assay::demonstration {

// The first moment of office hours at `at` or after it.
Instant in_office_hours(Instant at);

// The first half or full hour at `at` or after it at which an interview may begin: 07:00 to 14:30 of a working day.
Instant next_slot(Instant at);

} // namespace assay::demonstration
