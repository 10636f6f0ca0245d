// The running server: health pages, the API, the browser client.
#pragma once

#include <app/config.hpp>

namespace assay::app {

// Serves until SIGTERM or SIGINT, then drains; 0. Throws where the world is broken.
int serve(const Config& config);

} // namespace assay::app
