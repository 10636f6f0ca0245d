// The review of a very large guide and the comparison of two, against reading the same guide.
#pragma once

#include <string>

namespace assay::bench {

// `file` is a guide document; its stages are repeated with other words until there are 2,000 questions.
void measure_review(const std::string& file);

} // namespace assay::bench
