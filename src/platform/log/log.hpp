// The server's log: one JSON object a line on standard error. Never the content of a request or of a scorecard.
#pragma once

#include <string_view>

namespace assay::log {

// {"at":…,"event":…,"detail":…,"request_id":…}; an empty request id is left out.
void write(std::string_view event, std::string_view detail, std::string_view request_id = {});

} // namespace assay::log
