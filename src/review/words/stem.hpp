// Words reduced to what their forms share: "deploys", "deployed" and "deployment" are one, "production" and "product"
// two. Light on purpose: a stem that joins too much makes a question look as if it asked about something else.
#pragma once

#include <string>
#include <string_view>

namespace assay::review {

// `word` is folded; words of other scripts stay as they are.
std::string stem(std::string_view word);

} // namespace assay::review
